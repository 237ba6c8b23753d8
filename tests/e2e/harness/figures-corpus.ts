import { latestFeedDay } from '../../../papers/feed-day.ts';
import { syntheticCorpus } from '../../hub/synthetic/corpus.ts';

const today = latestFeedDay(Date.now());
const host = 'https://cdn-uploads.huggingface.co/production/uploads/figures';
const media: [index: number, ...files: string[]][] = [
  [0, 'one.png', 'two.jpeg', 'clip.mp4', 'clip.webm', 'film.qt'],
  [3, 'three.png'],
  [4, 'film.qt'],
  [5, 'moving.gif'],
  [20, 'far.png'],
];

/** Papers of three days; today's have figures only where `media` says so. */
export const corpus = syntheticCorpus({ latest: today, days: 3 });
/** Today's papers in the order of the list. */
export const items = corpus.day(today).map((item) => {
  const { mediaUrls: _outer, ...rest } = item;
  const { mediaUrls: _inner, ...paper } = item.paper;
  return { ...rest, paper };
});
for (const [index, ...files] of media) {
  const item = items[index];
  const mediaUrls = files.map((file) => `${host}/${file}`);
  if (item) items[index] = { ...item, paper: { ...item.paper, mediaUrls } };
}
corpus.setDay(today, items);
