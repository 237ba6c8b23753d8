import type { Signal } from '@preact/signals';
import type { HubSearch } from '../../components/panel-view.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import type { Found, SearchAsk } from '../../papers/search-ask.ts';
import type { Place } from '../../papers/view.ts';
import type { PanelData } from '../../storage/panel-data.ts';

/** What of a panel's state a search follows from, and what it has said. */
export interface SearchState {
  place: Signal<Place>;
  /** The store's last answer. */
  data: Signal<PanelData | undefined>;
  /** The search's last answer, and what had been asked. */
  found: Signal<{ ask: SearchAsk; answer: Found } | undefined>;
  /** What has come of asking the Hub's own search for a text, and the papers that it named. */
  hub: Signal<{ text: string; said: HubSearch; ids: readonly PaperId[] } | undefined>;
  /** How much of what is found is listed at most. */
  limit: Signal<number>;
  /** How many papers can be searched by now, of how many. */
  searchProgress: Signal<{ ready: number; of: number } | undefined>;
  /** The search cannot answer what is asked. */
  searchFails: Signal<boolean>;
}
