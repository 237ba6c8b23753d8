/**
 * Everything that can go wrong, as a closed set: the user reads a title and an advice, never an exception.
 * `title` and `advice` are keys of the catalogue; `needsUser` problems replace the badge's number by `symbol`.
 */
export const problems = {
  'no-permission': {
    title: 'problem.noPermission.title',
    advice: 'problem.noPermission.advice',
    symbol: '!',
    needsUser: true,
  },
  'storage-full': {
    title: 'problem.storageFull.title',
    advice: 'problem.storageFull.advice',
    symbol: '!',
    needsUser: false,
  },
  'storage-broken': {
    title: 'problem.storageBroken.title',
    advice: 'problem.storageBroken.advice',
    symbol: '!',
    needsUser: false,
  },
  'shape-changed': {
    title: 'problem.shapeChanged.title',
    advice: 'problem.shapeChanged.advice',
    symbol: '?',
    needsUser: false,
  },
  offline: {
    title: 'problem.offline.title',
    advice: 'problem.offline.advice',
    symbol: '!',
    needsUser: false,
  },
  'rate-limited': {
    title: 'problem.rateLimited.title',
    advice: 'problem.rateLimited.advice',
    symbol: '!',
    needsUser: false,
  },
  server: {
    title: 'problem.server.title',
    advice: 'problem.server.advice',
    symbol: '!',
    needsUser: false,
  },
} as const satisfies Record<
  string,
  { title: string; advice: string; symbol: string; needsUser: boolean }
>;

export type ProblemKind = keyof typeof problems;

/** One problem as it is kept on the source's row. */
export interface Problem {
  kind: ProblemKind;
  /** When it was met, epoch ms. */
  at: number;
  /** No request before this moment, epoch ms. */
  until?: number;
  /** For a report to the developers, e.g. `HTTP 503`; never shown alone. */
  detail?: string;
}

/** The error and all that it wraps: Dexie hides causes in `inner`, and those of many writes in `failures`. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner = 'inner' in error ? [error.inner] : [];
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures : [];
  return [error, ...[...inner, ...failures].flatMap(causesOf)];
}

/** After a refused write Firefox allows deletions alone, for one transaction. */
const fullWords = /\bquota\b|write blobs|disk|no_space|not allow mutations/i;

/** What a storage error means: no room, or a store that does not work. */
export function storageProblem(error: unknown): 'storage-full' | 'storage-broken' {
  const isFull = ({ name, message }: Error) =>
    name === 'QuotaExceededError' || fullWords.test(message);
  return causesOf(error).some(isFull) ? 'storage-full' : 'storage-broken';
}
