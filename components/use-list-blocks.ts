import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A list of more rows than this is cut into blocks; the largest real day has 92. */
export const mostWholeRows = 100;
/** Rows of a block: few enough to be drawn within a frame. */
const rowsOfBlock = 5;
/** How far beyond the window blocks are drawn, in heights of the window. */
const margin = '100%';
/** The height of a closed card before any was measured, in CSS pixels. */
const cardHeight = 132;

/** A run of rows that is drawn or stands as an empty space of its height. */
export interface ListBlock {
  /** The index of the first row, and of the one behind the last. */
  from: number;
  to: number;
  isDrawn: boolean;
  /** The space that it takes while it is not drawn, in CSS pixels. */
  height: number;
}

/** Block numbers that are drawn before anything was measured: the top of the list. */
const firstBlocks: ReadonlySet<number> = new Set([0, 1, 2]);

/**
 * Cuts a long list into blocks of which only those near the window are drawn, with that of the row at `currentIndex`,
 * so that the focus, the keys and the way back to the reading place always have their card. Undefined unless `isCut`.
 * The blocks are the elements `[data-block]` in `feed`; the browser's own scroll anchoring keeps the place while
 * their real heights come in. `isCut` is false for short lists, and for the first frame, which needs no blocks.
 */
export function useListBlocks(
  feed: RefObject<HTMLElement | null>,
  rowCount: number,
  currentIndex: number,
  isCut: boolean,
): ListBlock[] | undefined {
  const [near, setNear] = useState(firstBlocks);
  const heights = useRef(new Map<number, number>());
  const count = Math.ceil(rowCount / rowsOfBlock);

  useLayoutEffect(() => {
    const list = feed.current;
    if (!isCut || !list) return;
    const blocks = [...list.querySelectorAll('[data-block]')];
    const observer = new IntersectionObserver(
      (entries) => {
        const isNear = new Map<number, boolean>();
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          const block = blocks.indexOf(target);
          isNear.set(block, isIntersecting);
          if (!isIntersecting && target.childElementCount > 0) {
            heights.current.set(block, boundingClientRect.height);
          }
        }
        setNear((before) => {
          const next = new Set(before);
          for (const [block, isIn] of isNear) {
            if (isIn) next.add(block);
            else next.delete(block);
          }
          return next.size === before.size && next.isSubsetOf(before) ? before : next;
        });
      },
      { rootMargin: `${margin} 0px` },
    );
    for (const block of blocks) observer.observe(block);
    return () => observer.disconnect();
  }, [feed, isCut, count]);

  const currentBlock = Math.floor(currentIndex / rowsOfBlock);
  if (!isCut) return undefined;
  return Array.from({ length: count }, (_, block) => {
    const from = block * rowsOfBlock;
    const to = Math.min(from + rowsOfBlock, rowCount);
    const isDrawn = near.has(block) || block === currentBlock;
    const height = heights.current.get(block) ?? (to - from) * cardHeight;
    return { from, to, isDrawn, height };
  });
}
