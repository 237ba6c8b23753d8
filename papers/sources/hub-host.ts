/** Match pattern of the one host that the product needs; apart, so that a page carries no parser for it. */
export const hubHost = 'https://huggingface.co/*';
