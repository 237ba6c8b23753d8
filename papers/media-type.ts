import type { MediaKind } from './media.ts';

/** What a file is by its first bytes: its kind, and the only type under which it is shown. */
export interface MediaType {
  kind: MediaKind;
  type: `${MediaKind}/${string}`;
}

/** The most bytes that are read of a file. */
export const mostMediaBytes: Record<MediaKind, number> = {
  image: 8 * 1024 * 1024,
  video: 40 * 1024 * 1024,
};

/** Bytes at the beginning of a file that tell its type. */
export const tellingBytes = 16;

/** Beginnings of files; a dot stands for any byte. SVG is none of them: it is a document, not a picture. */
const beginnings: readonly [RegExp, MediaType][] = [
  [/^\x89PNG\r\n/, { kind: 'image', type: 'image/png' }],
  [/^\xff\xd8\xff/, { kind: 'image', type: 'image/jpeg' }],
  [/^GIF8[79]a/, { kind: 'image', type: 'image/gif' }],
  [/^RIFF.{4}WEBP/s, { kind: 'image', type: 'image/webp' }],
  [/^.{4}ftypavi[fs]/s, { kind: 'image', type: 'image/avif' }],
  [/^.{4}ftyp(?!qt {2}|avi|hei|mif1)/s, { kind: 'video', type: 'video/mp4' }],
  [/^.E\xdf\xa3/s, { kind: 'video', type: 'video/webm' }],
];

/** What the file is, whatever its name and the server say; undefined for anything that is not shown. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  const beginning = String.fromCharCode(...bytes.subarray(0, tellingBytes));
  return beginnings.find(([pattern]) => pattern.test(beginning))?.[1];
}
