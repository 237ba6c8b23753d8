import { isStale } from './freshness.ts';
import { problems } from './problem.ts';
import type { Settings } from './settings.ts';
import type { SourceState } from './source-state.ts';

/** What the toolbar shows; `title` is a key of the catalogue with what fills it. */
export interface Badge {
  text: string;
  colour: string;
  textColour: string;
  count: number;
  /** No check has worked yet: no new papers means nothing. */
  isUnfetched: boolean;
  /** Why a symbol stands in the number's place, as a key of the catalogue. */
  trouble?: (typeof problems)[keyof typeof problems]['title'] | 'badge.stale';
}

const calm = { colour: '#3d62b8', textColour: '#ffffff' };
const troubled = { colour: '#8a5200', textColour: '#ffffff' };

/** How each style says that there are so many new papers. */
const signs: Record<Settings['badge'], (count: number) => string> = {
  number: (count) => (count > 999 ? '999+' : String(count)),
  dot: () => '•',
  none: () => '',
};

/** The badge of a count of new papers and the source's state at `now` (epoch ms), in the style that the user chose. */
export function badgeOf(
  count: number,
  source: SourceState | undefined,
  style: Settings['badge'],
  now: number,
): Badge {
  const facts = { count, isUnfetched: source?.lastSuccessAt === undefined };
  const problem = source?.problem ? problems[source.problem.kind] : undefined;
  if (problem?.needsUser) {
    return { text: problem.symbol, ...troubled, ...facts, trouble: problem.title };
  }
  if (isStale(source, now)) return { text: '!', ...troubled, ...facts, trouble: 'badge.stale' };
  return { text: count === 0 ? '' : signs[style](count), ...calm, ...facts };
}
