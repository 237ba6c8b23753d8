/** Runs in the panel: does what a reader does at the search field; milliseconds until what is found was painted. */
export async function untilFound(act: { text: string } | { key: string }): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('There is no search field.');
  const feed = () => document.querySelector('[role=feed]');
  const { promise, resolve } = Promise.withResolvers<number>();
  let isAsked = false;
  const observer = new MutationObserver(() => {
    const isArriving = feed()?.getAttribute('aria-busy') === 'true';
    if (isArriving || !feed()) isAsked = true;
    const isListed = !isArriving && feed()?.querySelector('article') != null;
    const isNone = document.querySelector('[data-screen="nothing-found"]') !== null;
    if (!isAsked || !(isListed || isNone)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(undefined);
    });
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  field.focus();
  const startedAt = performance.now();
  if ('text' in act) {
    field.value = act.text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  } else {
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: act.key, bubbles: true, cancelable: true }),
    );
  }
  return (await promise) - startedAt;
}

/** Runs in the panel: milliseconds from now until the number of found papers changed for the last time. */
export async function untilStill(stillMs: number): Promise<number> {
  const count = () => [...document.querySelectorAll('search [role=status]')].at(-1)?.textContent;
  const startedAt = performance.now();
  let [shown, changedAt] = [count(), startedAt];
  while (performance.now() - changedAt < stillMs) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (count() === shown) continue;
    [shown, changedAt] = [count(), performance.now()];
  }
  return changedAt - startedAt;
}

/** Runs in the panel: settled once the archive of the search is stored, which is when nothing has changed for some seconds. */
export async function untilKept(): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const kept = () => settled(database.transaction('search').objectStore('search').count());
  while ((await kept()) === 0) await new Promise((resolve) => setTimeout(resolve, 100));
  database.close();
}
