import { i18n } from '#i18n';
import { readingStatuses } from '../papers/mark.ts';
import { clockTime, momentDay } from './format.ts';
import { statusWords } from './status-words.ts';

const longestValue = 200;

const fieldWords = {
  savedAt: 'restore.field.savedAt',
  seenAt: 'restore.field.seenAt',
  readAt: 'restore.field.readAt',
  hiddenAt: 'restore.field.hiddenAt',
  tags: 'restore.field.tags',
  note: 'restore.field.note',
  status: 'restore.field.status',
} as const;

function isOneOf<Words extends object>(words: Words, name: unknown): name is keyof Words {
  return typeof name === 'string' && Object.hasOwn(words, name);
}

/** The name of a mark's field; one that only a newer version knows is named as it is stored. */
export function fieldName(field: string): string {
  return isOneOf(fieldWords, field) ? i18n.t(fieldWords[field]) : field;
}

function valueWords(value: unknown, moment: (at: number) => string): string {
  if (value === undefined) return i18n.t('restore.nothing');
  if (typeof value === 'number') return moment(value);
  const status = readingStatuses.find((one) => one === value);
  if (status) return statusWords(status);
  if (Array.isArray(value)) return value.map(String).join(', ');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue).toWellFormed()}…` : text;
}

/** Where time ends, less what some zone's clock may be ahead. */
const endOfTime = 8.64e15 - 24 * 3_600_000;

/** What a field was and what it becomes: moments as days, or to the minute where the day is the same. */
export function differenceWords(
  { before, after }: { before: unknown; after: unknown },
  now: number,
): string {
  const both = (moment: (at: number) => string) => {
    const shown = (at: number) => (Math.abs(at) < endOfTime ? moment(at) : String(at));
    return [valueWords(before, shown), valueWords(after, shown)] as const;
  };
  const [was, is] = both((at) => momentDay(at, now));
  const words = was === is ? both((at) => clockTime(at, now)) : ([was, is] as const);
  return i18n.t('restore.becomes', [words[0], words[1]]);
}
