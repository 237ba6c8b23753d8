import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addDays, daysBetween, isWeekend } from '../../../papers/feed-day.ts';
import type { WireItem } from '../../hub/corpus.ts';
import { folderCorpus, hubDataFolder } from '../../hub/folder-corpus.ts';

const folders: string[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function item(id: string, day: string, upvotes = 1): WireItem {
  return {
    title: 'Lamps',
    publishedAt: `${addDays(day, -2)}T20:00:00.000Z`,
    paper: {
      id,
      upvotes,
      publishedAt: `${addDays(day, -1)}T12:30:00.000Z`,
      submittedOnDailyAt: `${day}T00:00:00.000Z`,
    },
  };
}

/** A folder with a file for each list of items; names are those of the real one. */
function aFolder(files: Record<string, WireItem[]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hub-'));
  folders.push(folder);
  mkdirSync(join(folder, 'days'));
  for (const [name, items] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, `${name}.json.gz`), gzipSync(JSON.stringify(items)));
  }
  return folder;
}

const dayFiles = (days: string[]) =>
  Object.fromEntries(days.map((day) => [`days/${day}`, [item(`id-${day}`, day)]]));
/** Monday to Friday. */
const week = ['2025-03-03', '2025-03-04', '2025-03-05', '2025-03-06', '2025-03-07'];

describe('days move by whole weeks', () => {
  test.each([
    ['2026-08-19', 'the last Wednesday comes to it', '2025-03-05', 532],
    ['2026-08-21', 'the last Friday comes to it', '2025-03-07', 532],
    ['2025-03-06', 'it is in the folder: nothing moves', '2025-03-06', 0],
    ['2025-03-10', 'the last Monday comes to it', '2025-03-03', 7],
  ])('to end at %s: %s', (latest, _, original, shift) => {
    const corpus = folderCorpus(aFolder(dayFiles(week)), { latest });
    expect(corpus.days().at(-1)).toBe(latest);
    expect(corpus.day(latest).map(({ paper }) => paper.id)).toEqual([`id-${original}`]);
    expect(corpus.redate(original)).toBe(latest);
    expect(daysBetween(original, latest)).toBe(shift);
    for (const day of corpus.days()) expect(isWeekend(day)).toBe(false);
  });

  test('moments move with them, and stay on the wire as they were written', () => {
    const corpus = folderCorpus(aFolder(dayFiles(week)), { latest: '2026-08-19' });
    expect(corpus.day('2026-08-18')).toEqual([item('id-2025-03-04', '2026-08-18')]);
  });

  test('what is no moment stays as it is', () => {
    const odd: WireItem = { paper: { id: 'a', publishedAt: 'soon', submittedOnDailyAt: '' } };
    const corpus = folderCorpus(aFolder({ 'days/2025-03-05': [odd] }), { latest: '2026-08-19' });
    expect(corpus.day('2026-08-19')).toEqual([{ ...odd, publishedAt: undefined }]);
  });

  test('days that would lie in the future are left out', () => {
    const corpus = folderCorpus(aFolder(dayFiles(week)), { latest: '2026-08-19' });
    expect(corpus.days()).toEqual(['2026-08-17', '2026-08-18', '2026-08-19']);
    expect(corpus.day('2026-08-20')).toEqual([]);
  });

  test('a folder without that weekday comes as near as it can', () => {
    const corpus = folderCorpus(aFolder(dayFiles(['2025-03-03'])), { latest: '2026-08-19' });
    expect(corpus.days()).toEqual(['2026-08-17']);
  });

  test('an empty folder has no days', () => {
    expect(folderCorpus(aFolder({}), { latest: '2026-08-19' }).days()).toEqual([]);
  });
});

describe('captures are the stages of a day', () => {
  const early = [item('a', '2025-03-05', 1)];
  const late = [item('a', '2025-03-05', 5), item('b', '2025-03-05', 9)];
  const captures = {
    'captures/2025-03-05@2025-03-05T074925Z': late,
    'captures/2025-03-05@2025-03-05T021959Z': early,
    'captures/2025-03-06@2025-03-06T021959Z': early,
  };
  const sizes = (final: WireItem[]) => {
    const files = { 'days/2025-03-05': final, ...captures };
    const corpus = folderCorpus(aFolder(files), { latest: '2025-03-05' });
    return Array.from({ length: corpus.stages('2025-03-05') }, (_, stage) => {
      corpus.setStage('2025-03-05', stage);
      return corpus
        .day('2025-03-05')
        .map(({ paper }) => paper.id)
        .join('');
    });
  };

  test('in the order of their hours, with the whole day at the end where it holds more', () => {
    expect(sizes([...late, item('c', '2025-03-05', 0)])).toEqual(['a', 'ba', 'bac']);
    expect(sizes(early)).toEqual(['a', 'ba']);
  });
});

describe('where the real payloads lie', () => {
  test('PAPERBOY_HUB_DATA says so, if it has days', () => {
    const folder = aFolder(dayFiles(week));
    vi.stubEnv('PAPERBOY_HUB_DATA', folder);
    expect(hubDataFolder()).toBe(folder);
    vi.stubEnv('PAPERBOY_HUB_DATA', join(folder, 'days'));
    expect(hubDataFolder()).toBeUndefined();
  });

  const real = hubDataFolder();
  test.runIf(real !== undefined)(
    'real days end today, on weekdays, each with its own label',
    () => {
      const latest = '2026-08-19';
      const corpus = folderCorpus(real ?? '', { latest });
      const days = corpus.days().filter((day) => day >= addDays(latest, -60));
      expect(days.at(-1)).toBe(latest);
      expect(days.length).toBeGreaterThan(30);
      for (const day of days) {
        expect(isWeekend(day)).toBe(false);
        const labels = corpus.day(day).map(({ paper }) => paper.submittedOnDailyAt?.slice(0, 10));
        expect(new Set(labels)).toEqual(new Set([day]));
      }
    },
  );
});
