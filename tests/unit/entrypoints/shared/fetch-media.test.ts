// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchMedia } from '../../../../entrypoints/shared/fetch-media.ts';
import { mostMediaBytes } from '../../../../papers/media-type.ts';
import { useHttpServer } from '../../../fixtures/http-server.ts';
import { beginnings, bytesOf } from '../../../fixtures/media-files.ts';

const server = useHttpServer();
const link = 'https://cdn-uploads.huggingface.co/production/uploads/a.png';
const failed = (problem: string) => ({ kind: 'failed', problem });

/** Requests to the media hosts go to the server of the test instead. */
const redirected = vi.fn<(url: string) => void>();
beforeEach(() => {
  const send = globalThis.fetch;
  redirected.mockClear();
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    redirected(url);
    return send(server.url, init);
  });
});
afterEach(() => vi.unstubAllGlobals());

const get = (url = link, signal = new AbortController().signal) => fetchMedia(url, signal);

describe('what is shown', () => {
  test.each([
    ['png', { kind: 'image', moves: false }, 'image/png'],
    ['mp4', { kind: 'video' }, 'video/mp4'],
  ] as const)('%s comes as its bytes, under its own type', async (name, reply, type) => {
    const bytes = bytesOf(`${beginnings[name]}${'.'.repeat(100_000)}`);
    server.serveBody(bytes, { 'Content-Type': 'text/html' });
    const media = await get();
    expect(media).toMatchObject(reply);
    if (media.kind === 'failed') throw new Error(media.problem);
    expect(media.blob.type).toBe(type);
    expect(new Uint8Array(await media.blob.arrayBuffer())).toEqual(bytes);
  });

  test('a file of several frames says so', async () => {
    const frame = '\x21\xf9\x04\0\x0a\0\0\0,';
    server.serveBody(bytesOf(beginnings.gif + frame + frame));
    expect(await get()).toMatchObject({ kind: 'image', moves: true });
  });

  test('a beginning that comes byte by byte is told all the same', async () => {
    server.serve(async (response) => {
      for (const letter of beginnings.png) {
        response.write(Buffer.from(letter, 'latin1'));
        await new Promise(setImmediate);
      }
      response.end();
    });
    expect(await get()).toMatchObject({ kind: 'image' });
  });
});

describe('what is not shown', () => {
  test.each(['svg', 'html', 'pdf', 'quicktime'] as const)(
    '%s is refused, whatever its server calls it',
    async (name) => {
      server.serveBody(bytesOf(`${beginnings[name]}${'.'.repeat(100)}`), {
        'Content-Type': 'image/png',
      });
      expect(await get()).toEqual(failed('refused'));
    },
  );

  test.each(['', 'GIF', '\x89PNG'])('%j is too short to be anything', async (text) => {
    server.serveBody(bytesOf(text));
    expect(await get()).toEqual(failed('refused'));
  });

  test('a picture above the cap is let go on the way', async () => {
    let sent = 0;
    server.serve((response) => {
      response.write(Buffer.from(beginnings.png, 'latin1'));
      const more = () => {
        sent += 65_536;
        if (!response.destroyed && response.write(Buffer.alloc(65_536))) setImmediate(more);
      };
      response.on('drain', more);
      more();
    });
    expect(await get()).toEqual(failed('too-large'));
    expect(sent).toBeLessThan(mostMediaBytes.image * 2);
  });

  test.each([
    [404, 'refused'],
    [403, 'refused'],
    [206, 'refused'],
    [429, 'offline'],
    [503, 'offline'],
  ])('a reply of %i is %s', async (status, problem) => {
    server.serve((response) => response.writeHead(status).end(beginnings.png));
    expect(await get()).toEqual(failed(problem));
  });

  test('a redirect is not followed, and a connection that breaks is no file', async () => {
    server.serve((response) => response.writeHead(302, { Location: '/b.png' }).end());
    expect(await get()).toEqual(failed('offline'));
    server.serve((response) => response.destroy());
    expect(await get()).toEqual(failed('offline'));
    expect(server.requests.filter(({ url }) => url?.endsWith('b.png'))).toEqual([]);
  });

  test('a request that is let go ends', async () => {
    server.serve(() => {});
    const stop = new AbortController();
    const media = get(link, stop.signal);
    stop.abort();
    expect(await media).toEqual(failed('offline'));
  });

  test.each([
    'https://huggingface.co/a.png',
    'http://cdn-uploads.huggingface.co/a.png',
    'https://tracker.example/a.png',
    'blob:https://cdn-uploads.huggingface.co/a',
    'no address',
  ])('%s is never asked for', async (url) => {
    expect(await get(url)).toEqual(failed('refused'));
    expect(redirected).not.toHaveBeenCalled();
  });
});
