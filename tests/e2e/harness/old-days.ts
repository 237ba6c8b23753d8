/** Runs in an extension page: stores two papers for each of the days, as a fetch of long ago has left them; returns their ids. */
export async function storeOldDays(days: string[]): Promise<string[]> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const transaction = database.transaction(['papers', 'days'], 'readwrite');
  const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
  const papers = transaction.objectStore('papers');
  const [model] = await settled(papers.getAll(null, 1));
  const ids = days.flatMap((day, index) =>
    [1, 2].map((number) => {
      const id = `2501.${String(10 * index + number).padStart(5, '0')}`;
      papers.put({ ...model, id, title: `Old lamp ${id}`, day, days: [day], firstStoredAt: 1 });
      return id;
    }),
  );
  for (const day of days) transaction.objectStore('days').put({ day, storedAt: 1, items: 2 });
  await done;
  database.close();
  return ids;
}

/** Runs in an extension page: puts a row of the panel's own. */
export async function putPanelRow(row: { key: string; value: unknown }): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('paperboy'));
  await settled(database.transaction('panel', 'readwrite').objectStore('panel').put(row));
  database.close();
}
