import type { RefObject } from 'preact';
import { parseQuery } from '../papers/query/parse.ts';
import { FilterChips } from './FilterChips.tsx';
import { late } from './late.ts';
import type { PanelActions, PanelView } from './panel-view.ts';
import { useHasFocus } from './use-has-focus.ts';

const LaterFilterStatus = late(() =>
  import('./FilterStatus.tsx').then((part) => part.FilterStatus),
);
const LaterQueryOffers = late(() => import('./QueryOffers.tsx').then((part) => part.QueryOffers));

interface Props {
  view: PanelView;
  actions: PanelActions;
  searchField: RefObject<HTMLInputElement | null>;
}

/** What narrows the list by hand, what is wrong with what was written, and what is left of the list. */
export function FilterTools({ view, actions, searchField }: Props) {
  const isTyping = useHasFocus(searchField);
  const { query, complaints } = parseQuery(view.query, view.query.length);
  return (
    <>
      {isTyping && <LaterQueryOffers view={view} actions={actions} searchField={searchField} />}
      <FilterChips query={query} view={view} actions={actions} />
      {(view.query !== '' || view.view === 'own') && (
        <LaterFilterStatus
          view={view}
          complaints={complaints}
          isTyping={isTyping}
          actions={actions}
        />
      )}
    </>
  );
}
