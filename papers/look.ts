import type { Settings } from './settings.ts';

/** The settings that change how every page looks, as the data attributes of its root. */
export type Look = Pick<Settings, 'theme' | 'contrast' | 'motion' | 'textSize'>;

/** What of the settings is a matter of style sheets alone. */
export function lookOf({ theme, contrast, motion, textSize }: Settings): Look {
  return { theme, contrast, motion, textSize };
}
