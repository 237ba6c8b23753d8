import type { Corpus, WireItem } from '../corpus.ts';
import type { Endpoint, HubAnswer } from './endpoint.ts';

const longest = 250;
const mostHits = 120;

function refuse(field: string, reason: string): HubAnswer {
  return { status: 400, body: { error: `✖ ${reason}\n  → at ${field}` } };
}

function textsOf({ paper }: WireItem): { title: string; summary: string; others: string } {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const others = [paper.ai_summary, JSON.stringify(paper.authors ?? []), paper.ai_keywords];
  return {
    title: text(paper.title),
    summary: text(paper.summary),
    others: others.map(String).join(' '),
  };
}

/** Pieces of a text, those that the question's words are in told apart. */
function highlighted(text: string, words: readonly string[]): object[] {
  return text
    .split(/(\s+)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const isHit = words.some((word) => piece.toLowerCase().includes(word));
      return { type: isHit ? 'highlight' : 'text', text: piece };
    });
}

/** The zeros at the front of the number are lost at times (hub-contract §2.4). */
function looseId(id: string): string {
  return id.replace(/\.0+(?=\d)/, '.');
}

function everyItem(corpus: Corpus): Map<string, WireItem> {
  const items = corpus
    .days()
    .toReversed()
    .flatMap((day) => corpus.day(day));
  return new Map([...corpus.outside(), ...items].map((item) => [item.paper.id, item]));
}

/**
 * `GET /api/papers/search`, as hub-contract §4 has it, over every paper of the corpus, those of no day among them. Where
 * the Hub's search is hybrid, this one finds what has every word.
 */
export const search = {
  matches: (path) => path === '/api/papers/search',
  rateLimit: { limit: 50, windowSeconds: 300 },
  answer: ({ query, corpus }) => {
    const { q = '', limit = String(mostHits) } = query;
    if (q.length > longest) {
      return refuse('q', `Too big: expected string to have <=${longest} characters`);
    }
    const count = /^\d+$/.test(limit) ? Number(limit) : 0;
    if (count < 1 || count > mostHits) return refuse('limit', 'Invalid input');
    const words = q.toLowerCase().split(/\s+/).filter(Boolean);
    const hits = [...everyItem(corpus).values()].filter((item) => {
      const text = Object.values(textsOf(item)).join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    });
    const body = hits.slice(0, count).map(({ submittedBy: _by, organization: _org, ...item }) => {
      const { title, summary } = textsOf({ ...item, paper: item.paper });
      const {
        submittedOnDailyAt: _at,
        submittedOnDailyBy: _who,
        organization: _own,
        ...paper
      } = item.paper;
      return {
        ...item,
        paper: { ...paper, id: looseId(paper.id) },
        upvoted: false,
        highlightedTitle: highlighted(title, words),
        highlightedSummary: highlighted(summary, words),
      };
    });
    return { status: 200, body };
  },
} as const satisfies Endpoint;
