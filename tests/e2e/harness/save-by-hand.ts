/** What came of an act as its user sees it. */
export interface Outcome {
  id: string;
  /** What was asked for: saved, or saved no more. */
  wanted: boolean;
  outcome: 'shown' | 'refused' | 'silent' | 'gone';
}

/**
 * Runs in the panel: presses the save button of one card and waits for what the panel shows of it: that it is done, or a
 * sentence that it is not. The card itself may be gone: a browser that cannot write may empty the store.
 */
export async function pressSave(at: number): Promise<Outcome> {
  const refusal = 'That could not be stored';
  const isRefused = () =>
    [...document.querySelectorAll('[role="status"]')].some(({ textContent }) =>
      textContent?.includes(refusal),
    );
  const until = async (isTrue: () => boolean) => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const look = () => isTrue() && resolve(true);
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    const timer = setTimeout(() => resolve(false), 15_000);
    look();
    const isMet = await promise;
    clearTimeout(timer);
    observer.disconnect();
    return isMet;
  };
  for (const button of document.querySelectorAll<HTMLElement>('[aria-label="Dismiss"]')) {
    button.click();
  }
  await until(() => !isRefused());
  const id = document.querySelectorAll<HTMLElement>('article[data-paper-id]')[at]?.dataset.paperId;
  // Its element may be another by then.
  const button = () =>
    document.querySelector<HTMLElement>(`article[data-paper-id="${id}"] button[aria-pressed]`);
  const wanted = button()?.getAttribute('aria-pressed') !== 'true';
  const isShown = () => button()?.getAttribute('aria-pressed') === String(wanted);
  const isGone = () => button() === null;
  button()?.click();
  await until(() => isShown() || isRefused() || isGone());
  const outcome = isShown() ? 'shown' : isRefused() ? 'refused' : isGone() ? 'gone' : 'silent';
  return { id: id ?? '', wanted, outcome };
}
