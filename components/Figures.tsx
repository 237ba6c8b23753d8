import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { paperLinks } from '../papers/links.ts';
import { promisedKind } from '../papers/media.ts';
import type { Paper } from '../papers/paper.ts';
import { Figure } from './Figure.tsx';
import styles from './Figures.module.css';
import { wholeNumber } from './format.ts';
import type { LoadMedia } from './held-media.ts';

/** Up to fifteen have been seen; more than these wait behind a button. */
const figuresShown = 4;

interface Props {
  paper: Paper;
  /** In a list only the first one is shown. */
  isInList: boolean;
  load: LoadMedia;
}

/** `qt` of an address that ends in `.qt`. */
function endingOf(link: string): string {
  return /\.(\w{1,5})$/.exec(new URL(link).pathname)?.[1] ?? '';
}

/** The paper's pictures and videos; what a browser cannot show is a plain link. */
export function Figures({ paper, isInList, load }: Props) {
  const [isWhole, setWhole] = useState(false);
  const all = paper.media.map((link) => ({ link, promised: promisedKind(link) }));
  const first = Math.max(
    0,
    all.findIndex(({ promised }) => promised),
  );
  const more = isInList || isWhole ? 0 : all.length - figuresShown;
  const isShown = (index: number) => (isInList ? index === first : isWhole || index < figuresShown);
  const { hub } = paperLinks(paper);
  return (
    <>
      <ul class={styles.figures} aria-label={isInList ? undefined : i18n.t('figure.label')}>
        {all.map(({ link, promised }, index) => {
          if (!isShown(index)) return null;
          const words = i18n.t('figure.of', [wholeNumber(index + 1), paper.title]);
          return (
            <li key={link}>
              {promised ? (
                <Figure {...{ link, promised, words, hub, isInList, load }} />
              ) : (
                <a class={styles.link} href={link} target="_blank" rel="noopener noreferrer">
                  {i18n.t('figure.link', [wholeNumber(index + 1), endingOf(link)])}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      {more > 0 && (
        <button type="button" class={styles.more} onClick={() => setWhole(true)}>
          {i18n.t('figure.more', more)}
        </button>
      )}
    </>
  );
}
