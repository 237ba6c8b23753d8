/** Where the other faults of the catalogue are tried: what needs a world of its own does not strike at random. */
export interface TriedElsewhere {
  id: string;
  name: string;
  /** Tests, below `tests/`; none where the fault is not tried. */
  tests: readonly string[];
  /** Why not, or why it cannot come. */
  note?: string;
}

const chromium = 'e2e/chromium';
const background = 'unit/entrypoints/background';

export const triedElsewhere: readonly TriedElsewhere[] = [
  {
    id: 'A8',
    name: 'the machine sleeps, and wakes days later',
    tests: [`${background}/simulated-year.test.ts`],
  },
  { id: 'A11', name: 'no worker starts at all', tests: [`${chromium}/broken-worker.e2e.ts`] },
  {
    id: 'A13',
    name: 'an older version in the profile of a newer one',
    tests: [`${chromium}/newer-profile.e2e.ts`],
  },
  { id: 'B3', name: 'both copies are gone', tests: [`${chromium}/second-copy.e2e.ts`] },
  {
    id: 'B4',
    name: 'the quota is used up',
    tests: [`${chromium}/no-room.e2e.ts`, 'e2e/firefox/no-room.e2e.ts'],
  },
  { id: 'B5', name: 'the disk is full', tests: [`${chromium}/no-room.e2e.ts`] },
  {
    id: 'B6',
    name: 'the store fails, and works again',
    tests: ['unit/storage/reopen.test.ts', 'unit/storage/watch.test.ts'],
  },
  {
    id: 'B7',
    name: 'another page holds the database open in an older version',
    tests: [`${chromium}/held-database.e2e.ts`],
  },
  { id: 'B8', name: 'an upgrade is killed half-way', tests: [`${chromium}/upgrades.e2e.ts`] },
  {
    id: 'B11',
    name: 'a private window of Firefox',
    tests: ['e2e/firefox/background.e2e.ts'],
  },
  {
    id: 'B12',
    name: 'Firefox is killed right after a first install',
    tests: [],
    note: 'Firefox forgets which extension it was; nothing of ours runs then.',
  },
  {
    id: 'B13',
    name: 'the limits of synchronised storage',
    tests: [],
    note: 'Nothing is stored there.',
  },
  { id: 'B14', name: 'a hundred thousand papers', tests: ['bench/run.ts'] },
  { id: 'C2', name: 'nothing has changed', tests: [`${background}/read-day.test.ts`] },
  { id: 'C11', name: 'all ask at the same minute', tests: ['unit/papers/poll-schedule.test.ts'] },
  {
    id: 'D2',
    name: 'fields that moved or are new',
    tests: ['unit/papers/sources/specimens.test.ts', 'unit/papers/sources/real-days.test.ts'],
  },
  { id: 'D4', name: 'a paper moves to another day', tests: [`${background}/refresh.test.ts`] },
  {
    id: 'D7',
    name: 'the edges of the feed day, and of the user’s',
    tests: ['unit/papers/every-zone.test.ts', `${chromium}/far-zones.e2e.ts`],
  },
  {
    id: 'D8',
    name: 'a clock that is wrong',
    tests: ['unit/papers/far-off.test.ts', `${background}/simulated-year.test.ts`],
  },
  { id: 'D9', name: 'days of more than a page', tests: [`${background}/read-day.test.ts`] },
  { id: 'E4', name: 'a burst of notices', tests: [`${background}/notices.test.ts`] },
  {
    id: 'E5',
    name: 'a click on a notice wakes the worker',
    tests: [`${chromium}/opened-by-the-browser.e2e.ts`],
  },
  {
    id: 'F2',
    name: 'addresses that are no links',
    tests: ['unit/papers/links.test.ts', `${chromium}/hostile-content.e2e.ts`],
  },
  {
    id: 'F3',
    name: 'letters that turn and hide others',
    tests: ['unit/papers/hostile-texts.test.ts', `${chromium}/hostile-content.e2e.ts`],
  },
  { id: 'F4', name: 'bombs of formulas', tests: [`${chromium}/hostile-content.e2e.ts`] },
  { id: 'F5', name: 'texts that slow a search', tests: ['unit/papers/hostile-texts.test.ts'] },
  {
    id: 'F6',
    name: 'pictures that follow their reader',
    tests: ['unit/entrypoints/shared/fetch-media.test.ts', `${chromium}/figures.e2e.ts`],
  },
  {
    id: 'F7',
    name: 'hostile files to import',
    tests: ['unit/papers/importing/refusals.test.ts', `${chromium}/import.e2e.ts`],
  },
  {
    id: 'F8',
    name: 'texts that break out of an export',
    tests: ['unit/papers/exports/hostile-texts.test.ts'],
  },
  {
    id: 'F9',
    name: 'settings from another device',
    tests: ['unit/papers/settings.test.ts'],
    note: 'Nothing is synchronised; what a file brings is read field by field.',
  },
  {
    id: 'G1',
    name: 'a web page or another extension calls',
    tests: [`${chromium}/outsiders.e2e.ts`],
  },
  { id: 'G2', name: 'a forged sender', tests: [`${background}/forged-messages.test.ts`] },
  {
    id: 'G4',
    name: 'a web page loads or frames packaged files',
    tests: [`${chromium}/outsiders.e2e.ts`],
  },
];

const firefox = 'e2e/firefox';

/** Faults that strike in Firefox in a way of their own, and the tests that let them. */
export const triedInFirefox: Readonly<Record<string, readonly string[]>> = {
  A1: [`${firefox}/killed-acts.e2e.ts`],
  A4: [`${firefox}/background.e2e.ts`],
  A6: [`${firefox}/background.e2e.ts`],
  B1: [`${firefox}/second-copy.e2e.ts`],
  B2: [`${firefox}/second-copy.e2e.ts`],
  B4: [`${firefox}/no-room.e2e.ts`],
  B11: [`${firefox}/background.e2e.ts`],
  ...Object.fromEntries(
    ['C1', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9'].map((id) => [
      id,
      [`${firefox}/network-shapes.e2e.ts`],
    ]),
  ),
  E2: [`${firefox}/killed-acts.e2e.ts`],
  F6: [`${firefox}/figures.e2e.ts`],
};
