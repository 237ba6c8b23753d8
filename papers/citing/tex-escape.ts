/** TeX's accents over the letter that follows, by the combining mark that they stand for. */
const accents: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u ',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r ',
  '\u030b': 'H ',
  '\u030c': 'v ',
  '\u0323': 'd ',
  '\u0327': 'c ',
  '\u0328': 'k ',
  '\u0331': 'b ',
};

/** Grave, acute, circumflex and diaeresis. */
const overDot = new Set(['\u0300', '\u0301', '\u0302', '\u0308']);

/** Braces count in BibTeX even behind a backslash, so they have names. */
const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '“': '``',
  '”': "''",
  '‘': '`',
  '’': "'",
  '–': '--',
  '—': '{---}',
  '…': '\\ldots{}',
  '\u00a0': '~',
  '°': '{\\textdegree}',
  '×': '{$\\times$}',
  '→': '{$\\to$}',
  ß: '{\\ss}',
  ø: '{\\o}',
  Ø: '{\\O}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  œ: '{\\oe}',
  Œ: '{\\OE}',
  ł: '{\\l}',
  Ł: '{\\L}',
  ı: '{\\i}',
};

const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  η: 'eta',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
  Δ: 'Delta',
  Λ: 'Lambda',
  Π: 'Pi',
  Σ: 'Sigma',
  Φ: 'Phi',
  Ψ: 'Psi',
  Ω: 'Omega',
};

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';

/** `é` as `{\'e}`; a letter with a mark that TeX has no accent for stays as it is. */
function accented(letter: string): string | undefined {
  const [base = '', ...marks] = letter.normalize('NFD');
  if (marks.length === 0 || !/^[A-Za-z]$/.test(base)) return undefined;
  // LaTeX knows the commonest accents over `i` as it is; any other would stand above its dot.
  const isDotted = base === 'j' || (base === 'i' && marks.some((mark) => !overDot.has(mark)));
  let text = isDotted ? `\\${base}` : base;
  for (const mark of marks) {
    const accent = accents[mark];
    if (accent === undefined) return undefined;
    text = `{\\${accent}${text.startsWith('\\') ? `{${text}}` : text}}`;
  }
  return text;
}

function escapeSign(sign: string): string {
  const command = signs[sign];
  if (command !== undefined) return command;
  const name = greek[sign];
  if (name !== undefined) return `{$\\${name}$}`;
  if (raised.includes(sign)) return `{$^{${raised.indexOf(sign)}}$}`;
  if (lowered.includes(sign)) return `{$_{${lowered.indexOf(sign)}}$}`;
  return sign;
}

/** A letter with its marks; a special that carries a mark is a special all the same. */
function escapeLetter(letter: string): string {
  const [base = '', ...marks] = letter;
  return accented(letter) ?? escapeSign(base) + marks.join('');
}

/** Letters that TeX may read otherwise: what is not plain ASCII, its special signs, and whatever carries a mark. */
const odd = /[^ -~\n\t]\p{M}*|[\\{}~^<>|$&%#_]\p{M}*|[ -~\n\t]\p{M}+/gu;

/** A dash before another: TeX would make one of both. */
const beforeDash = /[-–—](?=[-–—])/g;

/** Text as TeX reads it back: specials escaped, accents as commands; letters of other scripts stay Unicode. */
export function escapeTex(text: string): string {
  return text
    .replaceAll('\0', '')
    .normalize('NFC')
    .replace(beforeDash, '$&\0')
    .replace(odd, (letter) => (letter === '\0' ? '{}' : escapeLetter(letter)));
}
