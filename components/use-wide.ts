import { useEffect, useState } from 'preact/hooks';

/** From here on there is room for a paper beside the list. */
const wide = '(min-width: 900px)';

/** True while the window has room for a paper beside the list. */
export function isWide(): boolean {
  return window.matchMedia(wide).matches;
}

/** The same, followed as the window changes. */
export function useWide(): boolean {
  const [is, setIs] = useState(isWide);
  useEffect(() => {
    const query = window.matchMedia(wide);
    const follow = () => setIs(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return is;
}
