import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { wholeNumber } from './format.ts';
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
  muted: 'notice.muted',
  unmuted: 'notice.unmuted',
  'view-kept': 'notice.viewKept',
  'view-changed': 'notice.viewChanged',
  'view-removed': 'notice.viewRemoved',
  'status-one': 'notice.statusOne',
  'tags-one': 'notice.tagsOne',
  'remove-one': 'notice.removeOne',
  noted: 'notice.noted',
  'tag-renamed': 'notice.tagRenamed',
  'tag-removed': 'notice.tagRemoved',
} as const;

const withCount = {
  'saved-many': 'notice.savedMany',
  'seen-many': 'notice.seenMany',
  'hidden-many': 'notice.hiddenMany',
  'undone-many': 'notice.undoneMany',
  exported: 'notice.exported',
  'exported-papers': 'notice.exportedPapers',
  'copied-papers': 'notice.copiedPapers',
  'too-many': 'notice.tooMany',
  'status-many': 'notice.statusMany',
  'tags-many': 'notice.tagsMany',
  'remove-many': 'notice.removeMany',
  'to-zotero': 'zotero.saved',
} as const;

const plain = {
  copied: 'notice.copied',
  'copy-failed': 'notice.copyFailed',
  'nothing-to-undo': 'notice.nothingToUndo',
  'no-code': 'notice.noCode',
  'storage-failed': 'notice.storageFailed',
  'refresh-unanswered': 'notice.refreshUnanswered',
} as const;

type Sending = Notice & { kind: 'sending' };

/** How far it is; where something came between, what is there already and why the others are not. */
function sendingWords({ sent, of, told }: Sending): string {
  const counts: [string, string] = [wholeNumber(sent), wholeNumber(of)];
  if (!told) return i18n.t('zotero.sending', counts);
  const trouble = i18n.t('zotero.told', [i18n.t(told.title), i18n.t(told.advice)]);
  return sent > 0 ? `${i18n.t('zotero.partly', counts)} ${trouble}` : trouble;
}

function words(notice: Notice): string {
  if (notice.kind === 'sending') return sendingWords(notice);
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
          {notice.kind === 'sending' && notice.told && (
            <button type="button" class={styles.undo} onClick={() => actions.sendToZotero('rest')}>
              {i18n.t(notice.sent > 0 ? 'zotero.rest' : 'zotero.again')}
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
