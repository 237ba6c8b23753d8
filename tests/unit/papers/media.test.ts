import { describe, expect, test } from 'vitest';
import { figureHost } from '../../../papers/figure-host.ts';
import { pictureLink } from '../../../papers/links.ts';
import { mediaHostOf, mediaHosts, mediaPattern, promisedKind } from '../../../papers/media.ts';
import { mediaWanted } from '../../../papers/media-wanted.ts';
import { initialSettings } from '../../../papers/settings.ts';

const uploads = `https://${figureHost}/production/uploads`;

describe('the host of a picture', () => {
  test.each(mediaHosts)('%s is one of the three, by https alone', (host) => {
    expect(mediaHostOf(`https://${host}/a.png?b=1#c`)).toBe(host);
    expect(mediaHostOf(`http://${host}/a.png`)).toBeUndefined();
    expect(mediaHostOf(`https://${host}:8443/a.png`)).toBeUndefined();
    expect(mediaPattern(host)).toBe(`https://${host}/*`);
  });

  test.each([
    'https://huggingface.co/avatars/a.svg',
    'https://cdn-uploads.huggingface.co.example/a.png',
    'https://evil.example/cdn-uploads.huggingface.co/a.png',
    'https://www.gravatar.com@evil.example/a',
    'https://gravatar.com/a',
    'data:image/png;base64,AAAA',
    '/avatars/a.png',
    'no address',
    '',
  ])('%j is at none of them', (link) => {
    expect(mediaHostOf(link)).toBeUndefined();
    expect(promisedKind(link)).toBeUndefined();
  });
});

describe('an organisation’s picture', () => {
  test.each([
    [`${uploads}/a.png`, `${uploads}/a.png`],
    [` ${uploads}/a\n.png`, `${uploads}/a.png`],
    ['http://www.gravatar.com/avatar/a?d=retro', 'https://www.gravatar.com/avatar/a?d=retro'],
    // The Hub's own relative addresses are drawings at a host that has no pictures for us.
    ['/avatars/0123456789abcdef.svg', undefined],
    ['//cdn-avatars.huggingface.co/a.png', undefined],
    ['https://aeiljuispo.cloudimg.io/v7/a.png', undefined],
    ['https://me:word@cdn-avatars.huggingface.co/a.png', undefined],
    ['javascript:alert(1)', undefined],
  ])('%j is read as %j', (raw, link) => {
    expect(pictureLink(raw)).toBe(link);
  });
});

describe('an address promises', () => {
  test.each([
    ['png', 'image'],
    ['jpeg', 'image'],
    ['JPG', 'image'],
    ['gif', 'image'],
    ['webp', 'image'],
    ['avif', 'image'],
    ['mp4', 'video'],
    ['webm', 'video'],
    ['qt', undefined],
    ['mov', undefined],
    ['svg', undefined],
    ['png.exe', undefined],
  ])('.%s: %s', (ending, kind) => {
    expect(promisedKind(`${uploads}/a.${ending}`)).toBe(kind);
    expect(promisedKind(`${uploads}/a.${ending}?b=c.html`)).toBe(kind);
  });
});

describe('hosts that are wanted', () => {
  test('are none until somebody has chosen pictures', () => {
    expect(mediaWanted(initialSettings)).toEqual([]);
    expect(mediaWanted({ ...initialSettings, density: 'compact' })).toEqual([]);
  });

  test.each([
    [{ figures: true }, [figureHost]],
    [{ density: 'figures' as const }, [figureHost]],
    [{ avatars: true }, mediaHosts],
    [{ avatars: true, figures: true }, mediaHosts],
  ])('for %j are those that such pictures lie at', (chosen, hosts) => {
    expect(mediaWanted({ ...initialSettings, ...chosen })).toEqual(hosts);
  });
});
