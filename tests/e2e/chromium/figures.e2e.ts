import { mediaHosts } from '../../../papers/media.ts';
import { corpus, items } from '../harness/figures-corpus.ts';
import { expect, untilSettled, test as world } from '../harness/fixtures.ts';
import { card, elsewhere, open, settle, test } from '../harness/papers-with-figures.ts';

world.use({ hubSettings: { corpus } });

world('with figures off nothing but the Hub’s API is asked', async ({ paperboy, panel, hub }) => {
  await untilSettled(paperboy);
  await open(panel, 0);
  await expect(card(panel, 0).getByRole('link', { name: 'PDF' })).toBeVisible();
  for (let index = 0; index < items.length; index += 5) {
    await card(panel, index).scrollIntoViewIfNeeded();
  }
  await expect(card(panel, 0).getByRole('button', { name: 'Show 5 figures' })).toBeVisible();
  await expect(panel.locator('figure, img, canvas, [data-media-line]')).toHaveCount(0);
  expect(elsewhere(hub)).toEqual([]);
  expect([...new Set(hub.requests.map(({ path }) => path))]).toEqual(['/api/daily_papers']);
});

/** Runs in the panel: true while there is a picture at the address; a fragment keeps it out of the browser's cache. */
async function isHeld(url: string): Promise<boolean> {
  const picture = new Image();
  picture.src = url;
  return await picture.decode().then(
    () => true,
    () => false,
  );
}

test('an open card shows its figures, without cookie, origin or referrer, and lets them go', async ({
  paperboy,
  panel,
  hub,
}) => {
  // The reader has been at the host before, and it knows them by a cookie.
  await paperboy.context.addCookies([
    {
      name: 'token',
      value: 'x',
      domain: '.huggingface.co',
      path: '/',
      secure: true,
      sameSite: 'None',
    },
  ]);
  await settle(panel, { figures: true });
  await open(panel, 0);
  const shown = card(panel, 0);
  const paper = items[0]?.paper;
  const first = shown.getByRole('link', { name: `Figure 1 of “${paper?.title}”` });
  await expect(first.getByRole('img')).toBeVisible();
  await expect(first).toHaveAttribute('href', `https://huggingface.co/papers/${paper?.id}`);
  await expect(shown.locator('figure img')).toHaveCount(2);
  await expect
    .poll(() =>
      shown.locator('img').evaluateAll((all) => all.map((img) => Reflect.get(img, 'naturalWidth'))),
    )
    .toEqual([640, 640]);
  await expect(shown.getByRole('link', { name: /^Figure 5/ })).toHaveCount(0);
  await shown.getByRole('button', { name: 'Show 1 more figure' }).click();
  await expect(shown.getByRole('link', { name: 'Figure 5: open the file (.qt)' })).toBeVisible();
  expect(
    elsewhere(hub)
      .map(({ path }) => path.split('/').at(-1))
      .toSorted(),
  ).toEqual(['one.png', 'two.jpeg']);
  for (const { headers, host: asked } of elsewhere(hub)) {
    expect(mediaHosts).toContain(asked);
    expect(headers.cookie ?? headers.origin ?? headers.referer).toBeUndefined();
  }

  const url = await shown.locator('img').first().getAttribute('src');
  expect(url).toMatch(/^blob:/);
  expect(await panel.evaluate(isHeld, `${url}#before`)).toBe(true);
  await open(panel, 0);
  await expect(shown.locator('figure')).toHaveCount(0);
  let looks = 0;
  const look = () => {
    looks += 1;
    return panel.evaluate(isHeld, `${url}#after${looks}`);
  };
  await expect.poll(look).toBe(false);
});

for (const [index, name] of ['mp4', 'webm'].entries()) {
  test(`a video (${name}) is fetched and played once its button is pressed`, async ({
    panel,
    hub,
  }) => {
    await settle(panel, { figures: true });
    await open(panel, 0);
    const figure = card(panel, 0)
      .locator('figure')
      .nth(index + 2);
    await figure.getByRole('button', { name: 'Play video' }).click();
    const video = figure.locator('video[controls]');
    await expect(video).toBeVisible();
    await expect
      .poll(() => video.evaluate((played) => Reflect.get(played, 'videoWidth')))
      .toBe(160);
    await expect.poll(() => video.evaluate((played) => Reflect.get(played, 'ended'))).toBe(true);
    expect(elsewhere(hub).some(({ path }) => path.endsWith(`clip.${name}`))).toBe(true);
    expect(await video.getAttribute('autoplay')).toBeNull();
  });
}

for (const [fault, words] of [
  [{ kind: 'huge', bytes: 9 * 1024 * 1024 }, 'too large'],
  [{ kind: 'html' }, 'neither a picture nor a video'],
  [{ kind: 'svg' }, 'neither a picture nor a video'],
  [{ kind: 'status', status: 404 }, 'neither a picture nor a video'],
  [{ kind: 'redirect', to: 'https://huggingface.co/api/daily_papers' }, 'could not be loaded'],
] as const) {
  test(`instead of a picture: ${fault.kind} is refused with a sentence, and tried again`, async ({
    panel,
    hub,
  }) => {
    await settle(panel, { figures: true });
    hub.fault(fault, { path: '/production/uploads/figures/three.png', times: 1 });
    await open(panel, 3);
    const figure = card(panel, 3).locator('figure');
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.getByRole('status')).toContainText(words);
    await expect(figure.locator('img')).toHaveCount(0);
    await figure.getByRole('button', { name: 'Try again' }).click();
    await expect(figure.locator('img')).toBeVisible();
  });
}

test('in the density with figures a list shows the first figure of each card that is near', async ({
  panel,
  hub,
}) => {
  await settle(panel, { density: 'figures' });
  await expect(card(panel, 0).locator('figure img')).toBeVisible();
  await expect(panel.locator('figure')).toHaveCount(4);
  expect(elsewhere(hub).some(({ path }) => path.endsWith('far.png'))).toBe(false);
  expect(elsewhere(hub).some(({ path }) => path.endsWith('two.jpeg'))).toBe(false);
  const before = await card(panel, 20).boundingBox();
  await card(panel, 20).scrollIntoViewIfNeeded();
  await expect(card(panel, 20).locator('figure img')).toBeVisible();
  expect((await card(panel, 20).boundingBox())?.height).toBeGreaterThanOrEqual(before?.height ?? 0);
});

test('organisations have their pictures beside them, from the hosts that are allowed', async ({
  panel,
  hub,
}) => {
  await settle(panel, { avatars: true });
  const avatars = panel.locator('[data-avatar] img');
  await expect(avatars.first()).toBeVisible();
  expect(await avatars.first().evaluate((img) => img.getBoundingClientRect().width)).toBe(16);
  await expect.poll(() => new Set(elsewhere(hub).map((seen) => seen.host)).size).toBe(3);
  const links = elsewhere(hub).map(({ host: asked, path }) => asked + path);
  expect(links.length).toBe(new Set(links).size);
  for (const { headers } of elsewhere(hub)) {
    expect(headers.cookie ?? headers.origin ?? headers.referer).toBeUndefined();
  }
});
