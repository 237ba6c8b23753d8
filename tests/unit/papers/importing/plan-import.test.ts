import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlannedMark, planImport } from '../../../../papers/importing/plan-import.ts';
import type { Imported } from '../../../../papers/imports/import-format.ts';
import type { Library } from '../../../../papers/library.ts';
import { isBlank, type Mark } from '../../../../papers/mark.ts';
import { withChange } from '../../../../papers/mark-change.ts';
import { mergeMarks } from '../../../../papers/merge-marks.ts';
import { tagKey } from '../../../../papers/tag.ts';
import { anyMarkOf } from '../../../fixtures/arbitrary-marks.ts';
import { aMark, aPaper } from '../../../fixtures/factories.ts';
import { aView } from '../../../fixtures/own-views.ts';

const id = '2611.00001';
const now = 1_000;

const libraryOf = (marks: Mark[], more: Partial<Library> = {}): Library => ({
  ...{ marks, papers: [], place: undefined },
  ...more,
});

const fileOf = (marks: Mark[], more: Partial<Imported> = {}): Imported => ({
  entries: marks.map((mark, at) => ({
    ...{ paperId: mark.paperId, line: at + 1, mark, paper: undefined },
  })),
  refused: [],
  isMergeable: true,
  ...more,
});

const plan = (before: Mark[], file: Mark[], more?: Partial<Imported>) =>
  planImport(libraryOf(before), fileOf(file, more), now);

const acted = (...acts: Parameters<typeof withChange>[2][]) =>
  acts.reduce<Mark>((mark, change, at) => withChange(id, mark, change, (at + 1) * 10), {
    paperId: id,
  });

describe('a file with stamps', () => {
  test('adds what was not marked', () => {
    const mark = aMark(id, { savedAt: 1, note: 'n' });
    expect(plan([], [mark])).toMatchObject({
      added: [
        {
          ...{ paperId: id, before: undefined, after: mark },
          fields: [
            { field: 'savedAt', before: undefined, after: 1 },
            { field: 'note', before: undefined, after: 'n' },
          ],
        },
      ],
      changed: [],
      same: [],
    });
  });

  test('changes field by field what it has later, and nothing else', () => {
    const here = acted({ savedAt: 10 }, {}, { note: 'mine' });
    const there = acted({ savedAt: 10 }, { note: 'old', status: 'done' });
    const { changed, added } = plan([here], [there]);
    expect(added).toEqual([]);
    expect(changed.map(({ fields }) => fields)).toEqual([
      [{ field: 'status', before: undefined, after: 'done' }],
    ]);
    expect(changed[0]?.after.note).toBe('mine');
  });

  test('takes away what it says was taken away later', () => {
    const here = acted({ savedAt: 10, tags: ['oil'] });
    const there = acted({ savedAt: 10, tags: ['oil'] }, { savedAt: undefined, tags: [] });
    expect(plan([here], [there]).changed[0]?.fields).toEqual([
      { field: 'savedAt', before: 10, after: undefined },
      { field: 'tags', before: ['oil'], after: undefined },
    ]);
    expect(plan([there], [here])).toMatchObject({ added: [], changed: [], same: [id] });
  });

  test('that says what is known changes nothing, whatever number the store gave the mark', () => {
    const mark = acted({ savedAt: 10, tags: ['b', 'a'] }, { status: 'done' });
    expect(plan([{ ...mark, revision: 9 }], [mark])).toMatchObject({
      ...{ added: [], changed: [], restamped: [] },
      same: [id],
    });
  });

  test('that only knows when something was taken away is written, and not shown', () => {
    const gone = acted({ savedAt: 10 }, { savedAt: undefined });
    const { added, changed, restamped } = plan([], [gone]);
    expect([added, changed]).toEqual([[], []]);
    expect(restamped.map(({ after, fields }) => [after, fields])).toEqual([[gone, []]]);
  });
});

