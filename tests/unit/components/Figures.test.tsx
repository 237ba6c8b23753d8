import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Figures } from '../../../components/Figures.tsx';
import type { LoadMedia } from '../../../components/held-media.ts';
import { aPaper } from '../../fixtures/factories.ts';
import { wordsOf } from '../../fixtures/panel.tsx';
import { aMovingPicture, aPicture, aVideo, loads, usePictures } from '../../fixtures/pictures.ts';

const world = usePictures();
afterEach(cleanup);

const host = 'https://cdn-uploads.huggingface.co/production/uploads';

function show(files: string[], load: LoadMedia, isInList = false) {
  const media = files.map((file) => `${host}/${file}`);
  const paper = aPaper({ id: '2611.00007', title: 'On Lamps', media });
  const { container, unmount } = render(
    <article>
      <Figures paper={paper} isInList={isInList} load={load} />
    </article>,
  );
  return { container, unmount, user: userEvent.setup() };
}

test('a picture is held in memory, has words, and leads to the paper’s page on the Hub', async () => {
  const load = loads(aPicture);
  const { container, unmount } = show(['a.png'], load);
  const picture = await screen.findByRole('img', { name: 'Figure 1 of “On Lamps”' });
  expect(picture.getAttribute('src')).toMatch(/^blob:/);
  expect(load.mock.calls.map(([link]) => link)).toEqual([`${host}/a.png`]);
  const link = picture.closest('a');
  expect(link?.getAttribute('href')).toBe('https://huggingface.co/papers/2611.00007');
  expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  expect(container.querySelector('figure')?.dataset.figure).toBe('image');
  unmount();
  await waitFor(() => expect(world.held.size).toBe(0));
});

test('far from the window nothing is loaded', async () => {
  world.isNear = false;
  const load = loads(aPicture);
  const { container } = show(['a.png'], load);
  await waitFor(() => expect(container.querySelector('figure')?.dataset.figure).toBe('waiting'));
  expect(load).not.toHaveBeenCalled();
  world.scrollNear();
  await screen.findByRole('img');
  expect(load).toHaveBeenCalledOnce();
});

test('a video is not fetched before its button is pressed; then it plays, with controls', async () => {
  const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
  const load = loads(aVideo);
  const { container, user } = show(['a.mp4'], load);
  expect(load).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: /Play video/ }));
  await waitFor(() => expect(container.querySelector('video')).not.toBeNull());
  const video = container.querySelector('video');
  expect(video?.controls).toBe(true);
  expect(video?.autoplay).toBe(false);
  expect(video?.getAttribute('aria-label')).toBe('Figure 1 of “On Lamps”');
  expect(play).toHaveBeenCalledOnce();
});

test('a picture of several frames stands still until it is played, and can be stopped', async () => {
  const drawn = vi.fn(async () => {});
  vi.stubGlobal(
    'Image',
    class {
      decode = drawn;
    },
  );
  const { container, user } = show(['a.gif'], loads(aMovingPicture));
  await waitFor(() => expect(container.querySelector('canvas')).not.toBeNull());
  expect(container.querySelector('canvas')?.getAttribute('aria-label')).toMatch(/^Figure 1/);
  await waitFor(() => expect(drawn).toHaveBeenCalledOnce());
  expect(container.querySelector('img')).toBeNull();
  await user.click(screen.getByRole('button', { name: /Play/ }));
  expect(container.querySelector('img')).not.toBeNull();
  await user.click(screen.getByRole('button', { name: /Stop/ }));
  expect(container.querySelector('img')).toBeNull();
});

test('what browsers do not play is a link to the file, and is not fetched', () => {
  const load = loads(aPicture);
  show(['a.qt'], load);
  const link = screen.getByRole('link', { name: 'Figure 1: open the file (.qt)' });
  expect(link.getAttribute('href')).toBe(`${host}/a.qt`);
  expect(load).not.toHaveBeenCalled();
});

describe('instead of a picture', () => {
  test.each([
    ['offline', 'This could not be loaded.'],
    ['too-large', 'This is too large to be loaded here.'],
    ['refused', 'What came is neither a picture nor a video.'],
  ] as const)('(%s) a sentence stands, with another try and a link', async (problem, words) => {
    const load = loads({ kind: 'failed', problem }, aPicture);
    const { user } = show(['a.png'], load);
    expect(wordsOf(await screen.findByRole('status'))).toBe(`${words} Try again Open in a tab`);
    expect(screen.getByRole('link').getAttribute('href')).toBe(`${host}/a.png`);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('img');
    expect(load).toHaveBeenCalledTimes(2);
  });

  test('a file that the browser cannot draw is said to be so', async () => {
    const { container } = show(['a.png'], loads(aPicture));
    (await screen.findByRole('img')).dispatchEvent(new Event('error'));
    await waitFor(() => expect(wordsOf(container)).toContain('The browser cannot show this file.'));
  });
});

test('more than four wait behind a button', async () => {
  const files = ['a.png', 'b.png', 'c.png', 'd.png', 'e.png', 'f.qt'];
  const { container, user } = show(files, loads(aPicture));
  expect(container.querySelectorAll('li')).toHaveLength(4);
  await user.click(screen.getByRole('button', { name: 'Show 2 more figures' }));
  expect(container.querySelectorAll('li')).toHaveLength(6);
  expect(screen.queryByRole('button', { name: /more/ })).toBeNull();
});

test('a list shows the first that can be shown', async () => {
  const load = loads(aPicture);
  const { container } = show(['a.qt', 'b.png', 'c.png'], load, true);
  await screen.findByRole('img', { name: 'Figure 2 of “On Lamps”' });
  expect(container.querySelectorAll('li')).toHaveLength(1);
  expect(load).toHaveBeenCalledOnce();
});
