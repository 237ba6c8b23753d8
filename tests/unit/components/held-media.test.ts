import { expect, test, vi } from 'vitest';
import { holdMedia, type LoadMedia } from '../../../components/held-media.ts';
import { aMovingPicture, aPicture, aVideo, loads, usePictures } from '../../fixtures/pictures.ts';

const world = usePictures();

test('a file is loaded once for all who show it, and given back with the last of them', async () => {
  const load = loads(aPicture);
  const [first, second] = [holdMedia('a', load), holdMedia('a', load)];
  const shown = await first.media;
  expect(shown).toMatchObject({ kind: 'image', moves: false });
  expect(await second.media).toBe(shown);
  expect(load).toHaveBeenCalledOnce();
  first.letGo();
  await first.media;
  expect(world.held.size).toBe(1);
  second.letGo();
  await vi.waitFor(() => expect(world.held.size).toBe(0));
});

test('after that it is loaded anew', async () => {
  const load = loads(aVideo, aMovingPicture);
  const first = holdMedia('b', load);
  expect(await first.media).toMatchObject({ kind: 'video' });
  first.letGo();
  const again = holdMedia('b', load);
  expect(await again.media).toMatchObject({ kind: 'image', moves: true });
  again.letGo();
});

test('what is let go while it is on its way is stopped, and leaves nothing behind', async () => {
  const signals: AbortSignal[] = [];
  const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<LoadMedia>>>();
  const load: LoadMedia = (_, signal) => {
    signals.push(signal);
    return promise;
  };
  const held = holdMedia('c', load);
  held.letGo();
  expect(signals[0]?.aborted).toBe(true);
  resolve(aPicture);
  await held.media;
  await vi.waitFor(() => expect(world.held.size).toBe(0));
});

test('a failure is not kept: whoever asks again has another try', async () => {
  const load = loads({ kind: 'failed', problem: 'offline' }, aPicture);
  const first = holdMedia('d', load);
  expect(await first.media).toEqual({ kind: 'failed', problem: 'offline' });
  const second = holdMedia('d', load);
  expect(await second.media).toMatchObject({ kind: 'image' });
  first.letGo();
  expect(world.held.size).toBe(1);
  second.letGo();
  await vi.waitFor(() => expect(world.held.size).toBe(0));
});
