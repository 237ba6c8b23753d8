// @vitest-environment node
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  forgetNotice,
  openNotice,
  teller,
} from '../../../../entrypoints/background/notifications.ts';

const opened: string[] = [];
const cleared: string[] = [];
const shown: [id: string, options: { title: string; message: string }][] = [];
let listed: Record<string, true>;

beforeEach(() => {
  for (const list of [opened, cleared, shown]) list.length = 0;
  listed = {};
  vi.spyOn(browser.tabs, 'create').mockImplementation((async ({ url }: { url: string }) => {
    opened.push(url);
  }) as never);
  const { notifications } = browser;
  vi.spyOn(notifications, 'clear').mockImplementation((async (id: string) => {
    cleared.push(id);
    return true;
  }) as never);
  vi.spyOn(notifications, 'create').mockImplementation((async (
    id: string,
    options: (typeof shown)[number][1],
  ) => {
    shown.push([id, options]);
    return id;
  }) as never);
  vi.spyOn(notifications, 'getAll').mockImplementation((async () => listed) as never);
});

const home = browser.runtime.getURL('/');

describe('a click on a notification', () => {
  test.each([
    ['2026-11-20 lanterns 2611.00001', 'sidepanel.html#/paper?id=2611.00001'],
    ['2026-11-20 lanterns', 'sidepanel.html#/view?id=lanterns'],
    ['digest 2026-11-20', 'sidepanel.html#/search?q=is%3Anew'],
    ['something else', 'sidepanel.html#/search?q=is%3Anew'],
  ])('on “%s” opens %s in front, and takes the notification away', async (id, link) => {
    await openNotice(id);
    expect(opened).toEqual([home + link]);
    expect(cleared).toEqual([id]);
  });
});

describe('what the browser has', () => {
  test('is what it lists, and what was closed or clicked in this life of the worker', async () => {
    listed = { 'digest 2026-11-20': true };
    forgetNotice('2026-11-19 closed');
    await openNotice('2026-11-18 clicked');
    const ids = await teller.shownIds();
    for (const id of ['digest 2026-11-20', '2026-11-19 closed', '2026-11-18 clicked']) {
      expect(ids.has(id)).toBe(true);
    }
    expect(ids.has('2026-11-17 never')).toBe(false);
  });
});

describe('what is shown', () => {
  test('names the view and how many, and one title a line', async () => {
    const titles = ['Lantern', 'Moss <b>'];
    await teller.show({ id: 'a', viewName: 'Lamps', count: 2, titles });
    await teller.show({ id: 'b', count: 1, titles: ['Lantern'] });
    expect(shown.map(([id]) => id)).toEqual(['a', 'b']);
    const [inView, alone] = shown.map(([, { title }]) => title);
    expect(inView).toContain('Lamps');
    expect(inView).toContain('2');
    expect(alone).not.toContain('undefined');
    expect(shown[0]?.[1].message).toBe('Lantern\nMoss <b>');
  });
});

describe('the next look', () => {
  const at = Date.parse('2030-01-01T08:00:00Z');
  const alarm = async () => (await browser.alarms.get('notices'))?.scheduledTime;

  test('is an alarm, which goes where nothing is due by itself', async () => {
    await teller.lookAt(at);
    expect(await alarm()).toBe(at);
    await teller.lookAt(undefined);
    expect(await alarm()).toBeUndefined();
  });

  test('is set once: an alarm that is right stays, one that is not is moved', async () => {
    const create = vi.spyOn(browser.alarms, 'create');
    await teller.lookAt(at);
    await teller.lookAt(at + 400);
    expect(create).toHaveBeenCalledTimes(1);
    await teller.lookAt(at + 3_600_000);
    expect(await alarm()).toBe(at + 3_600_000);
  });

  test('is none where none was', async () => {
    const clear = vi.spyOn(browser.alarms, 'clear');
    await teller.lookAt(undefined);
    expect(clear).not.toHaveBeenCalled();
  });
});

test('whether anything may be told is the browser’s word', async () => {
  const contains = vi
    .spyOn(browser.permissions, 'contains')
    .mockImplementation((async () => true) as never);
  expect(await teller.mayTell()).toBe(true);
  expect(contains).toHaveBeenCalledExactlyOnceWith({ permissions: ['notifications'] });
});
