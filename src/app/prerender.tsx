import { renderToString } from 'react-dom/server';
import type { ContractError } from '#contract/issue.ts';
import { formatContractError } from '#contract/issue.ts';
import { parseBoard, parseEdition, parseIndex } from '#contract/parseFile.ts';
import { createQueryClient } from '#data/queryClient.ts';
import { toSha256 } from '#data/sha256.ts';
import type { Result } from '#domain/result.ts';
import { FIRST_VIEW, NO_FILTERS } from '#state/filters.ts';
import { selectChoice, selectSince } from '#state/reading.ts';
import { App } from './App.tsx';
import { toChosenWords } from './contextOptions.ts';
import { type FirstView, PRERENDERED_META, putFirstView } from './firstView.ts';
import { toPageTitle } from './routes.tsx';
import { type PrintedHead, toPrintedHead, toPrintedHeadCss } from './usePrintedHead.ts';

type ReadFile = (path: string) => Promise<Uint8Array>;

interface Prerendered {
  readonly html: string;
  readonly head: string;
  readonly files: Readonly<Record<string, string>>;
  readonly preloads: {
    readonly view: string;
    /** Tells by the path of a dataset the last words of the addresses that need it: its own id and those of its measures. */
    readonly datasets: string;
  };
}

/**
 * The first view of the first partnership's current edition as markup, drawn by the same components that take it over. What
 * it was drawn from, read and checked here, goes along as one file: the page then needs no reader of published files until
 * it opens another edition, and every page begins with that file and the dataset that it is about. The head names the file
 * and the index that it belongs to.
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

  const [path, text] = await toFile('first-view.json', JSON.stringify(firstView));
  const words = toPrintedWords(firstView);
  const [paper, css] = await toFile('paper.css', toPrintedHeadCss(words));
  const addresses = edition.value.datasets.map(({ id, href, measures }) => [
    resolve(editionPath, href),
    [id, ...measures.map((measure) => measure.id)],
  ]);
  const [datasets, byPath] = await toFile('datasets.json', JSON.stringify(Object.fromEntries(addresses)));
  return {
    html,
    head: `<meta name="${PRERENDERED_META}" content="${index.sha256} ./${path}">
    <link rel="stylesheet" media="print" href="./${paper}">`,
    files: { [path]: text, [paper]: css, [datasets]: byPath },
    preloads: { view: path, datasets },
  };
}

/** What is said on paper of a page that nobody has touched: the reader has chosen nothing yet. */
function toPrintedWords({ index, edition }: FirstView): PrintedHead {
  const choice = selectChoice(index.value, NO_FILTERS);
  if (choice === undefined) throw new Error('data/index.json holds no edition');
  const { partnership, entry } = choice;
  const since = selectSince(partnership, edition, NO_FILTERS);
  const reading = { index: index.value, partnership, entry, edition, ...(since === undefined ? {} : { since }) };
  return toPrintedHead(partnership, entry, toPageTitle(FIRST_VIEW.route, edition), toChosenWords(reading, FIRST_VIEW));
}

/** Where a file of this text stands in the site, named after what it holds. */
async function toFile(name: string, text: string): Promise<[path: string, text: string]> {
  const hash = await toSha256(new TextEncoder().encode(text));
  return [`assets/${name.replace('.', `-${hash.slice(0, 8)}.`)}`, text];
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
