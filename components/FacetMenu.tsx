import { i18n } from '#i18n';
import { replaceField, togglePart } from '../papers/query/chips.ts';
import type { QueryFacets } from '../papers/query/facets.ts';
import { fields } from '../papers/query/fields/registry.ts';
import type { Query, Term } from '../papers/query/query.ts';
import type { FacetValue } from '../papers/query/spellings.ts';
import { termOf } from '../papers/query/term-of.ts';
import styles from './FacetMenu.module.css';
import type { FacetField } from './facet-field.ts';
import { wholeNumber } from './format.ts';
import { UpvoteFacet } from './UpvoteFacet.tsx';

interface Props {
  field: FacetField;
  chosen: readonly Term[];
  query: Query;
  facets: QueryFacets;
  ask: (query: Query) => void;
}

const valuesOf = {
  org: 'organisations',
  kw: 'keywords',
  by: 'authors',
  submitter: 'submitters',
} as const satisfies Record<Exclude<FacetField, 'up'>, keyof QueryFacets>;

/** A paper has one organisation and one submitter: another choice takes the place of the first. */
const single: readonly FacetField[] = ['org', 'submitter'];

/** The term that asks for a value that is offered; undefined for one without any letter. */
function termFor(field: FacetField, text: string): Term | undefined {
  const term = termOf(field, { text, fit: fields[field].offeredAs });
  return typeof term === 'string' ? undefined : term;
}

/** The values of one field among the papers at hand, the most frequent first. */
export function FacetMenu({ field, chosen, query, facets, ask }: Props) {
  const any = chosen.length > 0 && (
    <button
      type="button"
      class={styles.value}
      onClick={() => ask(replaceField(query, field, undefined))}
    >
      {i18n.t('facet.any')}
    </button>
  );
  if (field === 'up') {
    return (
      <>
        {any}
        <UpvoteFacet
          counts={facets.upvotes}
          isChosen={(least) => chosen.some(({ text }) => text === `>=${least}`)}
          choose={(least) => ask(replaceField(query, 'up', termFor('up', `>=${least}`)))}
        />
      </>
    );
  }
  const values: readonly FacetValue[] = facets[valuesOf[field]];
  const isChosen = (term: Term) =>
    chosen.some(({ text }) => text.toLowerCase() === term.text.toLowerCase());
  const choose = (term: Term) =>
    ask(
      single.includes(field) && !isChosen(term)
        ? replaceField(query, field, term)
        : togglePart(
            query,
            chosen.find(({ text }) => text.toLowerCase() === term.text.toLowerCase()) ?? term,
          ),
    );
  return (
    <>
      {any}
      {values.length === 0 && <p class={styles.none}>{i18n.t('facet.none')}</p>}
      {values.map(({ value, label, count }) => {
        const term = termFor(field, value);
        if (!term) return null;
        return (
          <button
            type="button"
            key={value}
            class={styles.value}
            aria-pressed={isChosen(term)}
            onClick={() => choose(term)}
          >
            <bdi>{label ?? value}</bdi> <span class={styles.count}>{wholeNumber(count)}</span>
          </button>
        );
      })}
    </>
  );
}