describe('what was taken away since the file was written', () => {
  const file = acted({ savedAt: 10, tags: ['oil', 'lamps'], note: 'n', status: 'done' });
  const here = withChange(id, file, { savedAt: undefined, tags: ['oil'], note: undefined }, 90);

  test('stays away, and is counted', () => {
    expect(plan([here], [file])).toMatchObject({ added: [], changed: [], removedSince: [id] });
  });

  test('comes back where it is wanted, changed now', () => {
    const { changed, removedSince } = plan([here], [file], { bringsBack: true });
    expect(removedSince).toEqual([id]);
    const { after } = changed[0] ?? {};
    expect(after).toMatchObject({ savedAt: 10, tags: ['lamps', 'oil'], note: 'n', status: 'done' });
    expect(mergeMarks(here, after as Mark)).toEqual(after);
  });

  test('is told from what was changed since, which stays as it is', () => {
    const changed = withChange(id, file, { note: 'mine', status: 'reading', tags: ['OIL'] }, 90);
    const { removedSince } = plan([changed], [file], { bringsBack: true });
    expect(removedSince).toEqual([id]);
    const [{ after } = {}] = plan([changed], [file], { bringsBack: true }).changed;
    expect(after).toMatchObject({ note: 'mine', status: 'reading', tags: ['lamps', 'OIL'] });
    const kept = withChange(id, file, { note: 'mine' }, 90);
    expect(plan([kept], [file], { bringsBack: true })).toMatchObject({
      ...{ changed: [], removedSince: [], same: [id] },
    });
  });

  test('whatever both sides are, brings back all that the file keeps, and takes nothing away', () => {
    fc.assert(
      fc.property(anyMarkOf(id), anyMarkOf(id), (mine, theirs) => {
        const planned = plan([mine], [theirs], { bringsBack: true });
        const merged = mergeMarks(mine, theirs);
        const after =
          [...planned.added, ...planned.changed, ...planned.restamped][0]?.after ?? mine;
        for (const field of ['savedAt', 'note', 'status'] as const) {
          if (merged[field] ?? theirs[field]) expect(after[field]).toBeDefined();
        }
        const keys = (mark: Mark) => (mark.tags ?? []).map(tagKey);
        for (const key of [...keys(merged), ...keys(theirs)]) expect(keys(after)).toContain(key);
      }),
    );
  });
});

describe('a file without stamps', () => {
  const bare = { isMergeable: false };

  test('adds tags and a note to what is there, and takes nothing away', () => {
    const here = aMark(id, { savedAt: 5, tags: ['Oil'], note: 'Mine', status: 'done' });
    const file = aMark(id, { savedAt: now, tags: ['OIL', 'lamps'], note: 'Theirs' });
    const { changed } = plan([here], [file], bare);
    expect(changed[0]?.after).toMatchObject({
      ...{ savedAt: 5, status: 'done', note: 'Mine\n\nTheirs', tags: ['lamps', 'Oil'] },
    });
    expect(changed[0]?.fields.map(({ field }) => field)).toEqual(['tags', 'note']);
  });

  test.each([
    ['the note that is there', 'a  b c', 'b c', 'a  b c'],
    ['the file’s note', 'b c', 'a b\nc', 'a b\nc'],
  ])('does not repeat what %s holds', (_, mine, theirs, note) => {
    const { changed, same } = plan(
      [aMark(id, { savedAt: 5, note: mine })],
      [aMark(id, { savedAt: now, note: theirs })],
      bare,
    );
    expect(changed[0]?.after.note ?? mine).toBe(note);
    expect(changed.length + same.length).toBe(1);
  });

  test('saves again what was taken out before', () => {
    const gone = acted({ savedAt: 10 }, { savedAt: undefined });
    expect(plan([gone], [aMark(id, { savedAt: now })], bare).added[0]?.after.savedAt).toBe(now);
  });

  test('of a paper that is saved changes nothing', () => {
    expect(plan([aMark(id, { savedAt: 5 })], [aMark(id, { savedAt: now })], bare).same).toEqual([
      id,
    ]);
  });
});

