import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { dailyPapers } from '../../../../papers/sources/daily-papers.ts';
import {
  cleanAbstract,
  cleanKeyword,
  cleanName,
  cleanTitle,
} from '../../../../papers/text/clean-text.ts';
import { hubDataFolder } from '../../../hub/folder-corpus.ts';

test('every real day is read whole, and its texts are clean: cleaning them again changes nothing', () => {
  const folder = hubDataFolder();
  if (folder === undefined) {
    console.info('No folder of real payloads (PAPERBOY_HUB_DATA): real days were not read.');
    return;
  }
  const names = new Set<string>();
  const unclean: string[] = [];
  let papers = 0;
  for (const file of readdirSync(join(folder, 'days'))) {
    const body = JSON.parse(gunzipSync(readFileSync(join(folder, 'days', file))).toString());
    const parsed = dailyPapers.parseDay(body, file.slice(0, 10));
    expect(parsed, file).toMatchObject({ badItems: 0 });
    papers += parsed?.papers.length ?? 0;
    for (const { id, title, summary = '', abstract, keywords, authors } of parsed?.papers ?? []) {
      const isClean =
        cleanTitle(title) === title &&
        cleanTitle(summary) === summary &&
        cleanAbstract(abstract) === abstract &&
        keywords.every((keyword) => cleanKeyword(keyword) === keyword);
      if (!isClean || /[\\]|\*\*|\b\d+times\b/.test(`${title} ${summary} ${abstract}`))
        unclean.push(id);
      for (const name of authors) names.add(name);
    }
  }
  expect(unclean).toEqual([]);
  expect([...names].filter((name) => cleanName(name) !== name)).toEqual([]);
  expect(papers).toBeGreaterThan(0);
}, 60_000);
