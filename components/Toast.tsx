import { i18n } from '#i18n';
import { IconButton } from './IconButton.tsx';
import type { Notice, PanelActions } from './panel-view.ts';
import styles from './Toast.module.css';

const withTitle = {
  saved: 'notice.saved',
  unsaved: 'notice.unsaved',
  'seen-one': 'notice.seenOne',
  'new-again': 'notice.newAgain',
  undone: 'notice.undone',
} as const;

const withCount = {
  'seen-many': 'notice.seenMany',
  'undone-many': 'notice.undoneMany',
  exported: 'notice.exported',
} as const;

const plain = {
  'nothing-to-undo': 'notice.nothingToUndo',
  'storage-failed': 'notice.storageFailed',
  'refresh-unanswered': 'notice.refreshUnanswered',
} as const;

function words(notice: Notice): string {
  if ('title' in notice) return i18n.t(withTitle[notice.kind], [notice.title]);
  if ('count' in notice) return i18n.t(withCount[notice.kind], notice.count);
  return i18n.t(plain[notice.kind]);
}

const undoable = new Set<Notice['kind']>([
  'saved',
  'unsaved',
  'seen-one',
  'new-again',
  'seen-many',
]);

/** What just happened, and the way back. */
export function Toast({
  notice,
  canUndo,
  actions,
}: {
  notice: Notice | undefined;
  canUndo: boolean;
  actions: PanelActions;
}) {
  return (
    <div class={styles.place} role="status">
      {notice && (
        <div class={styles.toast}>
          <span class={styles.words} dir="auto">
            {words(notice)}
          </span>
          {canUndo && undoable.has(notice.kind) && (
            <button type="button" class={styles.undo} onClick={actions.undo}>
              {i18n.t('notice.undo')} <kbd>u</kbd>
            </button>
          )}
          <IconButton
            icon="close"
            label={i18n.t('notice.dismiss')}
            onClick={actions.dismissNotice}
          />
        </div>
      )}
    </div>
  );
}
