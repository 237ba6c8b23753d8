const plainDigits = '0123456789+-=()';
const plainLetters = 'abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθφχ';
const superDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const superLetters = 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᵠᵡ';
const subDigits = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';
const subLetters = new Map(
  Object.entries({
    a: 'ₐ',
    e: 'ₑ',
    h: 'ₕ',
    i: 'ᵢ',
    j: 'ⱼ',
    k: 'ₖ',
    l: 'ₗ',
    m: 'ₘ',
    n: 'ₙ',
    o: 'ₒ',
    p: 'ₚ',
    r: 'ᵣ',
    s: 'ₛ',
    t: 'ₜ',
    u: 'ᵤ',
    v: 'ᵥ',
    x: 'ₓ',
  }),
);

function table(from: string, to: string): [string, string][] {
  const target = [...to];
  return [...from].map((char, index) => [char, target[index] ?? char]);
}

const supers = new Map([...table(plainDigits, superDigits), ...table(plainLetters, superLetters)]);
const subs = new Map([...table(plainDigits, subDigits), ...subLetters]);

function mapAll(text: string, to: ReadonlyMap<string, string>): string | undefined {
  let mapped = '';
  for (const char of text) {
    const target = to.get(char);
    if (target === undefined) return undefined;
    mapped += target;
  }
  return mapped;
}

/** What stands raised in a way of its own. */
const raisedWords: ReadonlyMap<string, string> = new Map([
  ['circ', '°'],
  ['∘', '°'],
  ['°', '°'],
  ['circtimes', '°×'],
  ['top', 'ᵀ'],
  ['star', '*'],
  ['⋆', '*'],
  ['ast', '*'],
  ['*', '*'],
  ['prime', '′'],
  ['′', '′'],
  ['dagger', '†'],
  ['†', '†'],
]);

/** `2` becomes ², `circ` and `∘` become °; text that has no raised form keeps a caret before it. */
export function raise(text: string): string {
  const bare = text.trim();
  const plain = bare.length > 1 ? `^(${bare})` : `^${bare}`;
  return bare === '' ? '' : (raisedWords.get(bare) ?? mapAll(bare, supers) ?? plain);
}

/** `50` becomes ₅₀; text that has no lowered form keeps an underscore before it. */
export function lower(text: string): string {
  const bare = text.trim();
  return bare === '' ? '' : (mapAll(bare, subs) ?? `_${bare}`);
}
