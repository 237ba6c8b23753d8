import { render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Notice } from '../../../components/notice.ts';
import { Toast } from '../../../components/Toast.tsx';
import { watchedActions, wordsOf } from '../../fixtures/panel.tsx';

function showToast(notice: Notice | undefined, nextUndo?: number) {
  const actions = watchedActions();
  const draw = (now: Notice | undefined) => (
    <Toast notice={now} nextUndo={nextUndo} actions={actions} />
  );
  const { rerender } = render(draw(notice));
  const change = (now: Notice | undefined) => rerender(draw(now));
  return { actions, toast: screen.getByRole('status'), change };
}

const undo = () => screen.queryByRole('button', { name: /Undo/ });

const title = 'On <b>Lamps</b>';

test.each<[Notice, string]>([
  [{ kind: 'saved', title }, `Saved “${title}”`],
  [{ kind: 'unsaved', title }, `No longer saved: “${title}”`],
  [{ kind: 'seen-one', title }, `Seen: “${title}”`],
  [{ kind: 'new-again', title }, `New again: “${title}”`],
  [{ kind: 'undone', title }, `Undone: “${title}”`],
  [{ kind: 'seen-many', count: 0 }, 'Nothing here was unseen'],
  [{ kind: 'seen-many', count: 1 }, '1 paper marked seen'],
  [{ kind: 'seen-many', count: 194 }, '194 papers marked seen'],
  [{ kind: 'undone-many', count: 1 }, 'Undone for 1 paper'],
  [{ kind: 'undone-many', count: 194 }, 'Undone for 194 papers'],
  [{ kind: 'exported', count: 0 }, '0 marked papers exported'],
  [{ kind: 'exported', count: 3 }, '3 marked papers exported'],
  [{ kind: 'nothing-to-undo' }, 'There is nothing to undo'],
  [
    { kind: 'storage-failed' },
    'That could not be stored. Nothing else was lost; please try again.',
  ],
  [
    { kind: 'refresh-unanswered' },
    'The background worker does not answer. Stored papers stay readable; restarting the browser helps.',
  ],
])('%o is said in words', (notice, words) => {
  const { toast } = showToast(notice);
  expect(wordsOf(toast.querySelector('span'))).toBe(words);
  expect(undo()).toBeNull();
});

test('a click takes back the act that the toast tells of, whatever was done since', async () => {
  const { actions } = showToast({ kind: 'saved', title, undoes: 3 }, 5);
  expect(wordsOf(undo())).toBe('Undo');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(actions.undo).toHaveBeenCalledExactlyOnceWith(3);
});

test('the key is told where it would take back the same act', () => {
  showToast({ kind: 'saved', title, undoes: 3 }, 3);
  expect(wordsOf(undo())).toBe('Undo u');
});

describe('a toast is held', () => {
  const isHeld = ({ holdNotice }: ReturnType<typeof watchedActions>) =>
    holdNotice.mock.lastCall?.[0] ?? false;

  test('while the pointer is over it', async () => {
    const { actions, toast } = showToast({ kind: 'saved', title });
    expect(isHeld(actions)).toBe(false);
    await userEvent.hover(toast);
    expect(isHeld(actions)).toBe(true);
    await userEvent.unhover(toast);
    expect(isHeld(actions)).toBe(false);
  });

  test('while one of its buttons has the focus', async () => {
    const { actions } = showToast({ kind: 'saved', title, undoes: 3 });
    await userEvent.tab();
    expect(document.activeElement).toBe(undo());
    expect(isHeld(actions)).toBe(true);
    await userEvent.tab();
    expect(isHeld(actions)).toBe(true);
    await userEvent.tab();
    expect(isHeld(actions)).toBe(false);
  });

  test('not by a button that is gone', () => {
    const { actions, change } = showToast({ kind: 'saved', title, undoes: 3 });
    undo()?.focus();
    expect(isHeld(actions)).toBe(true);
    change({ kind: 'undone', title });
    expect(isHeld(actions)).toBe(false);
  });

  test('not by a pointer that was over the one before it', async () => {
    const { actions, toast, change } = showToast({ kind: 'saved', title });
    await userEvent.hover(toast);
    change(undefined);
    change({ kind: 'undone', title });
    expect(isHeld(actions)).toBe(false);
  });
});

test('a toast can be dismissed', async () => {
  const { actions } = showToast({ kind: 'nothing-to-undo' });
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(actions.dismissNotice).toHaveBeenCalledOnce();
});

test('the place of the toast is there before there is one, so that it is read aloud', () => {
  expect(showToast(undefined).toast.childElementCount).toBe(0);
});

test('what comes in words is shown as it is, and offers another try where there is one', async () => {
  const words = 'On <b>lamps</b>';
  const { actions, toast, change } = showToast({ kind: 'in-words', words });
  expect(wordsOf(toast.querySelector('span'))).toBe(words);
  expect(screen.getAllByRole('button')).toHaveLength(1);
  change({ kind: 'in-words', words, again: 'zotero.again' });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  change({ kind: 'in-words', words, again: 'zotero.rest' });
  await userEvent.click(screen.getByRole('button', { name: 'Send the rest' }));
  expect(actions.sendToZotero.mock.calls).toEqual([['rest'], ['rest']]);
});
