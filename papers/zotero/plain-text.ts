/** Text that every store takes: lines end in one way, no half of a letter, no controls but line ends and tabs. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    .replace(/(?![\n\t])\p{Cc}/gu, ' ');
}
