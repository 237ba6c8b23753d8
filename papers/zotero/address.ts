/** Where Zotero listens on the reader's own machine, by its connector protocol; its settings name no other place. */
export const zoteroOrigin = 'http://127.0.0.1:23119';

/** Its match pattern, as the manifest and the browser's permissions have it: those know no ports. */
export const zoteroPattern = `${zoteroOrigin.replace(/:\d+$/, '')}/*`;
