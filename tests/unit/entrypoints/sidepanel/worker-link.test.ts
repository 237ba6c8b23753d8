import { afterEach, beforeEach, describe, expect, type Mock, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askRefresh, watchWorker } from '../../../../entrypoints/sidepanel/worker-link.ts';
import { lifelinePort, workerChannel } from '../../../../papers/protocol.ts';
import { refreshRequest } from '../../../../papers/protocol-schema.ts';

const never = () => new Promise<never>(() => {});
const wish = { days: ['2026-11-18'], force: true };

describe('asking the worker to refresh', () => {
  let send: Mock<(message: unknown) => Promise<unknown>>;

  beforeEach(() => {
    vi.useFakeTimers();
    send = vi.fn();
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(send);
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test('is one message of the protocol, where the worker answers', async () => {
    send.mockResolvedValue({ id: 'x', done: true });
    expect(await askRefresh(wish, () => false)).toBe(true);
    expect(send).toHaveBeenCalledOnce();
    const [message] = send.mock.calls[0] ?? [];
    expect(message).toMatchObject({ kind: 'refresh', ...wish });
    expect(refreshRequest.safeParse(message).success).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is repeated with the same id after three seconds of silence, three times in all', async () => {
    send.mockImplementation(never);
    const asking = askRefresh(wish, () => false);
    for (const tries of [1, 2, 3]) {
      await vi.advanceTimersByTimeAsync(2_999);
      expect(send).toHaveBeenCalledTimes(tries);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(await asking).toBe(false);
    expect(new Set(send.mock.calls.map(([message]) => JSON.stringify(message))).size).toBe(1);
  });

  test('has another id each time', async () => {
    send.mockResolvedValue({ done: true });
    await askRefresh(wish, () => false);
    await askRefresh(wish, () => false);
    expect(new Set(send.mock.calls.map(([message]) => JSON.stringify(message))).size).toBe(2);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['an answer of nothing', () => Promise.resolve(undefined)],
    ['a refusal', () => Promise.reject(new Error('no receiving end'))],
  ])('%s is a failure', async (_, reply) => {
    send.mockImplementation(reply);
    expect(await askRefresh(wish, () => false)).toBe(false);
    expect(send).toHaveBeenCalledTimes(3);
  });

  test('succeeds by the second message where the first was lost', async () => {
    send.mockImplementationOnce(never).mockResolvedValueOnce({ done: true });
    const asking = askRefresh(wish, () => false);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await asking).toBe(true);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('ends with a silent worker whose attempt stands in the database', async () => {
    send.mockImplementation(never);
    const asking = askRefresh(wish, () => true);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await asking).toBe(true);
    expect(send).toHaveBeenCalledOnce();
  });

  test('is repeated where the worker was killed, whatever attempt stands in the database', async () => {
    send.mockResolvedValueOnce(undefined).mockResolvedValueOnce({ done: true });
    expect(await askRefresh(wish, () => true)).toBe(true);
    expect(send).toHaveBeenCalledTimes(2);
    send.mockReset().mockResolvedValue(undefined);
    expect(await askRefresh(wish, () => true)).toBe(true);
    expect(send).toHaveBeenCalledTimes(3);
  });
});

describe('watching the worker', () => {
  function aWorld() {
    const ports: { name: string | undefined; close: () => void }[] = [];
    const connect = vi.spyOn(fakeBrowser.runtime, 'connect').mockImplementation(((info: {
      name?: string;
    }) => {
      const addListener = (close: () => void) => ports.push({ name: info.name, close });
      return { onDisconnect: { addListener } };
    }) as never);
    const channels: { name: string; onmessage?: () => void }[] = [];
    vi.stubGlobal(
      'BroadcastChannel',
      class {
        onmessage?: () => void;
        readonly name: string;
        constructor(name: string) {
          this.name = name;
          channels.push(this);
        }
      },
    );
    const onDeath = vi.fn();
    watchWorker(onDeath);
    return { ports, connect, onDeath, announce: () => channels[0]?.onmessage?.(), channels };
  }

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('holds one port to it, and listens to the channel of the workers', () => {
    const { ports, channels, announce } = aWorld();
    announce();
    expect(ports.map(({ name }) => name)).toEqual([lifelinePort]);
    expect(channels.map(({ name }) => name)).toEqual([workerChannel]);
  });

  test('tells its death, and opens no port until the next worker announces itself', () => {
    const { ports, onDeath, announce } = aWorld();
    expect(onDeath).not.toHaveBeenCalled();
    ports[0]?.close();
    expect(onDeath).toHaveBeenCalledOnce();
    expect(ports).toHaveLength(1);
    announce();
    expect(ports).toHaveLength(2);
    ports[1]?.close();
    expect(onDeath).toHaveBeenCalledTimes(2);
  });
});
