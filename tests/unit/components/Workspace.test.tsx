import { render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PanelView } from '../../../components/panel-view.ts';
import { Workspace } from '../../../components/Workspace.tsx';
import { aRow } from '../../fixtures/factories.ts';
import { aView, watchedActions, wordsOf } from '../../fixtures/panel.tsx';

function show(fields: Partial<PanelView>) {
  const [view, actions] = [aView({ rows, ...fields }), watchedActions()];
  const { container, rerender } = render(<Workspace view={view} actions={actions} />);
  const change = (changed: Partial<PanelView>) =>
    rerender(<Workspace view={{ ...view, ...changed }} actions={actions} />);
  return { container, change };
}

let follow: () => void;
let width: number;
beforeEach(() => {
  width = 1200;
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => {
    const least = Number(/min-width: (\d+)px/.exec(query)?.[1]);
    return {
      get matches() {
        return width >= least;
      },
      addEventListener: (_: string, listener: () => void) => {
        follow = listener;
      },
      removeEventListener: () => {},
    } as unknown as MediaQueryList;
  });
});
afterEach(() => vi.restoreAllMocks());

const rows = [aRow({ title: 'Lamps' }), aRow({ title: 'Wicks', abstract: 'All about wicks.' })];
const [lamps, wicks] = rows.map(({ paper }) => paper.id);
const pane = () => screen.getByRole('complementary', { name: 'Open paper' });

test('a wide window shows the paper that is open beside the list, and none in it', () => {
  show({ openIds: new Set([wicks ?? '']) });
  expect(wordsOf(pane())).toContain('All about wicks.');
  expect(
    within(screen.getByRole('feed')).queryByText('All about wicks.', { selector: 'p p' }),
  ).toBe(null);
  expect(screen.getByRole('button', { name: 'Wicks', expanded: true })).toBeTruthy();
});

test('without an open paper the place beside the list says what it is for', () => {
  const { change } = show({});
  expect(wordsOf(pane())).toBe('Choose a paper to read it here.');
  change({ openIds: new Set([lamps ?? '']) });
  expect(within(pane()).getByRole('heading', { name: 'Lamps' })).toBeTruthy();
});

test('a window that gets narrow has the paper in the list again', async () => {
  const { container } = show({ openIds: new Set([wicks ?? '']) });
  width = 480;
  follow();
  await vi.waitFor(() => expect(screen.queryByRole('complementary')).toBe(null));
  expect(container.querySelector(`[data-paper-id="${wicks}"]`)?.textContent).toContain(
    'All about wicks.',
  );
});
