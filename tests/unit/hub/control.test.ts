import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Control, startControl } from '../../hub/control.ts';
import { type Hub, startHub } from '../../hub/hub.ts';
import { syntheticCorpus } from '../../hub/synthetic/corpus.ts';
import { ask, askPapers } from './ask.ts';

const today = '2026-08-19';
const path = `/api/daily_papers?date=${today}`;
let hub: Hub;
let control: Control;
beforeEach(async () => {
  const corpus = syntheticCorpus({ latest: today, days: 5 });
  hub = await startHub({ corpus, now: () => Date.parse(`${today}T16:00:00Z`) });
  control = await startControl(hub);
});
afterEach(async () => {
  await control.close();
  await hub.close();
});

async function tell(method: string, command: string, body?: string): Promise<[number, string]> {
  const sent = { method, ...(body !== undefined && { body }) };
  const reply = await fetch(`http://127.0.0.1:${control.port}${command}`, sent);
  return [reply.status, await reply.text()];
}

test('a fault is armed and disarmed while the Hub runs', async () => {
  const [status, said] = await tell('POST', '/faults', 'status status=503 times=2\n');
  expect(status).toBe(200);
  expect(JSON.parse(said)).toEqual({ armed: [{ kind: 'status', status: 503, times: 2, left: 2 }] });
  expect((await ask(hub, path)).status).toBe(503);
  expect(JSON.parse((await tell('DELETE', '/faults'))[1])).toEqual({ armed: [] });
  expect((await ask(hub, path)).status).toBe(200);
});

test('the state tells the days, and which faults may still strike', async () => {
  await tell('POST', '/faults', 'status status=503 times=1');
  await tell('POST', '/faults', 'duplicated date=2026-08-18');
  await ask(hub, path);
  const state = JSON.parse((await tell('GET', '/'))[1]);
  expect(state).toMatchObject({ latest: today, stages: 3, requests: 1 });
  expect(state.armed).toEqual([{ kind: 'duplicated', date: '2026-08-18', left: 'always' }]);
  expect(state.days[today]).toBe((await askPapers(hub, `date=${today}&limit=100`)).length);
});

test('the newest day grows on command', async () => {
  const sizes: number[] = [];
  for (const stage of ['0', '1', '2']) {
    expect((await tell('POST', '/stage', stage))[0]).toBe(200);
    sizes.push((await askPapers(hub, `date=${today}&limit=100`)).length);
  }
  expect(sizes).toEqual([3, 17, 31]);
});

test('what was asked can be looked up', async () => {
  await ask(hub, path);
  expect(JSON.parse((await tell('GET', '/requests'))[1])).toMatchObject([
    { path: '/api/daily_papers', query: { date: today }, status: 200 },
  ]);
});

test.each([
  ['POST', '/faults', 'earthquake', 'no fault'],
  ['POST', '/stage', 'last', 'whole number'],
  ['GET', '/elsewhere', undefined, 'DELETE /faults'],
  ['PUT', '/faults', 'duplicated', 'DELETE /faults'],
])('%s %s with “%s” is refused with a sentence', async (method, command, body, words) => {
  const [status, said] = await tell(method, command, body);
  expect(status).toBe(400);
  expect(said).toContain(words);
  expect(hub.armed).toEqual([]);
});

test('the Hub’s own door takes no commands', async () => {
  for (const command of ['/faults', '/requests', '/stage']) {
    expect((await ask(hub, command)).status).toBe(404);
  }
});
