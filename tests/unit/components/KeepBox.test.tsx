import { fireEvent, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { KeepBox } from '../../../components/KeepBox.tsx';
import { KeptLine } from '../../../components/KeptLine.tsx';
import type { Mark } from '../../../papers/mark.ts';
import { aRow } from '../../fixtures/factories.ts';
import { watchedActions, wordsOf } from '../../fixtures/panel.tsx';

function showBox(mark: Partial<Mark> = {}) {
  const actions = watchedActions();
  const row = aRow({}, { savedAt: 1, ...mark });
  const { rerender } = render(<KeepBox row={row} actions={actions} />);
  return { actions, id: row.paper.id, user: userEvent.setup(), row, rerender };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the status', () => {
  test('is chosen, and taken back by the same button', async () => {
    const { actions, user, id } = showBox({ status: 'reading' });
    await user.click(screen.getByRole('button', { name: 'Done', pressed: false }));
    await user.click(screen.getByRole('button', { name: 'Reading', pressed: true }));
    expect(actions.keep.mock.calls.map(([act]) => act)).toEqual([
      { kind: 'status', ids: [id], status: 'done' },
      { kind: 'status', ids: [id], status: undefined },
    ]);
  });

  test('is not asked of a paper that is not saved', () => {
    const actions = watchedActions();
    render(<KeepBox row={aRow({}, undefined)} actions={actions} />);
    expect(screen.queryByRole('group', { name: 'Status' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Add tags' })).toBeTruthy();
  });
});

describe('tags', () => {
  test('are written with a comma, Enter or by leaving the field', async () => {
    const { actions, user, id } = showBox();
    await user.click(screen.getByRole('button', { name: 'Add tags' }));
    const field = screen.getByRole('combobox', { name: 'Add a tag' });
    await user.type(field, 'oil,lamps{Enter}');
    await user.type(field, 'moss');
    await user.tab();
    expect(actions.keep.mock.calls.map(([act]) => act)).toEqual(
      ['oil', 'lamps', 'moss'].map((name) => ({ kind: 'tags', ids: [id], add: [name] })),
    );
  });

  test('are taken off one by one, and those that there are are offered', async () => {
    const { actions, user, id } = showBox({ tags: ['oil'] });
    actions.readTags.mockResolvedValue([
      { name: 'lamps', count: 2 },
      { name: 'oil', count: 1 },
    ]);
    await user.click(screen.getByRole('button', { name: 'Take the tag “oil” off' }));
    expect(actions.keep).toHaveBeenCalledExactlyOnceWith({
      kind: 'tags',
      ids: [id],
      remove: ['oil'],
    });
  });

  test('that are empty are none', async () => {
    const { actions, user } = showBox({ tags: ['oil'] });
    await user.type(screen.getByRole('combobox', { name: 'Add a tag' }), ' , {Enter}');
    expect(actions.keep).not.toHaveBeenCalled();
  });
});

describe('a note', () => {
  test('is stored while it is written, and done when the field is left', async () => {
    const { actions, user, id } = showBox();
    await user.click(screen.getByRole('button', { name: 'Add a note' }));
    vi.useFakeTimers();
    const field = screen.getByRole('textbox', { name: 'Note' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'Oil' } });
    vi.advanceTimersByTime(100);
    fireEvent.input(field, { target: { value: 'Oil lamps' } });
    vi.advanceTimersByTime(249);
    expect(actions.keep).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(actions.keep).toHaveBeenCalledExactlyOnceWith({ kind: 'note', id, text: 'Oil lamps' });
    fireEvent.input(field, { target: { value: 'Oil lamps!' } });
    fireEvent.blur(field);
    await vi.advanceTimersByTimeAsync(0);
    expect(actions.keep.mock.calls.slice(1).map(([act]) => act)).toEqual([
      { kind: 'note', id, text: 'Oil lamps!' },
      { kind: 'note-done', id },
    ]);
  });

  test('that is being written when the page goes is left for the next one', async () => {
    const { actions, user, id } = showBox();
    await user.click(screen.getByRole('button', { name: 'Add a note' }));
    vi.useFakeTimers();
    fireEvent.input(screen.getByRole('textbox', { name: 'Note' }), { target: { value: 'Oil' } });
    window.dispatchEvent(new Event('pagehide'));
    expect(actions.keep).toHaveBeenCalledExactlyOnceWith({ kind: 'note-left', id, text: 'Oil' });
  });

  test('reads as its Markdown says, and is never HTML', () => {
    showBox({ note: '**Oil** <img src=x onerror=alert(1)> [lamp](https://lamp.example/)' });
    expect(screen.getByText('Oil').tagName).toBe('STRONG');
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByText(/<img src=x onerror=alert\(1\)>/)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'lamp' });
    expect(link.getAttribute('href')).toBe('https://lamp.example/');
    expect(link.getAttribute('rel')).toContain('noreferrer');
  });
});

describe('a closed card', () => {
  test('says what is kept with its paper', () => {
    const tags = Array.from({ length: 8 }, (_, at) => `tag ${at}`);
    const { container } = render(
      <KeptLine mark={{ paperId: '2611.1', status: 'to-read', tags, note: 'Oil' }} />,
    );
    expect(screen.getByText('To read')).toBeTruthy();
    expect(screen.getByText('Has a note')).toBeTruthy();
    expect(wordsOf(container)).toContain('tag 5');
    expect(wordsOf(container)).toContain('+2');
  });
});
