import { dequal } from 'dequal/lite';
import type { Mute } from '../mute.ts';
import type { OwnView } from '../own-view.ts';
import { choicesOf, readSettings, type SettingId, settings } from '../settings.ts';

/** Something that a file has otherwise; it has no stamp, so that whoever imports it decides. */
export interface Difference<Value> {
  before: Value;
  after: Value;
}

/** The file's views beside those that are there. */
export function planViews(
  views: readonly OwnView[],
  imported: readonly OwnView[],
): { added: OwnView[]; changed: Difference<OwnView>[] } {
  const byId = new Map(views.map((view) => [view.id, view]));
  const added = imported.filter(({ id }) => !byId.has(id));
  const changed = imported.flatMap((after) => {
    const before = byId.get(after.id);
    return before && !dequal(before, after) ? [{ before, after }] : [];
  });
  return { added, changed };
}

/** The file's mutes that are not there yet: the same query is muted once. */
export function planMutes(mutes: readonly Mute[], imported: readonly Mute[]): Mute[] {
  const queries = new Set(mutes.map(({ query }) => query));
  return imported.filter(({ query }) => {
    const isNew = !queries.has(query);
    queries.add(query);
    return isNew;
  });
}

const settingIds = Object.keys(settings).filter((id): id is SettingId => id in settings);

/** Settings that the file has otherwise, of those that are known here and with a value that is. */
export function planSettings(
  current: Readonly<Record<string, unknown>> | undefined,
  imported: Readonly<Record<string, unknown>> | undefined,
): (Difference<unknown> & { id: SettingId })[] {
  const before = readSettings(current);
  return settingIds.flatMap((id) => {
    const after = imported?.[id];
    const isKnown = choicesOf(id).some((choice) => choice === after);
    return isKnown && before[id] !== after ? [{ id, before: before[id], after }] : [];
  });
}

/** True where a setting is not known here, or known with this value. */
function isFit([id, value]: [string, unknown]): boolean {
  const known = settingIds.find((settingId) => settingId === id);
  return known === undefined || choicesOf(known).some((choice) => choice === value);
}

/** The stored settings with those of the file over them; what is not known here stays as it is stored. */
export function mergedSettings(
  current: Readonly<Record<string, unknown>> | undefined,
  imported: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const fit = Object.entries(imported).filter(isFit);
  const known = fit.filter(([id]) => settingIds.some((settingId) => settingId === id));
  return { ...Object.fromEntries(fit), ...current, ...Object.fromEntries(known) };
}
