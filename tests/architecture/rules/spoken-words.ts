import { codeOf, findIn, lineAt } from '../code.ts';
import { type Files, filesWhere } from '../files.ts';
import type { Rule } from '../rule.ts';

/** Two letters in a row: what has none needs no translator. */
const words = /\p{L}{2}/u;

/** Where code without tags gives words to a reader: properties of pages, elements, menus and notifications. */
const places: readonly RegExp[] = [
  /\b(?:title|label|placeholder|alt|message|ariaLabel|ariaDescription|ariaValueText|textContent|innerText)(?::|\s*=(?!=))\s*(?:[\w.()\s]+\?\s*)?["'`]([^"'`]+)["'`]/g,
  /\bsetAttribute\(\s*'(?:title|alt|placeholder|aria-(?:label|description|valuetext|roledescription))',\s*["'`]([^"'`]+)["'`]/g,
  /\b(?:alert|confirm|prompt|createTextNode)\(\s*["'`]([^"'`]+)["'`]/g,
];

/** A key of the catalogue, in a table. */
const key = /^\w+(?:\.\w+)+$/;

/** Text of a page as it is delivered: between tags, and in attributes that are read out. */
const pageText =
  /<title>([^<]*)<|(?:title|alt|placeholder|aria-label)="([^"]*)"|>\s*([^<>\s][^<>]*)</g;
/** The product's name is the same in every language. */
const name = 'Paperboy';

function inCode(files: Files): string[] {
  const isSpoken = (path: string) => /^(components|entrypoints)\/.*\.tsx?$/.test(path);
  return places.flatMap((place) =>
    findIn(files, isSpoken, place, codeOf)
      .filter(
        ({ found: [, said = ''] }) =>
          words.test(said.replace(/\$\{[^}]*\}/g, '')) && !key.test(said),
      )
      .map(({ where, found }) => `${where}: “${found[1]}” belongs into locales/en.yml`),
  );
}

function inPages(files: Files): string[] {
  return filesWhere(files, (path) => /^entrypoints\/.*\.html$/.test(path)).flatMap(([path, text]) =>
    [...text.matchAll(pageText)].flatMap((found) => {
      const said = (found[1] ?? found[2] ?? found[3] ?? '').trim();
      return words.test(said) && said !== name
        ? [`${path}:${lineAt(text, found.index)}: “${said}” belongs into locales/en.yml`]
        : [];
    }),
  );
}

export const spokenWordsRule: Rule = {
  name: 'no words for readers stand in code or pages either: titles, labels and menus are in the catalogue',
  check: (files) => [...inCode(files), ...inPages(files)],
  broken: [
    [{ 'entrypoints/a/b.ts': "document.title = 'Settings';" }, /b\.ts:1: “Settings”/],
    [{ 'entrypoints/a/b.ts': "menus.create({ id, title: 'Save it' });" }, /“Save it”/],
    [{ 'entrypoints/a/b.ts': "const a = { message: isNew ? 'New one' : b };" }, /“New one”/],
    [{ 'components/a.ts': "button.ariaLabel = 'Close';" }, /Close/],
    [{ 'components/a.ts': "node.textContent = 'Hello';" }, /“Hello”/],
    [{ 'components/A.tsx': "const tabs = [{ label: 'Day' }];" }, /“Day”/],
    [{ 'entrypoints/a/b.ts': "node.setAttribute('aria-label', 'Close');" }, /“Close”/],
    [{ 'entrypoints/a/b.ts': "confirm('Really?');" }, /“Really\?”/],
    [{ 'entrypoints/a/index.html': '<title>Paperboy settings</title>' }, /Paperboy settings/],
    [{ 'entrypoints/a/index.html': '<body>\n<p>Loading</p></body>' }, /index\.html:\d: “Loading”/],
    [{ 'entrypoints/a/index.html': '<div aria-label="Papers"></div>' }, /“Papers”/],
  ],
  kept: [
    { 'entrypoints/a/b.ts': "menus.create({ id, title: i18n.t('menu.a') });" },
    { 'entrypoints/a/b.ts': "document.title = i18n.t('a.b');\nconst title = 'a' === b;" },
    { 'components/a.ts': "const a = title === 'some';\ntype T = { title: string };" },
    { 'components/a.ts': "const a = { label: 'open.pdf' };" },
    { 'papers/a.ts': "const paper = { title: 'arXiv' };" },
    { 'components/a.ts': "const a = { label: '·' };" },
    {
      'entrypoints/a/index.html':
        '<!doctype html>\n<html lang="en">\n<head><title>Paperboy</title></head><body><div id="app"></div>\n<script src="a.js"></script></body></html>',
    },
  ],
};
