import type { FilePart } from '../../papers/exports/export-format.ts';

/** Time for the browser to take a download over before its bytes are let go. */
const handOverMs = 60_000;

/** Hands the user a file, through the browser's own download and without a permission. */
export function saveFile(name: string, type: string, parts: Iterable<FilePart>): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), handOverMs);
}
