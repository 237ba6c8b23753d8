import type { MediaHost } from './media.ts';

// By itself, for the first screen needs to know no more of pictures than this.

/** The one host that figures lie at; organisations' pictures lie at all three. */
export const figureHost = 'cdn-uploads.huggingface.co' satisfies MediaHost;

/** True where a list has room to keep for a figure: QuickTime, which no browser plays, is none. */
export function hasFigure(media: readonly string[]): boolean {
  return media.some((link) => !/\.(?:qt|mov)$/i.test(link));
}
