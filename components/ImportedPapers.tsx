import { i18n } from '#i18n';
import { unknownPaper } from '../papers/paper.ts';
import styles from './ImportSection.module.css';
import { type ImportView, mostListed } from './import-view.ts';
import { differenceWords, fieldName } from './import-words.ts';

interface Props {
  kind: 'added' | 'changed';
  view: ImportView & { kind: 'preview' };
}

/** The papers that an import would add or change, the first of them by their titles and field by field. */
export function ImportedPapers({ kind, view }: Props) {
  const { plan, titles, now } = view;
  const count = plan[kind].length;
  const words = i18n.t(`restore.${kind}`, count);
  if (count === 0) return <p>{words}</p>;
  const more = count - mostListed;
  return (
    <details class={styles.details} data-planned={kind}>
      <summary>{words}</summary>
      <ul class={styles.list}>
        {plan[kind].slice(0, mostListed).map(({ paperId, fields }) => (
          <li key={paperId}>
            <bdi class={styles.paper}>{titles.get(paperId) ?? unknownPaper(paperId).title}</bdi>
            <dl class={styles.fields}>
              {fields.map((difference) => (
                <div key={difference.field} data-field={difference.field}>
                  <dt>{fieldName(difference.field)}</dt>
                  <dd>
                    <bdi>{differenceWords(difference, now)}</bdi>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{i18n.t('restore.more', more)}</p>}
    </details>
  );
}
