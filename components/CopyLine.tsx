import { i18n } from '#i18n';
import { problems } from '../papers/problem.ts';
import type { CopyNews } from '../storage/restored.ts';
import styles from './CatchUpLine.module.css';
import { wholeNumber } from './format.ts';
import { IconButton } from './IconButton.tsx';

function wordsFor(news: CopyNews): string {
  if (news.kind === 'failed') {
    return `${i18n.t('copyNews.failed')} ${i18n.t(problems[news.problem].advice)}`;
  }
  if (news.kind === 'backup-failed') return i18n.t(`settings.backups.problem.${news.problem}`);
  if (news.kept === 0) return i18n.t('copyNews.restoredOther');
  return i18n.t('copyNews.restored', news.kept, [wholeNumber(news.kept)]);
}

interface Props {
  news: CopyNews;
  onDismiss: () => void;
}

/** What the second copy has restored, or that it cannot be written. */
export function CopyLine({ news, onDismiss }: Props) {
  return (
    <section class={styles.line} aria-label={i18n.t('copyNews.label')}>
      <p class={styles.words} role="status">
        {wordsFor(news)}
      </p>
      <IconButton icon="close" label={i18n.t('copyNews.dismiss')} onClick={onDismiss} />
    </section>
  );
}
