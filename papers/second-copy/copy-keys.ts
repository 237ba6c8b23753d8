import type { PaperId } from '../paper-id.ts';

/** Rows of the panel's that its user made, and what was told to them: they have a second copy too. */
export const ownKeys = ['settings', 'views', 'mutes', 'searches', 'notices'] as const;
export type OwnKey = (typeof ownKeys)[number];

/** What the copy as a whole is, written after everything else. */
export const canaryKey = 'canary';

/** The key of a kept paper. */
export function keptKey(id: PaperId): string {
  return `kept:${id}`;
}

/** Papers whose arXiv numbers differ in their last three digits share a record: some forty that the feed listed. */
export function stretchOf(id: PaperId): string {
  return id.slice(0, 7);
}

/** The key of the marks that keep no paper, within the stretch. */
export function stateKey(stretch: string): string {
  return `state:${stretch}`;
}

/** The key of a row of the panel's. */
export function ownKey(key: OwnKey): string {
  return `own:${key}`;
}

/** True for a key of the copy's; the canary's is not counted among them. */
export function isRecordKey(key: string): boolean {
  return /^(?:kept|state|own):/.test(key);
}
