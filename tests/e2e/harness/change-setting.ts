/** Runs in a page of the extension that holds the database open: writes a setting, as the settings page would. */
export async function changeSetting(change: Record<string, unknown>): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const store = database.transaction('panel', 'readwrite').objectStore('panel');
  const stored = await settled(store.get('settings'));
  await settled(store.put({ key: 'settings', value: { ...stored?.value, ...change } }));
  database.close();
}
