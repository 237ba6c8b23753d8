import type { Page } from '@playwright/test';
import type { Corpus } from '../../hub/corpus.ts';
import type { Chance } from '../../hub/synthetic/random.ts';
import type { BadgeLook } from './badge-facts.ts';
import type { PaperboyChromium } from './chromium.ts';
import { expect } from './expect.ts';
import { untilListed } from './show-view.ts';

/** Where an act is done, and what is known before it. */
export interface Scene {
  paperboy: PaperboyChromium;
  panel: Page;
  /** A page of the extension that stays. */
  witness: Page;
  corpus: Corpus;
  today: string;
  chance: Chance;
  look: BadgeLook;
}

type Act = (scene: Scene) => Promise<unknown>;

/** What views ask for: of papers, of marks, of the clock, of nothing, and what cannot be read whole. */
const queries = [
  '',
  'has:code',
  '-has:code',
  'up:>20',
  'up:..15 OR has:project',
  'is:new -is:saved',
  'is:saved',
  '-is:read up:>5',
  'day:today',
  'date:30d -model',
  'titel:lamp up:>10',
  'model OR data',
];

/** Runs in a page: asks the worker as the panel does, again where one that is being stopped never answers. */
async function ask(message: object): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    const silence = new Promise((resolve) => setTimeout(resolve, 3_000));
    const answer = chrome.runtime.sendMessage(message).catch(() => undefined);
    if ((await Promise.race([answer, silence])) !== undefined) return;
  }
}

/** Has the worker refresh, and waits until it has. */
export function wake({ witness }: Pick<Scene, 'witness'>, force = false): Promise<void> {
  return witness.evaluate(ask, { kind: 'refresh', id: crypto.randomUUID(), days: [], force });
}

let arrivals = 0;

/** More papers come for today, each like one of those that are there. */
function arrive({ corpus, today, chance }: Scene): void {
  const items = corpus.day(today);
  const late = chance.some(items, 1 + chance.below(3)).map((item) => {
    arrivals += 1;
    const id = `${today.slice(2, 4)}${today.slice(5, 7)}.${90_000 + arrivals}`;
    const copy = structuredClone(item);
    return { ...copy, paper: { ...copy.paper, id, upvotes: chance.below(60) } };
  });
  corpus.setDay(today, [...items, ...late]);
}

/** Takes hold of the list, and of some card in it. */
async function toCard({ panel, chance }: Scene): Promise<void> {
  await panel.locator('main').focus();
  for (let steps = 1 + chance.below(3); steps > 0; steps -= 1) await panel.keyboard.press('j');
}

function press(key: string): Act {
  return async (scene) => {
    await toCard(scene);
    await scene.panel.keyboard.press(key);
  };
}

const click = (panel: Page, name: string) =>
  panel.getByRole('button', { name, exact: true }).last().dispatchEvent('click');

/** Fills the open form of a view, and is done with it. */
async function fillView({ panel, chance }: Scene, title: string): Promise<void> {
  const sheet = panel.getByRole('dialog', { name: title });
  if (chance.yes(0.6)) await sheet.getByLabel('Query').fill(chance.pick(queries));
  await sheet.getByLabel('Name').fill(`View ${chance.below(1000)}`);
  await sheet.getByLabel('The badge counts this view').setChecked(chance.yes(0.75));
  await sheet.getByLabel('Name').press('Enter');
  await sheet.waitFor({ state: 'detached' });
}

/** Goes to the day's list, and waits until it stands. */
async function showDay({ panel }: Scene): Promise<void> {
  await panel.locator('main').press('2');
  await untilListed(panel, 'day');
}

const keepView: Act = async (scene) => {
  const { panel, chance } = scene;
  await showDay(scene);
  await panel.getByRole('searchbox').fill(chance.pick(queries) || 'up:>0');
  await click(panel, 'Keep as view');
  await fillView(scene, 'Keep as view');
};

async function openView({ panel, chance, look }: Scene): Promise<void> {
  await panel.locator(`[data-own-view="${chance.pick(look.viewIds)}"]`).dispatchEvent('click');
  await click(panel, 'Edit view');
}

const editView: Act = async (scene) => {
  await openView(scene);
  await fillView(scene, 'Edit view');
};

const removeView: Act = async (scene) => {
  await openView(scene);
  await scene.panel.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
};

