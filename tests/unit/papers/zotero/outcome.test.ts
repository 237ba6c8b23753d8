import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOutcome, zoteroTroubles } from '../../../../papers/zotero/outcome.ts';

test.each([
  [201, undefined, 'saved'],
  [201, { items: [] }, 'saved'],
  [409, { error: 'SESSION_EXISTS' }, 'saved'],
  [409, undefined, 'saved'],
  [409, { error: 'SESSION_CANCELLED' }, 'not-stored'],
  [500, { libraryEditable: false }, 'read-only'],
  [500, { libraryEditable: true }, 'not-stored'],
  [500, undefined, 'not-stored'],
  [200, undefined, 'odd-answer'],
  [400, { error: 'CONNECTOR_VERSION_OUTDATED' }, 'odd-answer'],
  [404, 'No endpoint found\n', 'odd-answer'],
])('%i with %o means %s', (status, body, outcome) => {
  expect(readOutcome(status, body)).toBe(outcome);
});

test('whatever is answered, it is one of the outcomes that there are', () => {
  const known = ['saved', ...Object.keys(zoteroTroubles)];
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 599 }), fc.jsonValue(), (status, body) => {
      expect(known).toContain(readOutcome(status, body));
    }),
  );
});
