import { i18n } from '#i18n';

/** A language as a page declares it. */
interface ShownLanguage {
  /** E.g. `zh-CN`; dates and numbers follow it. */
  tag: string;
  dir: 'ltr' | 'rtl';
}

/** Written from right to left, of all that a browser takes a catalogue for. */
const rightToLeft = ['ar', 'fa', 'he'];

/**
 * The language that is shown: the catalogue's own, which is English where the browser's language has none. Where the
 * browser speaks a kind of it (`en-GB`), that is more exact. The direction is the text's own, not that of the browser:
 * its `@@bidi_dir` would turn English around in a Hebrew one, and Chromium without a window always says `ltr`.
 */
export function shownLanguage(): ShownLanguage {
  const tag = i18n.t('language');
  const ofBrowser = i18n.t('@@ui_locale').replace('_', '-');
  const dir = rightToLeft.includes(tag.slice(0, 2)) ? 'rtl' : 'ltr';
  return { tag: ofBrowser.startsWith(tag) ? ofBrowser : tag, dir };
}

/** Tells the browser and readers of screens what the page is written in; before anything is drawn. */
export function declareLanguage(): void {
  const { tag, dir } = shownLanguage();
  Object.assign(document.documentElement, { lang: tag, dir });
}
