/**
 * Runs in a page of the extension: gives a stored paper another title under the next revision, or takes it away where
 * there is none, as the worker would. Returns the row before.
 */
export async function editPaper({
  id,
  title,
}: {
  id: string;
  title: string | undefined;
}): Promise<Record<string, unknown>> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const store = database.transaction('papers', 'readwrite').objectStore('papers');
  const before = await settled(store.get(id));
  const last = await settled(store.index('revision').openKeyCursor(null, 'prev'));
  if (title === undefined) await settled(store.delete(id));
  else await settled(store.put({ ...before, title, revision: Number(last?.key ?? 0) + 1 }));
  database.close();
  return before;
}

/** Runs in a page of the extension: puts rows back as they were. */
export async function putBack(rows: Record<string, unknown>[]): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('paperboy');
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction('papers', 'readwrite');
  for (const row of rows) transaction.objectStore('papers').put(row);
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  database.close();
}
