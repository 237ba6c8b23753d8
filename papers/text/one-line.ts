import { cap, dropHidden } from './hidden-characters.ts';
import { joinLines } from './wrap.ts';

/**
 * A text for what the browser or the desktop draws by itself: one line of at most `length` characters, without anything
 * that hides, turns round or is no character.
 */
export function oneLine(text: string, length: number): string {
  // Longer input is cut before it is read.
  const read = dropHidden(text.slice(0, length * 4)).replace(/\p{NChar}/gu, ' ');
  return cap(joinLines(read), length);
}
