/** The furthest moment that the product sets itself is a day away: the longest wait that the Hub may ask for. */
const furthestMs = 25 * 3_600_000;

/** True for a moment (epoch ms) so far ahead of `now` that it was written by a clock since set back: not believed. */
export function isFarOff(moment: number, now: number): boolean {
  return moment - now > furthestMs;
}
