import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaVersions } from '../../../storage/db.ts';
import { chanceOf } from '../../hub/synthetic/random.ts';
import { launchChromium } from '../harness/chromium.ts';
import { expect, test } from '../harness/fixtures.ts';
import { killBrowser } from '../harness/kill-browser.ts';
import { followWrites } from '../harness/kill-while-writing.ts';
import { idOf, type OldProfile, oldProfile, type Raw } from '../harness/old-profile.ts';
import { untilCopied } from '../harness/until-copied.ts';

/** The same seed, the same moments. */
const seed = Number(process.env.PAPERBOY_SEED ?? 1);
/** Of each version; the gate has time for some, `npm run kills:upgrades` for many more. */
const kills = Number(process.env.PAPERBOY_UPGRADES ?? 1);
/** Every version but today's. */
const versions = schemaVersions.slice(0, -1).map((_, index) => index + 1);
const today = schemaVersions.length * 10;

interface Dump {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, Record<string, unknown>[]>;
}

const folder = new URL('../../fixtures/db/', import.meta.url).pathname;
const readDump = (version: number) =>
  JSON.parse(readFileSync(join(folder, `v${version}.json`), 'utf8')) as Dump;

/** The dump, and so many more marks that an upgrade takes its time. */
function manyRows({ rows }: Dump): Dump['rows'] {
  const more = Array.from({ length: 4_000 }, (_, at) => ({
    ...{ paperId: `2401.${10_000 + at}`, savedAt: 1_795_000_000_000 + at },
    ...{ tags: ['eels', `lamp ${at}`], note: `Read ${at} again.` },
  }));
  return { ...rows, marks: [...(rows.marks ?? []), ...more] };
}

/** What the user made of each paper; an empty note, which the first versions left behind, is none. */
function made(rows: Raw['rows']): Map<unknown, unknown> {
  const marks = (rows.marks ?? []).map(({ revision: _, note, ...mark }) => {
    return [mark.paperId, { ...mark, ...(note !== '' && { note }) }] as const;
  });
  return new Map(marks);
}

function databaseOf(profile: OldProfile): string {
  const name = `chrome-extension_${idOf(profile.extensionDir)}_0.indexeddb.leveldb`;
  return join(profile.folder, 'Default/IndexedDB', name);
}

/** Opens the profile with the production build and lets it finish. Returns what the user made, and the bytes written. */
async function upgrade(
  profile: OldProfile,
  count: number,
): Promise<{ marks: unknown; bytes: number }> {
  profile.install();
  const { folder: profileDir, extensionDir } = profile;
  const writes = followWrites(profileDir, databaseOf(profile));
  const browser = await launchChromium({ hubPort: 9, profileDir, extensionDir });
  const panel = await browser.openPanel();
  const version = async () =>
    (await panel.evaluate(() => indexedDB.databases())).find(({ name }) => name === 'paperboy')
      ?.version;
  await expect.poll(version).toBe(today);
  const rows = () => browser.rows('marks', panel);
  await expect.poll(async () => (await rows()).length).toBe(count);
  const marks = made({ marks: await rows() });
  writes.stop();
  // A kill may have Chromium empty the database at a later start: by then the copy of an old profile must be there.
  await untilCopied(browser, panel);
  await browser.close();
  return { marks, bytes: writes.bytes() };
}

for (const version of versions) {
  test(`version ${version} of the database is upgraded whole, or is as it was, whenever the browser is killed`, async () => {
    test.setTimeout(60_000 + kills * 40_000);
    const profile = await oldProfile();
    try {
      const rows = manyRows(readDump(version));
      const declared = versions.slice(0, version).map(readDump);
      await profile.write({ versions: declared, rows });
      profile.keep();
      const before = made(rows);
      const { marks, bytes } = await upgrade(profile, before.size);
      expect(marks).toEqual(before);
      expect(bytes).toBeGreaterThan(50_000);

      const found = { old: 0, new: 0 };
      const chance = chanceOf(seed * 100 + version);
      for (let kill = 0; kill < kills; kill += 1) {
        profile.restore();
        profile.install();
        const wanted = Math.ceil(chance.next() * bytes);
        const writes = followWrites(profile.folder, databaseOf(profile), wanted);
        const { folder: profileDir, extensionDir } = profile;
        const browser = await launchChromium({ hubPort: 9, profileDir, extensionDir }).catch(
          () => undefined,
        );
        const late = setTimeout(writes.stop, 5_000);
        const isKilled = await writes.killed;
        clearTimeout(late);
        // One that wrote less this time has upgraded in full by now.
        if (browser && !isKilled) await killBrowser(browser.context);
        await browser?.close().catch(() => {});
        const raw = await profile.read();
        expect([version * 10, today]).toContain(raw.version);
        found[raw.version === today ? 'new' : 'old'] += 1;
        expect(made(raw.rows), `seed ${seed}, kill ${kill}`).toEqual(before);
        // Opened a second time, Chromium may find damaged what the kill has cut short, and empties it.
        for (const start of ['first', 'second']) {
          const { marks } = await upgrade(profile, before.size);
          expect(marks, `seed ${seed}, kill ${kill}, ${start} start`).toEqual(before);
        }
      }
      console.log(
        `upgrades: version=${version} kills=${kills} old=${found.old} new=${found.new} marks=${before.size} lost=0 seed=${seed}`,
      );
    } finally {
      profile.remove();
    }
  });
}
