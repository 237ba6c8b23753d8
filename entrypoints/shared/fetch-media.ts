import { type MediaReply, mediaHostOf } from '../../papers/media.ts';
import {
  type MediaType,
  mediaTypeOf,
  mostMediaBytes,
  tellingBytes,
} from '../../papers/media-type.ts';
import { moves } from '../../papers/moving-picture.ts';
import { ask, letGo, readBody } from './fetch-door.ts';

/** No picture or video is worth a longer wait. */
const mediaTimeoutMs = 60_000;

function failed(problem: 'offline' | 'too-large' | 'refused'): MediaReply {
  return { kind: 'failed', problem };
}

/** The first bytes of what has come; undefined while there are too few to tell. */
function beginningOf(chunks: readonly Uint8Array[]): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const chunk of chunks) {
    bytes.push(...chunk.subarray(0, tellingBytes - bytes.length));
    if (bytes.length >= tellingBytes) return Uint8Array.from(bytes);
  }
  return undefined;
}

/** Reads a picture or video; what is neither is let go at its first bytes. */
async function readMedia(response: Response): Promise<MediaReply> {
  let found: MediaType | undefined;
  let isTold = false;
  const body = await readBody(response, (soFar) => {
    const beginning = isTold ? undefined : beginningOf(soFar);
    if (beginning) [isTold, found] = [true, mediaTypeOf(beginning)];
    if (!isTold) return tellingBytes;
    return found ? mostMediaBytes[found.kind] : 0;
  });
  if (!found) return failed('refused');
  if (!body) return failed('too-large');
  const blob = new Blob([body], { type: found.type });
  return found.kind === 'video'
    ? { kind: 'video', blob }
    : { kind: 'image', blob, moves: moves(body, found.type) };
}

/**
 * Fetches a picture or a video from one of the media hosts, by the same door as everything else: no cookies, no
 * referrer, no redirect, a cap on size. Its first bytes say what it is, not its name or its server. Never throws.
 */
export async function fetchMedia(url: string, signal: AbortSignal): Promise<MediaReply> {
  if (mediaHostOf(url) === undefined) return failed('refused');
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(mediaTimeoutMs)]);
    const response = await ask(url, { signal: limit, cache: 'default' });
    if (response.status === 200) return await readMedia(response);
    letGo(response);
    return failed(response.status >= 500 || response.status === 429 ? 'offline' : 'refused');
  } catch {
    return failed('offline');
  }
}
