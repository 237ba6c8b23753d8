/** Words that end in s and are no plurals; their own plurals end in -es. */
const keepsS = new Set(
  'alias always atlas bias canvas chaos gas gps lens news pandas perhaps towards whereas'.split(
    ' ',
  ),
);
const irregular: ReadonlyMap<string, string> = new Map([
  ['caches', 'cache'],
  ['niches', 'niche'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
]);

/** The word without its plural’s ending: simple English plurals, by their look alone. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || keepsS.has(word)) return word;
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (/^[a-z]pus$/.test(word)) return word.slice(0, -1);
  if (/(?:ss|us|is|[^a-z]s)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh)es$/.test(word) || keepsS.has(word.slice(0, -2))) return word.slice(0, -2);
  return word.slice(0, -1);
}
