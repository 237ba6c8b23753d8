import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { zoteroOrigin, zoteroPattern } from '../../../../papers/zotero/address.ts';

test('Zotero is asked for on this machine alone, and its host without the port', () => {
  expect(zoteroOrigin).toBe('http://127.0.0.1:23119');
  expect(zoteroPattern).toBe('http://127.0.0.1/*');
});

test('the privacy page says where, and what it is asked for, in both of its tables', () => {
  const page = readFileSync(new URL('../../../../PRIVACY.md', import.meta.url), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith(`| \`${zoteroPattern}\``));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain(new URL(zoteroOrigin).port);
});
