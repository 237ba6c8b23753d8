/** What is written of a paper, as the acts upon tags, notes and status write it. */
export interface Keeping {
  paperId: string;
  tags: string[];
  note: string;
  status: string;
}

/** Runs in an extension page: keeps a paper in one transaction, for what has no button yet. */
export async function keepPaper({ paperId, tags, note, status }: Keeping): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const transaction = database.transaction(['marks', 'tallies'], 'readwrite');
  const done = new Promise((resolve) => transaction.addEventListener('complete', resolve));
  const [marks, tallies] = [transaction.objectStore('marks'), transaction.objectStore('tallies')];
  const before = await settled(marks.get(paperId));
  const tally = await settled(tallies.get('marks'));
  const now = Date.now();
  const revision = tally.revision + 1;
  const stamps = { changedAt: { note: now, status: now } };
  const tagsAt = Object.fromEntries(tags.map((tag) => [tag, now]));
  marks.put({ ...before, paperId, tags, note, status, ...stamps, tagsAt, revision });
  const isAdded = before === undefined;
  const wasKept = before?.savedAt !== undefined;
  tallies.put({
    ...tally,
    revision,
    marks: tally.marks + Number(isAdded),
    kept: tally.kept + Number(!wasKept),
  });
  await done;
  database.close();
}
