import { isRecord } from '../../papers/is-record.ts';
import { type PaperId, toPaperId } from '../../papers/paper-id.ts';

const key = 'left-draft';

/** A note as it stood when its page went. */
interface Draft {
  id: PaperId;
  text: string;
}

/** Leaves a note that is being written: a page that goes has no time for a transaction, but for this. */
export function leaveDraft({ id, text }: Draft): void {
  localStorage.setItem(key, JSON.stringify({ id, text }));
}

function storedValue(): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return undefined;
  }
}

function readDraft(): Draft | undefined {
  const left = storedValue();
  if (!isRecord(left) || typeof left.text !== 'string') return undefined;
  const id = toPaperId(left.id);
  return id === undefined ? undefined : { id, text: left.text };
}

/** Stores the note that the last page left, with `write`; it is forgotten once that is done. */
export async function storeDraft(write: (draft: Draft) => Promise<unknown>): Promise<void> {
  const draft = readDraft();
  if (draft) await write(draft);
  localStorage.removeItem(key);
}
