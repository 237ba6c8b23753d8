import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A project as its files: path from the root, with `/`, and text. */
export type Files = Readonly<Record<string, string>>;

/** What is not the project's own text. */
const foreign = /^(node_modules|test-results|playwright-report|docs\/screenshots|public|\..+)$/;
const textFile = /\.(tsx?|mjs|css|html|json|ya?ml|md)$/;

/** Reads the project that lies in `root`. */
export function readProject(root: string): Files {
  const files: Record<string, string> = {};
  const read = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (foreign.test(path)) continue;
      if (entry.isDirectory()) read(path);
      else if (textFile.test(path)) files[path] = readFileSync(join(root, path), 'utf8');
    }
  };
  read('');
  return files;
}

/** The folders of what users run. */
export const productFolders = ['papers', 'storage', 'components', 'entrypoints'] as const;

/** The folder at the root that a path lies in; empty for a file at the root. */
export function topFolder(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

/** True for what users run, and nothing else. */
export function isProduct(path: string): boolean {
  const top = topFolder(path);
  return productFolders.some((folder) => folder === top);
}

/** Paths and texts of the files that `pick` picks, as pairs. */
export function filesWhere(files: Files, pick: (path: string) => boolean): [string, string][] {
  return Object.entries(files).filter(([path]) => pick(path));
}

/** True for a file of code. */
export function isCode(path: string): boolean {
  return /\.(tsx?|mjs)$/.test(path);
}

/** `has-code` as `hasCode`. */
export function camelCase(stem: string): string {
  return stem.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The file's name without its folder and endings: `components/PaperCard.module.css` is `PaperCard`. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '');
}

/** The folder that holds the file. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
