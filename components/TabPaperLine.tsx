import { i18n } from '#i18n';
import type { TabPaper } from '../papers/open-tab/tab-paper.ts';
import { Icon } from './Icon.tsx';
import type { PanelActions } from './panel-view.ts';
import { statusWords } from './status-words.ts';
import styles from './TabPaperLine.module.css';

/** How far the reader has met the paper, in one word: the furthest they went. */
function meeting({ row: { mark, isNew }, isStored }: TabPaper): string | undefined {
  if (!isStored) return i18n.t('tab.unknown');
  if (mark?.hiddenAt !== undefined) return i18n.t('tab.hidden');
  if (mark?.readAt !== undefined) return i18n.t('tab.read');
  if (mark?.seenAt !== undefined) return i18n.t('tab.seen');
  return isNew ? i18n.t('tab.new') : undefined;
}

/** What the reader made of the paper, e.g. “Saved · Reading · 2 tags”. */
function stateWords(tabPaper: TabPaper): string {
  const { row, of } = tabPaper;
  const { mark } = row;
  const isSaved = mark?.savedAt !== undefined;
  const tags = mark?.tags?.length ?? 0;
  const words = [
    i18n.t(isSaved ? 'tab.saved' : 'tab.notSaved'),
    mark?.status && statusWords(mark.status),
    tags > 0 && i18n.t('tab.tags', tags),
    // Whoever saved it has met it.
    !isSaved && meeting(tabPaper),
    of > 1 && i18n.t('tab.oneOf', [String(of)]),
  ];
  return words.filter(Boolean).join(' · ');
}

/** The paper of the tab beside the panel: whether it is saved, and the way to save and to open it. */
export function TabPaperLine({
  tabPaper,
  actions,
}: {
  tabPaper: TabPaper;
  actions: Pick<PanelActions, 'toggleSaved' | 'findPaper'>;
}) {
  const { row, isStored } = tabPaper;
  const { paper, mark } = row;
  const isSaved = mark?.savedAt !== undefined;
  const title = <bdi>{paper.title}</bdi>;
  const saves = isStored ? i18n.t('card.save') : i18n.t('tab.save', [paper.id]);
  const label = isSaved ? i18n.t('card.saved') : saves;
  return (
    <section class={styles.line} aria-label={i18n.t('tab.label')} data-tab-paper={paper.id}>
      {isStored ? (
        <button
          type="button"
          class={styles.title}
          title={paper.title}
          onClick={() => actions.findPaper(paper.id)}
        >
          {title}
        </button>
      ) : (
        <p class={styles.title}>{title}</p>
      )}
      <p class={styles.state}>
        <span aria-hidden="true">
          {i18n.t('tab.label')}
          {' · '}
        </span>
        <span data-saved={isSaved}>{stateWords(tabPaper)}</span>
      </p>
      <button
        type="button"
        class={styles.save}
        aria-pressed={isSaved}
        aria-label={label}
        aria-keyshortcuts="Shift+S"
        title={`${label} (${i18n.t('help.shift', ['S'])})`}
        onClick={() => actions.toggleSaved(paper.id)}
      >
        <Icon name="bookmark" isFilled={isSaved} />
      </button>
    </section>
  );
}
