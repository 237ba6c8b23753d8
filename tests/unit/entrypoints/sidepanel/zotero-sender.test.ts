import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  arrivedNotice,
  sendingNotice,
  stoppedNotice,
} from '../../../../components/zotero-notice.ts';
import { notifier } from '../../../../entrypoints/sidepanel/notices.ts';
import { zoteroSender } from '../../../../entrypoints/sidepanel/zotero-sender.ts';
import type { PaperId } from '../../../../papers/paper-id.ts';
import type { Batch } from '../../../../papers/zotero/batches.ts';
import type { ZoteroTrouble } from '../../../../papers/zotero/outcome.ts';
import { aPaper } from '../../../fixtures/factories.ts';
import { aPanelState } from '../../../fixtures/panel-data.ts';

/** A Zotero that answers as it is told, batch by batch, and then stores; and a library of so many papers. */
function aSender(papers = 1, answers: ('saved' | ZoteroTrouble | Promise<'saved'>)[] = []) {
  const listed = Array.from({ length: papers }, () => ({ paper: aPaper(), mark: undefined }));
  const state = aPanelState();
  const { notify } = notifier(state);
  const notices: unknown[] = [];
  const sent: { sessionID: string; ids: PaperId[] }[] = [];
  const look = vi.fn(async (): Promise<ZoteroTrouble | undefined> => undefined);
  let count = 0;
  const sender = zoteroSender(
    async (wish) =>
      typeof wish === 'object' ? listed.filter(({ paper }) => paper.id === wish.id) : listed,
    (notice) => {
      notices.push(notice);
      notify(notice);
    },
    () => state.notice.peek(),
    {
      door: {
        look,
        save: async ({ sessionID, items }: Batch) => {
          sent.push({ sessionID, ids: items.map(({ id }) => id) });
          return answers.shift() ?? 'saved';
        },
      },
      newId: () => `session-${count++}`,
    },
  );
  const send = (wish: Parameters<typeof sender.send>[0], allowed = true) =>
    sender.send(wish, Promise.resolve(allowed));
  return { state, sent, notices, look, send, ids: listed.map(({ paper }) => paper.id) };
}

test('one paper is sent, and its arrival told', async () => {
  const { sent, notices, send, ids } = aSender(3);
  await send({ id: ids[1] ?? '' });
  expect(sent.map((batch) => batch.ids)).toEqual([[ids[1]]]);
  expect(notices).toEqual([arrivedNotice(1)]);
});

test('many are sent in batches, each in a session of its own, and the way is told', async () => {
  const { sent, notices, send, ids } = aSender(120);
  await send('kept');
  expect(sent.map(({ sessionID }) => sessionID)).toEqual(['session-0', 'session-1', 'session-2']);
  expect(sent.flatMap((batch) => batch.ids)).toEqual(ids);
  expect(notices).toEqual([sendingNotice(50, 120), sendingNotice(100, 120), arrivedNotice(120)]);
});

test('no papers are said to be none, and Zotero is not asked', async () => {
  const { notices, look, send } = aSender(0);
  await send('kept');
  expect(notices).toEqual([arrivedNotice(0)]);
  expect(look).not.toHaveBeenCalled();
});

test('not allowed, nothing is asked of Zotero; allowed at the next try, the same papers are sent', async () => {
  const { sent, notices, look, send, ids } = aSender(2);
  await send('kept', false);
  expect(look).not.toHaveBeenCalled();
  expect(notices).toEqual([stoppedNotice('not-allowed', 0, 2)]);
  await send('rest');
  expect(sent.map((batch) => batch.ids)).toEqual([ids]);
  expect(notices.at(-1)).toEqual(arrivedNotice(2));
});

test('where Zotero does not run, no paper is sent before it does', async () => {
  const { sent, notices, look, send } = aSender();
  look.mockResolvedValueOnce('not-running');
  await send('kept');
  expect(sent).toEqual([]);
  expect(notices).toEqual([stoppedNotice('not-running', 0, 1)]);
  await send('rest');
  expect(sent).toHaveLength(1);
});

