import { panelHeader, watchHeaderHeight } from '../../components/header-height.ts';
import type { PaperId } from '../../papers/paper-id.ts';

/** A card counts as seen after it was at least half visible for this long. */
const visibleMs = 1_000;
/** … while the pointer, the wheel or the keys were used in the panel within this time. */
const activeMs = 30_000;
/** What was seen is handed over once nothing was typed for so long: who types waits for no other work of ours. */
const typingMs = 700;
const activities = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'touchmove'] as const;

/** Tells, card by card, what the reader has passed by. */
export interface SeenWatch {
  /** Watches the cards that are in the page now. */
  observe: (cards: Iterable<HTMLElement>) => void;
}

/** Half of the card, or half of the window where the card is taller than that. */
function isHalfVisible(entry: IntersectionObserverEntry): boolean {
  const visible = entry.intersectionRect.height;
  const windowHeight = entry.rootBounds?.height ?? 0;
  return visible > 0 && (entry.intersectionRatio >= 0.5 || visible >= windowHeight / 2);
}

/** Watches the reader and hands over the ids of the cards they have seen, each as often as it is seen anew. */
export function watchSeen(onSeen: (ids: PaperId[]) => void): SeenWatch {
  const visibleSince = new Map<PaperId, number>();
  let watched = new WeakSet<Element>();
  let observer: IntersectionObserver | undefined;
  let lastActiveAt = Number.NEGATIVE_INFINITY;
  let lastTypedAt = Number.NEGATIVE_INFINITY;
  /** Seen, and not handed over yet. */
  const passed = new Set<PaperId>();
  let handing: ReturnType<typeof setTimeout> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isWatching = (now: number) =>
    document.visibilityState === 'visible' && now - lastActiveAt <= activeMs;

  const look = () => {
    timer = undefined;
    const now = performance.now();
    if (!isWatching(now)) return;
    const seen = [...visibleSince].filter(([, since]) => now - since >= visibleMs);
    for (const [id] of seen) {
      visibleSince.delete(id);
      passed.add(id);
    }
    schedule();
    if (handing === undefined) handOver();
  };

  const handOver = () => {
    handing = undefined;
    const rest = lastTypedAt + typingMs - performance.now();
    if (rest > 0) handing = setTimeout(handOver, rest);
    else if (passed.size > 0) {
      onSeen([...passed]);
      passed.clear();
    }
  };

  const schedule = () => {
    const now = performance.now();
    if (timer !== undefined || visibleSince.size === 0 || !isWatching(now)) return;
    const earliest = Math.min(...visibleSince.values());
    timer = setTimeout(look, Math.max(0, earliest + visibleMs - now) + 20);
  };

  const onMove = (entries: IntersectionObserverEntry[]) => {
    for (const entry of entries) {
      const id = entry.target.getAttribute('data-paper-id');
      if (id === null) continue;
      if (!isHalfVisible(entry)) visibleSince.delete(id);
      else if (!visibleSince.has(id)) visibleSince.set(id, performance.now());
    }
    schedule();
  };

  /** What lies under the header is not visible, though it is in the window. */
  const lookBelow = (headerHeight: number) => {
    observer?.disconnect();
    visibleSince.clear();
    observer = new IntersectionObserver(onMove, {
      threshold: [0, 0.25, 0.5, 0.75, 1],
      rootMargin: `-${headerHeight}px 0px 0px`,
    });
    watched = new WeakSet();
    observe(document.querySelectorAll<HTMLElement>('[data-paper-id]'));
  };

  const observe = (cards: Iterable<HTMLElement>) => {
    for (const card of cards) {
      if (watched.has(card)) continue;
      watched.add(card);
      observer?.observe(card);
    }
  };

  const header = panelHeader();
  if (header) watchHeaderHeight(header, lookBelow);
  else lookBelow(0);

  const onActivity = () => {
    lastActiveAt = performance.now();
    schedule();
  };
  for (const activity of activities) {
    window.addEventListener(activity, onActivity, { passive: true, capture: true });
  }
  window.addEventListener('input', () => {
    lastTypedAt = performance.now();
  });
  document.addEventListener('visibilitychange', () => {
    const now = performance.now();
    for (const id of visibleSince.keys()) visibleSince.set(id, now);
    schedule();
  });

  return { observe };
}
