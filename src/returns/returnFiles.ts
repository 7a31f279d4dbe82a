import type { Day } from '#domain/day.ts';
import type { CheckedReturn } from '#returns/checkedReturn.ts';
import type { FileContent, Stretches } from '#returns/fileContent.ts';
import type { ReturnIssue } from '#returns/issue.ts';
import type { PartnershipReturn } from '#returns/returnSchema.ts';

/** A file as it was handed in. `name` is the path that its sender knows it by. */
export interface ReturnFile {
  readonly name: string;
  /** All of it: for what is read whole, such as a workbook. */
  readonly bytes: Uint8Array;
  /** The same, for a table that is too large to be held; not there where the bytes are held anyway. */
  readonly stretches?: Stretches;
}

/** A file that is read whole only when somebody asks for its bytes. */
export function toReturnFile(name: string, content: FileContent): ReturnFile {
  if (content instanceof Uint8Array) return { name, bytes: content };
  return {
    name,
    get bytes() {
      return content.read(0, content.length);
    },
    stretches: content,
  };
}

export function contentOf(file: ReturnFile): FileContent {
  return file.stretches ?? file.bytes;
}

/** The files of one dataset. `later` are later hand-ins of the same data (`data@2023-04-01.csv`). */
export interface ReturnFiles {
  readonly dataset: string;
  readonly data: ReturnFile;
  readonly later?: readonly ReturnFile[];
  readonly meta?: ReturnFile;
  readonly measure?: ReturnFile;
}

/** What the check knows besides the files. A period that begins after `asAt` has not been; without it, none is held to be in the future. */
export interface CheckContext {
  readonly partnership?: PartnershipReturn;
  readonly asAt?: Day;
  /** Whether the data file is looked at by itself: then what describes it may be missing. Always so without a partnership. */
  readonly isAlone?: boolean;
}

/** A hand-in that editions read whose as-at date is `from` or later. */
export interface LaterReturn {
  readonly from: Day;
  readonly checked: CheckedReturn;
}

/** Every issue found; `accepted` is there only when none of them is an error and both metadata files were handed in. */
export interface CheckOutcome {
  readonly issues: readonly ReturnIssue[];
  readonly accepted?: CheckedReturn;
  readonly later?: readonly LaterReturn[];
}
