const machine = 'http://127.0.0.1';

/** Where Zotero listens on the reader's own machine, by its connector protocol: the one place where it is looked for. */
export const zoteroOrigin = `${machine}:23119`;

/** Its match pattern, as the manifest and the browser's permissions have it: those know no ports. */
export const zoteroPattern = `${machine}/*`;
