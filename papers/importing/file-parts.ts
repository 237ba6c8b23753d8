import type { Imported } from '../imports/import-format.ts';

/** Parts of a file beside its papers, each of which may be left where it is. */
export const fileParts = ['views', 'mutes', 'settings'] as const;
export type FilePart = (typeof fileParts)[number];

/** What was read of a file, without the parts that its user does not want. */
export function withoutParts(imported: Imported, unwanted: ReadonlySet<FilePart>): Imported {
  const { views, mutes, settings, ...rest } = imported;
  return {
    ...rest,
    ...(views && !unwanted.has('views') && { views }),
    ...(mutes && !unwanted.has('mutes') && { mutes }),
    ...(settings && !unwanted.has('settings') && { settings }),
  };
}
