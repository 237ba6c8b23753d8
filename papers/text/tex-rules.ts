const raisedWord = /^(?:circtimes|circ|(?:top|star|ast|prime|dagger)(?![A-Za-z]))/;

/** The text behind a caret that is raised without braces; `before` is the end of what stands in front of it. */
export function raisedBehind(before: string, behind: string): string | undefined {
  // A number takes a whole number as its power, a name only a digit: `10^12`, but `M^32D` is M³ and 2D.
  const digits = /\d$/.test(before) ? /^[+-]?\d+/ : /^[+-]?\d/;
  const forms = [raisedWord, digits, /^\p{L}(?!\p{L})/u, /^\*/, /^[+-](?!\w)/];
  return forms.map((form) => form.exec(behind)?.[0]).find((found) => found !== undefined);
}

/** The index behind an underscore that is lowered without braces: `L_2`, but neither `step_1` nor `V_0.5`. */
export function loweredBehind(before: string, behind: string, isMath: boolean): string | undefined {
  const index = /^\d{1,2}(?!\d|\.\d)/.exec(behind)?.[0];
  if (index !== undefined && /(?:^|[^\p{L}\p{N}_])\p{L}$/u.test(before)) return index;
  return isMath ? (index ?? /^[A-Za-z]/.exec(behind)?.[0]) : undefined;
}

/** True where a tilde is a space that must not break: `Figure~3`, but neither `~10` nor `2~3`. */
export function isTie(before: string, behind: string): boolean {
  const next = behind.charAt(0);
  if (/\d$/.test(before) && /\d/.test(next)) return false;
  if (/[\w.)\]]$/.test(before) && /[\w\\$([]/.test(next)) return true;
  return (/[,:;}]$/.test(before) && /[A-Za-z\\]/.test(next)) || /^https?:/.test(behind);
}

/** True where a backslash before `sign` puts an accent on what stands behind; `\'s` only escapes an apostrophe. */
export function takesAccent(before: string, sign: string, behind: string): boolean {
  if (sign === "'" && /[\p{L}\p{N}]$/u.test(before) && /^s(?!\p{L})/u.test(behind)) return false;
  return /^(?:[\p{L}{]|\\[ij](?![A-Za-z]))/u.test(behind);
}

/** The address that the text begins with; TeX escapes some of its signs. */
export function addressAt(text: string): string | undefined {
  return /^https?:\/\/(?:[^\s{}\\]|\\[_%~#&])+/.exec(text)?.[0];
}

/** True where the text begins with a font command that has lost its backslash with the mathematics around it. */
export function isBareDress(text: string): boolean {
  return /^(?:text(?:bf|it|sc|tt|rm)?|math(?:bf|cal|rm|bb|it|sf))\{/.test(text);
}

/** Length of the mathematics that the text, which follows a dollar sign, begins with; undefined where it is money. */
export function mathLength(text: string): number | undefined {
  const length = text.search(/(?<!\\)\$/);
  const inner = text.slice(0, Math.max(0, length));
  if (inner === '' || /^\s|\s$/.test(inner) || /\d/.test(text.charAt(length + 1))) return undefined;
  return /\s/.test(inner) && !/[\\^_{=<>]/.test(inner) ? undefined : length;
}
