import { i18n } from '#i18n';
import { type ZoteroTrouble, zoteroTroubles } from '../papers/zotero/outcome.ts';
import { wholeNumber } from './format.ts';
import type { Notice } from './notice.ts';

/** So many papers have arrived in Zotero. */
export function arrivedNotice(count: number): Notice {
  return { kind: 'in-words', words: i18n.t('zotero.saved', count) };
}

/** How many of all are there by now. */
export function sendingNotice(sent: number, of: number): Notice {
  const words = i18n.t('zotero.sending', [wholeNumber(sent), wholeNumber(of)]);
  return { kind: 'in-words', words, stays: true };
}

/** What came between, what to do about it, and how many are there nevertheless. */
export function stoppedNotice(trouble: ZoteroTrouble, sent: number, of: number): Notice {
  const { title, advice } = zoteroTroubles[trouble];
  const why = i18n.t('zotero.told', [i18n.t(title), i18n.t(advice)]);
  const again = { kind: 'in-words', stays: true } as const;
  if (sent === 0) return { ...again, words: why, again: 'zotero.again' };
  const partly = i18n.t('zotero.partly', [wholeNumber(sent), wholeNumber(of)]);
  return { ...again, words: `${partly} ${why}`, again: 'zotero.rest' };
}
