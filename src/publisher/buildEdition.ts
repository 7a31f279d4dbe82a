import { type ContractError, formatContractError } from '#contract/issue.ts';
import { parseDataset } from '#contract/parseDataset.ts';
import { parseBoard, parseEdition } from '#contract/parseFile.ts';
import { serialiseBoard, serialiseEdition } from '#contract/serialise.ts';
import { serialiseDataset } from '#contract/serialiseDataset.ts';
import type { Dataset } from '#domain/dataset.ts';
import { isWithheldStatement } from '#domain/disclosure/protect.ts';
import { assembleEdition } from '#domain/editions/assembleEdition.ts';
import type { Board } from '#domain/editions/board.ts';
import { carryForward } from '#domain/editions/carryForward.ts';
import type { DatasetEntry, Edition, FileLink } from '#domain/editions/edition.ts';
import type { Result } from '#domain/result.ts';
import type { BuiltDatasets } from '#returns/buildDatasets.ts';
import type { CheckedEdition } from '#returns/checkedEdition.ts';
import type { BoardReturn } from '#returns/returnSchema.ts';
import { toBytes, toSha256, toShortHash } from './digest.ts';
import { type PublishedEdition, parse, toHref } from './publishedSite.ts';
import { refuse } from './publisherError.ts';

/** A file ready to be written: its path in the data folder, its bytes and their digest. */
interface ReadyFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** An edition ready to be committed: the files that it is made of, the edition's own last. */
export interface BuiltEdition {
  readonly edition: Edition;
  readonly file: ReadyFile;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Makes the files of an edition: datasets, board, and the edition that links to them by hash. Every file is read back with the
 * page's own parser before anything is written.
 */
export function buildEdition(
  id: string,
  checked: CheckedEdition,
  built: BuiltDatasets,
  previous: PublishedEdition | undefined,
): BuiltEdition {
  const { partnership, board: said, asAt } = checked;
  const board = withoutWithheld(
    carryForward(toBoard(said), previous && toEarlierBoard(previous, asAt)),
    built.datasets,
  );
  const folder = `editions/${partnership.id}/${id}`;
  const datasets = built.datasets.map((dataset) => ({ dataset, file: toReadyDataset(dataset) }));
  const boardFile = toReadyFile(`boards/${partnership.id}/${id}`, serialiseBoard(board), parseBoard);
  const assembled = assembleEdition({
    id,
    label: said.label,
    updated: said.published,
    meeting: said.meeting,
    asAt,
    partnership: { ...partnership, geographies: built.geographies },
    datasets: built.datasets,
    heldBy: built.heldBy,
    board,
    ...(previous === undefined ? {} : { previous: toEarlierEdition(previous) }),
  });
  const edition: Edition = {
    ...assembled,
    board: toLink(folder, boardFile),
    datasets: assembled.datasets.map((entry): DatasetEntry => {
      const file = datasets.find(({ dataset }) => dataset.id === entry.id)?.file;
      if (file === undefined) throw new Error(`No file for ${entry.id}`);
      return { ...entry, ...toLink(folder, file), bytes: file.bytes.length };
    }),
  };
  const file = toReadyFile(folder, serialiseEdition(edition), parseEdition);
  const all = [...datasets.map((d) => d.file), boardFile, file];
  return { edition, file, files: new Map(all.map((ready) => [ready.path, ready.bytes])) };
}

function toReadyDataset(dataset: Dataset): ReadyFile {
  return toReadyFile(`datasets/${dataset.id}`, serialiseDataset(dataset), parseDataset);
}

/** A file named by the hash of its bytes, read back as a page would read it. */
function toReadyFile<T>(
  name: string,
  text: string,
  parseFile: (input: unknown, file: string) => Result<T, ContractError>,
): ReadyFile {
  const bytes = toBytes(text);
  const sha256 = toSha256(bytes);
  const path = `${name}.${toShortHash(sha256)}.json`;
  const parsed = parse(bytes, path, parseFile);
  if (!parsed.ok)
    refuse('not_readable', path, `The file to be published cannot be read: ${formatContractError(parsed.error)}`);
  return { path, bytes, sha256 };
}

function toLink(from: string, { path, sha256 }: ReadyFile): FileLink {
  return { href: toHref(from, path), sha256 };
}

/** A board always exists; what nobody handed in is empty. */
function toBoard(said: BoardReturn): Board {
  return {
    sources: said.provenance?.sources ?? [],
    statements: said.statements ?? [],
    commentary: said.commentary ?? [],
    decisions: said.decisions ?? [],
    actions: said.actions ?? [],
    frameworks: said.frameworks ?? [],
    milestones: said.milestones ?? [],
    events: said.events ?? [],
    questions: said.questions ?? [],
  };
}

/** A statement of the board about a withheld figure is withheld with it, as those of the datasets are. */
function withoutWithheld(board: Board, datasets: readonly Dataset[]): Board {
  const isWithheld = (statement: Board['statements'][number]): boolean =>
    datasets.some((dataset) => isWithheldStatement(statement, dataset));
  return { ...board, statements: board.statements.filter((statement) => !isWithheld(statement)) };
}

function toEarlierBoard({ edition, board }: PublishedEdition, asAt: string) {
  return { edition: edition.id, board, asAt };
}

function toEarlierEdition({ edition, board, readDataset }: PublishedEdition) {
  return { edition, board, datasets: edition.datasets.map(readDataset) };
}
