/**
 * Match patterns of the sites whose open page may be about a paper: the browser tells the address and title of their
 * tabs once the user allows them. The Hub's own host is allowed for its papers, and so is not among them.
 */
export const tabPatterns = [
  'https://*.arxiv.org/*',
  'https://*.alphaxiv.org/*',
  'https://openreview.net/*',
  'https://github.com/*',
  'https://*.github.io/*',
] as const;

export type TabPattern = (typeof tabPatterns)[number];

/** The site of a pattern, as a reader knows it, e.g. `arxiv.org`. */
export function siteOf(pattern: TabPattern): string {
  return pattern.replace(/^https:\/\/(\*\.)?|\/\*$/g, '');
}
