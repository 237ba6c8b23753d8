import type { FeedDay } from '../../../papers/feed-day.ts';
import { hostileStrings } from '../../fixtures/hostile/strings.ts';
import { aWireItem } from '../../fixtures/wire-item.ts';
import type { WireItem } from '../../hub/corpus.ts';

/** Longer ones are cut before they are shown; on the wire they are only slow. */
const longest = 2_500;
const together = 4;

/** Short texts four and four, long ones alone: fewer papers, and as many texts in each of their places. */
export const hostileGroups: readonly (readonly string[])[] = (() => {
  const cut = hostileStrings.map((text) => text.slice(0, longest));
  const short = cut.filter(({ length }) => length < 200);
  const groups = Array.from({ length: Math.ceil(short.length / together) }, (_, at) =>
    short.slice(at * together, (at + 1) * together),
  );
  return [...groups, ...cut.filter(({ length }) => length >= 200).map((text) => [text])];
})();

/** Comments of so many papers hold all texts once. */
export const papersWithComments = 6;
const perPaper = Math.ceil(hostileStrings.length / papersWithComments);

function commentsOf(index: number): object[] {
  const texts = hostileStrings.slice(index * perPaper, (index + 1) * perPaper);
  return texts.map((text, at) => ({
    id: `c${at}`,
    author: { name: text.slice(0, longest), fullname: text.slice(0, longest) },
    createdAt: '2026-11-12T08:00:00.000Z',
    type: 'comment',
    data: {
      edited: false,
      hidden: false,
      latest: { raw: text.slice(0, longest), html: text },
      reactions: [],
    },
  }));
}

function hostileItem(texts: readonly string[], index: number, day: FeedDay): WireItem {
  const text = texts.join(' ');
  const organization = { _id: 'o', name: text, fullname: text, avatar: texts[0] };
  const by = { _id: 'b', user: text, name: text, fullname: text };
  const shared = { organization, mediaUrls: [...texts] };
  const [link, repo = link] = texts;
  const hasComments = index < papersWithComments;
  return aWireItem(
    index,
    {
      title: text || 'Lamp',
      summary: text,
      authors: texts.map((name) => ({ name })),
      submittedOnDailyBy: by,
      submittedOnDailyAt: `${day}T00:00:00.000Z`,
      ai_summary: index % 2 ? text : undefined,
      ai_keywords: [...texts],
      projectPage: link,
      githubRepo: repo,
      withdrawnAt: undefined,
      upvotes: 1_000 - index,
      ...(hasComments && { comments: commentsOf(index) }),
      linkedModels: texts.map((id) => ({ id, likes: 1 })),
      ...shared,
    },
    { submittedBy: by, thumbnail: link, numComments: hasComments ? perPaper : 0, ...shared },
  );
}

/** A day of papers, each of which has hostile texts wherever the Hub puts any. */
export function hostileDay(day: FeedDay): WireItem[] {
  return hostileGroups.map((texts, index) => hostileItem(texts, index, day));
}

/** A file of the product's own format in which somebody else wrote what the user would have. */
export function hostileLibrary(day: FeedDay): string {
  const items = hostileDay(day);
  const at = Date.parse(`${day}T12:00:00Z`);
  const kept = items.slice(0, -1).map(({ paper }, index) => ({
    paperId: paper.id,
    savedAt: at + index,
    note: (hostileGroups[index] ?? []).join('\n\n'),
    tags: hostileGroups[index],
  }));
  const papers = kept.map(({ paperId }, index) => {
    const [text = ''] = hostileGroups[index] ?? [];
    const texts = { title: text || 'Lamp', abstract: text, summary: text, submitter: text };
    const organisation = { name: text, fullName: text, avatar: text };
    return {
      id: paperId,
      days: [day],
      ...texts,
      organisation,
      authors: [text],
      keywords: [text],
      githubRepo: text,
      projectPage: text,
      media: [text],
    };
  });
  const names = hostileStrings.filter((_, index) => index % 40 === 0);
  const views = names.map((name, index) => ({
    id: `v${index}`,
    name,
    query: name,
    sort: 'newest',
  }));
  const mutes = names
    .slice(0, 9)
    .map((query, index) => ({ id: `m${index}`, query: `"oil ${query}"` }));
  return JSON.stringify({ format: 'paperboy', version: 1, marks: kept, papers, views, mutes });
}
