import styles from './Icon.module.css';

/** Strokes on a grid of 24. */
const paths = {
  back: 'm15 18-6-6 6-6',
  forward: 'm9 18 6-6-6-6',
  latest: 'm6 18 6-6-6-6M17 6v12',
  refresh: 'M20 11a8 8 0 1 0-.6 4M20 5v6h-6',
  more: 'M5 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2ZM12 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2ZM19 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM20 20l-4-4',
  bookmark: 'M6 4h12v16l-6-4-6 4z',
  close: 'M6 6l12 12M18 6 6 18',
  calendar: 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4',
  up: 'M12 6l7 12H5z',
  comment: 'M5 5h14v10H11l-4 4v-4H5z',
  star: 'm12 4 2.5 5.2 5.7.8-4.1 4 1 5.7L12 17l-5.1 2.7 1-5.7-4.1-4 5.7-.8z',
  code: 'm8 8-4 4 4 4M16 8l4 4-4 4',
  globe: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM4 12h16M12 4c-5 5-5 11 0 16 5-5 5-11 0-16',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M9 9h.01',
  lamp: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-3.5 10.9c.6.5.9 1.2.9 2V15h5.2v.9c0-.8.3-1.5.9-2A6 6 0 0 0 12 3Z',
  eye: 'M3 12c4-7 14-7 18 0-4 7-14 7-18 0ZM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  paper: 'M6 3h9l4 4v14H6zM9 9h7M9 13h7M9 17h4',
} as const;

export type IconName = keyof typeof paths;

/** A drawing that says nothing by itself: its control carries the words. */
export function Icon({ name, isFilled = false }: { name: IconName; isFilled?: boolean }) {
  return (
    <svg class={isFilled ? styles.filled : styles.icon} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
