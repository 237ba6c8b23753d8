import { Zip, ZipDeflate } from 'fflate';
import { noteFileName, paperNote } from '../markdown/paper-note.ts';
import type { ExportFormat, FilePart, ListedPaper } from './export-format.ts';

/** The first and the last year of a ZIP's clock. */
const zipYears = { from: Date.UTC(1981, 0), to: Date.UTC(2098, 0) };

function onePerId(papers: readonly ListedPaper[]): ListedPaper[] {
  return [...new Map(papers.map((listed) => [listed.paper.id, listed])).values()];
}

/** A ZIP with one Markdown note for each paper, to be unpacked into a vault. */
export const markdownFiles = {
  words: 'formats.markdownFiles',
  extension: 'zip',
  mediaType: 'application/zip',
  isBinary: true,
  most: 65_535,
  *write(papers, now) {
    const ready: FilePart[] = [];
    let broken: Error | undefined;
    const zip = new Zip((error, bytes) => {
      if (error) broken = error;
      else ready.push(new Uint8Array(bytes));
    });
    const mtime = Math.min(Math.max(now, zipYears.from), zipYears.to);
    const encoder = new TextEncoder();
    for (const listed of onePerId(papers)) {
      const file = new ZipDeflate(noteFileName(listed), { level: 6, mem: 2 });
      file.mtime = mtime;
      zip.add(file);
      file.push(encoder.encode(paperNote(listed)), true);
      if (broken) throw broken;
      yield* ready.splice(0);
    }
    zip.end();
    yield* ready.splice(0);
  },
} as const satisfies ExportFormat;
