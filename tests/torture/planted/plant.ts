/** A defect that others have shipped, put into the sources of a build for tests alone. */
export interface Plant {
  id: string;
  /** What somebody would have to overlook. */
  name: string;
  /** Source files, what stands there, and what is put in its place. */
  changes: readonly { file: string; from: string; to: string }[];
  /** Faults by which it shows. */
  faults: readonly string[];
  /** Dexie as it comes, and not without the parts that we do without. */
  needsWholeDexie?: boolean;
}
