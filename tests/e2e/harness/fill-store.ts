/**
 * Runs in a page of the extension: stores old papers whose texts cannot be made smaller, long ones until the browser takes
 * no more of them, then shorter ones, so that in the end there is no room for the least; no more than `most` bytes in all.
 * Returns how many there are, and whether the browser refused any.
 */
export async function fillStore(most: number): Promise<{ papers: number; isFull: boolean }> {
  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('paperboy');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const noise = (length: number) => {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    return Array.from(bytes, (byte) => String.fromCharCode(0x100 + byte * 7)).join('');
  };
  const atOnce = 8;
  let count = 0;
  const put = async (length: number): Promise<boolean> => {
    // A connection of its own: what was refused leaves its mark on one.
    const database = await open();
    const transaction = database.transaction('papers', 'readwrite', { durability: 'relaxed' });
    const done = new Promise<boolean>((resolve) => {
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
    });
    const papers = transaction.objectStore('papers');
    for (let at = count; at < count + atOnce; at += 1) {
      const number = 10_000 + at;
      const day = `2023-10-${String(10 + (at % 20))}`;
      papers.put({
        ...{ id: `2310.${number}`, day, days: [day], title: `Paper ${number}`, keywords: [] },
        ...{ authors: [], upvotes: 1, comments: 0, media: [], firstStoredAt: 1, revision: 1 },
        abstract: noise(length),
      });
    }
    const isStored = await done;
    database.close();
    if (isStored) count += atOnce;
    return isStored;
  };
  let isFull = false;
  let bytes = 0;
  for (const length of [30_000, 3_000, 300, 1]) {
    while (bytes < most && (await put(length))) bytes += atOnce * (2 * length + 300);
    isFull ||= bytes < most;
  }
  return { papers: count, isFull };
}
