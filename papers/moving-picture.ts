import type { MediaType } from './media-type.ts';

function textAt(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

/** True where two frames or more announce themselves; a single one is a picture that stands still. */
function gifMoves(bytes: Uint8Array): boolean {
  let frames = 0;
  for (let at = 0; frames < 2 && at !== -1; ) {
    at = bytes.indexOf(0x21, at + 1);
    if (at !== -1 && bytes[at + 1] === 0xf9 && bytes[at + 2] === 0x04) frames += 1;
  }
  return frames > 1;
}

/** A PNG says that it moves before its first pixels: chunks of length, name, content and check. */
function pngMoves(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = textAt(bytes, at + 4, 4);
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}

const hasAnimation = 0x02;

/** True for a picture of several frames, which would move by itself where it is shown as it is. */
export function moves(bytes: Uint8Array, type: MediaType['type']): boolean {
  if (type === 'image/gif') return gifMoves(bytes);
  if (type === 'image/png') return pngMoves(bytes);
  if (type === 'image/avif') return textAt(bytes, 8, 4) === 'avis';
  const isExtendedWebp = type === 'image/webp' && textAt(bytes, 12, 4) === 'VP8X';
  return isExtendedWebp && ((bytes[20] ?? 0) & hasAnimation) !== 0;
}
