import { normalizePath, type Plugin } from 'vite';

/** What the bundler knows of a module: the ids of those that it imports at once, and of those that come late. */
interface Imports {
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
}

type Graph = (id: string) => Imports | null;

/** The panel’s page, what it loads behind its first frame, and the other page. */
const panelPage = 'entrypoints/sidepanel/main.tsx';
const rest = ['entrypoints/sidepanel/follow-store.ts', 'entrypoints/sidepanel/query-reader.ts'];
const otherPage = 'entrypoints/options/main.tsx';

/** The modules, and all that come of them along `next`. */
function reach(starts: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const todo = [...starts];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    todo.push(...next(id));
  }
  return found;
}

/**
 * Two files for all that an open panel loads behind its first frame: of itself the bundler makes sixteen, in three rows,
 * each of which waits for the one before. `store` is what the other page may need as well, and so nothing of the
 * panel’s own: that would run in it. Names the chunk of a module, by ids below `root`; undefined leaves it to the bundler.
 */
export function lateChunks(root: string, graph: Graph): (id: string) => string | undefined {
  const atOnce = (id: string) => graph(id)?.importedIds ?? [];
  const everBeside = (id: string) => [...atOnce(id), ...(graph(id)?.dynamicallyImportedIds ?? [])];
  const first = reach([`${root}/${panelPage}`], atOnce);
  const late = reach(
    rest.map((path) => `${root}/${path}`),
    atOnce,
  );
  const shared = reach([`${root}/${otherPage}`], everBeside);
  return (id) => {
    if (!late.has(id) || first.has(id)) return undefined;
    return shared.has(id) ? 'store' : 'panel';
  };
}

/** The same as a plugin of the build; the worker is one file anyway. */
export function fewLateChunks(root: string): Plugin {
  return {
    name: 'paperboy:few-late-chunks',
    outputOptions(options) {
      if (options.codeSplitting === false) return options;
      let chunkOf: ReturnType<typeof lateChunks> | undefined;
      const name = (id: string, bundler: { getModuleInfo: Graph }) => {
        chunkOf ??= lateChunks(normalizePath(root), (of) => bundler.getModuleInfo(of));
        return chunkOf(id) ?? null;
      };
      return {
        ...options,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name, debugName: 'late' }],
        },
      };
    },
  };
}
