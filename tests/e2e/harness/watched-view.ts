/** Runs in a page of the extension: stores a view of every paper that tells at once, as the panel would. */
export async function watchEverything(id: string): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const store = database.transaction('panel', 'readwrite').objectStore('panel');
  const view = { id, name: 'Everything', query: '', sort: 'newest' };
  const value = [{ ...view, notify: true, isBadge: false }];
  await settled(store.put({ key: 'views', value }));
  database.close();
}
