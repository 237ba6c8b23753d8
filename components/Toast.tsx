import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from './IconButton.tsx';
import type { Notice } from './notice.ts';
import type { PanelActions } from './panel-view.ts';
import styles from './Toast.module.css';

const withTitle = {
  saved: 'notice.saved',
  unsaved: 'notice.unsaved',
  'seen-one': 'notice.seenOne',
  'new-again': 'notice.newAgain',
  hidden: 'notice.hidden',
  'shown-again': 'notice.shownAgain',
  undone: 'notice.undone',
  'status-one': 'notice.statusOne',
  'tags-one': 'notice.tagsOne',
  'remove-one': 'notice.removeOne',
  noted: 'notice.noted',
} as const;

const withCount = {
  'saved-many': 'notice.savedMany',
  'seen-many': 'notice.seenMany',
  'hidden-many': 'notice.hiddenMany',
  'undone-many': 'notice.undoneMany',
  exported: 'notice.exported',
  'status-many': 'notice.statusMany',
  'tags-many': 'notice.tagsMany',
  'remove-many': 'notice.removeMany',
} as const;

const plain = {
  copied: 'notice.copied',
  'copy-failed': 'notice.copyFailed',
  'nothing-to-undo': 'notice.nothingToUndo',
  'no-code': 'notice.noCode',
  'storage-failed': 'notice.storageFailed',
  'refresh-unanswered': 'notice.refreshUnanswered',
} as const;

function words(notice: Notice): string {
  if ('words' in notice) return notice.words;
  if ('title' in notice) return i18n.t(withTitle[notice.kind], [notice.title]);
  if ('count' in notice) return i18n.t(withCount[notice.kind], notice.count);
  return i18n.t(plain[notice.kind]);
}

/** Keeps the toast while it is under the pointer or has the focus. */
function useHold(notice: Notice | undefined, { holdNotice }: PanelActions) {
  const place = useRef<HTMLDivElement>(null);
  const isHovered = useRef(false);
  const isFocused = useRef(false);
  const wasHeld = useRef(false);
  const tell = () => {
    const isHeld = isHovered.current || isFocused.current;
    if (isHeld !== wasHeld.current) holdNotice(isHeld);
    wasHeld.current = isHeld;
  };
  // A button that goes with its notice takes the focus along without a word.
  useLayoutEffect(() => {
    isFocused.current = place.current?.contains(document.activeElement) ?? false;
    if (!notice) isHovered.current = false;
    tell();
  }, [notice]);
  return {
    ref: place,
    onPointerEnter: () => {
      isHovered.current = true;
      tell();
    },
    onPointerLeave: () => {
      isHovered.current = false;
      tell();
    },
    onFocusIn: () => {
      isFocused.current = true;
      tell();
    },
    onFocusOut: () => {
      isFocused.current = false;
      tell();
    },
  };
}

/** What just happened, and the way back of that very act. */
export function Toast({
  notice,
  nextUndo,
  actions,
}: {
  notice: Notice | undefined;
  nextUndo: number | undefined;
  actions: PanelActions;
}) {
  const key = notice?.undoes;
  return (
    <div class={styles.place} role="status" {...useHold(notice, actions)}>
      {notice && (
        <div class={styles.toast}>
          <span class={styles.words} dir="auto">
            {words(notice)}
          </span>
          {key !== undefined && (
            <button type="button" class={styles.undo} onClick={() => actions.undo(key)}>
              {i18n.t('notice.undo')} {key === nextUndo && <kbd>u</kbd>}
            </button>
          )}
          {notice.again && (
            <button type="button" class={styles.undo} onClick={() => actions.sendToZotero('rest')}>
              {i18n.t(notice.again)}
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
