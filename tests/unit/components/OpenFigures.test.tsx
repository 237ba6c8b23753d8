import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { OpenFigures } from '../../../components/OpenFigures.tsx';
import { figureHost } from '../../../papers/figure-host.ts';
import { type MediaHost, mediaPattern } from '../../../papers/media.ts';
import { aPaper } from '../../fixtures/factories.ts';
import { watchedActions, wordsOf } from '../../fixtures/panel.tsx';
import { aPicture, loads, usePictures } from '../../fixtures/pictures.ts';

usePictures();
afterEach(cleanup);

const allowed = new Set<MediaHost>([figureHost]);
const none = new Set<MediaHost>();

function show(
  files: string[],
  isWanted: boolean,
  hosts: ReadonlySet<MediaHost> | undefined,
  isGranted = false,
) {
  const actions = watchedActions();
  actions.loadMedia.mockImplementation(loads(aPicture));
  actions.askHosts.mockResolvedValue(isGranted);
  const paper = aPaper({ media: files.map((file) => `https://${figureHost}/${file}`) });
  const draw = (seen = hosts) => (
    <OpenFigures paper={paper} isWanted={isWanted} hosts={seen} actions={actions} />
  );
  const { container, rerender } = render(draw());
  const change = (seen: ReadonlySet<MediaHost>) => rerender(draw(seen));
  return { actions, container, change, user: userEvent.setup() };
}

test('a paper without figures says nothing of them', () => {
  expect(show([], true, allowed).container.innerHTML).toBe('');
});

test('wanted and allowed, they are shown', async () => {
  const { actions } = show(['a.png'], true, allowed);
  await screen.findByRole('img');
  expect(actions.askHosts).not.toHaveBeenCalled();
});

test('while the browser has not said what is allowed, nothing is shown and nothing asked', () => {
  const { container, actions } = show(['a.png'], true, undefined);
  expect(container.innerHTML).toBe('');
  expect(actions.loadMedia).not.toHaveBeenCalled();
});

test('not wanted, a button shows those of this paper, once their host is granted', async () => {
  const { actions, user } = show(['a.png', 'b.png'], false, undefined, true);
  await user.click(screen.getByRole('button', { name: 'Show 2 figures' }));
  expect(actions.askHosts).toHaveBeenCalledExactlyOnceWith([mediaPattern(figureHost)]);
  await waitFor(() => expect(screen.getAllByRole('img')).toHaveLength(2));
  expect(actions.setSetting).not.toHaveBeenCalled();
});

test('a refusal is told, nothing is loaded, and the button stays', async () => {
  const { actions, user } = show(['a.png'], false, undefined);
  await user.click(screen.getByRole('button', { name: 'Show 1 figure' }));
  expect(wordsOf(await screen.findByRole('status'))).toBe(
    `Without access to ${figureHost} there are no pictures here.`,
  );
  expect(screen.getByRole('button', { name: 'Show 1 figure' })).toBeTruthy();
  expect(actions.loadMedia).not.toHaveBeenCalled();
});

test('wanted but not allowed, a line says where they come from, until it is allowed', async () => {
  const { actions, change, user } = show(['a.png'], true, none);
  expect(wordsOf(screen.getByRole('status'))).toBe(`Pictures come from ${figureHost}. Allow`);
  await user.click(screen.getByRole('button', { name: 'Allow' }));
  expect(actions.askHosts).toHaveBeenCalledExactlyOnceWith([mediaPattern(figureHost)]);
  await waitFor(() => expect(wordsOf(screen.getByRole('status'))).toContain('Without access to'));
  change(allowed);
  await screen.findByRole('img');
});

test('links to files need no permission', async () => {
  const { actions } = show(['a.qt'], false, undefined);
  await screen.findByRole('link', { name: 'Figure 1: open the file (.qt)' });
  expect(actions.askHosts).not.toHaveBeenCalled();
});
