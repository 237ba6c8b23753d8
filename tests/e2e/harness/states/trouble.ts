import { comeBack } from '../absence.ts';
import { expect } from '../expect.ts';
import { changeSettings } from '../settings-page.ts';
import { daysBack, fresh, type PanelState, pick, press, shows, view } from './stage.ts';

/** Runs in the panel: empties the database, as before a first run. */
async function forgetEverything(): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const database = await settled(indexedDB.open('paperboy'));
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names, 'readwrite');
  await Promise.all(names.map((name) => settled(transaction.objectStore(name).clear())));
  database.close();
}

/** What goes wrong, and what is left when everything was read. */
export const troubleStates: readonly PanelState[] = [
  {
    name: 'offline',
    caption: 'No network: what is stored stays',
    reach: async ({ panel, gate }) => {
      await changeSettings(panel, { textSize: 'medium' });
      gate.shut();
      await fresh(panel, 'offline');
    },
  },
  {
    name: 'not-fetched',
    caption: 'A day that could not be fetched',
    reach: async ({ panel, today }) => {
      await pick(panel, daysBack(today, 30));
      await shows(panel, 'not-stored');
      await expect(panel.getByText('This day was not fetched')).toBeVisible();
      await expect(panel.getByText(/could not be reached/)).toBeVisible();
    },
  },
  {
    name: 'server-trouble',
    caption: 'The Hub is in trouble',
    reach: async ({ panel, gate, hub }) => {
      await press(panel, 'Today');
      gate.open();
      hub.fault({ kind: 'status', status: 503 });
      await fresh(panel, 'server');
    },
  },
  {
    name: 'changed',
    caption: 'The Hub changed its format',
    reach: async ({ panel, hub }) => {
      hub.clearFaults();
      hub.fault({ kind: 'html' });
      await fresh(panel, 'changed');
    },
  },
  {
    name: 'limited',
    caption: 'The Hub asks for patience',
    reach: async ({ panel, hub }) => {
      hub.clearFaults();
      hub.fault({ kind: 'status', status: 429, headers: { 'Retry-After': '240' } });
      await fresh(panel, 'limited');
    },
  },
  {
    name: 'everything-seen',
    caption: 'Everything was seen',
    reach: async ({ panel }) => {
      await view(panel, 'new');
      await expect(panel.locator('article').first()).toBeVisible();
      await press(panel, 'More');
      await press(panel, 'Mark this list as seen');
      await expect(panel.getByText(/marked seen/)).toBeVisible();
      await view(panel, 'day');
      await expect(panel.locator('article').first()).toBeVisible();
      await view(panel, 'new');
      await shows(panel, 'nothing-new');
    },
  },
  {
    name: 'catch-up',
    caption: 'Back after an absence',
    reach: async ({ panel }) => {
      await view(panel, 'day');
      await comeBack(panel);
      await expect(panel.getByText(/ that matter, mark the other /)).toBeVisible();
    },
  },
  {
    name: 'first-run-offline',
    caption: 'The first run, without a network',
    reach: async ({ panel, hub, gate }) => {
      hub.clearFaults();
      gate.shut();
      await panel.evaluate(forgetEverything);
      await panel.reload();
      await shows(panel, 'first-run');
      await expect(panel.getByText('No papers yet')).toBeVisible();
      await expect(panel.getByText(/could not be reached/)).toBeVisible();
    },
  },
];
