import type { FeedDay } from '../../../papers/feed-day.ts';
import type { Freshness } from '../../../papers/freshness.ts';
import type { Corpus, WireItem } from '../../hub/corpus.ts';
import type { Hub } from '../../hub/hub.ts';
import { expect } from './expect.ts';
import { type NetworkShape, networkShapes } from './network-shapes.ts';

/** A panel in either browser, and the network that it sees. */
interface Tried {
  hub: Hub;
  corpus: Corpus;
  today: FeedDay;
  gate: { open(): void; shut(): void };
  /** Runs the body of a function in the panel’s page. */
  inPage: <Result>(body: string) => Promise<Result>;
}

/** A weekend that is up to date is as fresh as any day. */
const readState = `
  const line = document.querySelector('[data-freshness]')?.getAttribute('data-freshness');
  return line === 'weekend' ? 'fresh' : line;`;
/** In one go: the button may begin to work by itself between a look and a click. */
const press = `
  const button = document.querySelector('button[aria-label="Refresh"]');
  button?.click();
  return button !== null;`;
const openStore = `
  const opening = indexedDB.open('paperboy');
  const database = await new Promise((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const settled = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });`;
const countPapers = `${openStore}
  const count = await settled(database.transaction('papers').objectStore('papers').count());
  database.close();
  return count;`;
/** The time until which the Hub has asked to wait is over. */
const passWait = `${openStore}
  const sources = database.transaction('sources', 'readwrite').objectStore('sources');
  const row = await settled(sources.get('daily-papers'));
  await settled(sources.put({ ...row, limitedUntil: Date.now() - 1 }));
  database.close();`;

/** One paper more on the newest day. */
function growByOne({ corpus, today }: Tried, round: number): void {
  const [item, ...others] = corpus.day(today);
  if (!item) throw new Error('The newest day has no papers.');
  const id = `${today.slice(2, 4)}${today.slice(5, 7)}.${80_000 + round}`;
  const late: WireItem = { ...item, paper: { ...item.paper, id } };
  corpus.setDay(today, [item, late, ...others]);
}

/** Lets a shape strike, and heals it: the panel says what there is to say, keeps what it has, and is right again. */
async function tryShape(tried: Tried, shape: NetworkShape, round: number): Promise<void> {
  const { hub, gate, inPage } = tried;
  const { kind, name, fault, shows, orShows = shows } = shape;
  const message = `${kind}, ${name}`;
  const state = () => inPage<Freshness>(readState);
  const count = () => inPage<number>(countPapers);
  const refresh = () => expect.poll(() => inPage<boolean>(press), { message }).toBe(true);
  const before = await count();
  growByOne(tried, round);
  if (fault) hub.fault(fault);
  else gate.shut();
  await refresh();
  if (shows === 'fresh') await expect.poll(count, { message }).toBe(before + 1);
  await expect.poll(async () => [shows, orShows].includes(await state()), { message }).toBe(true);
  if (shows !== 'fresh') expect(await count(), message).toBe(before);
  hub.clearFaults();
  gate.open();
  if (shows === 'limited') {
    const asked = hub.requests.length;
    await refresh();
    await expect.poll(state, { message }).toBe('limited');
    expect(hub.requests.length, `${message}: asked before its time`).toBe(asked);
    await inPage(passWait);
  }
  await refresh();
  await expect.poll(count, { message: `${message}, healed` }).toBe(before + 1);
  await expect.poll(state, { message: `${message}, healed` }).toBe('fresh');
}

/** Every shape, one after the other, in a panel that is at rest. */
export async function tryNetworkShapes(browser: string, tried: Tried): Promise<void> {
  expect(networkShapes.length).toBeGreaterThanOrEqual(60);
  await expect.poll(() => tried.inPage<string>(readState)).toBe('fresh');
  for (const [round, shape] of networkShapes.entries()) await tryShape(tried, shape, round);
  const limited = networkShapes.filter(({ shows }) => shows === 'limited').length;
  console.log(
    `network-shapes: browser=${browser} shapes=${networkShapes.length} healed=${networkShapes.length} waits=${limited} askedTooEarly=0`,
  );
}
