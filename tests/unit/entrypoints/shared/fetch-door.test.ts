// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { ask, letGo, readBody } from '../../../../entrypoints/shared/fetch-door.ts';
import { useHttpServer } from '../../../fixtures/http-server.ts';

const server = useHttpServer();
const { signal } = new AbortController();

test.each([
  [{ signal }, { headers: {}, cache: 'no-store' }],
  [
    { signal, headers: { Accept: 'image/png' }, cache: 'default' as const },
    { headers: { Accept: 'image/png' }, cache: 'default' },
  ],
  [
    { signal, post: '{"a":1}' },
    { headers: {}, cache: 'no-store', method: 'POST', body: '{"a":1}' },
  ],
])(
  'whatever is wished for, no request has cookies, a referrer or a redirect',
  async (wish, sent) => {
    const send = vi.spyOn(globalThis, 'fetch');
    letGo(await ask(server.url, wish));
    expect(send.mock.lastCall?.[1]).toEqual({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal,
      ...sent,
    });
    expect(server.requests[0]?.headers).not.toHaveProperty('cookie');
    expect(server.requests[0]?.headers).not.toHaveProperty('referer');
  },
);

test('a redirect is no answer', async () => {
  server.serve((response) => response.writeHead(302, { Location: '/elsewhere' }).end());
  await expect(ask(server.url, { signal })).rejects.toThrow();
  expect(server.requests).toHaveLength(1);
});

const parts = (...texts: string[]) =>
  new Response(
    new ReadableStream({
      start: (controller) => {
        for (const text of texts) controller.enqueue(new TextEncoder().encode(text));
        controller.close();
      },
    }),
  );

test('a body is read up to its cap, whole and in its order', async () => {
  const body = await readBody(parts('lan', 'te', 'rns'), () => 8);
  expect(new TextDecoder().decode(body)).toBe('lanterns');
  expect(await readBody(parts('lan', 'te', 'rns'), () => 7)).toBeUndefined();
  expect(await readBody(new Response(null), () => 0)).toEqual(new Uint8Array());
});

test('the cap is asked for after every part, and may end the reading', async () => {
  const seen: number[] = [];
  const body = await readBody(parts('a', 'b', 'c'), (soFar) => {
    seen.push(soFar.length);
    return soFar.length < 2 ? 99 : 0;
  });
  expect(body).toBeUndefined();
  expect(seen).toEqual([1, 2]);
});
