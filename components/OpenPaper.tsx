import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { paperLinks } from '../papers/links.ts';
import type { Paper } from '../papers/paper.ts';
import { isUnmet, type PaperRow } from '../papers/paper-row.ts';
import { momentDay, shortDay, shortNumber, wholeNumber } from './format.ts';
import styles from './OpenPaper.module.css';
import type { PanelActions } from './panel-view.ts';

/** More names than these wait behind a button: 3,303 have been seen. */
const authorsShown = 30;

function Authors({ authors }: Paper) {
  const [isWhole, setWhole] = useState(false);
  if (authors.length === 0) return null;
  const isCut = !isWhole && authors.length > authorsShown;
  // One text node, however many names: thousands of elements would be felt.
  const names = (isCut ? authors.slice(0, authorsShown) : authors).join(', ');
  return (
    <p class={styles.authors} dir="auto">
      <span class="visually-hidden">{i18n.t('open.authors')}: </span>
      {names}
      {isCut && ' … '}
      {isCut && (
        <button type="button" class={styles.all} onClick={() => setWhole(true)}>
          {i18n.t('open.allAuthors', [wholeNumber(authors.length)])}
        </button>
      )}
    </p>
  );
}

function Links({ paper }: { paper: Paper }) {
  const links = paperLinks(paper);
  const { comments, githubStars = 0 } = paper;
  const shown: [string | undefined, string][] = [
    [links.pdf, i18n.t('open.pdf')],
    [links.arxiv, i18n.t('open.arxiv')],
    [links.html, i18n.t('open.html')],
    [links.hub, comments > 0 ? i18n.t('open.hubComments', comments) : i18n.t('open.hub')],
    [
      links.code,
      githubStars > 0 ? i18n.t('open.codeStars', [shortNumber(githubStars)]) : i18n.t('open.code'),
    ],
    [links.project, i18n.t('open.project')],
  ];
  return (
    <ul class={styles.links} aria-label={i18n.t('open.links')}>
      {shown.map(
        ([href, label]) =>
          href && (
            <li key={label}>
              <a href={href} target="_blank" rel="noopener noreferrer">
                {label}
              </a>
            </li>
          ),
      )}
    </ul>
  );
}

function Origin({ paper, now }: { paper: Paper; now: number }) {
  const parts = [
    ...paper.days.map((day) => i18n.t('open.submitted', [shortDay(day, now)])),
    paper.submitter && i18n.t('open.submittedBy', [paper.submitter]),
    paper.publishedAt !== undefined &&
      i18n.t('card.arxivDate', [momentDay(paper.publishedAt, now)]),
  ];
  return <p class={styles.origin}>{parts.filter(Boolean).join(' · ')}</p>;
}

/** Everything that is known of a paper, inside its card. */
export function OpenPaper({
  row,
  now,
  actions,
}: {
  row: PaperRow;
  now: number;
  actions: PanelActions;
}) {
  const { paper } = row;
  const paragraphs = paper.abstract.split('\n\n').filter(Boolean);
  const { withdrawnAt } = paper;
  return (
    <div class={styles.open}>
      {withdrawnAt !== undefined && (
        <p class={styles.withdrawn}>{i18n.t('open.withdrawn', [momentDay(withdrawnAt, now)])}</p>
      )}
      {paper.summary && (
        <p class={styles.summary} dir="auto">
          <span class={styles.label}>{i18n.t('open.summary')}</span> {paper.summary}
        </p>
      )}
      <div class={styles.abstract} dir="auto">
        {paragraphs.length === 0 && <p>{i18n.t('open.noAbstract')}</p>}
        {paragraphs.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      <Links paper={paper} />
      <Authors {...paper} />
      {paper.keywords.length > 0 && (
        <p class={styles.keywords} dir="auto">
          <span class="visually-hidden">{i18n.t('open.keywords')}: </span>
          {paper.keywords.join(' · ')}
        </p>
      )}
      <Origin paper={paper} now={now} />
      <div class={styles.acts}>
        <button type="button" onClick={() => actions.toggleSeen(paper.id)}>
          {i18n.t(isUnmet(row) ? 'open.markSeen' : 'open.markNew')}
        </button>
        <button type="button" onClick={() => actions.toggleHidden(paper.id)}>
          {i18n.t(row.mark?.hiddenAt === undefined ? 'open.hide' : 'open.showAgain')}
        </button>
      </div>
    </div>
  );
}
