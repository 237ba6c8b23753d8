import { expect, test } from 'vitest';
import { i18n } from '#i18n';
import { dayHeadline } from '../../../components/format.ts';

test('a day is a headline in the words of the catalogue’s language', () => {
  expect(dayHeadline('2026-11-20', Date.parse('2026-11-24T00:00:00Z'))).toBe('Friday, November 20');
  expect(i18n.t('fresh.papers', 3)).toBe('3 papers');
});