describe('metadata', () => {
  const paper = aPaper({ id });
  const mark = aMark(id, { savedAt: 1 });
  const withPaper = (entry: Partial<Imported['entries'][number]>) =>
    fileOf([], { entries: [{ paperId: id, line: 1, mark, paper, ...entry }] });

  test('is taken of a marked paper that is not stored here', () => {
    expect(planImport(libraryOf([]), withPaper({}), now).papers).toEqual([paper]);
    expect(planImport(libraryOf([mark]), withPaper({}), now).papers).toEqual([paper]);
  });

  test('is not taken where there is some, nor of a paper without a mark', () => {
    const library = libraryOf([], { papers: [aPaper({ id, title: 'Ours' })] });
    expect(planImport(library, withPaper({}), now).papers).toEqual([]);
    const unmarked = planImport(libraryOf([]), withPaper({ mark: undefined }), now);
    expect(unmarked).toMatchObject({ papers: [], same: [id], added: [] });
  });
});

test('views, mutes and settings are compared one by one', () => {
  const [kept, changed] = [aView({ id: 'a' }), aView({ id: 'b' })];
  const library = libraryOf([], {
    views: [kept, changed],
    mutes: [{ id: 'm', query: 'up:<5', mutedAt: 1 }],
    settings: { theme: 'dark' },
  });
  const file = fileOf([], {
    views: [kept, { ...changed, name: 'Other' }, aView({ id: 'c' })],
    mutes: [
      { id: 'n', query: 'up:<5', mutedAt: 2 },
      { id: 'o', query: 'lamp', mutedAt: 2 },
    ],
    settings: { theme: 'light', density: 'comfortable', contrast: 'loud', later: 1 },
    refused: [{ line: 1, reason: 'noId', text: 'x' }],
  });
  const { views, mutes, settings, refused } = planImport(library, file, now);
  expect(views.added.map((view) => view.id)).toEqual(['c']);
  expect(views.changed.map(({ after }) => after.name)).toEqual(['Other']);
  expect(mutes.map(({ id: muteId }) => muteId)).toEqual(['o']);
  expect(settings).toEqual([{ id: 'theme', before: 'dark', after: 'light' }]);
  expect(refused).toHaveLength(1);
});

test('every mark of a file is planned once; done twice, the second time nothing is left to do', () => {
  const ids = ['2611.00001', '2611.00002', '2611.00003'];
  const anyMarks = fc.subarray(ids).chain((some) => fc.tuple(...some.map(anyMarkOf)));
  fc.assert(
    fc.property(anyMarks, anyMarks, fc.boolean(), (before, file, isMergeable) => {
      const frozen = structuredClone([before, file]);
      const first = plan(before, file, { isMergeable });
      const written: PlannedMark[] = [...first.added, ...first.changed, ...first.restamped];
      expect([...written.map(({ paperId }) => paperId), ...first.same].sort()).toEqual(
        file.map(({ paperId }) => paperId).sort(),
      );
      for (const { after } of first.added) expect(isBlank(after)).toBe(false);
      const after = new Map(before.map((mark) => [mark.paperId, mark]));
      for (const one of written) after.set(one.paperId, one.after);
      if (isMergeable) {
        for (const mark of file) {
          const was = before.find(({ paperId }) => paperId === mark.paperId);
          expect(after.get(mark.paperId) ?? aMark(mark.paperId)).toEqual(
            was ? mergeMarks(was, mark) : (after.get(mark.paperId) ?? aMark(mark.paperId)),
          );
        }
      }
      expect(plan([...after.values()], file, { isMergeable }).same).toHaveLength(file.length);
      expect([before, file]).toEqual(frozen);
    }),
  );
});
