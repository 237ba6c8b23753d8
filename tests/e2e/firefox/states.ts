import type { FeedDay } from '../../../papers/feed-day.ts';
import type { Hub } from '../../hub/hub.ts';
import type { ConnectProxy } from '../harness/connect-proxy.ts';

/** What a state is reached with, beside the page itself. */
interface Surroundings {
  hub: Hub;
  gate: ConnectProxy;
}

/** One state of the panel in Firefox: what is done in the page, and what is to be seen then. */
interface FirefoxState {
  name: string;
  /** Body of an async function in the page; knows `press`, `view`, `pick`, `search` and `settings`. */
  act: string;
  /** A selector that matches once the state is reached. */
  seen: string;
  before?: (around: Surroundings) => void;
}

/** What a reader does, as functions for the page. */
export const hands = `
  const frame = () => new Promise((resolve) => setTimeout(resolve));
  const press = async (name) => {
    const isIt = (button) => (button.getAttribute('aria-label') ?? button.textContent).trim().endsWith(name);
    for (let tries = 0; tries < 500; tries += 1) {
      const button = [...document.querySelectorAll('button')].find(isIt);
      if (button) return button.click();
      await frame();
    }
    throw new Error('no button ' + name);
  };
  const view = (id) => document.querySelector('[data-view="' + id + '"]').click();
  const change = (field, value, event) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, value);
    field.dispatchEvent(new Event(event, { bubbles: true }));
  };
  const pick = (day) => change(document.querySelector('input[type="date"]'), day, 'change');
  const search = (words) => change(document.querySelector('[role="searchbox"], input[type="search"]'), words, 'input');
  const settings = async (values) => {
    const settled = (request) => new Promise((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const database = await settled(indexedDB.open('paperboy'));
    const store = database.transaction('panel', 'readwrite').objectStore('panel');
    const before = (await settled(store.get('settings')))?.value ?? {};
    await settled(store.put({ key: 'settings', value: { ...before, ...values } }));
    database.close();
  };
`;

const title = (index: number) =>
  `document.querySelectorAll('article h2 button')[${index}].click();`;
const screen = (name: string) => `[data-screen="${name}"]`;
const freshness = (name: string) => `[data-freshness="${name}"]`;

/** Every state that can be reached by hand, in an order in which each can be reached after the one before. */
export function firefoxStates(days: { weekend: FeedDay; future: FeedDay }): FirefoxState[] {
  return [
    { name: 'day', act: '', seen: 'article[data-state~="new"]' },
    { name: 'open paper', act: title(1), seen: 'article [aria-expanded="true"]' },
    {
      name: 'comments',
      act: `await press('Models, datasets, Spaces');`,
      seen: 'article section',
    },
    { name: 'nothing saved', act: `view('saved');`, seen: screen('nothing-saved') },
    { name: 'new', act: `view('new');`, seen: 'article' },
    { name: 'week', act: `view('week');`, seen: '[data-period] article' },
    { name: 'month', act: `view('month');`, seen: '[data-block] article' },
    {
      name: 'trending',
      act: `view('trending');`,
      seen: 'div:not([data-period], [data-feed-day]) > main [role="feed"]:not([aria-busy]) article',
    },
    { name: 'day again', act: `view('day');`, seen: '[data-feed-day] article' },
    {
      name: 'saved toast',
      act: `document.querySelector('article button[aria-pressed]').click();`,
      seen: 'article[data-state~="saved"]',
    },
    {
      name: 'saved',
      act: `await press('Dismiss'); view('saved');`,
      seen: 'article[data-state~="saved"]',
    },
    { name: 'day once more', act: `view('day');`, seen: '[data-feed-day] article' },
    { name: 'open to hide', act: title(2), seen: 'article [aria-expanded="true"]' },
    {
      name: 'hidden',
      act: `await press('Hide'); `,
      seen: 'main p button, main [data-hidden] button',
    },
    { name: 'open to select', act: title(0), seen: 'article [aria-expanded="true"]' },
    { name: 'selecting', act: `await press('Select');`, seen: 'input[type="checkbox"]' },
    { name: 'no match', act: `search('no such words');`, seen: screen('no-match') },
    {
      name: 'narrowed, with a complaint',
      act: `search('model titel:lamp');`,
      seen: 'search p mark',
    },
    {
      name: 'organisations',
      act: `search(''); document.querySelector('[data-chip="org"]').click();`,
      seen: '#facet-org button',
    },
    {
      name: 'upvotes',
      act: `document.querySelector('[data-chip="up"]').click();`,
      seen: '#facet-up svg',
    },
    {
      name: 'search start',
      act: `document.querySelector('#facet-up').hidePopover(); view('search');`,
      seen: screen('search-start'),
    },
    { name: 'search', act: `search('sparse');`, seen: 'article mark' },
    { name: 'keep view', act: `await press('Keep as view');`, seen: 'dialog input' },
    {
      name: 'own view',
      act: `await press('Done');`,
      seen: '[data-own-view][aria-current]',
    },
    { name: 'edit view', act: `await press('Edit view');`, seen: 'dialog input' },
    {
      name: 'muted sheet',
      act: `await press('Remove'); await press('More'); await press('Muted …');`,
      seen: 'dialog ul',
    },
    {
      name: 'day after searching',
      act: `await press('Close'); view('day');`,
      seen: '[data-feed-day] article',
    },
    { name: 'weekend', act: `pick('${days.weekend}');`, seen: screen('weekend') },
    { name: 'future', act: `pick('${days.future}');`, seen: screen('future') },
    {
      name: 'help',
      act: `await press('Today'); await press('More'); await press('Keyboard shortcuts');`,
      seen: 'dialog, [role="dialog"]',
    },
    {
      name: 'offline',
      before: ({ gate }) => gate.shut(),
      act: `await press('Close'); await press('Refresh');`,
      seen: freshness('offline'),
    },
    {
      name: 'server trouble',
      before: ({ gate, hub }) => {
        gate.open();
        hub.fault({ kind: 'status', status: 503 });
      },
      act: `await press('Refresh');`,
      seen: freshness('server'),
    },
    {
      name: 'changed',
      before: ({ hub }) => {
        hub.clearFaults();
        hub.fault({ kind: 'html' });
      },
      act: `await press('Refresh');`,
      seen: freshness('changed'),
    },
    {
      name: 'limited',
      before: ({ hub }) => {
        hub.clearFaults();
        hub.fault({ kind: 'status', status: 429, headers: { 'Retry-After': '240' } });
      },
      act: `await press('Refresh');`,
      seen: freshness('limited'),
    },
    {
      name: 'everything seen',
      act: `view('new'); await press('More'); await press('Mark this list as seen'); view('day');`,
      seen: '[data-feed-day] article:not([data-state~="new"])',
    },
    { name: 'nothing new', act: `view('new');`, seen: screen('nothing-new') },
  ];
}

/** Looks that need another start of the page: what the settings say, and a selector that shows it. */
export const firefoxLooks = [
  ['compact', { density: 'compact' }, 'article[data-density="compact"]'],
  ['high contrast', { density: 'comfortable', contrast: 'high' }, 'html[data-contrast="high"]'],
  ['largest text', { contrast: 'system', textSize: 'largest' }, 'html[data-text-size="largest"]'],
] as const;
