import type { PaperId } from './paper-id.ts';

/**
 * The card that the keys are at once `gone` have left the list: the current one where it stays, else the next that
 * stays, else the one before. Undefined where none stays.
 */
export function cardThatStays(
  ids: readonly PaperId[],
  gone: ReadonlySet<PaperId>,
  current: PaperId | undefined,
): PaperId | undefined {
  const at = current === undefined ? 0 : Math.max(0, ids.indexOf(current));
  const stays = (id: PaperId) => !gone.has(id);
  return ids.slice(at).find(stays) ?? ids.slice(0, at).findLast(stays);
}
