/** An oddity of the real feed in invented words: the fields that make it odd, laid over an ordinary item. */
export interface Specimen {
  /** What is odd, as a sentence. */
  name: string;
  paper?: Record<string, unknown>;
  /** Fields beside `paper`. */
  outer?: Record<string, unknown>;
  /** What the parser makes of it: a subset of the stored paper; undefined where nothing may come of it. */
  expect: Record<string, unknown>;
}
