import type { MediaHost } from '../papers/media.ts';
import type { SettingId, Settings } from '../papers/settings.ts';
import type { StoredCounts } from '../storage/stored-counts.ts';
import type { ImportActions, ImportView } from './import-view.ts';

/** A shortcut of the browser's as it is set now. */
export interface Shortcut {
  name: string;
  description: string;
  /** E.g. `Alt+P`; empty where none is set. */
  keys: string;
}

/** What a setting needs, and the user did not allow. */
export type Refusal = { kind: 'hosts'; hosts: readonly MediaHost[] } | { kind: 'notifications' };

/** Everything that the settings page shows. */
export interface SettingsView {
  settings: Settings;
  /** The setting that stayed as it was because what it needs was not allowed. */
  refused: ({ id: SettingId } & Refusal) | undefined;
  /** Something is to be told, and the browser does not allow notifications any more. */
  isToldNothing: boolean;
  /** Sites of papers that the user does not allow, so that their tabs stay unknown. */
  missingSites: readonly string[];
  /** None where the browser has none, e.g. on a phone. */
  shortcuts: Shortcut[];
  counts: StoredCounts | undefined;
  /** In bytes. */
  space: { usage: number; quota: number | undefined } | undefined;
  importing: ImportView;
  notice: { kind: 'exported'; count: number } | { kind: 'storage-failed' } | undefined;
}

/** Everything that the settings page can be asked for. */
export interface SettingsActions {
  setSetting: <Id extends SettingId>(id: Id, value: Settings[Id]) => void;
  allowNotices: () => void;
  allowTabSites: () => void;
  exportJson: () => void;
  importing: ImportActions;
  changeShortcuts: () => void;
}
