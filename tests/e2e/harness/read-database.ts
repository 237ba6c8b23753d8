/** Runs in an extension page: every row of a table, or undefined where there is no database; it never creates one. */
export async function readTable(table: string): Promise<unknown[] | undefined> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'paperboy')) return undefined;
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('paperboy'));
  try {
    return await settled(database.transaction(table).objectStore(table).getAll());
  } finally {
    database.close();
  }
}
