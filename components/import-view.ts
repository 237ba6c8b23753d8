import type { FilePart } from '../papers/importing/file-parts.ts';
import type { ImportPlan } from '../papers/importing/plan-import.ts';
import type { ImportFormatId } from '../papers/imports/registry.ts';
import type { PaperId } from '../papers/paper-id.ts';

/** Papers and refusals that are listed by name, of each kind; the rest is counted. */
export const mostListed = 50;

/** How asking the Hub about papers goes of which only the id is known. */
export interface ImportAsking {
  asked: number;
  of: number;
  isOver: boolean;
  /** Those that the Hub does not know. */
  notAtHub: PaperId[];
  /** Why it ended before all were asked for; `until` in epoch ms. */
  trouble?: { kind: 'limited'; until: number } | { kind: 'no-answer' | 'no-permission' };
}

/** What the settings page shows of an import. */
export type ImportView =
  | { kind: 'idle' }
  /** Of a file by its name, or of what was pasted. */
  | { kind: 'reading'; name: string | undefined }
  | { kind: 'failed'; why: 'tooLarge' | 'unreadable' | 'failed' }
  | {
      kind: 'preview';
      plan: ImportPlan;
      format: ImportFormatId;
      isNewer: boolean;
      /** Of the papers that are listed, where they are known. */
      titles: ReadonlyMap<PaperId, string>;
      unwanted: ReadonlySet<FilePart>;
      /** What the user has taken away since comes back. */
      bringsBack: boolean;
      isImporting: boolean;
      /** Epoch ms. */
      now: number;
    }
  | {
      kind: 'done';
      added: number;
      changed: number;
      /** Papers of which only the id is known. */
      unknown: number;
      asking: ImportAsking | undefined;
      isUndoing: boolean;
      hasUndoFailed: boolean;
      /** Epoch ms. */
      now: number;
    }
  | { kind: 'undone' };

/** Everything that an import can be asked for. */
export interface ImportActions {
  readFile: (file: File) => void;
  readText: (text: string) => void;
  want: (part: FilePart, isWanted: boolean) => void;
  bringBack: (isWanted: boolean) => void;
  apply: () => void;
  /** Gives up what is being read, or looked at. */
  cancel: () => void;
  undo: () => void;
  askHub: () => void;
  stopAsking: () => void;
}
