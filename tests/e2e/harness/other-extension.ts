import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const manifest = {
  manifest_version: 3,
  name: 'Somebody else',
  version: '1.0.0',
  content_scripts: [{ matches: ['https://huggingface.co/*'], js: ['in-page.js'] }],
  browser_specific_settings: { gecko: { id: 'somebody@else.example' } },
};

/** What it does in pages of the Hub: whatever the page asks of it by an event, as a script of its own. */
const inPage = `
  const api = globalThis.browser ?? chrome;
  addEventListener('call', async ({ detail: [id, message] }) => {
    const reply = await api.runtime.sendMessage(id, message).catch((error) => 'refused: ' + error.message);
    document.documentElement.dataset.reply = JSON.stringify(reply ?? null);
  });
  document.documentElement.dataset.isThere = 'yes';`;

/** An extension that is not ours, in a folder of its own. */
export interface OtherExtension {
  folder: string;
  geckoId: string;
  /** Its id in Chromium, which makes it from the folder. */
  chromiumId: string;
  remove(): void;
}

/** Writes a tiny extension, which has a page and a script in pages of the Hub. */
export function makeOtherExtension(): OtherExtension {
  const root = mkdtempSync(join(tmpdir(), 'paperboy-other-'));
  const folder = join(root, 'somebody-else');
  mkdirSync(folder);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Somebody else</title>');
  writeFileSync(join(folder, 'in-page.js'), inPage);
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return {
    folder,
    geckoId: manifest.browser_specific_settings.gecko.id,
    chromiumId: digest.replace(
      /./g,
      (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] ?? '',
    ),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
