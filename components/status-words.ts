import { i18n } from '#i18n';
import type { ReadingStatus } from '../papers/mark.ts';

const words = {
  'to-read': 'keep.toRead',
  reading: 'keep.reading',
  done: 'keep.done',
} as const satisfies Record<ReadingStatus, string>;

/** A status in words; one that only a later version knows is shown as it is. */
export function statusWords(status: ReadingStatus): string {
  return Object.hasOwn(words, status) ? i18n.t(words[status]) : status;
}
