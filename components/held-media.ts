import type { MediaReply } from '../papers/media.ts';

/** A file that can be shown from memory, or why it cannot. */
export type HeldMedia =
  | { kind: 'video'; url: string }
  | { kind: 'image'; url: string; moves: boolean }
  | Extract<MediaReply, { kind: 'failed' }>;

export type LoadMedia = (link: string, signal: AbortSignal) => Promise<MediaReply>;

interface Held {
  users: number;
  stop: AbortController;
  media: Promise<HeldMedia>;
}

const held = new Map<string, Held>();

async function toHeld(link: string, load: LoadMedia, signal: AbortSignal): Promise<HeldMedia> {
  const reply = await load(link, signal);
  if (reply.kind !== 'failed') {
    const { blob, ...shown } = reply;
    return { ...shown, url: URL.createObjectURL(blob) };
  }
  // Not kept: who asks again wants another try.
  if (held.get(link)?.stop.signal === signal) held.delete(link);
  return reply;
}

/** Loads a file once for all who show it; when the last of them has let it go, its memory is given back. */
export function holdMedia(
  link: string,
  load: LoadMedia,
): { media: Promise<HeldMedia>; letGo: () => void } {
  const known = held.get(link);
  const stop = known?.stop ?? new AbortController();
  const entry = known ?? { users: 0, stop, media: toHeld(link, load, stop.signal) };
  entry.users += 1;
  if (!known) held.set(link, entry);
  return {
    media: entry.media,
    letGo: () => {
      entry.users -= 1;
      if (entry.users > 0) return;
      if (held.get(link) === entry) held.delete(link);
      entry.stop.abort();
      entry.media.then((media) => media.kind !== 'failed' && URL.revokeObjectURL(media.url));
    },
  };
}
