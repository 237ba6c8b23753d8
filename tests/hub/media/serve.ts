import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mediaHosts } from '../../../papers/media.ts';
import type { Fault } from '../fault.ts';
import { movingPicture, mp4Clip, webmClip } from './clips.ts';
import { picture } from './picture.ts';

/** True for a host that serves pictures and videos. */
export function isMediaHost(host: string): boolean {
  return mediaHosts.some((known) => known === host);
}

interface MediaFile {
  type: string;
  bytes: Buffer;
}

const vectors = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const portal = '<!doctype html><title>Sign in</title><h1>Welcome to the hotel</h1>';

function seedOf(path: string): number {
  return [...path].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 251, 7);
}

/** What stands at an address: its ending says what; an avatar is small. Whatever is no video is a PNG. */
function mediaFile(host: string, path: string): MediaFile {
  if (path.endsWith('.mp4')) return { type: 'video/mp4', bytes: mp4Clip };
  if (path.endsWith('.webm')) return { type: 'video/webm', bytes: webmClip };
  if (path.endsWith('.gif')) return { type: 'image/gif', bytes: movingPicture };
  if (path.endsWith('.svg')) return { type: 'image/svg+xml', bytes: Buffer.from(vectors) };
  const isFigure = host === 'cdn-uploads.huggingface.co' && !path.includes('avatar');
  const [width, height] = isFigure ? [640, 360] : [48, 48];
  const type = /\.jpe?g$/.test(path) ? 'image/jpeg' : 'image/png';
  return { type, bytes: picture(width, height, seedOf(path)) };
}

/** The file as a fault leaves it. */
function spoil(fault: Fault | undefined, file: MediaFile): MediaFile {
  if (fault?.kind === 'svg') return { type: 'image/svg+xml', bytes: Buffer.from(vectors) };
  if (fault?.kind === 'html') return { type: 'image/png', bytes: Buffer.from(portal) };
  return fault?.kind === 'truncated'
    ? { ...file, bytes: file.bytes.subarray(0, file.bytes.length / 2) }
    : file;
}

function* swollen(start: Buffer, bytes: number): Generator<Buffer> {
  yield start;
  const chunk = Buffer.alloc(256 * 1024);
  for (let sent = start.length; sent < bytes; sent += chunk.length) yield chunk;
}

/** Answers a request at a media host; returns the status. */
export async function serveMedia(
  host: string,
  path: string,
  fault: Fault | undefined,
  response: ServerResponse,
): Promise<number> {
  if (fault?.kind === 'reset') {
    response.socket?.destroy();
    return 0;
  }
  if (fault?.kind === 'delay') {
    await Promise.race([
      new Promise((resolve) => setTimeout(resolve, fault.ms)),
      once(response, 'close'),
    ]);
  }
  if (fault?.kind === 'redirect') {
    response.writeHead(302, { Location: fault.to }).end();
    return 302;
  }
  if (fault?.kind === 'status') {
    response.writeHead(fault.status, { 'Content-Type': 'text/plain' }).end('No such file\n');
    return fault.status;
  }
  const { type, bytes } = spoil(fault, mediaFile(host, path));
  // What the real hosts would set: a cookie that must never come back.
  response.writeHead(200, {
    'Content-Type': type,
    'Set-Cookie': 'reader=1; SameSite=None; Secure',
  });
  if (fault?.kind === 'huge') {
    // A client that has had enough goes: that is no failure of this side.
    await pipeline(Readable.from(swollen(bytes, fault.bytes)), response).catch(() => {});
  } else response.end(bytes);
  return 200;
}
