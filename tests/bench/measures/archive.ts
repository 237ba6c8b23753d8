import { parseQuery } from '../../../papers/query/parse.ts';
import { Archive } from '../../../papers/search/archive.ts';
import { builtArchive } from '../../search/built-archive.ts';
import { manyPapers } from '../many-papers.ts';
import { type Figure, type Measure, spreadOf, wordsOf } from '../measure.ts';

const count = 17_000;
const runs = 40;

function timed<Result>(work: () => Result): [Result, number] {
  const startedAt = performance.now();
  const result = work();
  return [result, performance.now() - startedAt];
}

const nameKinds = ['organisations', 'keywords', 'submitters', 'authors'] as const;

const queries = [
  ['two-words', 'language model ', 'match'],
  ['rows', 'has:code up:>50', 'newest'],
  ['typed', 'diffusion has:code mod', 'match'],
  ['mixed', '(kw:llm OR title:agent*) -is:saved date:2025 up:>5 submitter:akhaliq', 'upvotes'],
  ['all', '', 'newest'],
] as const;

function figures(): Figure[] {
  const bytes = builtArchive(manyPapers(count)).serialise();
  const copy = () => ({ index: bytes.index.slice(0), facts: bytes.facts.slice(0) });
  const loads = Array.from({ length: 10 }, () => {
    const own = copy();
    return timed(() => Archive.load(own))[1];
  });
  const archive = Archive.load(copy());
  if (!archive) throw new Error('The archive cannot be read.');
  const ids = archive.ids();
  const marks = new Map(
    ids
      .slice(0, 2000)
      .map((paperId, at) => [paperId, { paperId, savedAt: at, note: at < 50 ? 'model' : '' }]),
  );
  const unseen = new Set(ids.slice(2000, 2200));
  const context = { today: '2026-11-20', now: Date.parse('2026-11-20T12:00:00Z') };
  const [, knownTime] = timed(() => nameKinds.map((kind) => archive.names(kind)));
  const answers = queries.map(([name, text, sort]): Figure => {
    const { query } = parseQuery(text, text.length);
    const ask = { context, marks, unseen, sort, limit: 100, exact: false };
    const answered = () => {
      const answer = archive.answer(query, ask);
      // Counted when they are looked at.
      return { ...answer, facets: answer.facets };
    };
    const [{ total }, first] = timed(answered);
    const spread = spreadOf(Array.from({ length: runs }, () => timed(answered)[1]));
    return {
      id: `archive-answer-${name}`,
      title: `answer with facets to “${text.trim()}”`.slice(0, 58),
      value: spread.median,
      unit: 'ms',
      note: `${total} of ${count} papers; ${wordsOf(spread)}, the first ${first.toFixed(1)}`,
    };
  });
  const load = spreadOf(loads);
  return [
    {
      id: 'archive-load',
      title: `archive of ${count} papers loaded`,
      value: load.median,
      unit: 'ms',
      note: wordsOf(load),
    },
    {
      id: 'archive-facts-bytes',
      title: 'facts stored',
      value: bytes.facts.byteLength / 1e6,
      unit: 'MB',
      note: `the index beside them ${(bytes.index.byteLength / 1e6).toFixed(1)} MB`,
    },
    {
      id: 'archive-known',
      title: 'names known for completing',
      value: knownTime,
      unit: 'ms',
      note: 'once after each change',
    },
    ...answers,
  ];
}

/** Whole queries over index and facts, in Node. */
export const archive: Measure = {
  title: 'Archive: any query with its facets, without a browser',
  run: async () => figures(),
};
