/** So many of the last searches are remembered. */
export const mostKept = 12;

/** Reads the stored searches; what is no text is left out. */
export function readSearches(raw: unknown): string[] {
  const items: unknown[] = Array.isArray(raw) ? raw : [];
  return items
    .flatMap((item) => (typeof item === 'string' && item !== '' ? [item] : []))
    .slice(0, mostKept);
}