const mute: Act = async (scene) => {
  const { panel, chance } = scene;
  await showDay(scene);
  const at = chance.below(3);
  const card = panel.locator('article').nth(at);
  if ((await panel.locator('article').count()) <= at) return;
  const opens = card.getByRole('button', { name: 'Mute …' });
  const choices = panel.getByRole('dialog', { name: 'Mute …' }).getByRole('button');
  // A list that is entered anew in this moment closes what was open.
  await expect(async () => {
    if (!(await opens.isVisible())) await card.getByRole('button').first().dispatchEvent('click');
    if (!(await choices.first().isVisible())) await opens.click({ timeout: 1_000 });
    await choices.first().waitFor({ timeout: 1_000 });
    await choices
      .nth(chance.below(await choices.count()))
      .dispatchEvent('click', undefined, { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
};

const unmute: Act = async ({ panel, chance, look }) => {
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('button', { name: 'Muted …' }).click();
  const sheet = panel.getByRole('dialog', { name: 'Muted' });
  await sheet
    .getByRole('button', { name: /no longer$/ })
    .nth(chance.below(look.muteCount))
    .click();
  await sheet.getByRole('button', { name: 'Close' }).click();
};

const refresh: Act = async (scene) => {
  arrive(scene);
  const button = scene.panel.getByRole('button', { name: 'Refresh', exact: true });
  // A panel that believes in an attempt that was killed asks for no other.
  if (scene.chance.yes(0.5) && (await button.isVisible())) await button.dispatchEvent('click');
  else await wake(scene, true);
};

/** The worker dies somewhere within a refresh, and something wakes another. */
const killWithin: Act = async (scene) => {
  arrive(scene);
  const killed = wake(scene, true);
  for (let waits = scene.chance.below(4); waits > 0; waits -= 1) {
    await scene.witness.evaluate(() => chrome.action.getTitle({}));
  }
  await scene.paperboy.killWorker();
  await killed;
  // Else it is the panel that hears of the death.
  if (scene.chance.yes(0.5)) await wake(scene, true);
};

/** Opens the panel where it is not, or anew, and waits for its list. */
export async function openPanel({
  paperboy,
  panel,
}: Pick<Scene, 'paperboy' | 'panel'>): Promise<void> {
  await panel.goto(paperboy.panelUrl);
  await panel.locator('article[data-paper-id], [data-screen]').first().waitFor();
  await panel.locator('[role="feed"]:not([aria-busy]), [data-screen]').first().waitFor();
}

/** The panel goes away while what its reader did is on its way. */
const markAndReload: Act = async (scene) => {
  await press(scene.chance.pick(['e', 'h', 's']))(scene);
  await openPanel(scene);
};

/** The same without a worker that could see to the badge, and without coming back. */
const markAndLeave: Act = async (scene) => {
  await scene.paperboy.killWorker();
  await press(scene.chance.pick(['e', 'h', 's']))(scene);
  await scene.panel.goto(scene.witness.url());
};

/** Every act by its name, as often as its weight says. */
const acts: readonly [name: string, weight: number, act: Act][] = [
  ['save', 3, press('s')],
  ['seen', 4, press('e')],
  ['hide', 3, press('h')],
  ['open', 2, press('o')],
  ['undo', 4, ({ panel }) => panel.locator('main').press('u')],
  ['refresh', 4, refresh],
  ['keep-view', 5, keepView],
  ['edit-view', 4, editView],
  ['remove-view', 2, removeView],
  ['mute', 4, mute],
  ['unmute', 2, unmute],
  ['show-new', 1, ({ panel }) => panel.locator('main').press('1')],
  ['kill', 2, ({ paperboy }) => paperboy.killWorker()],
  ['kill-within', 2, killWithin],
  ['reload', 1, openPanel],
  ['mark-and-reload', 2, markAndReload],
  ['mark-and-leave', 2, markAndLeave],
];

/** Chooses an act that can be done, and does it; returns its name. */
export async function doSomething(scene: Scene): Promise<string> {
  const { panel, witness, chance, look } = scene;
  const isPossible = (name: string) =>
    (look.viewIds.length > 0 || !['edit-view', 'remove-view'].includes(name)) &&
    (look.muteCount > 0 || name !== 'unmute');
  const possible = acts.filter(([name]) => isPossible(name));
  if (panel.url() === witness.url()) {
    await openPanel(scene);
  }
  const [name, , act] = chance.pick(
    possible.flatMap((entry) => Array.from({ length: entry[1] }, () => entry)),
  );
  await act(scene);
  return name;
}
