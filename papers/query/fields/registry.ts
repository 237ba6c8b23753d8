import type { Field } from '../field.ts';
import { abs } from './abs.ts';
import { by } from './by.ts';
import { comments } from './comments.ts';
import { date } from './date.ts';
import { day } from './day.ts';
import { has } from './has.ts';
import { is } from './is.ts';
import { kw } from './kw.ts';
import { org } from './org.ts';
import { stars } from './stars.ts';
import { status } from './status.ts';
import { submitter } from './submitter.ts';
import { tag } from './tag.ts';
import { title } from './title.ts';
import { up } from './up.ts';

/** Every field, in the order in which they are offered; the file name is the id. */
export const fields = {
  title,
  abs,
  by,
  org,
  kw,
  tag,
  up,
  stars,
  comments,
  date,
  day,
  has,
  is,
  status,
  submitter,
} as const satisfies Record<string, Field>;

/** The name of a field, as it is printed. */
export type FieldId = keyof typeof fields;

/** The ids, in the same order. */
export const fieldIds = Object.keys(fields).filter((id): id is FieldId => id in fields);

const byName = new Map(
  fieldIds.flatMap((id) => [id, ...fields[id].also].map((name) => [name, id] as const)),
);

/** The field of that name, in whatever case; undefined where there is none. */
export function fieldNamed(name: string): FieldId | undefined {
  return byName.get(name.toLowerCase());
}
