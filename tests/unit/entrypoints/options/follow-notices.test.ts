import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { followNotices } from '../../../../entrypoints/options/follow-notices.ts';
import { changeSetting } from '../../../../storage/change-setting.ts';
import type { PaperboyDatabase } from '../../../../storage/db.ts';
import { addOwnView, changeOwnView } from '../../../../storage/own-views.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { anEmptyDatabase } from '../../../fixtures/factories.ts';
import { aView } from '../../../fixtures/own-views.ts';

let isAllowed: boolean;
let changes: (() => void)[];
let told: boolean[];
let db: PaperboyDatabase;
const onError = vi.fn();

beforeEach(() => {
  [isAllowed, changes, told, db] = [false, [], [], anEmptyDatabase()];
  onError.mockReset();
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async () => isAllowed);
  for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    vi.spyOn(event, 'addListener').mockImplementation(((listener: () => void) => {
      changes.push(listener);
    }) as never);
  }
});

const follow = () => followNotices(db, (isToldNothing) => told.push(isToldNothing), onError);
const last = (isToldNothing: boolean) => eventually(() => expect(told.at(-1)).toBe(isToldNothing));

test('who wants nothing to be told misses nothing', async () => {
  follow();
  await last(false);
});

test('a digest that the browser does not allow is said so, until it is allowed or off', async () => {
  follow();
  await last(false);
  await changeSetting(db, 'digest', '8');
  await last(true);
  isAllowed = true;
  for (const look of changes) look();
  await last(false);
  isAllowed = false;
  for (const look of changes) look();
  await last(true);
  await changeSetting(db, 'digest', 'off');
  await last(false);
});

test('so is a watched view, and one that is not watched says nothing', async () => {
  const { id: _, ...fields } = aView();
  const { view } = await addOwnView(db, fields);
  follow();
  await last(false);
  await changeOwnView(db, view.id, { notify: true });
  await last(true);
});

test('a browser that does not answer is told, and costs nothing else', async () => {
  const error = new Error('no answer');
  vi.spyOn(browser.permissions, 'contains').mockRejectedValue(error);
  await changeSetting(db, 'digest', '8');
  follow();
  await eventually(() => expect(onError).toHaveBeenCalledWith(error));
  vi.spyOn(browser.permissions, 'contains').mockImplementation((async () => false) as never);
  changes[0]?.();
  await last(true);
});
