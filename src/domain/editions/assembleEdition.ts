import type { Dataset } from '#domain/dataset.ts';
import type { Day } from '#domain/day.ts';
import { SYMBOL_WORDS } from '#domain/value.ts';
import type { Board } from './board.ts';
import { type DiffSide, diffEditions } from './diffEditions.ts';
import type { DatasetEntry, Edition } from './edition.ts';
import type { EditionPartnership } from './headline.ts';
import { toMeasureEntries } from './measureEntries.ts';
import { toPlaces } from './places.ts';
import { toLateItems } from './toLateItems.ts';
import { toScorecard } from './toScorecard.ts';

/** Everything that an edition is made from. */
export interface EditionInput {
  readonly id: string;
  readonly label: string;
  /** When it was published, a moment in UTC: said by the board's return, never read from a clock. */
  readonly updated: string;
  readonly meeting: Day;
  readonly asAt: Day;
  /** Its geographies are all that the edition names: those of the configuration and those that returns brought with them. */
  readonly partnership: EditionPartnership;
  /** After disclosure control, with the comparators' aggregates. */
  readonly datasets: readonly Dataset[];
  /** Who holds local figures, by dataset. */
  readonly heldBy: Readonly<Record<string, string>>;
  /** After `carryForward`. */
  readonly board: Board;
  /** The edition before, as it was published and with its datasets; none for a first edition. */
  readonly previous?: DiffSide & { readonly edition: Pick<Edition, 'id'> };
}

/** An edition before its files have names: links to the datasets and the board are added by who writes them. */
export type AssembledEdition = Omit<Edition, 'board' | 'datasets'> & { readonly datasets: readonly AnnouncedDataset[] };
export type AnnouncedDataset = Omit<DatasetEntry, 'href' | 'sha256' | 'bytes'>;

/** What one board meeting sees: the scorecard, what changed since the edition before, what is late, and what there is. */
export function assembleEdition(input: EditionInput): AssembledEdition {
  const { partnership, datasets, asAt, board, previous } = input;
  const edition: AssembledEdition = {
    id: input.id,
    label: input.label,
    updated: input.updated,
    meeting: input.meeting,
    asAt,
    previous: previous?.edition.id ?? null,
    symbols: SYMBOL_WORDS,
    priorities: partnership.priorities,
    geographies: partnership.geographies,
    comparators: partnership.comparators,
    datasets: datasets.map((dataset) => toAnnouncedDataset(dataset, input)),
    scorecard: toScorecard({ partnership, datasets, asAt }),
    changes: [],
    late: toLateItems(datasets, partnership.headlines, asAt),
  };
  if (previous === undefined) return edition;
  return { ...edition, changes: diffEditions(previous, { edition, board, datasets }) };
}

function toAnnouncedDataset(dataset: Dataset, { partnership, heldBy }: EditionInput): AnnouncedDataset {
  const holder = heldBy[dataset.id];
  return {
    id: dataset.id,
    label: dataset.title,
    topic: dataset.topic,
    ...(holder === undefined ? {} : { heldBy: holder }),
    ...(dataset.nextDue === undefined ? {} : { nextDue: dataset.nextDue }),
    measures: toMeasureEntries(dataset, toPlaces(partnership.geographies, partnership.comparators)),
  };
}
