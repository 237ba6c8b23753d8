import type { FieldId } from '../query/fields/registry.ts';
import type { Term } from '../query/query.ts';
import { waysOfWording } from '../query/text-field.ts';
import { everyField, fieldBit } from './fields.ts';
import type { Leaf } from './plan.ts';

const bits: Partial<Record<FieldId, number>> = {
  title: fieldBit.title,
  abs: fieldBit.abs,
  by: fieldBit.by,
  kw: fieldBit.kw,
  org: fieldBit.org,
};

/** A text term, in normal form, as the index looks it up. */
export function leafOf(term: Term): Leaf {
  const { field, fit } = term;
  return {
    kind: 'leaf',
    ways: waysOfWording(term),
    fields: (field && bits[field]) ?? everyField,
    isFirm: field !== undefined || fit === 'phrase' || fit === 'whole',
  };
}