test('a batch that fails ends the sending; how many arrived is said, and the rest can be sent', async () => {
  const { sent, notices, send, ids } = aSender(120, ['saved', 'not-stored']);
  await send('kept');
  expect(sent).toHaveLength(2);
  expect(notices.at(-1)).toEqual(stoppedNotice('not-stored', 50, 120));
  await send('rest');
  expect(sent.slice(2).flatMap((batch) => batch.ids)).toEqual(ids.slice(50));
  expect(notices.at(-1)).toEqual(arrivedNotice(70));
});

describe('what is sent again', () => {
  test('without an answer is in the same session, so that Zotero stores it once', async () => {
    const { sent, send } = aSender(1, ['no-answer', 'no-answer']);
    await send('kept');
    await send('rest');
    await send('kept');
    expect(sent.map(({ sessionID }) => sessionID)).toEqual(['session-0', 'session-0', 'session-0']);
  });

  test.each(['read-only', 'not-stored', 'odd-answer'] as const)(
    'after “%s” is in another, for Zotero keeps that of the first',
    async (trouble) => {
      const { sent, send } = aSender(1, [trouble]);
      await send('kept');
      await send('rest');
      expect(new Set(sent.map(({ sessionID }) => sessionID)).size).toBe(2);
    },
  );

  test('after it has arrived is in another: the reader wants it twice', async () => {
    const { sent, send } = aSender();
    await send('kept');
    await send('kept');
    expect(new Set(sent.map(({ sessionID }) => sessionID)).size).toBe(2);
  });

  test('holds what failed at several times, each paper once', async () => {
    const { sent, look, send, ids } = aSender(3);
    look.mockResolvedValueOnce('not-running').mockResolvedValueOnce('not-running');
    for (const id of ids.slice(0, 2)) await send({ id });
    look.mockResolvedValueOnce('not-running');
    await send({ id: ids[0] ?? '' });
    await send('rest');
    expect(sent.flatMap((batch) => batch.ids).toSorted()).toEqual(ids.slice(0, 2));
  });
});

describe('while papers are on their way', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  /** A first batch that is answered when the test says so. */
  function held(papers: number) {
    const answer = Promise.withResolvers<'saved'>();
    return { ...aSender(papers, [answer.promise]), arrive: () => answer.resolve('saved') };
  }

  test('who presses twice sends them once', async () => {
    const { sent, send, arrive } = held(1);
    const sends = [send('kept'), send('kept')];
    arrive();
    await Promise.all(sends);
    expect(sent).toHaveLength(1);
  });

  test('others wait for their turn', async () => {
    const { sent, send, arrive, ids } = held(2);
    const sends = ids.map((id) => send({ id }));
    await vi.advanceTimersByTimeAsync(10);
    expect(sent).toHaveLength(1);
    arrive();
    await Promise.all(sends);
    expect(sent.map((batch) => batch.ids)).toEqual([[ids[0]], [ids[1]]]);
  });

  test('whoever waits for a second is told, until it has arrived', async () => {
    const { state, send, arrive } = held(1);
    const sending = send('kept');
    await vi.advanceTimersByTimeAsync(999);
    expect(state.notice.value).toBeUndefined();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(state.notice.value).toEqual(sendingNotice(0, 1));
    arrive();
    await sending;
    expect(state.notice.value).toEqual(arrivedNotice(1));
    await vi.advanceTimersByTimeAsync(8_000);
    expect(state.notice.value).toBeUndefined();
  });

  test('a trouble stays until the reader has read it', async () => {
    const { state, send } = aSender(1, ['read-only']);
    await send('kept');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(state.notice.value).toEqual(stoppedNotice('read-only', 0, 1));
  });

  test('what the reader does meanwhile is not covered by how far it is', async () => {
    const { state, notices, send, arrive } = held(160);
    const sending = send('kept');
    await vi.advanceTimersByTimeAsync(1_000);
    state.notice.value = { kind: 'copied' };
    arrive();
    await sending;
    expect(notices).toEqual([sendingNotice(0, 160), arrivedNotice(160)]);
  });
});
