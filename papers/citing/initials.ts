/** `A.` of Ada, `J.-P.` of Jean-Pierre, `A. B.` of Ada Bea. */
export function initials(given: string): string {
  const words = given.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words
    .map((word) =>
      word
        .split(/[-‐‑]/)
        .flatMap((part) => /\p{L}\p{M}*/u.exec(part)?.[0] ?? [])
        .map((letter) => `${letter}.`)
        .join('-'),
    )
    .join(' ');
}
