import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../papers/paper.ts';
import { readPaper } from '../../../papers/read-paper.ts';
import { aPaper } from '../../fixtures/factories.ts';

const whole: Paper = aPaper({
  summary: 'Lamps, in short.',
  organisation: {
    name: 'north-lab',
    fullName: 'North Lab',
    avatar: 'https://cdn-avatars.huggingface.co/v1/north.png',
  },
  submitter: 'ada',
  publishedAt: 1,
  withdrawnAt: 2,
  githubRepo: 'https://github.com/example-lab/lamps',
  githubStars: 7,
  projectPage: 'https://lamps.example/',
  media: ['https://cdn-uploads.huggingface.co/lamp.png'],
});

describe('reading a paper’s metadata from outside the database', () => {
  test('gives back a paper as it was written, with every field and with few', () => {
    for (const paper of [whole, aPaper(), aPaper({ day: '', days: [] })]) {
      expect(readPaper(JSON.parse(JSON.stringify(paper)))).toEqual(paper);
    }
  });

  test('leaves out what turns texts round, piles up or never ends, as in what the Hub sends', () => {
    const bad = `La\u202emp e${'\u0301'.repeat(9_000)} ${'oil '.repeat(20_000)}`;
    const organisation = { name: bad, fullName: bad };
    const texts = { title: bad, abstract: bad, summary: bad, submitter: bad };
    const read = readPaper({ ...whole, ...texts, organisation, authors: [bad], keywords: [bad] });
    const shown = JSON.stringify([
      read?.title,
      read?.abstract,
      read?.summary,
      read?.submitter,
      read?.organisation,
      read?.authors,
      read?.keywords,
    ]);
    expect(shown).not.toMatch(/\u202e|\p{M}{4}/u);
    expect(read?.title).toMatch(/^Lamp e\u0301{3} oil .*…$/);
    expect(read?.title).toHaveLength(1_000);
    expect(read?.abstract).toHaveLength(20_000);
  });

  test('lets each bad field fall back alone', () => {
    for (const field of Object.keys(whole) as (keyof Paper)[]) {
      if (field === 'id' || field === 'title') continue;
      for (const bad of [null, {}, [{}], 'javascript:alert(1)', Number.NaN]) {
        const read = readPaper({ ...whole, [field]: bad });
        expect(read?.title).toBe(whole.title);
        for (const other of Object.keys(whole) as (keyof Paper)[]) {
          const isOfDays = field === 'days' && other === 'day';
          if (other !== field && !isOfDays) expect(read?.[other], other).toEqual(whole[other]);
        }
        expect(JSON.stringify([read?.githubRepo, read?.projectPage, read?.media])).not.toContain(
          'script',
        );
      }
    }
  });

  test('reads none without an id or a title, and never throws', () => {
    expect(readPaper({ ...whole, id: '../etc' })).toBeUndefined();
    expect(readPaper({ ...whole, title: 5 })).toBeUndefined();
    fc.assert(fc.property(fc.anything(), (raw) => void readPaper(raw)));
  });
});
