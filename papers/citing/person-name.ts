/** A name in the parts by which bibliographies sort and shorten it; of a team, or of one word, the whole is the family. */
export interface PersonName {
  given: string;
  /** “van der”, “de la”: part of the name, not of its order. */
  particle: string;
  family: string;
  /** “Jr.”, “III”. */
  suffix: string;
  /** A name that nothing may divide. */
  isWhole: boolean;
}

/** Words of a name that no person has; “Ai” is a family, “AI” is none. */
const teamWord =
  /(^|[\s-])(?:[Tt]eams?|[Gg]roups?|[Ll]abs?|[Cc]onsortium|[Cc]ollaboration|[Cc]ommunity|[Cc]ontributors|[Pp]roject|[Ii]nitiative|[Ii]nstitute|[Uu]niversity|[Rr]esearch|AI|[Ii]nc\.?|[Aa]uthors)$/;

const particles = new Set(
  'van von der den de del della dello di da do dos das du la le las los ten ter te zu zum zur af av bin ibn ben al el y e'.split(
    ' ',
  ),
);

const suffix = /^(?:[JS]r\.?|I{2,3}|IV)$/;

function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase());
}

/** True where the name belongs to a team, a firm or the like. */
export function isTeam(name: string): boolean {
  return teamWord.test(name) || /[,;:()&@\d]|\band\b/i.test(name) || !/\s/.test(name);
}

/**
 * Where the family's part begins: at the first particle behind the given names. One with a capital counts beside another
 * particle only: “Van” alone is a given name in Vietnam.
 */
function familyStart(words: readonly string[]): number {
  const isLower = (word: string) => word === word.toLowerCase();
  const at = words.findIndex((word, index) => {
    const next = words[index + 1];
    if (index === 0 || next === undefined || !isParticle(word)) return false;
    return isLower(word) || (index + 2 < words.length && isParticle(next));
  });
  if (at < 0) return words.length - 1;
  // “Agüera y Arcas” is one family.
  return /^[ye]$/.test(words[at] ?? '') && at > 1 ? at - 1 : at;
}

/** Divides a name as it stands under a paper, given names first. Its parts in their order are the name again. */
export function personName(name: string): PersonName {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const whole = { given: '', particle: '', family: words.join(' '), suffix: '', isWhole: true };
  if (isTeam(words.join(' '))) return whole;
  const hasSuffix = words.length > 2 && suffix.test(words.at(-1) ?? '');
  const bare = hasSuffix ? words.slice(0, -1) : words;
  const start = familyStart(bare);
  const behind = bare.slice(start);
  // Particles with a capital are sorted by, so they are the family's; small ones are not.
  const last = behind.findIndex((word) => !isParticle(word) || word !== word.toLowerCase());
  const particleLength = Math.min(Math.max(last, 0), behind.length - 1);
  return {
    given: bare.slice(0, start).join(' '),
    particle: behind.slice(0, particleLength).join(' '),
    family: behind.slice(particleLength).join(' '),
    suffix: hasSuffix ? (words.at(-1) ?? '') : '',
    isWhole: false,
  };
}
