/** A look at a day while something happens: the papers stored of it, and how many its own row speaks of. */
export interface DayLook {
  day: string;
  papers: number;
  items: number | undefined;
}

/** What happened in a scene, for the report and for invariants that ask about all of it. */
export class Tally {
  /** Faults by their ids, as often as each struck. */
  readonly struck = new Map<string, number>();
  kills = 0;
  /** Refreshes asked for, and those of them that were answered. */
  asked = 0;
  answered = 0;
  /** Looks at days while they were being stored. */
  readonly dayLooks: DayLook[] = [];
  /** Items that cannot be read, sent among good ones. */
  badItems = 0;
  /** Errors in consoles of browsers that are gone. */
  readonly errors: string[] = [];
  /** Addresses that pages asked for. */
  readonly sent: string[] = [];
  /** What a fault has found broken of its own. */
  readonly broken: string[] = [];

  strike(id: string): void {
    this.struck.set(id, (this.struck.get(id) ?? 0) + 1);
  }
}
