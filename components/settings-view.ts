import type { MediaHost } from '../papers/media.ts';
import type { SettingId, Settings } from '../papers/settings.ts';
import type { StoredCounts } from '../storage/stored-counts.ts';

/** A shortcut of the browser's as it is set now. */
export interface Shortcut {
  name: string;
  description: string;
  /** E.g. `Alt+P`; empty where none is set. */
  keys: string;
}

/** Everything that the settings page shows. */
export interface SettingsView {
  settings: Settings;
  /** The setting that stayed as it was because its hosts were not allowed. */
  refused: { id: SettingId; hosts: readonly MediaHost[] } | undefined;
  /** None where the browser has none, e.g. on a phone. */
  shortcuts: Shortcut[];
  counts: StoredCounts | undefined;
  /** In bytes. */
  space: { usage: number; quota: number | undefined } | undefined;
  notice: { kind: 'exported'; count: number } | { kind: 'storage-failed' } | undefined;
}

/** Everything that the settings page can be asked for. */
export interface SettingsActions {
  setSetting: <Id extends SettingId>(id: Id, value: Settings[Id]) => void;
  exportJson: () => void;
  changeShortcuts: () => void;
}
