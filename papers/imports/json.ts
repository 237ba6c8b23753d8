import { jsonVersion } from '../exports/json.ts';
import { importedMark } from '../importing/imported-mark.ts';
import { importedPaper } from '../importing/imported-paper.ts';
import { type JsonItem, jsonItems } from '../importing/json-items.ts';
import { isTooLarge, mostEntries, Refusals } from '../importing/refusals.ts';
import { isRecord } from '../is-record.ts';
import type { Mark } from '../mark.ts';
import { readMutes } from '../mute.ts';
import { readOwnViews } from '../own-view.ts';
import type { Paper } from '../paper.ts';
import { unknownFields } from '../unknown-fields.ts';
import { readPlace } from '../view.ts';
import { wholeMutes, wholeOwnViews } from '../whole-rows.ts';
import type { Imported, ImportedEntry, ImportFormat } from './import-format.ts';

const mostViews = 1_000;

/** Reads a document of Paperboy's own, item by item: of a newer version as far as it is known. */
class JsonReader {
  readonly refusals = new Refusals();
  readonly #entries = new Map<string, ImportedEntry>();
  readonly #views: unknown[] = [];
  readonly #mutes: unknown[] = [];
  readonly #unknown = new Set<string>();
  #format: unknown;
  #version: unknown;
  #place: unknown;
  #settings: unknown;

  #entry(paperId: string, line: number): ImportedEntry | undefined {
    const known = this.#entries.get(paperId);
    if (known || this.#entries.size >= mostEntries) return known;
    const entry = { paperId, line, mark: undefined, paper: undefined };
    this.#entries.set(paperId, entry);
    return entry;
  }

  #keep(paperId: string, line: number, part: { mark: Mark } | { paper: Paper }): void {
    const entry = this.#entry(paperId, line);
    if (!entry) this.refusals.add(line, 'tooMany', paperId);
    else if ('mark' in part) entry.mark ??= part.mark;
    else entry.paper ??= part.paper;
  }

  #takeMark({ line, value, begin }: JsonItem): void {
    const read = importedMark(value);
    if (!read) this.refusals.add(line, 'badItem', begin);
    else {
      this.#keep(read.mark.paperId, line, { mark: read.mark });
      for (const name of read.badFields) this.refusals.add(line, 'badField', name);
    }
  }

  #takePaper({ line, value, begin }: JsonItem): void {
    const paper = importedPaper(value);
    if (paper) this.#keep(paper.id, line, { paper });
    else this.refusals.add(line, 'badItem', begin);
  }

  #takeRow({ line, value, begin }: JsonItem, rows: unknown[]): void {
    if (isRecord(value) && rows.length < mostViews) rows.push(value);
    else this.refusals.add(line, 'badItem', begin);
  }

  take(item: JsonItem): void {
    const { name, line, value, begin } = item;
    if (value === undefined) this.refusals.add(line, 'badItem', begin);
    else if (name === 'marks') this.#takeMark(item);
    else if (name === 'papers') this.#takePaper(item);
    else if (name === 'views') this.#takeRow(item, this.#views);
    else if (name === 'mutes') this.#takeRow(item, this.#mutes);
    else if (name === 'format') this.#format = value;
    else if (name === 'version') this.#version = value;
    else if (name === 'place') this.#place = value;
    else if (name === 'settings') this.#settings = value;
    else if (name !== 'exportedAt' && this.#unknown.size < mostViews) this.#unknown.add(name);
  }

  imported(): Imported {
    const version = typeof this.#version === 'number' ? this.#version : 1;
    const views = wholeOwnViews(readOwnViews(this.#views), this.#views);
    const mutes = wholeMutes(readMutes(this.#mutes), this.#mutes);
    const isOurs = this.#format === 'paperboy';
    if (!isOurs) this.refusals.add(1, 'notPaperboy');
    return {
      entries: isOurs ? [...this.#entries.values()] : [],
      refused: this.refusals.list,
      isMergeable: true,
      ...(isOurs && {
        ...(version > jsonVersion && { newerVersion: version }),
        ...(this.#unknown.size > 0 && { unknownParts: [...this.#unknown] }),
        ...(isRecord(this.#place) && { place: readPlace(this.#place) }),
        ...(isRecord(this.#settings) && { settings: unknownFields(this.#settings, []) }),
        ...(views.length > 0 && { views }),
        ...(mutes.length > 0 && { mutes }),
      }),
    };
  }
}

/** Paperboy's own export, of any version: also one that breaks off, as far as it goes. */
export const json = {
  words: 'imports.json',
  fits: (text) => /^[\s\ufeff]*\{/.test(text.slice(0, 1_000)),
  read: (text) => {
    const reader = new JsonReader();
    if (isTooLarge(text)) {
      reader.refusals.add(1, 'tooLarge');
      return { entries: [], refused: reader.refusals.list, isMergeable: true };
    }
    const items = jsonItems(text);
    let next = items.next();
    for (; !next.done; next = items.next()) reader.take(next.value);
    if (next.value !== undefined) reader.refusals.add(next.value, 'cutOff');
    return reader.imported();
  },
} as const satisfies ImportFormat;
