import type { PaperboyFirefox } from '../harness/firefox.ts';
import { makeOtherExtension } from '../harness/other-extension.ts';
import { breachPolicy } from '../harness/policy-breaches.ts';
import { expect, openPanel, test } from './fixtures.ts';

test('the panel runs no code but the package’s own, and reaches no host but those that are named', async ({
  firefox,
  gate,
}) => {
  await openPanel(firefox);
  const seen = await firefox.inPage<Awaited<ReturnType<typeof breachPolicy>>>(
    `return await (${breachPolicy.toString()})('spy.example');`,
  );
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.filter(({ isStopped, done }) => !isStopped || done)).toEqual([]);
  expect(gate.refused.filter((host) => host.includes('spy.example'))).toEqual([]);
});

const request = { kind: 'refresh', id: 'a', days: [], force: true };

/** Loads an address as if the user had written it. */
async function goTo(firefox: PaperboyFirefox, url: string): Promise<void> {
  await firefox.inBrowser(
    `gBrowser.selectedBrowser.fixupAndLoadURIString(args[0], {
      triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    });`,
    url,
  );
  const isThere = 'return location.href.startsWith(args[0]) && document.readyState === "complete";';
  await expect(async () => {
    expect(await firefox.inPage<boolean>(isThere, url)).toBe(true);
  }).toPass();
}

test('neither a web page nor another extension gets an answer, or a file', async ({
  firefox,
  hub,
}) => {
  await openPanel(firefox);
  await expect.poll(async () => (await firefox.rows('days')).length).toBeGreaterThan(8);
  const own = await firefox.inPage('return await browser.runtime.sendMessage(args[0]);', request);
  expect(own, 'our own page is answered').toEqual({ id: 'a', done: true });
  const panelUrl = await firefox.inPage<string>('return location.href;');
  const before = await firefox.rows('sources');

  const other = makeOtherExtension();
  const host = await firefox.inBrowser<string>(
    `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const folder = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
    folder.initWithPath(args[0]);
    await AddonManager.installTemporaryAddon(folder);
    return WebExtensionPolicy.getByID(args[1]).mozExtensionHostname;`,
    other.folder,
    other.geckoId,
  );
  await goTo(firefox, `moz-extension://${host}/page.html`);
  const asked = hub.requests.length;
  const refused = await firefox.inPage<string[]>(
    `const [id, message] = args;
    const sent = await browser.runtime.sendMessage(id, message).then(JSON.stringify, (error) => error.message);
    const port = browser.runtime.connect(id, { name: 'lifeline' });
    const heard = new Promise((resolve) => {
      port.onMessage.addListener((reply) => resolve(JSON.stringify(reply)));
      port.onDisconnect.addListener(({ error }) => resolve(error?.message));
    });
    return [sent, await heard];`,
    'paperboy@paperboy.example',
    request,
  );
  const nobody = expect.stringMatching(/Receiving end does not exist/);
  expect(refused).toEqual([nobody, nobody]);

  // A page's icon would be asked for by the page itself.
  await firefox.inBrowser(`Services.prefs.setBoolPref('browser.chrome.site_icons', false);`);
  await goTo(firefox, 'https://huggingface.co/papers');
  const loaded = await firefox.inPage<string[]>(
    `const files = ['sidepanel.html', 'options.html', 'background.js', 'icon/16.png', 'manifest.json'];
    const ways = {
      fetch: (address) => window.fetch(address),
      blind: (address) => window.fetch(address, { mode: 'no-cors' }),
      img: (address) => new Promise((resolve, reject) => {
        const made = document.createElement('img');
        made.onload = resolve;
        made.onerror = reject;
        made.src = address;
      }),
    };
    const tried = files.flatMap((file) => Object.entries(ways).map(([way, take]) =>
      take(args[0] + file).then(() => [way + ' ' + file], () => [])));
    return [...(await Promise.all(tried)).flat(), 'browser' in window ? 'a way in' : ''].filter(Boolean);`,
    panelUrl.replace('sidepanel.html', ''),
  );
  expect(loaded).toEqual([]);

  const since = hub.requests.slice(asked).filter(({ path }) => path.startsWith('/api/'));
  expect(since).toEqual([]);
  await firefox.openPanel();
  expect(await firefox.rows('sources')).toEqual(before);
  other.remove();
});
