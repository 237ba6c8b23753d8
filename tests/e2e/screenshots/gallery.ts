import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { stateRows } from '../harness/states/all-states.ts';

/** Where the pictures lie. */
export const picturesFolder = new URL('../../../docs/screenshots/', import.meta.url).pathname;

export const themes = ['light', 'dark'] as const;
/** Firefox's sidebar, Chrome's side panel, a wide panel, and a tab with the paper beside the list; CSS pixels. */
export const widths = [240, 360, 480, 1200] as const;

export type Theme = (typeof themes)[number];

/** The file of a state's picture. */
export function pictureName(state: string, width: number, theme: Theme): string {
  return `${state}-${width}-${theme}.webp`;
}

const shown = [
  ...Object.values(stateRows)
    .flat()
    .map(({ name, caption }) => ({ name, caption })),
  { name: 'pictures-list', caption: 'The list with pictures, and organisations’ own' },
  { name: 'pictures-open', caption: 'Figures and a video in an open paper' },
  { name: 'pictures-offered', caption: 'Figures that are fetched only when asked for' },
  { name: 'settings', caption: 'The settings page' },
];

function figure(name: string, caption: string, width: number, theme: Theme): string {
  const file = pictureName(name, width, theme);
  const words = `${caption}; ${width} pixels, ${theme}`;
  return `<a data-theme="${theme}" data-width="${width}" href="${file}"><img loading="lazy" width="${width}" src="${file}" alt="${words}"></a>`;
}

function section({ name, caption }: { name: string; caption: string }): string {
  const pictures = widths.flatMap((width) =>
    themes.map((theme) => figure(name, caption, width, theme)),
  );
  return `<section id="${name}"><h2><a href="#${name}">${caption}</a></h2><div>${pictures.join('\n')}</div></section>`;
}

function choice(id: string, label: string): string {
  return `<label><input type="checkbox" id="${id}" checked> ${label}</label>`;
}

const hidden = [
  ...themes.map((theme) => ['theme', theme]),
  ...widths.map((width) => ['width', width]),
]
  .map(([kind, value]) => `body:not(:has(#${kind}-${value}:checked)) [data-${kind}="${value}"]`)
  .join(',\n');

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Paperboy, state by state</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; padding: 0 24px 96px; }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: baseline; padding: 12px 0; background: Canvas; }
h1 { margin: 0; font-size: 20px; }
h2 { margin: 48px 0 12px; font-size: 16px; font-weight: 600; }
h2 a { color: inherit; text-decoration: none; }
section { scroll-margin-top: 64px; }
section div { display: flex; gap: 16px; align-items: start; overflow-x: auto; }
section div a { flex: none; }
img { display: block; max-width: none; block-size: auto; border: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); border-radius: 6px; }
${hidden} { display: none; }
</style>
<header>
<h1>Paperboy, state by state</h1>
${themes.map((theme) => choice(`theme-${theme}`, theme)).join('\n')}
${widths.map((width) => choice(`width-${width}`, `${width} px`)).join('\n')}
</header>
<p>Every state of the panel as it is built, with invented papers. Drawn by <code>npm run screenshots</code>.</p>
${shown.map(section).join('\n')}
</html>
`;

/** Writes the page that shows all pictures, and takes pictures of states that are no more away. */
function writeGallery(): void {
  const known = new Set(
    shown.flatMap(({ name }) =>
      widths.flatMap((width) => themes.map((theme) => pictureName(name, width, theme))),
    ),
  );
  const missing = [...known].filter((file) => !existsSync(`${picturesFolder}${file}`));
  if (missing.length > 0) throw new Error(`These pictures were not drawn: ${missing.join(', ')}`);
  for (const file of readdirSync(picturesFolder)) {
    if (file !== 'index.html' && !known.has(file)) rmSync(`${picturesFolder}${file}`);
  }
  writeFileSync(`${picturesFolder}index.html`, page);
  console.log(`${known.size} pictures in docs/screenshots/index.html`);
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeGallery();
