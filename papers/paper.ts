import type { FeedDay } from './feed-day.ts';
import type { PaperId } from './paper-id.ts';

/** Who published the paper, as the Hub names it. */
interface Organisation {
  /** The Hub's short name, unique there. */
  name: string;
  /** The name that people read. */
  fullName: string;
  /** Its picture, at one of the hosts that pictures come from. */
  avatar?: string;
}

/**
 * A paper as it is stored: cleaned text, checked links, no HTML. The network may replace every field freely,
 * except `firstStoredAt` and what `days` already holds.
 */
export interface Paper {
  id: PaperId;
  /** The latest feed day that listed it; empty where none has. */
  day: FeedDay;
  /** Every feed day that listed it, earliest first. */
  days: FeedDay[];
  title: string;
  /** Paragraphs divided by an empty line; may be empty. */
  abstract: string;
  /** The Hub's one-sentence AI summary, where it has one. */
  summary?: string;
  keywords: string[];
  /** Names in the paper's order; those that the Hub hides are left out. */
  authors: string[];
  organisation?: Organisation;
  /** The Hub user who put it into the feed. */
  submitter?: string;
  upvotes: number;
  comments: number;
  /** First arXiv version, epoch ms. */
  publishedAt?: number;
  /** Withdrawn from arXiv, epoch ms. */
  withdrawnAt?: number;
  githubRepo?: string;
  githubStars?: number;
  projectPage?: string;
  /** Pictures and videos at the Hub's media host. */
  media: string[];
  /** When this browser first stored it, epoch ms. */
  firstStoredAt: number;
}

/** A paper as a source delivers it, before the store has met it. */
export type IncomingPaper = Omit<Paper, 'days' | 'firstStoredAt'>;

/** True where somebody can read the paper's code. */
export function hasCode(paper: Paper): boolean {
  return paper.githubRepo !== undefined;
}

/** Stands for a marked paper whose metadata is not here: listed by its id until the Hub gives it again. */
export function unknownPaper(id: PaperId): Paper {
  return {
    id,
    day: '',
    days: [],
    title: `arXiv ${id}`,
    abstract: '',
    keywords: [],
    authors: [],
    upvotes: 0,
    comments: 0,
    media: [],
    firstStoredAt: 0,
  };
}
