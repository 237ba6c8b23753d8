import type { ValueTrouble } from './field.ts';
import type { FieldId } from './fields/registry.ts';

/** Everything that can be wrong with a query's text, as a closed set. */
export type ComplaintKind =
  | ValueTrouble
  | 'unknown-field'
  | 'unclosed-quote'
  | 'unclosed-parenthesis'
  | 'unopened-parenthesis'
  | 'empty-parentheses'
  | 'lone-or'
  | 'lone-minus'
  | 'too-deep';

/** One thing that is wrong, and where: the characters `[from, to)` of the text. The rest of the query runs. */
export interface Complaint {
  kind: ComplaintKind;
  from: number;
  to: number;
  /** The field whose value is wrong. */
  field?: FieldId;
}
