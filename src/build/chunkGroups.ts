import { resolve } from 'node:path';

const ENTRY = 'src/app/main.tsx';
const FIRST_VIEW = 'src/features/board-report/BoardReport.tsx';
const FIRST_FEATURE = '/src/features/board-report/';

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * The chunks of what the first view needs, so that it comes in a few files and not in one for every set of pages that
 * share something: packages (they outlive most releases), the app, and what the board report draws with. Every other
 * module is left to the bundler. Earlier groups choose first, and take what their modules import.
 */
export function toChunkGroups() {
  let app: ReadonlySet<string> | undefined;
  let board: ReadonlySet<string> | undefined;
  const group = (name: string, belongs: (path: string, isApp: boolean) => boolean) => ({
    name: (id: string, graph: ModuleGraph) => {
      app ??= selectImported(resolve(ENTRY), graph);
      board ??= selectImported(resolve(FIRST_VIEW), graph);
      const isNeeded = app.has(id) || board.has(id);
      return isNeeded && belongs(id.replaceAll('\\', '/'), app.has(id)) ? name : null;
    },
  });
  return [
    group('vendor', (path) => path.includes('/node_modules/')),
    group('app', (_path, isApp) => isApp),
    group('figures', (path) => !path.includes(FIRST_FEATURE)),
  ];
}

/** A module and all that it imports, directly or not; what it loads later does not count. */
function selectImported(root: string, graph: ModuleGraph): Set<string> {
  const found = new Set([root.replaceAll('\\', '/')]);
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
