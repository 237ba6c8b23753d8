// @vitest-environment node
import { expect, test } from 'vitest';
import { zoteroOrigin, zoteroPattern } from '../../../../papers/zotero/address.ts';

test('Zotero is asked for on this machine alone, and its host without the port', () => {
  expect(zoteroOrigin).toBe('http://127.0.0.1:23119');
  expect(zoteroPattern).toBe('http://127.0.0.1/*');
});
