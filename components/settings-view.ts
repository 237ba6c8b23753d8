import type { Backups } from '../papers/backups.ts';
import type { MediaHost } from '../papers/media.ts';
import type { SettingId, Settings } from '../papers/settings.ts';
import type { Beyond } from '../storage/retention.ts';
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
export type Refusal =
  | { kind: 'hosts'; hosts: readonly MediaHost[] }
  | { kind: 'notifications' | 'downloads' };

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
  /** Epoch ms. */
  now: number;
  /** The backups that are written by themselves. */
  backups: Backups;
  /** What lies beyond the limits; undefined where there are none. */
  beyond: Beyond | undefined;
  importing: ImportView;
  notice:
    | { kind: 'exported' | 'forgotten'; count: number }
    | { kind: 'storage-failed' }
    | { kind: 'storage-silent' }
    | undefined;
}

/** Everything that the settings page can be asked for. */
export interface SettingsActions {
  setSetting: <Id extends SettingId>(id: Id, value: Settings[Id]) => void;
  allowNotices: () => void;
  allowTabSites: () => void;
  exportJson: () => void;
  /** Writes a backup into the folder of downloads; asks for the permission where that is missing. */
  backUpNow: () => void;
  /** Forgets what lies beyond the limits, now. */
  forgetBeyond: () => void;
  importing: ImportActions;
  changeShortcuts: () => void;
}
