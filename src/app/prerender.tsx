import { renderToString } from 'react-dom/server';
import type { ContractError } from '#contract/issue.ts';
import { formatContractError } from '#contract/issue.ts';
import { parseBoard, parseEdition, parseIndex } from '#contract/parseFile.ts';
import { boardQuery } from '#data/boardQuery.ts';
import { editionQuery } from '#data/editionQuery.ts';
import { indexQuery } from '#data/indexQuery.ts';
import { createQueryClient } from '#data/queryClient.ts';
import { toSha256 } from '#data/sha256.ts';
import type { Result } from '#domain/result.ts';
import { NO_FILTERS } from '#state/filters.ts';
import { selectChoice } from '#state/reading.ts';
import { App } from './App.tsx';
import { PRERENDERED_META, toDrawnFrom } from './prerendered.ts';

type ReadFile = (path: string) => Promise<Uint8Array>;

/**
 * The first view of the first partnership's current edition as markup, drawn by the same components that take it over, and
 * what belongs into the head: which files it was drawn from, and a head start for them.
 */
export async function prerender(readFile: ReadFile): Promise<{ html: string; head: string }> {
  const client = createQueryClient();
  const index = await read(readFile, 'data/index.json', parseIndex);
  const choice = selectChoice(index.value, NO_FILTERS);
  if (choice === undefined) throw new Error('data/index.json holds no edition');
  const editionPath = resolve('data/index.json', choice.entry.href);
  const edition = await read(readFile, editionPath, parseEdition);
  const boardPath = resolve(editionPath, edition.value.board.href);
  const board = await read(readFile, boardPath, parseBoard);

  client.setQueryData(indexQuery().queryKey, index);
  client.setQueryData(editionQuery(choice.entry).queryKey, edition.value);
  client.setQueryData(boardQuery(choice.entry, edition.value).queryKey, board.value);
  const html = renderToString(<App client={client} />);
  // Its timers would keep the build waiting.
  client.clear();
  const head = [
    `<meta name="${PRERENDERED_META}" content="${toDrawnFrom(index.sha256, choice.entry.sha256)}">`,
    // The page itself preloads the index.
    ...[editionPath, boardPath].map((path) => `<link rel="preload" href="./${path}" as="fetch" crossorigin>`),
  ];
  return { html, head: head.map((line) => `${line}\n`).join('') };
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
