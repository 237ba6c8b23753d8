// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import background from '../../../../entrypoints/background/index.ts';
import { openDatabase, type PaperboyDatabase } from '../../../../storage/db.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { friday, fridayNoon } from '../../../fixtures/factories.ts';
import { itemsOf } from '../../../fixtures/scripted-hub.ts';

type Listener = (...args: unknown[]) => unknown;

const events = {
  alarm: browser.alarms.onAlarm,
  message: browser.runtime.onMessage,
  connect: browser.runtime.onConnect,
  startup: browser.runtime.onStartup,
  installed: browser.runtime.onInstalled,
  permissionAdded: browser.permissions.onAdded,
  permissionRemoved: browser.permissions.onRemoved,
  click: browser.action.onClicked,
  menu: browser.contextMenus.onClicked,
  noticeClick: browser.notifications.onClicked,
  noticeClosed: browser.notifications.onClosed,
  omniboxTyping: browser.omnibox.onInputChanged,
  omniboxEntered: browser.omnibox.onInputEntered,
};
type EventName = keyof typeof events;
const eventNames = Object.keys(events) as EventName[];

let listeners: Map<EventName, Listener>;
let posted: string[];
let allowed: boolean;
let db: PaperboyDatabase;
const fetched = vi.fn(async (url: string) => {
  const day = new URL(url).searchParams.get('date') ?? '';
  return Response.json(day === friday ? itemsOf(day, 1, 2) : []);
});

/** A channel without an other end. */
class FakeChannel {
  readonly #name: string;
  constructor(name: string) {
    this.#name = name;
  }
  postMessage(message: string) {
    posted.push(`${this.#name}: ${message}`);
  }
}

const { now: realNow } = Date;
/** Time goes on from a Friday noon, for what a worker does depends on the hour; in ms ahead of the real one. */
let ahead: number;

beforeEach(() => {
  ahead = fridayNoon - realNow();
  vi.spyOn(Date, 'now').mockImplementation(() => realNow() + ahead);
  [listeners, posted, allowed] = [new Map(), [], true];
  for (const name of eventNames) {
    vi.spyOn(
      events[name] as { addListener: (listener: Listener) => void },
      'addListener',
    ).mockImplementation((listener) => void listeners.set(name, listener));
  }
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => allowed);
  vi.spyOn(browser.contextMenus, 'removeAll').mockImplementation(async () => {});
  vi.spyOn(browser.contextMenus, 'create').mockImplementation(() => 1);
  vi.spyOn(browser.action, 'setPopup').mockImplementation(async () => {});
  vi.spyOn(browser.sidePanel, 'setPanelBehavior').mockImplementation(async () => {});
  vi.stubGlobal('fetch', fetched.mockClear());
  vi.stubGlobal('BroadcastChannel', FakeChannel);
  db = openDatabase('strict');
});
afterEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  db.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const panel = { id: browser.runtime.id, url: browser.runtime.getURL('/sidepanel.html') };
const request = { kind: 'refresh', id: 'a', days: ['2025-03-12'], force: false };
const sourceNow = () => db.sources.get('daily-papers');

/** Until the badge was painted so many times in all, which every start and every refresh ends with. */
async function rest(paintings: number): Promise<void> {
  const { setBadgeText } = browser.action;
  await eventually(() => expect(setBadgeText).toHaveBeenCalledTimes(paintings));
  expect(setBadgeText).toHaveBeenLastCalledWith({ text: allowed ? '2' : '!' });
  const { scheduledTime = 0 } = (await browser.alarms.get('refresh')) ?? {};
  const { nextRefreshAt = Infinity } = (await sourceNow()) ?? {};
  expect(Math.abs(scheduledTime - nextRefreshAt)).toBeLessThan(1000);
  expect(scheduledTime - Date.now()).toBeGreaterThan(20 * 60_000);
}

async function aWorker(): Promise<void> {
  background.main();
  await rest(2);
  fetched.mockClear();
}

describe('a worker', () => {
  test('hears every event from its first moment: nothing is awaited before', async () => {
    expect(background.main()).toBeUndefined();
    expect([...listeners.keys()].sort()).toEqual(eventNames.toSorted());
    await rest(2);
  });

  test('announces itself, fetches what is due, paints the badge, and sets the alarm', async () => {
    await aWorker();
    expect(posted).toEqual(['paperboy-worker: started']);
    expect(await db.papers.count()).toBe(2);
  });

  test('that starts again before the next refresh is due asks the Hub for nothing', async () => {
    await aWorker();
    const before = await sourceNow();
    background.main();
    await rest(3);
    expect(posted.length).toBe(2);
    expect(fetched).not.toHaveBeenCalled();
    expect(await sourceNow()).toEqual(before);
  });

  test('refreshes when its alarm rings', async () => {
    await aWorker();
    ahead += 2 * 60_000;
    listeners.get('alarm')?.({ name: 'refresh' });
    await rest(3);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test('is not moved by another’s alarm', async () => {
    await aWorker();
    ahead += 2 * 60_000;
    const reply = vi.fn();
    listeners.get('alarm')?.({ name: 'other' });
    listeners.get('message')?.(request, panel, reply);
    await eventually(() => expect(reply).toHaveBeenCalled());
    const days = fetched.mock.calls.map(([url]) => new URL(url).searchParams.get('date'));
    expect(days).toEqual([request.days[0], friday]);
  });

  test('answers its own page once what it asked for is in the database', async () => {
    await aWorker();
    await db.days.clear();
    const reply = vi.fn();
    expect(listeners.get('message')?.(request, panel, reply)).toBe(true);
    await eventually(() => expect(reply).toHaveBeenCalledWith({ id: 'a', done: true }));
    expect(await db.days.get('2025-03-12')).toMatchObject({ items: 0 });
    expect(listeners.get('message')?.(request, { id: 'other', url: panel.url }, reply)).toBe(false);
  });

  test('says so in the badge when its permission is taken, and goes on when it is given again', async () => {
    await aWorker();
    allowed = false;
    listeners.get('permissionRemoved')?.();
    await rest(3);
    expect(fetched).not.toHaveBeenCalled();
    allowed = true;
    listeners.get('permissionAdded')?.();
    await rest(4);
    expect(fetched).toHaveBeenCalled();
  });

  test('paints the badge when a page that it was linked to is gone: its last act may lack that', async () => {
    await aWorker();
    const leave = vi.fn();
    listeners.get('connect')?.({ onDisconnect: { addListener: leave } });
    await db.unseen.clear();
    leave.mock.calls[0]?.[0]();
    await eventually(() =>
      expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '' }),
    );
  });

  test('without its permission does not ring again and again', async () => {
    allowed = false;
    await aWorker();
    listeners.get('alarm')?.({ name: 'refresh' });
    await rest(3);
    expect(fetched).not.toHaveBeenCalled();
  });
});
