import { expect, test } from 'vitest';
import { siteOf, tabPatterns } from '../../../../papers/open-tab/tab-sites.ts';
import { hubHost } from '../../../../papers/sources/hub-host.ts';

test('the sites are told by their names', () => {
  expect(tabPatterns.map(siteOf)).toEqual([
    'arxiv.org',
    'alphaxiv.org',
    'openreview.net',
    'github.com',
    'github.io',
  ]);
});

test('the Hub’s own host is not asked for again', () => {
  expect(tabPatterns).not.toContain(hubHost);
});
