/** A tag among the keywords of a bibliography: programs divide those at commas and semicolons, whatever stands around them. */
function keyword(tag: string): string {
  return tag.replace(/[\s,;]+/g, ' ').trim();
}

/** The tags as keywords; what has nothing but separators is none. */
export function keywords(tags: readonly string[] | undefined): string[] {
  return (tags ?? []).map(keyword).filter(Boolean);
}
