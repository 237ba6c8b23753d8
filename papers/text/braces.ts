/** Where each opening brace closes: one pass, so that a thousand unclosed ones cost nothing more. */
export function matchBraces(text: string): Int32Array {
  const closes = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '{') open.push(at);
    else if (char === '}') {
      const from = open.pop();
      if (from !== undefined) closes[from] = at;
    }
  }
  return closes;
}

/** Longest text in braces that may be a mere group. */
export const longestGroup = 120;

/** Neither a list nor anything that a program would write. */
const plain = new RegExp(`^(?:https?://[^\\s,{}]+|[^,:;"={}]{1,${longestGroup}})$`);
/** Says itself, whatever stands before it: `symmet{R}y`, `1.2{sim}`. */
const short = /^(?:\p{L}|=|sim|times)$/u;

/**
 * True for braces that TeX needs and a reader does not, such as `{Lamp}'s`; sets such as `{0, 1}` keep theirs.
 * `before` is the character in front of them.
 */
export function isGroup(before: string, inner: string): boolean {
  return short.test(inner) || (plain.test(inner) && /^$|[\s([“‘"'/–-]/.test(before));
}
