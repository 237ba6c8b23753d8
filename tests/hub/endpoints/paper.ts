import type { Corpus, WireItem } from '../corpus.ts';
import { communityOf } from '../synthetic/community.ts';
import type { Endpoint } from './endpoint.ts';

const pathFormat = /^\/api\/papers\/([^/]+)$/;
/** Names in the place of an id that are endpoints of their own. */
const others = ['search'];

function idIn(path: string): string | undefined {
  const id = pathFormat.exec(path)?.[1];
  return id !== undefined && !others.includes(id) ? id : undefined;
}

/** The newest item of that id. */
function findItem(corpus: Corpus, id: string): WireItem | undefined {
  for (const day of corpus.days().toReversed()) {
    const item = corpus.day(day).find(({ paper }) => paper.id === id);
    if (item) return item;
  }
  return corpus.outside().find(({ paper }) => paper.id === id);
}

/**
 * `GET /api/papers/{id}`, as hub-contract §3 has it: the flat paper, what refers to it, and the fields asked for. A
 * paper of the corpus that has `comments` or linked lists of its own keeps them.
 */
export const paper = {
  matches: (path) => idIn(path) !== undefined,
  answer: ({ path, params, corpus }) => {
    const item = findItem(corpus, idIn(path) ?? '');
    if (!item) return { status: 404, body: { error: 'Paper not found' } };
    const count = typeof item.numComments === 'number' ? item.numComments : 0;
    const { comments, ...rest } = { ...communityOf(item.paper.id, count), ...item.paper };
    const fields = params.getAll('field');
    const deadline = { submissionDeadline: '2026-12-01T00:00:00.000Z' };
    return {
      status: 200,
      body: {
        ...rest,
        ...(fields.includes('comments') && { comments }),
        ...(fields.includes('submissionDeadline') && deadline),
      },
    };
  },
} as const satisfies Endpoint;
