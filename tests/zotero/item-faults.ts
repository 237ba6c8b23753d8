import { isRecord } from '../../papers/is-record.ts';

/** The fields that Zotero has for a preprint, and what an item may bring beside them. */
const texts = [
  ...['title', 'abstractNote', 'genre', 'repository', 'archiveID', 'place', 'date', 'series'],
  ...['seriesNumber', 'DOI', 'citationKey', 'url', 'accessDate', 'archive', 'archiveLocation'],
  ...['shortTitle', 'language', 'libraryCatalog', 'callNumber', 'rights', 'extra'],
];
const lists = ['creators', 'tags', 'notes', 'attachments', 'seeAlso'];
const creatorTypes = ['author', 'contributor', 'editor', 'reviewedAuthor', 'translator'];

/** Text that SQLite stores as it is: it cuts at a NUL, and half a letter is none in UTF-8. */
function isStorable(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\0') && value.isWellFormed();
}

function creatorFaults(value: unknown): string[] {
  if (!isRecord(value)) return ['a creator is no object'];
  const { creatorType, name, firstName, lastName, ...others } = value;
  const names = [name, firstName, lastName].filter((one) => one !== undefined);
  const isWhole = name !== undefined && firstName === undefined && lastName === undefined;
  const isParted = name === undefined && lastName !== undefined;
  return [
    ...(creatorTypes.includes(String(creatorType)) ? [] : [`creator type ${creatorType}`]),
    ...(isWhole || isParted ? [] : ['a creator has a name, or a first and a last one']),
    ...(names.every(isStorable) ? [] : ['a name is no text']),
    ...(String(name ?? lastName).trim() === '' ? ['a creator has no name'] : []),
    ...Object.keys(others).map((field) => `creator field ${field}`),
  ];
}

function tagFaults(value: unknown): string[] {
  const tag = isRecord(value) ? value.tag : value;
  return isStorable(tag) && tag.trim() !== '' ? [] : ['a tag is no text'];
}

function noteFaults(value: unknown): string[] {
  return isStorable(isRecord(value) ? value.note : value) ? [] : ['a note is no text'];
}

function each(value: unknown, faultsOf: (one: unknown) => string[]): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.flatMap(faultsOf) : ['a list is none'];
}

/** What is wrong with an item of a request; stricter than Zotero, which drops fields that it does not know. */
export function itemFaults(item: unknown): string[] {
  if (!isRecord(item)) return ['an item is no object'];
  const { id, itemType, ...fields } = item;
  const unknown = Object.keys(fields).filter((field) => ![...texts, ...lists].includes(field));
  return [
    ...(isStorable(id) && id !== '' ? [] : ['an item has no id']),
    ...(itemType === 'preprint' ? [] : [`item type ${itemType}`]),
    ...unknown.map((field) => `field ${field}`),
    ...texts
      .filter((field) => fields[field] !== undefined && !isStorable(fields[field]))
      .map((field) => `${field} is no text`),
    ...each(fields.creators, creatorFaults),
    ...each(fields.tags, tagFaults),
    ...each(fields.notes, noteFaults),
  ];
}
