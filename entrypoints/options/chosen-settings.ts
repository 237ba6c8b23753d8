import type { SettingId, Settings } from '../../papers/settings.ts';

/** What was chosen and is not stored yet: an answer of the store that is older must not take it back under the hand. */
export class ChosenSettings {
  #chosen: Partial<Settings> = {};

  choose<Id extends SettingId>(id: Id, value: Settings[Id]): void {
    this.#chosen = { ...this.#chosen, [id]: value };
  }

  /** The choice is stored, or was taken back; of several the last one counts. */
  settle<Id extends SettingId>(id: Id, value: Settings[Id]): void {
    if (this.#chosen[id] !== value) return;
    const others = { ...this.#chosen };
    delete others[id];
    this.#chosen = others;
  }

  /** The settings with what was chosen. */
  over(settings: Settings): Settings {
    return { ...settings, ...this.#chosen };
  }
}
