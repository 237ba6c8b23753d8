import { i18n } from '#i18n';
import { chipsOf, hasPart, removePart, termsOfField, togglePart } from '../papers/query/chips.ts';
import type { FieldId } from '../papers/query/fields/registry.ts';
import { printQuery } from '../papers/query/print.ts';
import type { Part, Query, Term } from '../papers/query/query.ts';
import { FacetChip } from './FacetChip.tsx';
import styles from './FilterChips.module.css';
import { facetFields } from './facet-field.ts';
import { wholeNumber } from './format.ts';
import { Icon } from './Icon.tsx';
import type { PanelActions, PanelView } from './panel-view.ts';

const toggles = [
  ['is', 'new', 'isNew', 'filter.newOnly'],
  ['has', 'code', 'hasCode', 'filter.hasCode'],
  ['has', 'media', 'hasMedia', 'filter.hasMedia'],
  ['is', 'saved', 'isSaved', 'filter.isSaved'],
] as const;

function termFor(field: FieldId, text: string): Term {
  return { kind: 'term', field, text, fit: 'word' };
}

/** True for a part that has a chip of its own below, or is only a word. */
function isShownElsewhere(part: Part): boolean {
  if (part.kind !== 'term') return false;
  const { field, text } = part;
  if (field === undefined || facetFields.some((menu) => menu === field)) return true;
  return toggles.some(([of, value]) => of === field && value === text);
}

/** The query by mouse: every chip is a part of its text. */
export function FilterChips({
  query,
  view,
  actions,
}: {
  query: Query;
  view: PanelView;
  actions: PanelActions;
}) {
  const ask = (next: Query) => actions.setQuery(printQuery(next));
  const isOf = (list: string) => view.view === list;
  return (
    <div class={styles.chips}>
      {chipsOf(query)
        .filter(({ part }) => !isShownElsewhere(part))
        .map(({ part, text }) => (
          <button
            type="button"
            key={text}
            class={`${styles.chip} ${styles.part}`}
            data-on
            title={i18n.t('filter.takeOff')}
            onClick={() => ask(removePart(query, part))}
          >
            <bdi>{text}</bdi>
            <span class="visually-hidden">. {i18n.t('filter.takeOff')}</span>
            <Icon name="close" />
          </button>
        ))}
      {toggles.map(([field, text, count, label]) => {
        const part = termFor(field, text);
        // A list is not narrowed to what all of it is.
        if ((isOf('new') && text === 'new') || (isOf('saved') && text === 'saved')) return null;
        return (
          <button
            type="button"
            key={label}
            class={styles.chip}
            data-chip={`${field}:${text}`}
            aria-pressed={hasPart(query, part)}
            onClick={() => ask(togglePart(query, part))}
          >
            {i18n.t(label)}{' '}
            {view.facets && <span class={styles.count}>{wholeNumber(view.facets[count])}</span>}
          </button>
        );
      })}
      {facetFields.map((field) => (
        <FacetChip
          key={field}
          field={field}
          chosen={termsOfField(query, field)}
          query={query}
          facets={view.facets}
          ask={ask}
        />
      ))}
    </div>
  );
}
