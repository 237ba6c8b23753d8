import type { RefObject, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { late } from './late.ts';
import { LateListMediaLine } from './late-views.ts';
import { type CardProps, PaperCard } from './PaperCard.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';
import { type ListBlock, mostWholeRows, useListBlocks } from './use-list-blocks.ts';

const LateHiddenLine = late(() => import('./HiddenLine.tsx').then((part) => part.HiddenLine));

/** Cards that fill the first frame; the others follow in the next. */
const firstCards = 8;

interface Props {
  view: PanelView;
  actions: PanelActions;
  /** The element that has the keys. */
  region: RefObject<HTMLElement | null>;
  /** A paper opens beside the list, and not in place. */
  opensBeside: boolean;
}

/** What a card shows follows from these; the clock alone draws none anew. */
const shownProps = [
  'row',
  'isOpen',
  'isBeside',
  'isCurrent',
  'isSelected',
  'position',
  'size',
  'view',
  'settings',
  'mediaHosts',
  'momentum',
  'marks',
] as const satisfies readonly (keyof CardProps)[];

function showsTheSame(one: CardProps, other: CardProps): boolean {
  if (other.isOpen && one.query !== other.query) return false;
  return shownProps.every((prop) => one[prop] === other[prop]);
}

interface Drawn {
  props: CardProps;
  card: VNode;
}

/** Draws the cards anew where they say something else: Preact leaves an identical drawing alone. */
function useDrawnCards(cards: CardProps[]): VNode[] {
  const before = useRef(new Map<string, Drawn>());
  const drawn = new Map<string, Drawn>();
  for (const props of cards) {
    const { id } = props.row.paper;
    const known = before.current.get(id);
    const isSame = known !== undefined && showsTheSame(known.props, props);
    drawn.set(id, isSame ? known : { props, card: <PaperCard key={id} {...props} /> });
  }
  before.current = drawn;
  return [...drawn.values()].map(({ card }) => card);
}

/** The cards of a long list by its blocks; a block that is far from the window is an empty space. */
function Blocks({ blocks, cards }: { blocks: ListBlock[]; cards: VNode[] }) {
  let taken = 0;
  return blocks.map(({ from, to, isDrawn, height }) => {
    if (!isDrawn) return <div key={from} data-block style={{ blockSize: `${height}px` }} />;
    const own = cards.slice(taken, taken + to - from);
    taken += own.length;
    return (
      <div key={from} data-block>
        {own}
      </div>
    );
  });
}

/** True for a list that is cut into blocks; what is found grows behind its first rows, which stay as they are drawn. */
function isLong({ rows, search }: PanelView): boolean {
  return search !== undefined || rows.length > mostWholeRows;
}

/** The papers, as a feed; the current one follows the keys with the focus. */
function Feed({ view, actions, region, opensBeside }: Props) {
  const { rows, currentId, openIds, selectedIds } = view;
  const feed = useRef<HTMLDivElement>(null);
  const current = rows.findIndex((row) => row.paper.id === currentId);
  const blocks = useListBlocks(feed, rows.length, current, view.isWhole && isLong(view));
  const all = { from: 0, to: view.isWhole ? rows.length : firstCards };
  const runs = blocks?.filter(({ isDrawn }) => isDrawn) ?? [all];

  const cards = useDrawnCards(
    runs.flatMap(({ from, to }) =>
      rows.slice(from, to).map((row, index) => ({
        row,
        isOpen: !opensBeside && openIds.has(row.paper.id),
        isBeside: opensBeside && openIds.has(row.paper.id),
        isCurrent: row.paper.id === currentId,
        isSelected: selectedIds.size > 0 ? selectedIds.has(row.paper.id) : undefined,
        position: from + index + 1,
        size: rows.length,
        view: view.view,
        settings: view.settings,
        mediaHosts: view.mediaHosts,
        query: view.query,
        marks: view.marks,
        now: view.now,
        momentum: view.momentum.get(row.paper.id),
        actions,
      })),
    ),
  );

  const isCurrentShown = runs.some(({ from, to }) => from <= current && current < to);
  useLayoutEffect(() => {
    const list = region.current;
    const active = document.activeElement;
    if (!list || active === null || currentId === undefined) return;
    const current = list.querySelector<HTMLElement>(`[data-paper-id="${CSS.escape(currentId)}"]`);
    const hasKeys = list.contains(active) && active !== list;
    if (!current || !hasKeys || current.contains(active)) return;
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: 'nearest' });
  }, [currentId, isCurrentShown, region]);

  return (
    <>
      {view.mediaHosts && (
        <LateListMediaLine settings={view.settings} hosts={view.mediaHosts} actions={actions} />
      )}
      <div
        ref={feed}
        role="feed"
        aria-label={i18n.t('list.label')}
        aria-busy={view.isArriving || undefined}
      >
        {blocks ? <Blocks blocks={blocks} cards={cards} /> : cards}
      </div>
      {view.hidden.folded + view.hidden.revealed > 0 && (
        <LateHiddenLine {...view.hidden} actions={actions} />
      )}
    </>
  );
}

/**
 * The list on show. A long one begins anew with each list that the reader enters: its blocks are of that list alone. What
 * is found with each letter only changes.
 */
export function PaperList(props: Props) {
  const { rows, entered, search } = props.view;
  return <Feed key={search ? 'found' : rows.length > mostWholeRows ? entered : 0} {...props} />;
}
