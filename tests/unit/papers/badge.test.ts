import { describe, expect, test } from 'vitest';
import { i18n } from '#i18n';
import { badgeOf } from '../../../papers/badge.ts';
import { type ProblemKind, problems } from '../../../papers/problem.ts';
import { settings } from '../../../papers/settings.ts';
import { aSource, fridayNoon as now } from '../../fixtures/factories.ts';

const dayMs = 24 * 3_600_000;
const fresh = aSource({ lastSuccessAt: now - 1000 });
const withProblem = (kind: ProblemKind) =>
  aSource({ lastSuccessAt: now, problem: { kind, at: now } });

describe('the badge', () => {
  test.each([
    [0, ''],
    [1, '1'],
    [31, '31'],
    [999, '999'],
    [1000, '999+'],
    [123_456, '999+'],
  ])('says of %i new papers “%s”', (count, text) => {
    expect(badgeOf(count, fresh, 'number', now)).toMatchObject({ text, count });
  });

  const quiet = (Object.keys(problems) as ProblemKind[]).filter((kind) => kind !== 'no-permission');
  test.each(quiet)(
    'goes on counting while the problem is %s, which does not need the user',
    (kind) => {
      expect(badgeOf(7, withProblem(kind), 'number', now)).toEqual(
        badgeOf(7, fresh, 'number', now),
      );
    },
  );

  test('shows a symbol where the permission is missing, and keeps the count for its title', () => {
    const badge = badgeOf(7, withProblem('no-permission'), 'number', now);
    expect(badge).toMatchObject({ text: '!', count: 7, trouble: 'problem.noPermission.title' });
    expect(badge.colour).not.toBe(badgeOf(7, fresh, 'number', now).colour);
  });

  test.each([
    ['a day ago', now - dayMs, '7'],
    ['longer than a day ago', now - dayMs - 1, '!'],
    ['in the future, by a clock that was set back', now + 9 * dayMs, '7'],
    ['never', undefined, '7'],
  ])('after the last success %s shows a symbol or the number', (_, lastSuccessAt, text) => {
    const source = lastSuccessAt === undefined ? aSource() : aSource({ lastSuccessAt });
    const badge = badgeOf(7, source, 'number', now);
    expect(badge).toMatchObject({ text, count: 7 });
    expect(badge.trouble).toBe(text === '!' ? 'badge.stale' : undefined);
  });

  test('says the trouble of the permission before that of the age', () => {
    const source = { ...withProblem('no-permission'), lastSuccessAt: 0 };
    expect(badgeOf(0, source, 'number', now).trouble).toBe('problem.noPermission.title');
  });

  test('counts before anything is known of the source', () => {
    expect(badgeOf(3, undefined, 'number', now)).toMatchObject({ text: '3', count: 3 });
  });

  test('follows from its facts alone, and leaves them as they are', () => {
    const source = Object.freeze(withProblem('no-permission'));
    expect(badgeOf(5, source, 'number', now)).toEqual(
      badgeOf(5, structuredClone(source), 'number', now),
    );
  });

  test.each([
    ['no check has worked', aSource(), true],
    ['nothing is known', undefined, true],
    ['a check has worked', fresh, false],
  ])('tells “nothing new” from “nothing fetched”: %s', (_, source, isUnfetched) => {
    expect(badgeOf(0, source, 'number', now)).toMatchObject({ count: 0, isUnfetched });
  });

  test.each([
    ['dot', 0, ''],
    ['dot', 1, '•'],
    ['dot', 1000, '•'],
    ['none', 0, ''],
    ['none', 31, ''],
  ] as const)(
    'as %s says of %i new papers “%s”, and keeps the count for its title',
    (style, count, text) => {
      expect(badgeOf(count, fresh, style, now)).toMatchObject({ text, count });
    },
  );

  test.each(settings.badge.choices)('as %s still shows the symbol of a problem', (style) => {
    expect(badgeOf(7, withProblem('no-permission'), style, now).text).toBe('!');
    expect(badgeOf(0, aSource({ lastSuccessAt: now - 2 * dayMs }), style, now).text).toBe('!');
  });

  test('has words for its trouble', () => {
    expect(i18n.t('badge.stale')).not.toBe('');
  });
});
