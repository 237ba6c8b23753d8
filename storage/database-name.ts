/** The one IndexedDB database; its name is part of what outside tools may rely on. */
export const databaseName = 'paperboy';
