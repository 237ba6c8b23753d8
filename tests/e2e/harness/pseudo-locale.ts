import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromeBuild } from './chromium.ts';

/** Arabic letters, which turn a line around and make it longer, as translations do. */
const filling = 'طويلة';

function lengthen(message: string): string {
  const forms = message.split(' | ');
  return forms.map((form) => `${filling} ${form} ${filling}`).join(' | ');
}

/**
 * Copies the build to `folder` and gives it an invented right-to-left language: every message keeps its English words,
 * wrapped and lengthened by Arabic ones. What is not lengthened on the screen is not in the catalogue.
 */
export function buildWithPseudoLocale(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(chromeBuild, folder, { recursive: true });
  const english = join(folder, '_locales/en/messages.json');
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(english, 'utf8'));
  for (const [key, entry] of Object.entries(messages)) {
    entry.message = key === 'language' ? 'ar' : lengthen(entry.message);
  }
  mkdirSync(join(folder, '_locales/ar'), { recursive: true });
  writeFileSync(join(folder, '_locales/ar/messages.json'), JSON.stringify(messages));
}

/** What makes Chromium speak a language, which it takes from its environment on Linux and from a flag elsewhere. */
export function speaking(language: string): { env: Record<string, string>; extraArgs: string[] } {
  return { env: { LANGUAGE: language }, extraArgs: [`--lang=${language}`] };
}
