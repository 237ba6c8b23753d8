import { changeSetting } from '../harness/change-setting.ts';
import { dockedPanel, pressToolbarAction } from '../harness/docked-panel.ts';
import { cardIds, expect, untilSettled, test as world } from '../harness/fixtures.ts';
import { buildWithHostsAllowed } from '../harness/hosts-allowed.ts';
import { settle } from '../harness/papers-with-figures.ts';
import { openSettings, untilStored } from '../harness/settings-page.ts';
import { goBeside, openBeside } from '../harness/tab-beside.ts';

/** In a browser whose reader has allowed the sites of papers. */
const test = world.extend<{ extensionDir: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  extensionDir: async ({}, use) => {
    const build = buildWithHostsAllowed();
    await use(build.dir);
    build.remove();
  },
  browserSettings: async ({ extensionDir }, use) => use({ extensionDir }),
});

test('the open tab’s paper is known by its page at every site, saved by a key and taken back by one', async ({
  panel,
  paperboy,
  corpus,
  today,
  hub,
}) => {
  await settle(panel, { tabPaper: true });
  const withCode = corpus.day(today).find(({ paper }) => paper.githubRepo);
  const { id, title, githubRepo } = (withCode?.paper ?? {}) as Record<string, string>;
  const line = panel.locator(`[data-tab-paper="${id}"]`);
  const before = hub.requests.length;
  const beside = await openBeside(paperboy.context, `https://arxiv.org/abs/${id}v2`);
  await expect(line).toContainText('Not saved');
  await expect(line).toContainText(`${title}`);

  await panel.locator('article').last().focus();
  await panel.keyboard.press('Shift+S');
  await expect(line.getByRole('button', { name: 'Saved' })).toHaveAttribute('aria-pressed', 'true');
  await expect(panel.locator(`article[data-paper-id="${id}"]`)).toHaveAttribute(
    'data-state',
    /saved/,
  );
  await panel.keyboard.press('u');
  await expect(line).toContainText('Not saved');

  for (const [url, pageTitle] of [
    ['https://openreview.net/forum?id=aBc', `${title} | OpenReview`],
    [`${githubRepo}/tree/main/src`, 'GitHub'],
    [`https://www.alphaxiv.org/overview/${id}`, 'alphaXiv'],
  ] as const) {
    await goBeside(beside, 'https://example.org/', `${title} | OpenReview`);
    await expect(panel.locator('[data-tab-paper]')).toHaveCount(0);
    await goBeside(beside, url, pageTitle);
    await expect(line).toBeVisible();
  }
  const asked = hub.requests.slice(before).filter(({ path }) => path.includes(`${id}`));
  expect(asked).toEqual([]);
});

test('a paper that was never in the feed is saved by its id alone', async ({ panel, paperboy }) => {
  await settle(panel, { tabPaper: true });
  await openBeside(paperboy.context, 'https://arxiv.org/pdf/1706.03762v7');
  const line = panel.locator('[data-tab-paper="1706.03762"]');
  await expect(line).toContainText('Not saved · not among your papers');
  await line.getByRole('button', { name: 'Save 1706.03762' }).dispatchEvent('click');
  await expect(line).toContainText('Saved');
  expect(await paperboy.rows('marks', panel)).toContainEqual(
    expect.objectContaining({ paperId: '1706.03762', savedAt: expect.any(Number) }),
  );
});

test('its title opens the paper in the panel, whatever list was on show', async ({
  panel,
  paperboy,
}) => {
  const [id] = (await cardIds(panel)).slice(-1);
  await settle(panel, { tabPaper: true });
  await panel.locator('[data-view="saved"]').click();
  await openBeside(paperboy.context, `https://arxiv.org/abs/${id}`);
  await panel.locator(`[data-tab-paper="${id}"] button`).first().dispatchEvent('click');
  await expect(
    panel.locator(`article[data-paper-id="${id}"] [aria-expanded="true"]`),
  ).toBeVisible();
  await expect(panel.locator('article')).toHaveCount(1);
});

world('without the permission only pages of the Hub are known', async ({ panel, paperboy }) => {
  const [id] = await cardIds(panel);
  await settle(panel, { tabPaper: true });
  const beside = await openBeside(paperboy.context, `https://huggingface.co/papers/${id}`);
  await expect(panel.locator(`[data-tab-paper="${id}"]`)).toBeVisible();
  await goBeside(beside, `https://arxiv.org/abs/${id}`);
  await expect(panel.locator('[data-tab-paper]')).toHaveCount(0);
});

world('the panel in a tab of its own says nothing of itself', async ({ panel, paperboy }) => {
  const [id] = await cardIds(panel);
  await settle(panel, { tabPaper: true });
  await openBeside(paperboy.context, `https://huggingface.co/papers/${id}`);
  await expect(panel.locator('[data-tab-paper]')).toHaveCount(1);
  await panel.bringToFront();
  await expect(panel.locator('[data-tab-paper]')).toHaveCount(0);
});

world('the docked panel shows the paper of the tab beside it', async ({ panel, paperboy }) => {
  const [id] = await cardIds(panel);
  await untilSettled(paperboy);
  await panel.evaluate(changeSetting, { tabPaper: true });
  await panel.close();
  await openBeside(paperboy.context, `https://huggingface.co/papers/${id}`);
  await pressToolbarAction(paperboy);
  const docked = await dockedPanel(paperboy);
  await expect
    .poll(() => docked.evaluate('document.querySelector("[data-tab-paper]")?.dataset.tabPaper'))
    .toBe(id);
});

world('the More menu offers it, and asks for the sites within the click', async ({ panel }) => {
  await panel.evaluate(() => {
    const asked: unknown[] = [];
    Object.assign(chrome.permissions, {
      request: async ({ origins = [] }: { origins?: string[] }) => {
        asked.push({ origins, isInClick: navigator.userActivation.isActive });
        return false;
      },
    });
    Object.assign(window, { asked });
  });
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('button', { name: 'Show the open tab’s paper' }).click();
  await untilStored(panel, 'tabPaper', true);
  const asked = await panel.evaluate(() => Reflect.get(window, 'asked'));
  expect(asked).toEqual([
    { origins: expect.arrayContaining(['https://*.arxiv.org/*']), isInClick: true },
  ]);
  // What was refused is said where it can be mended.
  const page = await openSettings(panel);
  await expect(page.getByRole('status').first()).toContainText('arxiv.org, alphaxiv.org');
});

world(
  'the manifest asks for no tab, puts nothing into a page, and connects to no such site',
  async ({ panel }) => {
    const manifest = await panel.evaluate(() => chrome.runtime.getManifest());
    expect(manifest.permissions).not.toContain('tabs');
    expect(manifest.optional_permissions).toEqual(['downloads', 'notifications']);
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.host_permissions).toEqual(['https://huggingface.co/*']);
    const policy = JSON.stringify(manifest.content_security_policy);
    expect(policy).not.toMatch(/arxiv|openreview|github/);
  },
);
