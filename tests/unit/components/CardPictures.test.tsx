import { screen, waitFor } from '@testing-library/preact';
import { beforeAll, describe, expect, test } from 'vitest';
import { LateAvatar, LateFigure, LateListMediaLine } from '../../../components/late-views.ts';
import { figureHost } from '../../../papers/figure-host.ts';
import { type MediaHost, mediaHosts, mediaPattern } from '../../../papers/media.ts';
import { initialSettings, type Settings } from '../../../papers/settings.ts';
import { aRow } from '../../fixtures/factories.ts';
import { showPanel, wordsOf } from '../../fixtures/panel.tsx';
import { aMovingPicture, aPicture, loads, usePictures } from '../../fixtures/pictures.ts';

usePictures();
beforeAll(async () => {
  await Promise.all([LateAvatar.load(), LateFigure.load(), LateListMediaLine.load()]);
});

const gravatar = 'https://www.gravatar.com/avatar/a';
const row = aRow({
  title: 'On Lamps',
  organisation: { name: 'lab', fullName: 'Lamp Lab', avatar: gravatar },
  media: [`https://${figureHost}/a.png`, `https://${figureHost}/b.png`],
});
const all = new Set<MediaHost>(mediaHosts);

function show(
  settings: Partial<Settings>,
  hosts: ReadonlySet<MediaHost> | undefined,
  reply = aPicture,
) {
  const shown = showPanel({ rows: [], settings: { ...initialSettings, ...settings } });
  shown.actions.loadMedia.mockImplementation(loads(reply));
  shown.change({ rows: [row], screen: 'list', mediaHosts: hosts });
  const asked = () => shown.actions.loadMedia.mock.calls.map(([link]) => link);
  return { ...shown, asked };
}

describe('in the list', () => {
  test('nothing is loaded while no pictures are wanted, whatever is allowed', () => {
    const { container, asked } = show({ figures: true }, all);
    expect(container.querySelector('img, figure, [data-media-line]')).toBeNull();
    expect(asked()).toEqual([]);
  });

  test('with pictures, each card has its first figure', async () => {
    const { asked } = show({ density: 'figures' }, all);
    await screen.findByRole('img', { name: 'Figure 1 of “On Lamps”' });
    expect(asked()).toEqual([`https://${figureHost}/a.png`]);
  });

  test('a card that has nothing to show keeps no room', () => {
    const { change, container } = show({ density: 'figures' }, all);
    change({ rows: [aRow({ media: [`https://${figureHost}/a.qt`] }), aRow()] });
    expect(container.querySelector('article > [class*="figure"]')).toBeNull();
  });

  test('room is kept while it is not yet known whether they are allowed', () => {
    const { container } = show({ density: 'figures' }, undefined);
    const article = screen.getByRole('article');
    expect(article.lastElementChild?.className).toMatch(/figure/);
    expect(container.querySelector('figure')).toBeNull();
  });

  test('refused, there is no room but one line above that asks for the host', async () => {
    const { actions, container, user } = show({ density: 'figures' }, new Set());
    expect(container.querySelector('figure')).toBeNull();
    expect(screen.getByRole('article').lastElementChild?.className).not.toMatch(/figure/);
    await user.click(screen.getByRole('button', { name: 'Allow' }));
    expect(actions.askHosts).toHaveBeenCalledExactlyOnceWith([mediaPattern(figureHost)]);
    await waitFor(() =>
      expect(wordsOf(container.querySelector('[data-media-line]'))).toContain(
        `Without access to ${figureHost}`,
      ),
    );
  });
});

describe('the picture of an organisation', () => {
  test('stands before its name, and adds no words', async () => {
    const { container, asked } = show({ avatars: true }, all);
    await waitFor(() => expect(container.querySelector('[data-avatar] img')).not.toBeNull());
    expect(container.querySelector('[data-avatar] img')?.getAttribute('alt')).toBe('');
    expect(asked()).toEqual([gravatar]);
    expect(wordsOf(screen.getByRole('article'))).toContain('Lamp Lab · Ada Brook');
  });

  test('is not asked for from a host that is not allowed', () => {
    const { container, asked } = show({ avatars: true }, new Set([figureHost]));
    expect(asked()).toEqual([]);
    expect(wordsOf(container.querySelector('[data-media-line]'))).toBe(
      'Pictures come from cdn-avatars.huggingface.co, www.gravatar.com. Allow',
    );
  });

  test('stands still, and is left out where it cannot be had', async () => {
    const moving = show({ avatars: true }, all, aMovingPicture);
    await waitFor(() =>
      expect(moving.container.querySelector('[data-avatar] canvas[aria-hidden]')).not.toBeNull(),
    );
    moving.change({ mediaHosts: new Set() });
    expect(moving.container.querySelector('[data-avatar]')).toBeNull();
  });

  test('fails without a word', async () => {
    const { container, asked } = show({ avatars: true }, all, {
      kind: 'failed',
      problem: 'offline',
    });
    await waitFor(() => expect(asked()).toHaveLength(1));
    expect(container.querySelector('[data-avatar]')).toBeNull();
    expect(wordsOf(screen.getByRole('article'))).toContain('Lamp Lab');
  });
});
