import { zoteroOrigin } from '../../papers/zotero/address.ts';
import type { Batch } from '../../papers/zotero/batches.ts';
import { readOutcome, type ZoteroTrouble } from '../../papers/zotero/outcome.ts';
import { ask, letGo, readBody } from './fetch-door.ts';

/** Zotero hangs up on browsers that do not say this, so that no web page can talk to it. */
const protocolHeaders = { 'X-Zotero-Connector-API-Version': '3' };
/** No answer of Zotero's is larger. */
const mostBytes = 65_536;

/** How long Zotero may take: to say that it is there, and to store what it was sent. */
export interface ZoteroPatience {
  lookMs: number;
  saveMs: number;
}

const patience: ZoteroPatience = { lookMs: 5_000, saveMs: 60_000 };

/** The way to the Zotero of this machine. */
export interface ZoteroDoor {
  /** What is in the way, before anything is sent; undefined where nothing is. */
  look: () => Promise<ZoteroTrouble | undefined>;
  save: (batch: Batch) => Promise<'saved' | ZoteroTrouble>;
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    const bytes = await readBody(response, () => mostBytes);
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Its status says enough: most answers have no body, or one that is no JSON.
    return undefined;
  }
}

function odd(status: number): 'odd-answer' {
  console.error('Paperboy: Zotero answered', status);
  return 'odd-answer';
}

/** Asks Zotero at its one address, by the same door as everything else. Never throws. */
export function zoteroDoor({ lookMs, saveMs }: ZoteroPatience = patience): ZoteroDoor {
  return {
    look: async () => {
      try {
        const signal = AbortSignal.timeout(lookMs);
        const url = `${zoteroOrigin}/connector/ping`;
        const response = await ask(url, { signal, headers: protocolHeaders });
        letGo(response);
        return response.status === 200 ? undefined : odd(response.status);
      } catch {
        return 'not-running';
      }
    },
    save: async ({ sessionID, items }) => {
      const headers = { ...protocolHeaders, 'Content-Type': 'application/json' };
      const post = JSON.stringify({ sessionID, uri: items[0]?.url, items });
      try {
        const signal = AbortSignal.timeout(saveMs);
        const url = `${zoteroOrigin}/connector/saveItems`;
        const response = await ask(url, { signal, headers, post });
        const outcome = readOutcome(response.status, await bodyOf(response));
        return outcome === 'odd-answer' ? odd(response.status) : outcome;
      } catch {
        return 'no-answer';
      }
    },
  };
}
