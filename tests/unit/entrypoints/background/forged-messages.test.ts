// @vitest-environment node
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answer } from '../../../../entrypoints/background/handlers.ts';
import { isFeedDay } from '../../../../papers/feed-day.ts';
import { friday } from '../../../fixtures/factories.ts';

const id = browser.runtime.id;
const home = `chrome-extension://${id}/`;
const runs = 20_000;
const seed = Number(process.env.PAPERBOY_SEED ?? 20_261_127);

type Sender = { id?: string; url?: string; origin?: string; tab?: object; frameId?: number };

/** Part for part, in other words than the product's. */
function isOurs({ id: from, url }: Sender): boolean {
  if (from !== id || url === undefined || !URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === 'chrome-extension:' && host === id && url.startsWith(home);
}

function isWellFormed(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const { kind, id: name, days, force, trending } = body as Record<string, unknown>;
  return (
    kind === 'refresh' &&
    typeof name === 'string' &&
    name.length <= 64 &&
    Array.isArray(days) &&
    days.length <= 31 &&
    days.every((day) => typeof day === 'string' && isFeedDay(day)) &&
    typeof force === 'boolean' &&
    (trending === undefined || typeof trending === 'boolean')
  );
}

/** Addresses that are ours, nearly ours, or somebody's. */
const addresses = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('sidepanel.html', 'options.html#a', '').map((page) => home + page),
  },
  fc.constantFrom(
    `chrome-extension://${id}.evil.example/`,
    `chrome-extension://${id}x/sidepanel.html`,
    `chrome-extension://${id}@evil.example/`,
    `chrome-extension://user@${id}/`,
    `chrome-extension:${id}/`,
    `CHROME-EXTENSION://${id}/sidepanel.html`,
    ` ${home}sidepanel.html`,
    `blob:${home}5`,
    `filesystem:${home}temporary/a`,
    `moz-extension://${id}/sidepanel.html`,
    `https://huggingface.co/#${home}`,
    `https://${id}/sidepanel.html`,
    `data:text/html,${home}`,
    `view-source:${home}`,
    'about:blank',
    'about:srcdoc',
    '',
  ),
  fc.webUrl(),
  fc.string().map((rest) => `chrome-extension://${rest}`),
);

const senders: fc.Arbitrary<Sender> = fc.record(
  {
    id: fc.oneof(
      { weight: 3, arbitrary: fc.constant(id) },
      fc.constantFrom('', `${id} `, id.toUpperCase(), `${id}x`, 'a'.repeat(32)),
      fc.string(),
    ),
    url: addresses,
    origin: fc.constantFrom(home.slice(0, -1), 'https://huggingface.co', 'null'),
    tab: fc.constant({ id: 1 }),
    frameId: fc.nat({ max: 3 }),
  },
  { requiredKeys: [] },
);

const bodies = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record(
      {
        kind: fc.oneof({ weight: 8, arbitrary: fc.constant('refresh') }, fc.anything()),
        id: fc.oneof({ weight: 8, arbitrary: fc.string({ maxLength: 66 }) }, fc.anything()),
        days: fc.oneof(
          { weight: 8, arbitrary: fc.array(fc.constant(friday), { maxLength: 33 }) },
          fc.array(fc.constantFrom(friday, '2026-13-01', `${friday}T00`, 7)),
          fc.anything(),
        ),
        force: fc.oneof({ weight: 8, arbitrary: fc.boolean() }, fc.anything()),
        trending: fc.oneof({ weight: 4, arbitrary: fc.boolean() }, fc.anything()),
        url: fc.webUrl(),
      },
      { requiredKeys: ['kind', 'id', 'days', 'force'] },
    ),
  },
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withTypedArray: true }),
  fc.json().map((text): unknown => JSON.parse(text)),
);

test(`of ${runs} forged messages the worker takes those of its own pages that are well-formed, and no other`, {
  timeout: 60_000,
}, () => {
  const met = { accepted: 0, 'of others': 0, 'ill-formed': 0, answered: 0 };
  const check = (body: unknown, sender: Sender) => {
    const refresh = vi.fn(async () => {});
    const reply = vi.fn();
    const isTaken = answer(body, sender, refresh, reply);
    const mayBe = isOurs(sender) && isWellFormed(body);
    if (isTaken) met.accepted += 1;
    if (isWellFormed(body) && !isOurs(sender)) met['of others'] += 1;
    if (isOurs(sender) && !isWellFormed(body)) met['ill-formed'] += 1;
    if (!isTaken && reply.mock.calls.length > 0) met.answered += 1;
    expect(isTaken).toBe(mayBe);
    expect(refresh).toHaveBeenCalledTimes(mayBe ? 1 : 0);
  };
  fc.assert(fc.property(bodies, senders, check), { numRuns: runs, seed });
  console.log(`message door: ${runs} forged, ${JSON.stringify(met)}, seed=${seed}`);
  expect(met.answered).toBe(0);
  // Else nothing was put to the test.
  for (const kind of ['accepted', 'of others', 'ill-formed'] as const)
    expect(met[kind], kind).toBeGreaterThan(500);
});
