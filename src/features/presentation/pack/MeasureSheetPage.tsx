import { TrendFigure } from '#charts/trend/TrendFigure.tsx';
import { type TrendModel, toTrendModel } from '#charts/trend/trendModel.ts';
import { isAboutRow } from '#domain/editions/aboutRow.ts';
import type { Board, Commentary } from '#domain/editions/board.ts';
import type { ScorecardRow } from '#domain/editions/edition.ts';
import type { Reading } from '#state/reading.ts';
import { FailedNotice } from '#ui/Notice.tsx';
import { Status } from '#ui/Status.tsx';
import type { MeasureSheet, SheetTable } from './packParts.ts';
import { Block, Sheet } from './Sheet.tsx';
import type { PackSheet } from './usePack.ts';

interface MeasureSheetPageProps {
  readonly sheet: PackSheet;
  /** Of its note. */
  readonly number: number;
  readonly reading: Reading;
  readonly board?: Board;
  /** All of it did not fit on a page: the table is shorter. */
  readonly isTight: boolean;
}

/** One measure on one page: statement, standing, chart, figures, commentary, note. */
export function MeasureSheetPage({ sheet, number, reading, board, isTight }: MeasureSheetPageProps) {
  const { row } = sheet;
  return (
    <Sheet id={row.id} title={row.title}>
      {sheet.kind === 'ready' ? (
        <ReadySheet
          sheet={sheet.sheet}
          row={row}
          number={number}
          reading={reading}
          isTight={isTight}
          {...(board === undefined ? {} : { board })}
        />
      ) : (
        <Block>
          <h2 className="pack-statement">{row.title}</h2>
          {sheet.kind === 'failed' && (
            <FailedNotice title={`${row.title} could not be read`} message={sheet.message} onRetry={sheet.retry} />
          )}
          <p>{row.sentence}</p>
        </Block>
      )}
    </Sheet>
  );
}

interface ReadySheetProps {
  readonly sheet: MeasureSheet;
  readonly row: ScorecardRow;
  readonly number: number;
  readonly reading: Reading;
  readonly board?: Board;
  readonly isTight: boolean;
}

function ReadySheet({ sheet, row, number, reading, board, isTight }: ReadySheetProps) {
  const { kicker, statement, standfirst, statuses, sub, table, caveats, sources } = sheet;
  const commentary = board?.commentary.find((one) => isAboutRow(one, row));
  return (
    <>
      <Block>
        <p className="pack-quiet">{kicker}</p>
        <h2 className="pack-statement">{statement}</h2>
        <p className="pack-standfirst">{standfirst}</p>
        <p className="pack-statuses">
          {statuses.map(({ verdict, words }) => (
            <Status key={words} kind={verdict}>
              {words}
            </Status>
          ))}
        </p>
        <p className="pack-quiet">{sub}</p>
        <Drawing sheet={sheet} height={toChartHeight(commentary)} />
      </Block>
      {table !== undefined && (
        <Block>
          <FigureTable table={table} most={isTight ? TIGHT_ROWS : table.rows.length} />
        </Block>
      )}
      <Block className="pack-comment">
        <CommentaryText commentary={commentary} row={row} reading={reading} />
      </Block>
      <Block className="pack-quiet">
        <p>
          <strong>Source.</strong> {sources.map(({ publisher, title }) => `${publisher}, ${title}`).join('; ')}. Note{' '}
          {number} tells where it is. {caveats.join(' ')}
        </p>
      </Block>
    </>
  );
}

const TIGHT_ROWS = 3;
const WIDTH = 688;
const HEIGHTS = { most: 340, least: 200, withoutWords: 382 } as const;
const LINE = { height: 21, characters: 92 } as const;

/** A page has room for a long commentary or for a tall chart. */
function toChartHeight(commentary: Commentary | undefined): number {
  if (commentary === undefined) return HEIGHTS.most;
  const { what, why, soWhat, next } = commentary;
  const words = Math.ceil([what, why, soWhat, next].join(' ').length / LINE.characters) + 1;
  const room = HEIGHTS.withoutWords - (words + 2) * LINE.height;
  return Math.max(HEIGHTS.least, Math.min(HEIGHTS.most, room));
}

interface DrawingProps {
  readonly sheet: MeasureSheet;
  readonly height: number;
}

function Drawing({ sheet: { drawing, alt }, height }: DrawingProps) {
  if (drawing.kind !== 'trend') {
    const { title, text } = drawing.kind === 'refused' ? drawing : { title: 'No trend', text: alt };
    return (
      <p>
        <strong>{title}.</strong> {text}
      </p>
    );
  }
  const model = toTrendModel({ ...drawing.input, width: WIDTH, height, look: 'paper' });
  if (model.kind === 'refused') {
    return (
      <p className="pack-refused">
        <strong>{model.title}.</strong> {model.text}
      </p>
    );
  }
  return (
    <>
      {model.axisStart !== undefined && <p className="pack-quiet">{model.axisStart}</p>}
      <TrendFigure model={model} alt={alt} />
      {selectCutReasons(model).map((sentence) => (
        <p key={sentence} className="pack-quiet">
          {sentence}.
        </p>
      ))}
    </>
  );
}

/** Why figures are missing, where the gap in the chart has no room to say it whole. */
function selectCutReasons({ gaps }: TrendModel): string[] {
  return gaps
    .filter(({ words }) => words === undefined || words.lines.some(({ text }) => text.endsWith('…')))
    .map(({ sentence }) => sentence);
}

interface FigureTableProps {
  readonly table: SheetTable;
  readonly most: number;
}

function FigureTable({ table: { columns, rows, key, earlier }, most }: FigureTableProps) {
  return (
    <>
      <table className="pack-table">
        <thead>
          <tr>
            {columns.map(({ label, isNumber }) => (
              <th key={label} scope="col" className={isNumber ? 'number' : ''}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((cells) => (
            <tr key={cells[0]}>
              {cells.map((cell, i) => (
                <td key={columns[i]?.label ?? i} className={columns[i]?.isNumber ? 'number' : ''}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="pack-quiet">
        {[key, toRest(earlier + Math.max(0, rows.length - most))].filter((part) => part !== undefined).join(' ')}
      </p>
    </>
  );
}

function toRest(count: number): string | undefined {
  if (count === 0) return undefined;
  return `${count} earlier ${count === 1 ? 'period is' : 'periods are'} on the page of the measure.`;
}

interface CommentaryTextProps {
  readonly commentary: Commentary | undefined;
  readonly row: ScorecardRow;
  readonly reading: Reading;
}

const GRADES = { data: 'from data', practice: 'from practice', opinion: 'an opinion' } as const;

function CommentaryText({ commentary, row, reading: { edition, partnership } }: CommentaryTextProps) {
  const owner = row.owner ?? 'not named in this edition';
  if (commentary === undefined) {
    return (
      <p>
        <strong>Commentary.</strong> None was handed in for {edition.label}. Owner: {owner}.
      </p>
    );
  }
  const { what, why, evidence, soWhat, next, role, carriedFrom } = commentary;
  const told = partnership.editions.find(({ id }) => id === carriedFrom)?.label;
  return (
    <>
      <p>
        <strong>What happened.</strong> {what} <strong>Why ({GRADES[evidence]}).</strong> {why}{' '}
        <strong>So what.</strong> {soWhat} <strong>What next.</strong> {next}
      </p>
      <p className="pack-quiet">
        {told !== undefined && `Carried over from ${told}. `}
        {role}. Owner: {owner}.
      </p>
    </>
  );
}
