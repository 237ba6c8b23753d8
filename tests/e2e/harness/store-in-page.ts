import { openDatabase } from '../../../storage/db.ts';
import type { Contents } from '../../fixtures/arbitrary-database.ts';
import { type Deed, StoreWindow } from '../../fixtures/marks-model.ts';

/** A deed, and where it came among all of them. */
export interface DoneDeed {
  deed: Deed;
  now: number;
  /** The number of the store's last act, as of this one. */
  revision: number;
  isWritten: boolean;
}

const db = openDatabase('strict');
const mine = new StoreWindow(db);
const tables = () => [db.marks, db.unseen, db.papers, db.tallies];

/** What the deed under way has read of the tally, and what it has written of it. */
let turn: { read: number; written?: number } = { read: 0 };

// Beside the store's own code, which is left as it is.
db.use({
  stack: 'dbcore',
  name: 'turns',
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name);
      if (name !== 'tallies') return table;
      return {
        ...table,
        get: async (request) => {
          const row = await table.get(request);
          turn.read = row?.revision ?? 0;
          return row;
        },
        mutate: async (request) => {
          if (request.type === 'put') turn.written = request.values[0].revision;
          return await table.mutate(request);
        },
      };
    },
  }),
});

/** One after the other; each says where it came. */
async function doAll(deeds: readonly { deed: Deed; now: number }[]): Promise<DoneDeed[]> {
  const done: DoneDeed[] = [];
  for (const { deed, now } of deeds) {
    turn = { read: done.at(-1)?.revision ?? 0 };
    await mine.do(deed, now);
    const { read, written } = turn;
    done.push({ deed, now, revision: written ?? read, isWritten: written !== undefined });
  }
  return done;
}

/** Papers that nobody has met, beside what is there. */
async function begin({ papers, unseen }: Pick<Contents, 'papers' | 'unseen'>): Promise<void> {
  await db.transaction('rw', tables(), async () => {
    await db.papers.bulkPut(papers);
    await db.unseen.bulkPut(unseen);
  });
}

/** What a page of the extension has of the store once this is evaluated in it. */
export const storeInPage = { doAll, begin };
Object.assign(globalThis, { storeInPage });
