import { lookOf } from '../../papers/look.ts';
import type { Settings } from '../../papers/settings.ts';

/**
 * Gives the page its look. A copy is left where `public/first-look.js` finds it before the first frame: the database,
 * which decides, answers only after it.
 */
export function showLook(settings: Settings): void {
  const look = lookOf(settings);
  Object.assign(document.documentElement.dataset, look);
  try {
    const copy = JSON.stringify(look);
    if (localStorage.getItem('look') !== copy) localStorage.setItem('look', copy);
  } catch {
    // Where the browser keeps no copy, the first frame has the system's look.
  }
}
