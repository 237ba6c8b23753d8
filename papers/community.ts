import type { PaperId } from './paper-id.ts';
import type { ProblemKind } from './problem.ts';

/** One comment as plain text. */
export interface PaperComment {
  id: string;
  /** Empty where the Hub does not say. */
  author: string;
  /** Epoch ms. */
  createdAt?: number;
  /** Paragraphs divided by an empty line; its Markdown stays as it was written. */
  text: string;
  /** 0 for a comment on the paper, 1 for a reply to one, and so on up to the deepest that is told apart. */
  depth: number;
  isEdited: boolean;
}

/** A model, dataset or Space that refers to a paper. */
export interface LinkedRepo {
  /** `owner/name`, checked. */
  id: string;
  /** At the Hub, built from the checked id. */
  href: string;
  likes?: number;
  downloads?: number;
  /** Its owner has to allow each reader. */
  isGated: boolean;
}

/** Repositories of one kind; the Hub cuts the list, and its total tells of all. */
export interface LinkedRepos {
  repos: LinkedRepo[];
  total: number;
}

/** What the Hub's page has beside the paper itself: never stored. */
export interface Community {
  /** Each behind what it replies to. */
  comments: PaperComment[];
  /** Comments beyond those that a panel shows. */
  moreComments: number;
  models: LinkedRepos;
  datasets: LinkedRepos;
  spaces: LinkedRepos;
}

/** What came of asking. */
export type CommunityReply =
  | { kind: 'read'; community: Community }
  | {
      kind: 'failed';
      /** `unknown` where the Hub does not have the paper. */
      trouble: ProblemKind | 'unknown';
      /** The Hub has asked for no request before this moment, epoch ms. */
      until?: number;
    };

/** Asks for what a paper's page has beside the paper; what was read is known from then on. */
export type ReadCommunity = (id: PaperId) => Promise<CommunityReply>;
