import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { KeepBox } from '../../../components/KeepBox.tsx';
import { openKeepBox } from '../../../components/open-keep-box.ts';
import { aRow } from '../../fixtures/factories.ts';
import { aView, watchedActions } from '../../fixtures/panel.tsx';

/** The box is drawn so late as a paper’s parts that load on demand. */
function openLate() {
  const row = aRow({}, { savedAt: 1 });
  const actions = watchedActions();
  const onListKey = vi.fn();
  document.body.addEventListener('keydown', onListKey);
  const list = render(<p data-testid="list" />);
  openKeepBox(row.paper.id, 'note', aView({ openIds: new Set([row.paper.id]) }), actions);
  const drawBox = () =>
    list.rerender(
      <div data-testid="list">
        <KeepBox row={row} actions={actions} />
      </div>,
    );
  return { drawBox, onListKey };
}

test('a letter that is typed before the note’s field is there is no act upon the list', async () => {
  const { drawBox, onListKey } = openLate();
  expect(fireEvent.keyDown(screen.getByTestId('list'), { key: 'h' })).toBe(false);
  expect(onListKey).not.toHaveBeenCalled();
  drawBox();
  await screen.findByRole('textbox', { name: 'Note' });
  await waitFor(() => {
    expect(fireEvent.keyDown(screen.getByTestId('list'), { key: 'h' })).toBe(true);
  });
});

test('the first letter in the note’s field arrives, however soon after the field it is typed', async () => {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  try {
    const { drawBox } = openLate();
    drawBox();
    frames.shift()?.(0);
    const field = await screen.findByRole('textbox', { name: 'Note' });
    expect(document.activeElement).toBe(field);
    expect(frames.length, 'the frame that looks for the field is still to come').toBeGreaterThan(0);
    expect(fireEvent.keyDown(field, { key: 'H' })).toBe(true);
    for (const frame of frames.splice(0)) frame(1);
  } finally {
    vi.unstubAllGlobals();
  }
});
