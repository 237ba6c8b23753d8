import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mediaTypeOf, tellingBytes } from '../../../papers/media-type.ts';
import { moves } from '../../../papers/moving-picture.ts';
import { beginnings, bytesOf } from '../../fixtures/media-files.ts';

describe('a file is told by its first bytes', () => {
  test.each([
    ['png', 'image', 'image/png'],
    ['jpeg', 'image', 'image/jpeg'],
    ['gif', 'image', 'image/gif'],
    ['webp', 'image', 'image/webp'],
    ['avif', 'image', 'image/avif'],
    ['mp4', 'video', 'video/mp4'],
    ['webm', 'video', 'video/webm'],
  ] as const)('%s: %s, shown as %s', (name, kind, type) => {
    const bytes = bytesOf(beginnings[name]);
    expect(mediaTypeOf(bytes)).toEqual({ kind, type });
    expect(mediaTypeOf(bytes.subarray(0, tellingBytes))).toEqual({ kind, type });
  });

  test.each(['quicktime', 'heic', 'svg', 'html', 'pdf'] as const)('%s is not shown', (name) => {
    expect(mediaTypeOf(bytesOf(beginnings[name]))).toBeUndefined();
  });

  test('nothing, and whatever comes first of a text, is not shown', () => {
    expect(mediaTypeOf(new Uint8Array())).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        fc.pre(!/^(?:GIF8[79]a|RIFF.{4}WEBP|.{4}ftyp)/s.test(text));
        expect(mediaTypeOf(bytesOf(text))).toBeUndefined();
      }),
    );
  });
});

describe('a picture moves', () => {
  const frame = '\x21\xf9\x04\0\x0a\0\0\0,';
  const chunk = (name: string, content = '') =>
    `\0\0\0${String.fromCharCode(content.length)}${name}${content}\0\0\0\0`;
  const png = (...chunks: string[]) => ['\x89PNG\r\n\x1a\n', ...chunks].join('');
  const webp = (flags: string) => `RIFF\x24\0\0\0WEBPVP8X\x0a\0\0\0${flags}\0\0\0`;
  test.each([
    ['a GIF of two frames', 'image/gif', beginnings.gif + frame + frame, true],
    ['a GIF of one', 'image/gif', beginnings.gif + frame, false],
    ['a GIF of none', 'image/gif', beginnings.gif, false],
    ['a PNG that says so', 'image/png', png(chunk('IHDR', 'abc'), chunk('acTL', 'ab')), true],
    ['a PNG that begins with pixels', 'image/png', png(chunk('IDAT', 'a'), chunk('acTL')), false],
    ['a PNG that is cut off', 'image/png', png(chunk('IHDR', 'abc')), false],
    ['a PNG of a false length', 'image/png', `${png()}\xff\xff\xff\xffIHDR`, false],
    ['a WebP that says so', 'image/webp', webp('\x12'), true],
    ['a WebP with a profile alone', 'image/webp', webp('\x20'), false],
    ['a plain WebP', 'image/webp', beginnings.webp, false],
    ['an AVIF sequence', 'image/avif', '\0\0\0\x1cftypavis', true],
    ['a plain AVIF', 'image/avif', beginnings.avif, false],
    ['a JPEG', 'image/jpeg', beginnings.jpeg, false],
  ] as const)('%s (%s)', (_, type, text, isMoving) => {
    expect(moves(bytesOf(text), type)).toBe(isMoving);
  });

  test('no bytes at all make it fail or go on for ever', () => {
    const types = fc.constantFrom('image/gif', 'image/png', 'image/webp', 'image/avif');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), types, (bytes, type) => {
        expect(typeof moves(bytes, type as `image/${string}`)).toBe('boolean');
      }),
    );
  });
});
