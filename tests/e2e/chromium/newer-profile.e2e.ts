import { schemaVersions } from '../../../storage/db.ts';
import { launchChromium } from '../harness/chromium.ts';
import { cardIds, expect, test, untilSettled } from '../harness/fixtures.ts';
import { oldProfile } from '../harness/old-profile.ts';
import { pressSave } from '../harness/save-by-hand.ts';
import { changeSettings } from '../harness/settings-page.ts';
import { showView } from '../harness/show-view.ts';

/** As if a later version had another table, and more to say in every row of the user's. */
const later = { version: schemaVersions.length + 5, stores: { shelves: 'id, height' } };
const shelves = [{ id: 'oak', height: 3, books: [{ title: 'Tides' }] }];
const panelRows = [
  {
    key: 'settings',
    value: { density: 'compact', lantern: { oil: 7 } },
    edition: 4,
    from: 'later',
  },
  { key: 'tomorrow', value: ['kept', { deep: true }], edition: 2 },
];

test('an earlier version works in the profile of a later one, and loses nothing that it does not know', async ({
  gate,
}) => {
  test.setTimeout(120_000);
  const profile = await oldProfile();
  try {
    const { folder: profileDir, extensionDir } = profile;
    profile.install();
    const launch = () => launchChromium({ hubPort: gate.port, profileDir, extensionDir });
    const first = await launch();
    const panel = await first.openPanel();
    await untilSettled(first);
    const ids = await cardIds(panel);
    await first.close();

    // Of marks that are acted upon below, and of one that is not.
    const marks = [ids[0], ids[1], '2401.00001'].map((paperId, at) => ({
      ...{ paperId, savedAt: 1_795_000_000_000 + at, tags: ['lamps'] },
      ...{ shelf: 'oak', rating: { stars: 4 + at }, status: 'lent' },
    }));
    const tables = schemaVersions.map((stores, at) => ({ version: at + 1, stores }));
    await profile.write({
      versions: [...tables, later],
      rows: { marks, shelves, panel: panelRows },
    });

    profile.install();
    const again = await launch();
    const there = await again.openPanel();
    await showView(there, 'saved');
    await expect(there.locator('article[data-state~="saved"]')).toHaveCount(3);
    const press = async (id = '') => {
      const at = (await cardIds(there)).indexOf(id);
      expect(await there.evaluate(pressSave, at)).toMatchObject({ id, outcome: 'shown' });
    };
    for (const id of [ids[0], ids[1], ids[1]]) await press(id);
    await changeSettings(there, { density: 'comfortable' });
    await again.killWorker();
    await again.close();

    const { version, rows } = await profile.read();
    expect(version).toBe(later.version * 10);
    expect(rows.shelves).toEqual(shelves);
    const unknown = { shelf: 'oak', status: 'lent', tags: ['lamps'] };
    const markOf = (id: unknown) => rows.marks?.find(({ paperId }) => paperId === id);
    expect(markOf(ids[0])).toMatchObject({ ...unknown, rating: { stars: 4 } });
    expect(markOf(ids[0])).not.toHaveProperty('savedAt');
    expect(markOf(ids[1])).toMatchObject({ ...unknown, rating: { stars: 5 } });
    expect(markOf(ids[1])?.savedAt).not.toBe(marks[1]?.savedAt);
    expect(markOf('2401.00001')).toMatchObject({ ...unknown, savedAt: marks[2]?.savedAt });
    const panelRow = (wanted: string) => rows.panel?.find(({ key }) => key === wanted);
    expect(panelRow('tomorrow')).toEqual(panelRows[1]);
    expect(panelRow('settings')?.value).toMatchObject({
      ...{ lantern: { oil: 7 }, density: 'comfortable' },
    });
  } finally {
    profile.remove();
  }
});
