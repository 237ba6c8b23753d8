import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { QueryFacets } from '../papers/query/facets.ts';
import type { Query, Term } from '../papers/query/query.ts';
import styles from './FilterChips.module.css';
import type { FacetField } from './facet-field.ts';
import { late } from './late.ts';
import { placeBelow } from './place-below.ts';

const LaterFacetMenu = late(() => import('./FacetMenu.tsx').then((part) => part.FacetMenu));

interface Props {
  field: FacetField;
  /** What the query asks of the field by now. */
  chosen: readonly Term[];
  query: Query;
  facets: QueryFacets | undefined;
  ask: (query: Query) => void;
}

/** A chip that opens the values of a field with their counts. */
export function FacetChip({ field, chosen, query, facets, ask }: Props) {
  const [isOpen, setOpen] = useState(false);
  const chip = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = `facet-${field}`;
  const [only] = chosen;
  const label = i18n.t(`facet.${field}`);
  return (
    <>
      <button
        type="button"
        ref={chip}
        class={`${styles.chip} ${styles.opens}`}
        data-chip={field}
        data-on={chosen.length > 0}
        popovertarget={id}
      >
        {only && chosen.length === 1 ? (
          <>
            <span class="visually-hidden">{label}: </span>
            <bdi>
              {field === 'up'
                ? i18n.t('facet.upvotesAre', [only.text.replace('>=', '≥')])
                : only.text}
            </bdi>
          </>
        ) : (
          <>
            {label} {chosen.length > 1 && <span class={styles.count}>{chosen.length}</span>}
          </>
        )}
      </button>
      <div
        ref={menu}
        id={id}
        class={`floating ${styles.menu}`}
        popover="auto"
        aria-label={label}
        role="dialog"
        onBeforeToggle={() => placeBelow(menu.current, chip.current)}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen && facets && (
          <LaterFacetMenu field={field} chosen={chosen} query={query} facets={facets} ask={ask} />
        )}
      </div>
    </>
  );
}
