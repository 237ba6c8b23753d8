import { addDays, type FeedDay } from '../../../papers/feed-day.ts';
import type { WireItem } from '../corpus.ts';
import { familyNames, givenNames, organisations } from './people.ts';
import { abstractOf, anyKeywords, summaryOf, titleOf } from './prose.ts';
import { type Chance, chanceOf } from './random.ts';
import { type Topic, topics } from './topics.ts';

const media = 'https://cdn-uploads.huggingface.co/production/uploads';

function hex(chance: Chance, length: number): string {
  return Array.from({ length }, () => chance.below(16).toString(16)).join('');
}

function authorName(chance: Chance): string {
  return `${chance.pick(givenNames)} ${chance.pick(familyNames)}`;
}

/** Authors in the wire's shape. */
function authorsOf(chance: Chance, count: number): object[] {
  return Array.from({ length: count }, () => ({
    _id: hex(chance, 24),
    name: authorName(chance),
    hidden: chance.yes(0.004),
  }));
}

function submitter(chance: Chance): object {
  const fullname = authorName(chance);
  const name = fullname
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z]+/g, '-');
  return {
    _id: hex(chance, 24),
    avatarUrl: `/avatars/${hex(chance, 32)}.svg`,
    fullname,
    name,
    type: 'user',
    isPro: chance.yes(0.2),
    isHf: false,
    isHfAdmin: false,
    isMod: false,
  };
}

function keywordsOf(chance: Chance, length: Chance, topic: Topic): string[] {
  const own = chance.some(topic.keywords, 3 + chance.below(3));
  return [...own, ...length.some(anyKeywords, length.around(4.5, 0.6))];
}

/** One item with the fields, presence and sizes of a feed of 2026 (hub-contract §2.4, §7). */
export function syntheticItem(chance: Chance, day: FeedDay, id: string): WireItem {
  // Lengths have a chance of their own: another spread of them leaves ids, names and votes as they are.
  const length = chanceOf(Number(id.replace('.', '')));
  const topic = chance.pick(topics);
  const arxivDay = addDays(day, -(1 + chance.below(6)));
  const publishedAt = `${arxivDay}T00:00:00.000Z`;
  const title = titleOf(chance, length, topic);
  const summary = abstractOf(chance, length, topic);
  const by = submitter(chance);
  const organization = chance.yes(0.61) && { _id: hex(chance, 24), ...chance.pick(organisations) };
  const repo = chance.yes(0.56) && `https://github.com/example-lab/${id.replace('.', '-')}`;
  const mediaUrls = chance.yes(0.19) && [
    `${media}/${hex(chance, 24)}/figure.${chance.pick(['png', 'mp4', 'jpeg'])}`,
  ];
  const hasSummary = chance.yes(0.86);
  const shared = { ...(organization && { organization }), ...(mediaUrls && { mediaUrls }) };
  return {
    paper: {
      id,
      authors: authorsOf(chance, Math.min(60, Math.max(1, chance.around(7, 0.6)))),
      publishedAt,
      submittedOnDailyAt: `${day}T00:00:00.000Z`,
      submittedOnDailyBy: by,
      title,
      summary,
      upvotes: Math.min(665, chance.around(13, 1)),
      discussionId: hex(chance, 24),
      ...(chance.yes(0.45) && { projectPage: `https://example.org/${id}` }),
      ...(repo && {
        githubRepo: repo,
        githubRepoAddedBy: 'user',
        githubStars: chance.around(40, 1.6),
      }),
      ...(hasSummary && {
        ai_summary: summaryOf(chance, length, topic),
        ai_keywords: keywordsOf(chance, length, topic),
        ai_summary_model: 'example/summariser',
      }),
      ...shared,
    },
    publishedAt: `${addDays(arxivDay, -1)}T20:00:00.000Z`,
    title,
    summary,
    thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`,
    numComments: chance.yes(0.1) ? 0 : chance.around(2, 0.7),
    submittedBy: by,
    isAuthorParticipating: chance.yes(0.4),
    ...shared,
  };
}
