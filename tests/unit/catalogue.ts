import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

const english = generateChromeMessages(
  await parseMessagesFile(join(import.meta.dirname, '../../locales/en.yml')),
);

/** Stands for `browser.i18n.getMessage`, with the real English catalogue behind it. */
export function getMessage(key: string, substitutions: string | (string | number)[] = []): string {
  if (key === '@@ui_locale') return 'en';
  const filled = [substitutions].flat();
  const message = english[key]?.message ?? '';
  return message.replace(/\$(\d)/g, (_, place: string) => String(filled[Number(place) - 1] ?? ''));
}
