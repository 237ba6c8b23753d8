import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type SearchDocument, searchDocumentOf } from '../../papers/search/search-document.ts';
import { dailyPapers } from '../../papers/sources/daily-papers.ts';

/** What the index reads of every paper in a folder of real payloads, each paper once. */
export function realDocuments(folder: string): SearchDocument[] {
  const documents = new Map<string, SearchDocument>();
  for (const file of readdirSync(join(folder, 'days')).sort()) {
    const day = file.slice(0, 10);
    const body = JSON.parse(gunzipSync(readFileSync(join(folder, 'days', file))).toString());
    for (const paper of dailyPapers.parseDay(body, day)?.papers ?? []) {
      documents.set(paper.id, searchDocumentOf({ ...paper, days: [day], firstStoredAt: 0 }));
    }
  }
  return [...documents.values()];
}
