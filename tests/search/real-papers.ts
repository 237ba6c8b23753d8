import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Paper } from '../../papers/paper.ts';
import { dailyPapers } from '../../papers/sources/daily-papers.ts';

/** Every paper in a folder of real payloads, once, as its last day has it. */
export function realPapers(folder: string): Paper[] {
  const known = new Map<string, Paper>();
  for (const file of readdirSync(join(folder, 'days')).sort()) {
    const day = file.slice(0, 10);
    const body = JSON.parse(gunzipSync(readFileSync(join(folder, 'days', file))).toString());
    for (const paper of dailyPapers.parseDay(body, day)?.papers ?? []) {
      known.set(paper.id, { ...paper, days: [day], firstStoredAt: 0 });
    }
  }
  return [...known.values()];
}
