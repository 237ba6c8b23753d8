import type { WireItem } from '../hub/corpus.ts';
import type { MarkKind } from './marks-known.ts';
import type { Scene } from './scene.ts';
import type { DayLook } from './tally.ts';

let arrivals = 0;

/** More papers come for today, and every paper of it has other upvotes. */
export function grow({ served, corpus, today, chance }: Scene, most = 4): void {
  const items = corpus.day(today);
  const late = chance.some(items, 1 + chance.below(most)).map((item) => {
    arrivals += 1;
    const id = `${today.slice(2, 4)}${today.slice(5, 7)}.${90_000 + arrivals}`;
    const copy: WireItem = structuredClone(item);
    return { ...copy, paper: { ...copy.paper, id } };
  });
  const all = [...items, ...late].map((item) => ({
    ...item,
    paper: { ...item.paper, upvotes: 1 + chance.below(9_000) },
  }));
  served.serve(today, all);
}

/** Runs in a page: asks the worker as the panel does; true where it has answered within the time. */
async function askOnce({ force, ms }: { force: boolean; ms: number }): Promise<boolean> {
  const message = { kind: 'refresh', id: crypto.randomUUID(), days: [], force };
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, ms));
  const answer = chrome.runtime.sendMessage(message).catch(() => undefined);
  return (await Promise.race([answer, silence])) !== undefined;
}

/** Asks for a refresh; true where the worker has answered. */
export async function ask({ witness }: Scene, force = true, ms = 3_000): Promise<boolean> {
  return await witness.evaluate(askOnce, { force, ms });
}

/** Asks until the worker answers, as the panel does; what nothing hinders must be answered. */
export async function refresh(scene: Scene): Promise<void> {
  const { tally } = scene;
  tally.asked += 1;
  for (let tries = 0; tries < 3; tries += 1) {
    if (await ask(scene, true, 5_000)) {
      tally.answered += 1;
      return;
    }
  }
  tally.broken.push('a refresh that nothing hindered was never answered');
}

/** Runs in a page of the extension: looks at a day again and again, each time in one transaction, until it is told to stop. */
async function lookAtDay(day: string): Promise<DayLook[]> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const state = globalThis as { isLooking?: boolean };
  state.isLooking = true;
  const looks = new Map<string, DayLook>();
  const database = await settled(indexedDB.open('paperboy'));
  while (state.isLooking) {
    const tables = database.transaction(['papers', 'days']);
    const [papers, row] = await Promise.all([
      settled(tables.objectStore('papers').index('day').count(day)),
      settled(tables.objectStore('days').get(day)),
    ]);
    const look = { day, papers, items: row?.items };
    looks.set(JSON.stringify(look), look);
  }
  database.close();
  return [...looks.values()];
}

/** Does something while today's papers are looked at from outside. */
export async function whileLooking(scene: Scene, work: () => Promise<void>): Promise<void> {
  const { paperboy, witness, today, tally } = scene;
  const looker = await paperboy.context.newPage();
  await looker.goto(witness.url());
  const looking = looker.evaluate(lookAtDay, today);
  await work();
  await looker.evaluate(() => {
    (globalThis as { isLooking?: boolean }).isLooking = false;
  });
  tally.dayLooks.push(...(await looking));
  await looker.close();
}

/** Kills the worker so many milliseconds from now. */
export async function killAfter({ paperboy, tally }: Scene, ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  await paperboy.killWorker();
  tally.kills += 1;
}

/** Kills the worker somewhere within the next so many milliseconds. */
export function killWithin(scene: Scene, ms: number): Promise<void> {
  return killAfter(scene, scene.chance.below(ms));
}

interface Aim {
  id: string;
  kind: MarkKind;
  /** What the card is to show then. */
  wanted: boolean;
}

/** Runs in the panel: takes aim at one of the cards. */
function aimAt({ at, kind }: { at: number; kind: MarkKind }): Aim {
  const cards = document.querySelectorAll<HTMLElement>('article[data-paper-id]');
  const { paperId = '', state = '' } = cards[at % cards.length]?.dataset ?? {};
  return { id: paperId, kind, wanted: kind === 'readAt' || !state.split(' ').includes('saved') };
}

/** Runs in the panel: acts upon the card, unless another panel has just saved it or taken it off; true once the card shows it. */
async function pressCard({ id, kind, wanted }: Aim): Promise<boolean> {
  const card = () => document.querySelector<HTMLElement>(`article[data-paper-id="${id}"]`);
  const state = kind === 'savedAt' ? 'saved' : 'read';
  const isIn = () => card()?.dataset.state?.split(' ').includes(state) === true;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const look = () => isIn() === wanted && resolve(true);
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  const timer = setTimeout(() => resolve(false), 5_000);
  const selector = kind === 'savedAt' ? 'button[aria-pressed]' : 'h2 button';
  if (kind === 'readAt' || isIn() !== wanted) card()?.querySelector<HTMLElement>(selector)?.click();
  look();
  const isShown = await promise;
  clearTimeout(timer);
  observer.disconnect();
  return isShown;
}

/** The user saves a paper, takes it off again, or opens one. */
export async function mark({ panel, chance, marks }: Scene): Promise<void> {
  const kind: MarkKind = chance.yes(0.8) ? 'savedAt' : 'readAt';
  const aim = await panel.evaluate(aimAt, { at: chance.below(8), kind });
  marks.ask(aim.id, kind, aim.wanted);
  if (await panel.evaluate(pressCard, aim)) marks.show(aim.id, kind, aim.wanted);
}
