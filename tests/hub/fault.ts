import * as z from 'zod';

const count = z.int().check(z.nonnegative());

/** What can go wrong on command, with what each fault needs to know. */
const faultShape = z.discriminatedUnion('kind', [
  /** Headers come late, or never where `ms` is large. */
  z.strictObject({ kind: z.literal('delay'), ms: count }),
  /** The body comes in drops. */
  z.strictObject({
    kind: z.literal('dribble'),
    bytes: z.int().check(z.positive()),
    everyMs: count,
  }),
  /** The connection breaks, before the headers or in the middle of the body. */
  z.strictObject({ kind: z.literal('reset'), at: z.enum(['start', 'body']) }),
  /** Half of the JSON, as if it were all. */
  z.strictObject({ kind: z.literal('truncated') }),
  /** Valid JSON of another shape. */
  z.strictObject({ kind: z.literal('wrong-json'), body: z.unknown() }),
  /** A portal's page with status 200. */
  z.strictObject({ kind: z.literal('html'), contentType: z.exactOptional(z.string()) }),
  /** A drawing that is a document, in a picture's place; only where there are pictures. */
  z.strictObject({ kind: z.literal('svg') }),
  z.strictObject({ kind: z.literal('redirect'), to: z.string() }),
  /** Any status, e.g. 503 or 429. */
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().check(z.gte(200), z.lte(599)),
    headers: z.exactOptional(z.record(z.string(), z.string())),
    body: z.exactOptional(z.unknown()),
  }),
  /** These bytes in the place of the answer, with status 200; headers as they are given, also false ones. */
  z.strictObject({
    kind: z.literal('bytes'),
    base64: z.string(),
    headers: z.exactOptional(z.record(z.string(), z.string())),
  }),
  /** Valid JSON of so many bytes, or a few more. */
  z.strictObject({ kind: z.literal('huge'), bytes: count }),
  /** Items that cannot be read, among the good ones. */
  z.strictObject({ kind: z.literal('bad-items'), items: z.array(z.unknown()) }),
  /** Every paper of a day twice. */
  z.strictObject({ kind: z.literal('duplicated') }),
  /** The `count` most upvoted papers of each day stand one feed day earlier or later, under that day's label. */
  z.strictObject({ kind: z.literal('moved'), count, to: z.enum(['earlier', 'later']) }),
  /** The `count` most upvoted papers of each day are gone. */
  z.strictObject({ kind: z.literal('vanished'), count }),
]);

const matchShape = z.strictObject({
  path: z.exactOptional(z.string()),
  date: z.exactOptional(z.string()),
  sort: z.exactOptional(z.string()),
  page: z.exactOptional(count),
  /** Strikes so many times, then no more. */
  times: z.exactOptional(count),
});

/** One thing that goes wrong. */
export type Fault = z.infer<typeof faultShape>;

/** Which requests a fault strikes; nothing given strikes all. */
export type FaultMatch = z.infer<typeof matchShape>;

/** The kinds that there are, for those who ask. */
export const faultKinds = faultShape.options.map(({ shape }) => shape.kind.value);

function wordValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function fieldsOf(text: string): Record<string, unknown> {
  if (text.startsWith('{')) return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  const [kind, ...words] = text.split(/\s+/);
  const fields = words.map((word) => {
    const [name = '', ...value] = word.split('=');
    // A date is a word, although `2026` alone would be a number.
    return [name, name === 'date' ? value.join('=') : wordValue(value.join('='))] as const;
  });
  return { kind, ...Object.fromEntries(fields) };
}

/**
 * Reads a fault and its match from words, `status status=503 date=2026-08-19 times=2`, or from JSON with the same
 * fields. Throws a sentence that says what is wrong with it.
 */
export function readFault(text: string): { fault: Fault; match: FaultMatch } {
  let fields: Record<string, unknown>;
  try {
    fields = fieldsOf(text.trim());
  } catch {
    throw new Error(`This is no JSON object: ${text}`);
  }
  const { path, date, sort, page, times, ...rest } = fields;
  const given = Object.entries({ path, date, sort, page, times }).filter(
    ([, value]) => value !== undefined,
  );
  const fault = faultShape.safeParse(rest);
  const match = matchShape.safeParse(Object.fromEntries(given));
  if (fault.success && match.success) return { fault: fault.data, match: match.data };
  const wrong = [fault.error, match.error].flatMap((error) =>
    error ? z.prettifyError(error) : [],
  );
  throw new Error(`“${text}” is no fault:\n${wrong.join('\n')}`);
}
