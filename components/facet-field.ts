/** Fields whose values are chosen from a menu, in the order of their chips. */
export const facetFields = ['up', 'org', 'kw', 'by', 'submitter'] as const;

export type FacetField = (typeof facetFields)[number];
