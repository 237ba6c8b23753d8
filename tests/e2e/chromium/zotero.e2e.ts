import { mediaHosts } from '../../../papers/media.ts';
import { zoteroOrigin } from '../../../papers/zotero/address.ts';
import { cardIds, expect } from '../harness/fixtures.ts';
import { asked, saveScope, stored, test, toast } from '../harness/zotero-beside.ts';

const everything = ['GET /connector/ping', 'POST /connector/saveItems'];

test('an open paper is saved to Zotero by its button, with the reader’s note as text, and no cookie', async ({
  panel,
  zotero,
  paperboy,
}) => {
  await paperboy.context.addCookies([{ name: 'a', value: 'secret', url: zoteroOrigin }]);
  const [id] = await cardIds(panel);
  await panel.keyboard.press('j');
  await panel.keyboard.press('n');
  await expect(panel.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await panel.keyboard.type('<b>Compare</b> & buy');
  await panel.getByRole('textbox', { name: 'Note' }).press('Escape');
  await expect(panel.getByRole('button', { name: 'Edit the note' })).toBeVisible();
  await panel.getByRole('button', { name: 'Save to Zotero' }).click();
  await expect(toast(panel)).toHaveText('Saved to Zotero');
  expect(asked(zotero)).toEqual(everything);
  expect(zotero.items).toEqual([
    expect.objectContaining({
      itemType: 'preprint',
      url: `https://arxiv.org/abs/${id}`,
      notes: [{ note: '<p>&lt;b&gt;Compare&lt;/b&gt; &amp; buy</p>' }],
    }),
  ]);
});

test('the key saves the card of the keys, or all that are selected, in their order', async ({
  panel,
  zotero,
}) => {
  const ids = (await cardIds(panel)).slice(0, 3);
  await panel.keyboard.press('j');
  await panel.keyboard.press('z');
  await expect(toast(panel)).toHaveText('Saved to Zotero');
  expect(stored(zotero)).toEqual(ids.slice(0, 1));
  for (const key of ['x', 'J', 'J', 'z']) await panel.keyboard.press(key);
  await expect(toast(panel)).toHaveText('3 papers saved to Zotero');
  expect(stored(zotero).slice(1)).toEqual(ids);
});

test('the export sheet sends what is selected, or all that is kept', async ({ panel, zotero }) => {
  const [first, second, third] = await cardIds(panel);
  await panel.keyboard.press('j');
  await panel.keyboard.press('s');
  for (const key of ['j', 'x', 'J']) await panel.keyboard.press(key);
  await saveScope(panel, 'selected');
  await expect(toast(panel)).toHaveText('2 papers saved to Zotero');
  expect(stored(zotero)).toEqual([second, third]);
  await saveScope(panel, 'kept');
  await expect(toast(panel)).toHaveText('Saved to Zotero');
  expect(stored(zotero)).toEqual([second, third, first]);
});

test('nothing is asked of Zotero before the reader wishes it', async ({ panel, zotero }) => {
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('button', { name: 'Export papers …' }).click();
  await expect(panel.getByRole('button', { name: 'Save to Zotero' })).toBeVisible();
  expect(zotero.requests).toEqual([]);
});

test.describe('addresses of this machine', () => {
  test.use({ expectedErrors: ['Content Security Policy'] });

  test('the pages may reach Zotero’s port and no other of this machine', async ({
    panel,
    zotero,
  }) => {
    const policy = await panel.evaluate(
      () => chrome.runtime.getManifest().content_security_policy as { extension_pages: string },
    );
    const hosts = ['huggingface.co', ...mediaHosts].map((host) => `https://${host}`);
    expect(policy.extension_pages).toContain(`; connect-src ${hosts.join(' ')} ${zoteroOrigin};`);
    const reach = (url: string) =>
      panel.evaluate(
        (address) =>
          new Promise((resolve) => {
            document.addEventListener('securitypolicyviolation', () => resolve('refused'));
            fetch(address, { method: 'POST' }).then(
              ({ status }) => resolve(status),
              () => setTimeout(() => resolve('failed'), 100),
            );
          }),
        url,
      );
    expect(await reach(`${zoteroOrigin}/connector/nothing`)).toBe(404);
    expect(await reach(`http://127.0.0.1:${zotero.port}/connector/nothing`)).toBe('refused');
    expect(await reach(`${zoteroOrigin.replace('127.0.0.1', 'localhost')}/`)).toBe('refused');
    expect(asked(zotero)).toEqual(['POST /connector/nothing']);
  });
});
