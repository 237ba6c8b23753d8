/** FNV-1a over the text's units: 32 bits, and never 0, which stands for no text. */
export function textHash(text: string): number {
  let sum = 0x811c_9dc5;
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x0100_0193);
  }
  return sum >>> 0 || 1;
}
