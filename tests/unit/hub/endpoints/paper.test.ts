import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Hub, startHub } from '../../../hub/hub.ts';
import { syntheticCorpus } from '../../../hub/synthetic/corpus.ts';
import { oddComments } from '../../../hub/synthetic/odd-community.ts';
import { ask } from '../ask.ts';

const latest = '2026-11-20';
const corpus = syntheticCorpus({ latest, days: 5 });
const items = corpus.day(latest);
const idWhere = (fits: (id: string) => boolean) =>
  items.map(({ paper }) => paper.id).find(fits) ?? '';
const plainId = idWhere((id) => !id.endsWith('7'));
const oddId = idWhere((id) => id.endsWith('7'));

let hub: Hub;
beforeAll(async () => {
  hub = await startHub({ corpus, rateLimit: false });
});
afterAll(() => hub.close());

const askPaper = async (path: string) => {
  const reply = await ask(hub, `/api/papers/${path}`);
  return { status: reply.status, body: reply.json() as Record<string, unknown> };
};

describe('a paper', () => {
  test('is flat, with the fields of its item and what refers to it', async () => {
    const { status, body } = await askPaper(plainId);
    const item = items.find(({ paper }) => paper.id === plainId);
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...item?.paper });
    for (const kind of ['Models', 'Datasets', 'Spaces']) {
      const list = body[`linked${kind}`] as unknown[];
      expect(list.length).toBe(Math.min(20, Number(body[`numTotal${kind}`])));
    }
    for (const outer of ['numComments', 'thumbnail', 'comments', 'submissionDeadline', 'paper']) {
      expect(body).not.toHaveProperty(outer);
    }
  });

  test('has the fields that are asked for, one or more', async () => {
    const one = await askPaper(`${plainId}?field=comments`);
    expect(one.body).not.toHaveProperty('submissionDeadline');
    const item = items.find(({ paper }) => paper.id === plainId);
    expect(one.body.comments).toHaveLength(Number(item?.numComments));
    const both = await askPaper(`${plainId}?field=submissionDeadline&field=comments`);
    expect(both.body.comments).toEqual(one.body.comments);
    expect(both.body).toHaveProperty('submissionDeadline');
  });

  test('says the same every time', async () => {
    const path = `${plainId}?field=comments`;
    expect(await askPaper(path)).toEqual(await askPaper(path));
  });

  test('whose id ends in 7 has odd comments and more models than are listed', async () => {
    const { body } = await askPaper(`${oddId}?field=comments`);
    expect(body.comments).toHaveLength(oddComments.length);
    expect(Number(body.numTotalModels)).toBeGreaterThan((body.linkedModels as unknown[]).length);
  });

  test('of a test’s own keeps the comments that it brings', async () => {
    const paper = { id: '2611.99999', comments: [{ id: 'own' }], numTotalModels: 5 };
    corpus.setDay('2026-11-19', [{ paper }]);
    const { body } = await askPaper('2611.99999?field=comments');
    expect(body).toMatchObject({ comments: [{ id: 'own' }], numTotalModels: 5 });
  });
});

test.each(['2611.12345x', '9999.99999', 'nothing'])(
  'an id that is not known (%s) is told so',
  async (id) => {
    expect(await askPaper(id)).toEqual({ status: 404, body: { error: 'Paper not found' } });
  },
);
