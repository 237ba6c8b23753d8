import { i18n } from '#i18n';
import { parseQuery } from '../papers/query/parse.ts';

/** What names a paper, and what a mute can be of. */
const nameFields = ['org', 'kw', 'by', 'submitter'] as const;

/** What a mute folds away, in a reader's words: “Organisation: north-lab”; other queries as they are written. */
export function muteWords(query: string): string {
  const [part, ...others] = parseQuery(query, query.length).query.parts;
  if (part?.kind !== 'term' || others.length > 0) return query;
  const field = nameFields.find((name) => name === part.field);
  return field ? i18n.t('mute.name', [i18n.t(`facet.${field}`), part.text]) : query;
}
