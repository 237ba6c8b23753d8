import { batch } from '@preact/signals';
import { hubText } from '../../papers/query/hub-text.ts';
import { parseQuery } from '../../papers/query/parse.ts';
import { queryOf } from '../../papers/view.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';
import { askHub } from './ask-hub.ts';
import type { PanelState } from './panel-state.ts';

let asking: AbortController | undefined;

/**
 * Asks the Hub's own search for what is typed, in plain words; what it names is listed behind what was found here.
 * `askAgain` has the list read anew. Asking for something else ends it.
 */
export async function askHubFor(
  state: PanelState,
  db: PaperboyDatabase,
  askAgain: () => void,
): Promise<void> {
  const text = queryOf(state.place.peek());
  const words = hubText(parseQuery(text).query);
  if (words === '') return;
  asking?.abort();
  asking = new AbortController();
  state.hub.value = { text, said: { kind: 'asking' }, ids: [] };
  const answer = await askHub(db, words, asking.signal);
  if (state.hub.peek()?.text !== text) return;
  if (answer.kind === 'failed') {
    state.hub.value = { text, said: answer, ids: [] };
    return;
  }
  const { paperIds: ids, fetchedAt } = answer;
  const known = new Set(state.found.peek()?.answer.ids);
  const count = ids.filter((id) => !known.has(id)).length;
  batch(() => {
    state.hub.value = { text, said: { kind: 'found', count, fetchedAt }, ids };
    state.mustExtend.value = true;
  });
  askAgain();
}
