import { isRecord } from './is-record.ts';

/** One setting: its value before anybody chose, and every value there is. */
export interface Setting<Value> {
  initial: Value;
  /** In the order of the form. */
  choices: readonly Value[];
}

function choice<const Value extends string>(
  initial: NoInfer<Value>,
  choices: readonly Value[],
): Setting<Value> {
  return { initial, choices };
}

function toggle(initial: boolean): Setting<boolean> {
  return { initial, choices: [true, false] };
}

/** The full hours of a day on the user's own clock. */
const hours = [
  ...(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'] as const),
  ...(['12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23'] as const),
] as const;

/** Every setting, in the order of the form; each has its words in the catalogue. */
export const settings = {
  density: choice('comfortable', ['compact', 'comfortable', 'figures']),
  theme: choice('system', ['system', 'light', 'dark']),
  contrast: choice('system', ['system', 'high']),
  motion: choice('system', ['system', 'reduced']),
  textSize: choice('medium', ['small', 'medium', 'large', 'largest']),
  /** Figures and videos of a paper that is opened; the density `figures` shows the first one in the list. */
  figures: toggle(false),
  avatars: toggle(false),
  /** Keys without a modifier, e.g. `j` (WCAG 2.1.4). */
  singleKeys: toggle(true),
  /** The paper of the tab beside the panel, on top of the panel. */
  tabPaper: toggle(false),
  surface: choice('panel', ['panel', 'popup', 'tab']),
  badge: choice('number', ['number', 'dot', 'none']),
  /** The hour from which on a day's new papers are told of, once a day. */
  digest: choice('off', ['off', ...hours]),
  /** Nothing is told from this hour on, and again from the other. */
  quietFrom: choice('22', ['off', ...hours]),
  quietTo: choice('7', hours),
  /** How often what the user made is written into a file outside the browser's store. */
  backups: choice('off', ['off', 'daily', 'weekly']),
  /** How many of those files are kept. */
  backupsKept: choice('7', ['3', '7', '30']),
  /** How many days back papers are stored that the user does not keep; never a mark, and never a paper that they keep. */
  keepDays: choice('all', ['all', '730', '365', '91']),
  /** How many of them at most. */
  keepPapers: choice('all', ['all', '20000', '5000', '2000']),
} as const;

export type SettingId = keyof typeof settings;
export type Settings = {
  [Id in SettingId]: (typeof settings)[Id]['initial'];
};

const byId: { [Id in SettingId]: Setting<Settings[Id]> } = settings;

/** Every value that a setting can have, in the order of the form. */
export function choicesOf<Id extends SettingId>(id: Id): readonly Settings[Id][] {
  return byId[id].choices;
}

function readOne<Value>(setting: Setting<Value>, raw: unknown): Value {
  return setting.choices.find((value) => value === raw) ?? setting.initial;
}

/** Reads stored settings one by one: a bad or missing one falls back alone. */
export function readSettings(raw: unknown): Settings {
  const stored = isRecord(raw) ? raw : {};
  return {
    density: readOne(settings.density, stored.density),
    theme: readOne(settings.theme, stored.theme),
    contrast: readOne(settings.contrast, stored.contrast),
    motion: readOne(settings.motion, stored.motion),
    textSize: readOne(settings.textSize, stored.textSize),
    figures: readOne(settings.figures, stored.figures),
    avatars: readOne(settings.avatars, stored.avatars),
    singleKeys: readOne(settings.singleKeys, stored.singleKeys),
    tabPaper: readOne(settings.tabPaper, stored.tabPaper),
    surface: readOne(settings.surface, stored.surface),
    badge: readOne(settings.badge, stored.badge),
    digest: readOne(settings.digest, stored.digest),
    quietFrom: readOne(settings.quietFrom, stored.quietFrom),
    quietTo: readOne(settings.quietTo, stored.quietTo),
    backups: readOne(settings.backups, stored.backups),
    backupsKept: readOne(settings.backupsKept, stored.backupsKept),
    keepDays: readOne(settings.keepDays, stored.keepDays),
    keepPapers: readOne(settings.keepPapers, stored.keepPapers),
  };
}

/** The settings before anybody chose. */
export const initialSettings = readSettings(undefined);
