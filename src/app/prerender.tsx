import { renderToString } from 'react-dom/server';
import type { ContractError } from '#contract/issue.ts';
import { formatContractError } from '#contract/issue.ts';
import { parseBoard, parseEdition, parseIndex } from '#contract/parseFile.ts';
import { createQueryClient } from '#data/queryClient.ts';
import { toSha256 } from '#data/sha256.ts';
import type { Result } from '#domain/result.ts';
import { NO_FILTERS } from '#state/filters.ts';
import { selectChoice } from '#state/reading.ts';
import { App } from './App.tsx';
import { type FirstView, PRERENDERED_META, putFirstView } from './firstView.ts';

type ReadFile = (path: string) => Promise<Uint8Array>;

interface Prerendered {
  readonly html: string;
  readonly head: string;
  readonly files: Readonly<Record<string, string>>;
  readonly preloads: { readonly firstView: readonly string[]; readonly otherView: readonly string[] };
}

/**
 * The first view of the first partnership's current edition as markup, drawn by the same components that take it over. What
 * it was drawn from, read and checked here, goes along as one file: the page then needs no reader of published files until
 * it opens another one, and every other page begins with the edition. The head names that file and the index that it belongs to.
 */
export async function prerender(readFile: ReadFile): Promise<Prerendered> {
  const index = await read(readFile, 'data/index.json', parseIndex);
  const choice = selectChoice(index.value, NO_FILTERS);
  if (choice === undefined) throw new Error('data/index.json holds no edition');
  const editionPath = resolve('data/index.json', choice.entry.href);
  const edition = await read(readFile, editionPath, parseEdition);
  const board = await read(readFile, resolve(editionPath, edition.value.board.href), parseBoard);
  const firstView: FirstView = { index, edition: edition.value, board: board.value };

  const client = createQueryClient();
  putFirstView(client, firstView);
  const html = renderToString(<App client={client} />);
  // Its timers would keep the build waiting.
  client.clear();

  const text = JSON.stringify(firstView);
  const path = `assets/first-view-${(await toSha256(new TextEncoder().encode(text))).slice(0, 8)}.json`;
  const head = `<meta name="${PRERENDERED_META}" content="${index.sha256} ./${path}">`;
  return { html, head, files: { [path]: text }, preloads: { firstView: [path], otherView: [editionPath] } };
}

async function read<T>(
  readFile: ReadFile,
  path: string,
  parse: (input: unknown, file: string) => Result<T, ContractError>,
): Promise<{ value: T; sha256: string }> {
  const bytes = await readFile(path);
  const parsed = parse(JSON.parse(new TextDecoder().decode(bytes)), path);
  if (!parsed.ok) throw new Error(formatContractError(parsed.error));
  return { value: parsed.value, sha256: await toSha256(new Uint8Array(bytes)) };
}

function resolve(base: string, href: string): string {
  return new URL(href, `file:///${base}`).pathname.slice(1);
}
