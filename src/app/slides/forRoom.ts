import type { ChartSeries } from '#charts/series.ts';
import { formatSmallCount } from '#domain/format/formatList.ts';
import type { SlideBody, SlideDrawing, SlideTable } from '#export/slide.ts';
import type { Exhibit } from '#features/measure/exhibits/exhibit.ts';

/** The sentences on disrupted years that a chart of this exhibit leaves out. */
export function toDisruptions({ drawing }: Exhibit): string[] {
  if (drawing.kind !== 'trend') return [];
  return (drawing.input.breaks ?? []).filter(({ kind }) => kind === 'disruption').map(({ text }) => text);
}

/** What of a chart is shown to a room: few lines, few rows; and what was left out for it. */
export interface RoomBody {
  readonly body: SlideBody;
  readonly leftOut: readonly string[];
}

/** Three lines and eight rows are what the last seat can read. */
const MOST_LINES = 3;
const MOST_ROWS = 8;
const MOST_PANELS = 4;
const MOST_TABLE_ROWS = 7;
const MOST_TABLE_COLUMNS = 6;

/** The chart of a page as a room can read it. */
export function toRoomBody({ drawing, alt, table }: Exhibit): RoomBody {
  if (drawing.kind === 'refused') return { body: drawing, leftOut: [] };
  const figures = table === undefined ? {} : { table: toRoomTable(table) };
  const chart = (own: SlideDrawing, leftOut: readonly string[] = []): RoomBody => ({
    body: { kind: 'chart', drawing: own, alt, ...figures },
    leftOut,
  });
  switch (drawing.kind) {
    case 'trend': {
      const { events = [], breaks = [], ...input } = drawing.input;
      const kept = selectLines(input.series);
      // Their words would fill the drawing; the speaker has them in the notes.
      const cutting = breaks.filter(({ kind }) => kind !== 'disruption');
      return chart({ kind: 'trend', input: { ...input, series: kept, breaks: cutting } }, [
        ...nameDropped(input.series, kept),
        ...(cutting.length === breaks.length ? [] : ['the words on disrupted years']),
        ...(events.length === 0 ? [] : ['events']),
      ]);
    }
    case 'ranked': {
      const rows = selectRows(drawing.input.rows);
      const dropped = drawing.input.rows.length - rows.length;
      return chart(
        { kind: 'ranked', input: { ...drawing.input, rows } },
        dropped === 0 ? [] : [`${formatSmallCount(dropped)} places between`],
      );
    }
    case 'multiples': {
      const { panels, measure, breaks, isIllustrative } = drawing.input;
      if (panels.length > MOST_PANELS && table !== undefined)
        return { body: { kind: 'table', ...toRoomTable(table) }, leftOut: ['the charts'] };
      const series = panels.flatMap(({ title, series: [own] }): ChartSeries[] =>
        own === undefined ? [] : [{ ...own, label: title, role: 'group' }],
      );
      return chart({
        kind: 'trend',
        input: { measure, series, ...(breaks && { breaks }), ...(isIllustrative !== undefined && { isIllustrative }) },
      });
    }
    default:
      return chart(drawing);
  }
}

/** The subject, the country, the neighbours' aggregate; other lines only where these are too few. */
function selectLines(series: readonly ChartSeries[]): ChartSeries[] {
  const wanted = ['focus', 'national', 'median', 'group', 'district', 'region'] as const;
  const ordered = wanted.flatMap((role) => series.filter((one) => one.role === role));
  const kept = new Set(ordered.slice(0, MOST_LINES));
  return series.filter((one) => kept.has(one));
}

function nameDropped(all: readonly ChartSeries[], kept: readonly ChartSeries[]): string[] {
  const dropped = all.filter((one) => !kept.includes(one));
  const neighbours = dropped.filter(({ role }) => role === 'neighbour').length;
  return [
    ...dropped
      .filter(({ role }) => role !== 'neighbour')
      .map(({ label, role }) => (role === 'region' ? 'region' : label)),
    ...(neighbours === 0 ? [] : [`${formatSmallCount(neighbours)} neighbours`]),
  ];
}

/** The one in focus, and of the others those at both ends. */
function selectRows<T extends { readonly isFocus?: boolean }>(rows: readonly T[]): T[] {
  if (rows.length <= MOST_ROWS) return [...rows];
  const focus = rows.findIndex(({ isFocus }) => isFocus === true);
  const half = MOST_ROWS / 2;
  const kept = new Set([
    ...(focus === -1 ? [] : [focus]),
    ...Array.from({ length: half }, (_, i) => i),
    ...Array.from({ length: half }, (_, i) => rows.length - 1 - i),
  ]);
  const most = [...kept].slice(0, MOST_ROWS);
  return rows.filter((_, i) => most.includes(i));
}

function toRoomTable({ head, rows }: NonNullable<Exhibit['table']>): SlideTable {
  const columns = head.slice(0, MOST_TABLE_COLUMNS);
  const rest = rows.length - MOST_TABLE_ROWS;
  return {
    columns: columns.map(({ label, isNumber }, i) => ({ label, isNumber, share: i === 0 ? 2 : 1 })),
    rows: rows.slice(0, MOST_TABLE_ROWS).map((cells) => cells.slice(0, MOST_TABLE_COLUMNS).map((text) => ({ text }))),
    ...(rest > 0 && { rest: `${rest} more in the table of the page.` }),
  };
}
