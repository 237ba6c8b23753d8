import { readLink } from '../../papers/deep-link.ts';

/** Opens the page anew where its own tab is led to another place of it: of that a browser only tells. */
export function followAddress(): void {
  window.addEventListener('hashchange', () => {
    if (readLink(location.hash)) location.reload();
  });
}
