// @vitest-environment node
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../locales');

/** Each message of a catalogue, with its forms: one, or as many as it has plurals. */
async function formsOf(file: string): Promise<Map<string, string[]>> {
  const messages = generateChromeMessages(await parseMessagesFile(join(folder, file)));
  return new Map(Object.entries(messages).map(([key, { message }]) => [key, message.split(' | ')]));
}

/** What is filled into a message, each as often as it stands there. */
function placesIn(text: string): string[] {
  return (text.match(/\$\d|%s/g) ?? []).toSorted();
}

const english = await formsOf('en.yml');
const others = readdirSync(folder).filter((file) => file !== 'en.yml');

test('Simplified Chinese is there', () => {
  expect(others).toContain('zh_CN.yml');
});

test('every message has a name that browsers accept', () => {
  expect([...english.keys()].filter((name) => !/^[A-Za-z0-9_@]+$/.test(name))).toEqual([]);
});

describe.each(others)('%s', (file) => {
  test('has exactly the messages of the English catalogue, each with the same plural forms', async () => {
    const forms = await formsOf(file);
    expect([...forms.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    const counts = (all: Map<string, string[]>) =>
      Object.fromEntries([...all].map(([key, { length }]) => [key, length]));
    expect(counts(forms)).toEqual(counts(english));
  });

  test('fills in the same as the English catalogue, in every form', async () => {
    const forms = await formsOf(file);
    const wrong = [...english].filter(([key, all]) =>
      all.some((text, at) => `${placesIn(text)}` !== `${placesIn(forms.get(key)?.[at] ?? '')}`),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('leaves nothing empty, and tells its own language', async () => {
    const forms = await formsOf(file);
    expect([...forms].filter(([, all]) => all.some((text) => text.trim() === ''))).toEqual([]);
    expect(forms.get('language')).toEqual([basename(file, '.yml').replace('_', '-')]);
  });
});
