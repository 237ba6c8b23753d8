import { effect } from '@preact/signals';
import type { Settings } from '../../papers/settings.ts';
import type { PanelState } from './panel-state.ts';

/** Begins something, once, as soon as the settings ask for it: until then its code need not be there. */
export function onceWanted(
  { data }: Pick<PanelState, 'data'>,
  isWanted: (settings: Settings) => boolean,
  begin: () => Promise<void>,
  onError: (error: unknown) => void,
): void {
  let hasBegun = false;
  effect(() => {
    const settings = data.value?.settings;
    if (hasBegun || !settings || !isWanted(settings)) return;
    hasBegun = true;
    begin().catch(onError);
  });
}
