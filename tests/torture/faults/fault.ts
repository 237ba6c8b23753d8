import type { Scene } from '../scene.ts';

/** Something that goes wrong, and is right again when `strike` returns. */
export interface Fault {
  /** Of the catalogue, e.g. `A1`; several faults may be of one kind. */
  id: string;
  name: string;
  strike: (scene: Scene) => Promise<void>;
  /** Takes half a minute: once in a short run is enough. */
  isSlow?: boolean;
}
