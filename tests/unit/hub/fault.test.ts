import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultKinds, readFault } from '../../hub/fault.ts';
import { manual } from '../../hub/manual.ts';

test.each([
  ['truncated', { kind: 'truncated' }, {}],
  ['  delay   ms=5000 ', { kind: 'delay', ms: 5000 }, {}],
  ['reset at=body page=1', { kind: 'reset', at: 'body' }, { page: 1 }],
  [
    'status status=503 date=2026-08-19 times=2',
    { kind: 'status', status: 503 },
    { date: '2026-08-19', times: 2 },
  ],
  ['wrong-json body={"a":[1]}', { kind: 'wrong-json', body: { a: [1] } }, {}],
  [
    'redirect to=https://portal.example/?a=b',
    { kind: 'redirect', to: 'https://portal.example/?a=b' },
    {},
  ],
  ['html path=/api/daily_papers', { kind: 'html' }, { path: '/api/daily_papers' }],
  ['{"kind":"delay","ms":7,"times":1}', { kind: 'delay', ms: 7 }, { times: 1 }],
  ['{"kind":"bad-items","items":[1, null]}', { kind: 'bad-items', items: [1, null] }, {}],
])('“%s” is read', (text, fault, match) => {
  expect(readFault(text)).toEqual({ fault, match });
});

test.each([
  ['', /no fault/],
  ['earthquake', /Invalid discriminator|Invalid input/i],
  ['delay', /ms/],
  ['delay ms=soon', /expected number.*\n.*ms/],
  ['delay ms=-1', />=0/],
  ['delay ms=5 time=2', /time/],
  ['delay ms=5 times=often', /times/],
  ['dribble bytes=0 everyMs=1', />0/],
  ['reset at=end', /start/],
  ['status status=700', /<=599/],
  ['{"kind":', /no JSON/],
  ['{"kind":"moved","count":1,"to":"away"}', /earlier/],
])('“%s” is refused with a sentence', (text, words) => {
  expect(() => readFault(text)).toThrow(words);
});

test('no text whatever is taken for something that it is not: it is read, or refused with a sentence', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constantFrom(...faultKinds)), (text) => {
      try {
        expect(faultKinds).toContain(readFault(text).fault.kind);
      } catch (error) {
        expect(String(error)).toMatch(/no fault|no JSON object/);
      }
    }),
  );
});

describe('the help text', () => {
  const [, list = ''] = manual.split(/^Faults, .+$|^Add date=/m);
  const examples = [...list.matchAll(/^ {2}([a-z-]+(?: \w+=\S+)*) {2,}\S/gm)].map(
    ([, example = '']) => example,
  );

  test('has an example of every kind of fault', () => {
    expect(examples.map((line) => line.split(' ')[0])).toEqual([...faultKinds]);
  });

  test.each(examples)('its example “%s” is a fault', (example) => {
    expect(() => readFault(example)).not.toThrow();
  });
});
