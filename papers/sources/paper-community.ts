import * as z from 'zod/mini';
import type { Community, LinkedRepo, LinkedRepos, PaperComment } from '../community.ts';
import type { PaperId } from '../paper-id.ts';
import { cleanName } from '../text/clean-text.ts';
import { cap, dropHidden } from '../text/hidden-characters.ts';
import { toCount, toMoment } from './wire-values.ts';

/** More comments than a panel is the place for. */
const mostComments = 200;
const mostRepos = 50;
const longestComment = 10_000;
/** A sidebar has no room to move a reply further in. */
const deepest = 3;

const text = z.catch(z.optional(z.string()), undefined);
const anything = z.optional(z.unknown());
const list = z.catch(z.array(z.unknown()), []);

/** Everything may be missing, and `latest.html` is never read: text is never HTML. */
const pageShape = z.looseObject({
  comments: list,
  linkedModels: list,
  linkedDatasets: list,
  linkedSpaces: list,
  numTotalModels: anything,
  numTotalDatasets: anything,
  numTotalSpaces: anything,
});

const authorShape = z.catch(z.optional(z.looseObject({ name: text, fullname: text })), undefined);

const commentShape = z.looseObject({
  id: z.string(),
  type: z.catch(z.string(), 'comment'),
  author: authorShape,
  createdAt: text,
  data: z.looseObject({
    edited: anything,
    hidden: anything,
    parentCommentId: text,
    latest: z.looseObject({ raw: z.string() }),
  }),
});

const repoShape = z.looseObject({
  id: z.string().check(z.maxLength(200), z.regex(/^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9_][\w.-]*$/)),
  likes: anything,
  downloads: anything,
  gated: anything,
  private: anything,
});

/** Lines stay where their author broke them; more than one empty line is one. */
function cleanComment(raw: string): string {
  const lines = dropHidden(raw.slice(0, longestComment * 2))
    .split(/\r\n?|\n/)
    .map((line) => line.trimEnd());
  return cap(
    lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    longestComment,
  );
}

interface FoundComment extends PaperComment {
  parentId: string | undefined;
}

/** The comment; undefined where there is none to show: hidden, of another kind, without words. */
function readComment(raw: unknown): FoundComment | undefined {
  const read = commentShape.safeParse(raw);
  if (!read.success || read.data.type !== 'comment') return undefined;
  const { id, author, createdAt, data } = read.data;
  const words = data.hidden ? '' : cleanComment(data.latest.raw);
  if (words === '') return undefined;
  const at = toMoment(createdAt);
  return {
    id,
    author: cleanName(author?.fullname ?? '') || cleanName(author?.name ?? ''),
    text: words,
    depth: 0,
    isEdited: data.edited === true,
    parentId: data.parentCommentId,
    ...(at !== undefined && { createdAt: at }),
  };
}

/** Each comment behind what it replies to; replies to nothing that is shown, and rings, stand by themselves. */
function inThreads(found: readonly FoundComment[]): PaperComment[] {
  const ids = new Set(found.map(({ id }) => id));
  const isReply = ({ parentId }: FoundComment) => parentId !== undefined && ids.has(parentId);
  const replies = Map.groupBy(found.filter(isReply), ({ parentId }) => parentId);
  const left = new Set(found);
  const shown: PaperComment[] = [];
  /** Without recursion: a thread may be as long as the list. */
  const show = (root: FoundComment) => {
    const next = [{ comment: root, depth: 0 }];
    for (let at = next.pop(); at; at = next.pop()) {
      const { comment, depth } = at;
      if (!left.delete(comment)) continue;
      const { parentId: _, ...rest } = comment;
      shown.push({ ...rest, depth: Math.min(depth, deepest) });
      for (const reply of (replies.get(comment.id) ?? []).toReversed()) {
        next.push({ comment: reply, depth: depth + 1 });
      }
    }
  };
  for (const comment of found) if (!isReply(comment)) show(comment);
  for (const comment of found) show(comment);
  return shown;
}

function readComments(raw: unknown[]): PaperComment[] {
  const found = new Map<string, FoundComment>();
  for (const item of raw) {
    const comment = readComment(item);
    if (comment && !found.has(comment.id)) found.set(comment.id, comment);
  }
  return inThreads([...found.values()]);
}

function readRepo(raw: unknown, folder: string): LinkedRepo | undefined {
  const read = repoShape.safeParse(raw);
  if (!read.success || (read.data.private ?? false) !== false) return undefined;
  const { id, gated } = read.data;
  const [likes, downloads] = [toCount(read.data.likes), toCount(read.data.downloads)];
  return {
    id,
    href: `https://huggingface.co/${folder}${id}`,
    isGated: gated === 'auto' || gated === 'manual' || gated === true,
    ...(likes !== undefined && { likes }),
    ...(downloads !== undefined && { downloads }),
  };
}

function readRepos(raw: unknown[], total: unknown, folder = ''): LinkedRepos {
  const repos = new Map<string, LinkedRepo>();
  for (const item of raw.slice(0, mostRepos)) {
    const repo = readRepo(item, folder);
    if (repo && !repos.has(repo.id)) repos.set(repo.id, repo);
  }
  return { repos: [...repos.values()], total: Math.max(toCount(total) ?? 0, repos.size) };
}

function parse(body: unknown): Community | undefined {
  const read = pageShape.safeParse(body);
  if (!read.success || !('id' in read.data)) return undefined;
  const page = read.data;
  const comments = readComments(page.comments);
  return {
    comments: comments.slice(0, mostComments),
    moreComments: Math.max(0, comments.length - mostComments),
    models: readRepos(page.linkedModels, page.numTotalModels),
    datasets: readRepos(page.linkedDatasets, page.numTotalDatasets, 'datasets/'),
    spaces: readRepos(page.linkedSpaces, page.numTotalSpaces, 'spaces/'),
  };
}

/**
 * What the Hub has beside a paper (hub-contract §3): its address, and a parser that reads item by item, never throws,
 * and gives undefined where the reply is no paper at all.
 */
export const paperCommunity = {
  url: (id: PaperId) => `https://huggingface.co/api/papers/${id}?field=comments`,
  parse,
} as const;
