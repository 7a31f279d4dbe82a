import type { CheckedReturn } from './checkedReturn.ts';
import type { FolderOutcome } from './checkFolder.ts';
import type { ReturnIssue } from './issue.ts';
import type { CheckOutcome } from './returnFiles.ts';
import type { BoardReturn, PartnershipReturn } from './returnSchema.ts';
import { toIssue } from './wholeIssue.ts';

/** What a partnership handed in for one edition, checked. `papers` are the documents that its boards named up to this one. */
export interface CheckedEdition {
  readonly partnership: PartnershipReturn;
  readonly board: BoardReturn;
  readonly asAt: string;
  readonly papers: readonly string[];
  /** The as-at day of the first board that named each paper. */
  readonly paperDays: ReadonlyMap<string, string>;
  readonly datasets: readonly CheckedReturn[];
}

/** The part of a checked folder that one edition is made from, or the issue that says why there is none. */
export function toCheckedEdition(
  { partnership, boards, datasets }: FolderOutcome,
  edition: string,
  folder: string,
  asAtOverride: string | undefined,
): CheckedEdition | ReturnIssue {
  const board = boards.get(edition);
  if (partnership === undefined || board === undefined) {
    const known = [...boards.keys()].join(', ');
    return toIssue({
      code: 'edition_unknown',
      file: `${folder}/boards/${edition}.json`,
      found: 'no such file',
      expected: known === '' ? 'a board of this edition' : `one of ${known}`,
      message: `There is no boards/${edition}.json; an edition needs its label, meeting, asAt and published there.`,
    });
  }
  const asAt = asAtOverride ?? board.asAt;
  const paperDays = toPaperDays([...boards.values()].filter(({ meeting }) => meeting <= board.meeting));
  return {
    partnership,
    board,
    asAt,
    papers: [...paperDays.keys()],
    paperDays,
    datasets: [...datasets.values()].flatMap((outcome) => selectHandIn(outcome, asAt) ?? []),
  };
}

function toPaperDays(boards: readonly BoardReturn[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { papers, asAt } of [...boards].sort((a, b) => (a.meeting < b.meeting ? -1 : 1))) {
    for (const paper of papers ?? []) if (!days.has(paper)) days.set(paper, asAt);
  }
  return days;
}

/** The hand-in that an edition reads: the newest that was there on its as-at day. */
function selectHandIn({ accepted, later = [] }: CheckOutcome, asAt: string): CheckedReturn | undefined {
  const there = later.filter(({ from }) => from <= asAt).sort((a, b) => (a.from < b.from ? -1 : 1));
  return there.at(-1)?.checked ?? accepted;
}
