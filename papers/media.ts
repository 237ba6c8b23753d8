/** The hosts that pictures and videos come from; a page asks none other, and each only where the user allows it. */
export const mediaHosts = [
  'cdn-uploads.huggingface.co',
  'cdn-avatars.huggingface.co',
  'www.gravatar.com',
] as const;

export type MediaHost = (typeof mediaHosts)[number];

/** Match pattern of a media host, as the manifest and the browser's permissions have it. */
export function mediaPattern(host: MediaHost): string {
  return `https://${host}/*`;
}

/** The media host of an address; undefined where it is no https address of one. */
export function mediaHostOf(link: string): MediaHost | undefined {
  if (!URL.canParse(link)) return undefined;
  const { protocol, host } = new URL(link);
  return protocol === 'https:' ? mediaHosts.find((known) => known === host) : undefined;
}

export type MediaKind = 'image' | 'video';

const imageNames = /\.(?:png|jpe?g|gif|webp|avif)$/i;
const videoNames = /\.(?:mp4|m4v|webm)$/i;

/** What the address promises: a kind that can be shown, or undefined, e.g. for QuickTime, which browsers do not play. */
export function promisedKind(link: string): MediaKind | undefined {
  if (mediaHostOf(link) === undefined) return undefined;
  const { pathname } = new URL(link);
  if (imageNames.test(pathname)) return 'image';
  return videoNames.test(pathname) ? 'video' : undefined;
}

/** What came of asking for a file. */
export type MediaReply =
  | { kind: 'video'; blob: Blob }
  /** `moves` where it has several frames. */
  | { kind: 'image'; blob: Blob; moves: boolean }
  /** `offline` may heal by itself; `refused` is not what can be shown: another type, a redirect, no such file. */
  | { kind: 'failed'; problem: 'offline' | 'too-large' | 'refused' };
