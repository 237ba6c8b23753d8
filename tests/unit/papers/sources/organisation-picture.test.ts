import { expect, test } from 'vitest';
import { dailyPapers } from '../../../../papers/sources/daily-papers.ts';
import { aWireItem } from '../../../fixtures/wire-item.ts';

function avatarOf(avatar: unknown): unknown {
  const organization = { name: 'lab', fullname: 'Lab', avatar };
  const { papers } = dailyPapers.parseDay(
    [aWireItem(1, { organization }, { organization })],
    '2026-11-20',
  ) ?? { papers: [] };
  expect(papers[0]?.organisation).toMatchObject({ name: 'lab', fullName: 'Lab' });
  return papers[0]?.organisation?.avatar;
}

test.each([
  'https://cdn-avatars.huggingface.co/v1/production/uploads/lab.png',
  'https://cdn-uploads.huggingface.co/production/uploads/lab.jpeg',
  'https://www.gravatar.com/avatar/5a105e8b?d=retro&size=100',
])('an organisation’s picture at %s is kept', (avatar) => {
  expect(avatarOf(avatar)).toBe(avatar);
});

test.each([
  '/avatars/0123456789abcdef.svg',
  'https://huggingface.co/avatars/a.svg',
  'https://tracker.example/pixel.png',
  'https://cdn-avatars.huggingface.co.tracker.example/a.png',
  'data:image/png;base64,AAAA',
  '',
  7,
  null,
  undefined,
  ['https://www.gravatar.com/avatar/a'],
])('instead of a picture, %j is left out, and the organisation stays', (avatar) => {
  expect(avatarOf(avatar)).toBeUndefined();
});
