import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';

/** A script or style sheet of the built site: its weight, what it is made of, and whether the board report waits for it. */
export interface ShippedFile {
  readonly fileName: string;
  readonly isInitial: boolean;
  readonly packages: readonly string[];
  readonly bytes: number;
  readonly gzipBytes: number;
  readonly brotliBytes: number;
}

type Chunk = Rolldown.OutputChunk;

/**
 * Scripts and style sheets of a bundle. Initial are those that the page names (`pageFiles`) and those that its script
 * imports, directly or not; the board report is one of them.
 */
export function toShippedFiles(bundle: Rolldown.OutputBundle, pageFiles: readonly string[]): ShippedFile[] {
  const outputs = Object.values(bundle);
  const chunks = outputs.filter((output) => output.type === 'chunk');
  const initial = new Set([...pageFiles, ...selectFiles(chunks, ({ isEntry }) => isEntry)]);
  return outputs
    .filter((output) => /\.(js|css)$/.test(output.fileName))
    .map((output) => weigh(output, initial.has(output.fileName)))
    .toSorted((a, b) => Number(b.isInitial) - Number(a.isInitial) || b.brotliBytes - a.brotliBytes);
}

/** The package of a module below `node_modules`, else nothing. */
export function toPackageName(moduleId: string): string | undefined {
  const path = moduleId.replaceAll('\\', '/').split('/node_modules/').at(-1);
  if (path === undefined || path === moduleId) return undefined;
  // A cache of a tool, such as `.vite`, is no package.
  return path.startsWith('.') ? undefined : path.split('/', path.startsWith('@') ? 2 : 1).join('/');
}

/** Packages that a file of the bundle holds code or assets of, sorted. */
export function toPackages(output: Chunk | Rolldown.OutputAsset): string[] {
  const sources = output.type === 'chunk' ? output.moduleIds : output.originalFileNames.map((name) => `/${name}`);
  return [...new Set(sources.flatMap((id) => toPackageName(id) ?? []))].toSorted();
}

/** Some chunks and all that they import, directly or not, with their style sheets, by file name. */
export function selectFiles(chunks: readonly Chunk[], isNeeded: (chunk: Chunk) => boolean): Set<string> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const files = new Set(chunks.filter(isNeeded).map(({ fileName }) => fileName));
  for (const file of files) {
    const chunk = byName.get(file);
    for (const name of [...(chunk?.imports ?? []), ...(chunk?.viteMetadata?.importedCss ?? [])]) files.add(name);
  }
  return files;
}

function weigh(output: Chunk | Rolldown.OutputAsset, isInitial: boolean): ShippedFile {
  const bytes = Buffer.from(output.type === 'chunk' ? output.code : output.source);
  return {
    fileName: output.fileName,
    isInitial,
    packages: toPackages(output),
    bytes: bytes.length,
    gzipBytes: gzipSync(bytes, { level: 9 }).length,
    brotliBytes: brotliCompressSync(bytes).length,
  };
}
