import { oddComments, oddLinked } from './odd-community.ts';
import { familyNames, givenNames, organisations } from './people.ts';
import { type Chance, chanceOf } from './random.ts';

/** The Hub cuts its lists; its totals tell of all. */
const listLength = 20;

const remarks = [
  'Thank you for sharing this. We tried the released checkpoint on our own data and see about half of the gain.',
  'How does the second ablation look with the smaller budget? The table leaves it out.',
  'Nice work!\n\nOne question: is the split in the appendix the one that was used for the main results?',
  'The authors here: we have updated the repository, the seeds are in `configs/`.',
  'Related, and worth a comparison:\n\n- lamps that learn\n- lamps that forget',
] as const;

const replies = [
  'Good point, we will add it to the next version.',
  'It is the same split; the appendix has a typo.',
] as const;

function hex(chance: Chance, length: number): string {
  return Array.from({ length }, () => chance.below(16).toString(16)).join('');
}

function person(chance: Chance): object {
  const fullname = `${chance.pick(givenNames)} ${chance.pick(familyNames)}`;
  const name = fullname
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z]+/g, '-');
  return { _id: hex(chance, 24), avatarUrl: `/avatars/${hex(chance, 32)}.svg`, fullname, name };
}

function commentsOf(chance: Chance, count: number): object[] {
  const ids: string[] = [];
  return Array.from({ length: count }, (_, index) => {
    const id = hex(chance, 24);
    const parentCommentId = index > 0 && chance.yes(0.4) ? chance.pick(ids) : undefined;
    ids.push(id);
    const raw = chance.pick(parentCommentId === undefined ? remarks : replies);
    const createdAt = new Date(Date.UTC(2026, 10, 10, 8 + index * 5)).toISOString();
    const latest = { raw, html: `<p>${raw}</p>`, updatedAt: createdAt };
    const data = { edited: false, hidden: false, latest, reactions: [] };
    return {
      id,
      author: person(chance),
      createdAt,
      type: 'comment',
      data: { ...data, ...(parentCommentId !== undefined && { parentCommentId }) },
    };
  });
}

function repos(chance: Chance, total: number, more: () => object): object[] {
  return Array.from({ length: Math.min(total, listLength) }, (_, index) => ({
    id: `${chance.pick(organisations).name}/lantern-${index + 1}`,
    author: chance.pick(organisations).name,
    likes: chance.around(9, 1.5),
    lastModified: '2026-11-15T10:00:00.000Z',
    private: false,
    ...more(),
  }));
}

/** What a paper's page has beside the paper: comments, and what refers to it. Ids that end in 7 have odd ones. */
export function communityOf(id: string, comments: number): Record<string, unknown> {
  const chance = chanceOf(Number(id.replace('.', '')));
  const isOdd = id.endsWith('7');
  const models = chance.yes(0.5) ? chance.around(3, 1.4) : 0;
  const datasets = chance.yes(0.3) ? chance.around(2, 0.8) : 0;
  const spaces = chance.yes(0.3) ? chance.around(1, 0.8) : 0;
  const downloads = () => ({ downloads: chance.around(900, 2), gated: false });
  return {
    linkedModels: repos(chance, models, () => ({
      ...downloads(),
      pipeline_tag: 'text-generation',
    })),
    numTotalModels: models,
    linkedDatasets: repos(chance, datasets, downloads),
    numTotalDatasets: datasets,
    linkedSpaces: repos(chance, spaces, () => ({ emoji: '🏮', running: true, featured: false })),
    numTotalSpaces: spaces,
    comments: commentsOf(chance, comments),
    ...(isOdd && { ...oddLinked, comments: oddComments }),
  };
}
