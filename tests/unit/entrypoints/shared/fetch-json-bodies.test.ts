// @vitest-environment node
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchJson } from '../../../../entrypoints/shared/fetch-json.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { useHttpServer } from '../../../fixtures/http-server.ts';

const mb = 1024 * 1024;
const server = useHttpServer();
const { serve, serveBody } = server;

afterEach(() => {
  vi.unstubAllGlobals();
});

const ask = () => fetchJson(server.url, undefined, new AbortController().signal);
const failed = (kind: string, detail: unknown = expect.any(String)) =>
  expect.objectContaining({ kind: 'failed', problem: { kind, detail } });

describe('a body', () => {
  const utf16 = (text: string) => Buffer.from(text, 'utf16le');
  const gzip = { 'Content-Encoding': 'gzip' };
  test.each<[string, string | Uint8Array, Record<string, string>?]>([
    ['of HTML', '<!doctype html><title>Sign in</title>', { 'Content-Type': 'text/html' }],
    ['of HTML that calls itself JSON', '<html></html>', { 'Content-Type': 'application/json' }],
    ['that is empty', ''],
    ['of half a list', '[{"paper":{"id":"2611.0'],
    ['with a number that there is not', '[NaN]'],
    ['in UTF-16', utf16('[]')],
    ['in UTF-16 with its mark', utf16('\ufeff[]')],
    ['in big-endian UTF-16 with its mark', utf16('\ufeff[]').swap16()],
    ['with something behind its end', '[] []'],
  ])('%s is of another shape', async (_, body, headers) => {
    serveBody(body, headers);
    expect(await ask()).toEqual(failed('shape-changed'));
  });

  test.each([
    ['a byte-order mark', Buffer.from('\ufeff["ü"]'), ['ü']],
    ['half a character', Buffer.from([0x5b, 0x22, 0xc3, 0x22, 0x5d]), ['\ufffd']],
    ['half a pair', Buffer.from('["\\ud83c"]'), ['\ud83c']],
  ])('in UTF-8 with %s is read all the same', async (_, bytes, body) => {
    serveBody(bytes);
    expect(await ask()).toMatchObject({ kind: 'json', body });
  });

  test('that is nested without end breaks nothing', async () => {
    serveBody('['.repeat(100_000) + ']'.repeat(100_000));
    expect(['json', 'failed']).toContain((await ask()).kind);
  });

  test.each<[string, (response: ServerResponse) => unknown]>([
    ['damaged on the way', (response) => response.writeHead(200, gzip).end('not gzip')],
    [
      'shorter than announced',
      (response) => {
        response.writeHead(200, { 'Content-Length': '99' }).write('[]');
        response.destroy();
      },
    ],
    [
      'broken off',
      (response) => {
        response.writeHead(200).write('[');
        setImmediate(() => response.destroy());
      },
    ],
    ['never begun', (response) => response.destroy()],
  ])('that is %s is no answer', async (_, answer) => {
    serve(answer);
    expect(await ask()).toEqual(failed('offline'));
  });

  test('of eight megabytes is read, one byte more is not', async () => {
    const quoted = (size: number) => `"${'x'.repeat(size - 2)}"`;
    serveBody(quoted(8 * mb));
    expect((await ask()).kind).toBe('json');
    serveBody(quoted(8 * mb + 1));
    expect(await ask()).toEqual(failed('shape-changed', `more than ${8 * mb} bytes`));
  });

  test('that is small on the wire and huge unpacked is not read to its end', async () => {
    serveBody(gzipSync(Buffer.alloc(64 * mb, ' ')), gzip);
    expect(await ask()).toEqual(failed('shape-changed'));
  });

  test('without end is read no further than the cap', async () => {
    let [sent, isOpen] = [0, true];
    serve(async (response) => {
      const closed = once(response, 'close').then(() => {
        isOpen = false;
      });
      const chunk = Buffer.alloc(64 * 1024, ' ');
      while (isOpen) {
        sent += chunk.length;
        if (!response.write(chunk)) {
          await Promise.race([once(response, 'drain'), closed]);
        }
      }
    });
    expect(await ask()).toEqual(failed('shape-changed'));
    await eventually(() => expect(isOpen).toBe(false));
    expect(sent).toBeLessThan(32 * mb);
  });

  test('of any bytes gives an answer, never an exception', { timeout: 30_000 }, async () => {
    const check = async (bytes: Uint8Array<ArrayBuffer>) => {
      vi.stubGlobal('fetch', async () => new Response(bytes));
      const reply = await ask();
      if (reply.kind !== 'json') expect(reply).toEqual(failed('shape-changed'));
    };
    const anyBytes = fc.oneof(
      fc.uint8Array(),
      fc.json().map((text) => new TextEncoder().encode(text)),
    );
    await fc.assert(fc.asyncProperty(anyBytes, check), { numRuns: 300 });
  });
});
