/** Where a word can stand, in the order of their bits in the index. Fields can be added behind, never moved. */
export const searchFields = ['title', 'kw', 'by', 'org', 'note', 'abs', 'id'] as const;

/** One of the places of a document where a word can stand. */
export type SearchField = (typeof searchFields)[number];

/** The bit of each field. */
export const fieldBit = {
  title: 1,
  kw: 2,
  by: 4,
  org: 8,
  note: 16,
  abs: 32,
  id: 64,
} as const satisfies Record<SearchField, number>;

/** The bits of all fields. */
export const everyField = 127;
