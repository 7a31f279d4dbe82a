import { parsePeriodId } from '#domain/period.ts';
import { COUNTY, DISTRICTS, NATION, NHS_REGION, type Place, REGION } from './places.ts';
import type { Column, Return, Row } from './table.ts';

/** The files of one return, by their path in the partnership's folder. */
export function toReturnFiles(given: Return): Map<string, string> {
  const files = new Map<string, string>();
  for (const { on, rows } of given.handIns) {
    files.set(`${given.dataset}/data${on === undefined ? '' : `@${on}`}.csv`, toCsv(given, rows));
  }
  files.set(`${given.dataset}/data.meta.csv`, toMetaCsv(given));
  files.set(`${given.dataset}/measure.json`, `${JSON.stringify(toMeasureJson(given), null, 2)}\n`);
  return files;
}

const LEVEL_NAMES: Readonly<Record<Place['level'], string>> = {
  national: 'National',
  region: 'Regional',
  county: 'Local authority',
  district: 'Local authority district',
  locality: 'Locality',
  icb: 'Integrated care board',
  nhs_region: 'NHS region',
};

/** Columns of places in the order of the standard, with the levels of places that fill them. */
const PLACE_COLUMNS: readonly { readonly level: Place['level']; readonly columns: readonly string[] }[] = [
  { level: 'region', columns: ['region_code', 'region_name'] },
  { level: 'county', columns: ['old_la_code', 'new_la_code', 'la_name'] },
  { level: 'district', columns: ['lad_code', 'lad_name'] },
  { level: 'locality', columns: ['locality_code', 'locality_name'] },
  { level: 'nhs_region', columns: ['nhs_region_code', 'nhs_region_name'] },
  { level: 'icb', columns: ['icb_code', 'icb_name'] },
];

function toCsv(given: Return, rows: readonly Row[]): string {
  const levels = toLevels(rows);
  const places = PLACE_COLUMNS.filter(({ level }) => levels.has(level));
  const header = [
    'time_period,time_identifier,geographic_level,country_code,country_name',
    ...places.flatMap(({ columns }) => columns),
    ...given.filters.map(({ column }) => column),
    ...given.columns.map(({ id }) => id),
  ];
  const texts = new Map<string, string>();
  const lines = rows.map(({ place, period, at, cells }) => {
    const key = `${period}/${place.code}`;
    const start = texts.get(key) ?? toRowStart(period, place, places);
    texts.set(key, start);
    return [start, ...at.map(toField), ...cells].join(',');
  });
  return `${[header.join(','), ...lines].join('\n')}\n`;
}

/** Levels that the rows are at, and those in which they lie. */
function toLevels(rows: readonly Row[]): Set<Place['level']> {
  const places = new Set(rows.map(({ place }) => place));
  return new Set([...places].flatMap(toChain).map(({ level }) => level));
}

/** A place and those it lies in, of which the table has columns. */
function toChain(place: Place): Place[] {
  switch (place.level) {
    case 'locality':
      return [place, ...DISTRICTS.filter(({ code }) => code === place.parent), COUNTY, REGION];
    case 'district':
      return [place, COUNTY, REGION];
    case 'county':
      return place.parent === undefined ? [place] : [place, REGION];
    case 'icb':
      return [place, NHS_REGION];
    default:
      return [place];
  }
}

function toRowStart(period: string, place: Place, columns: typeof PLACE_COLUMNS): string {
  const chain = toChain(place);
  const cells = columns.flatMap(({ level, columns: names }) => {
    const own = chain.find((each) => each.level === level);
    const filled = own === undefined ? [] : [...(level === 'county' ? ['z'] : []), own.code, own.name];
    return names.map((_, i) => toField(filled[i] ?? ''));
  });
  return [...toTime(period), LEVEL_NAMES[place.level], NATION.code, NATION.name, ...cells].join(',');
}

const MONTH_NAMES = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');
const TERM_NAMES = ['Autumn term', 'Spring term', 'Summer term'];

/** time_period and time_identifier of a period id; a kind that the standard has not is written as its id. */
function toTime(id: string): [string, string] {
  const [, year = '', next = '', part = '1'] = /^[A-Z]+(\d{4})-?(\d{2})?(?:-[A-Z]+(\d))?/.exec(id) ?? [];
  switch (parsePeriodId(id)?.kind) {
    case 'academicYear':
      return [`${year}${next}`, 'Academic year'];
    case 'financialYear':
      return [`${year}${next}`, 'Financial year'];
    case 'calendarYear':
      return [year, 'Calendar year'];
    case 'financialQuarter':
      return [`${year}${next}`, `Financial year Q${part}`];
    case 'month':
      return [year, MONTH_NAMES[Number(next) - 1] ?? ''];
    case 'term':
      return [`${year}${next}`, TERM_NAMES[Number(part) - 1] ?? ''];
    case 'halfTerm':
    case 'rolling':
    case 'span':
      return [id, 'Period id'];
    default:
      throw new Error(`No way to write the period ${id}`);
  }
}

function toField(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function toMetaCsv({ filters, columns }: Return): string {
  const filterLines = filters.map(({ column, title }) => `${column},Filter,${toField(title)},,,,,`);
  const lines = columns.map((c) => `${c.id},Indicator,${toField(c.title)},,${toMetaUnit(c)},${toDecimals(c)},,`);
  const header =
    'col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column';
  return `${[header, ...filterLines, ...lines].join('\n')}\n`;
}

function toMetaUnit({ kind }: Column): string {
  return kind === 'proportion' ? '%' : '';
}

function toDecimals({ kind, decimals }: Column): number {
  return decimals ?? (kind === 'count' ? 0 : 1);
}

const SOURCE = 'made-up';

function toMeasureJson(given: Return): unknown {
  const { label, topic, definition, geographyBasis, frequency, dueAfterMonths, heldBy, policy } = given;
  const { breaks, events, marks, note, notes, statements, vintages } = given;
  return {
    label,
    topic,
    definition,
    geographyBasis,
    frequency,
    dueAfterMonths,
    heldBy,
    columns: Object.fromEntries(given.columns.map(({ id }) => [id, id])),
    measures: Object.fromEntries(given.columns.map((column) => [column.id, toMeasure(column)])),
    ...(given.filters.length === 0
      ? {}
      : {
          breakdowns: Object.fromEntries(
            given.filters.map(({ column, title, total, categories }) => [
              column,
              { title, total: total === null ? null : categories[total], categories },
            ]),
          ),
        }),
    ...(breaks ? { breaks } : {}),
    ...(events ? { events: events.map((event) => ({ ...event, source: SOURCE })) } : {}),
    ...(marks ? { marks } : {}),
    ...(statements ? { statements: statements.map((statement) => ({ ...statement, source: SOURCE })) } : {}),
    note: ['Illustrative: every figure is made up from a seed.', ...(note ?? [])],
    ...(notes ? { notes } : {}),
    ...(vintages ? { vintages } : {}),
    provenance: {
      sources: [
        {
          id: SOURCE,
          title: `${label}: figures made up from a seed`,
          publisher: 'Demonstration generator',
          table: `${given.dataset}/data.csv`,
          licence: 'None: nothing here is real',
          route: 'local-system',
        },
      ],
      default: SOURCE,
    },
    policy,
  };
}

function toMeasure({ id: _, decimals: __, additive, targets, ...rest }: Column): unknown {
  return {
    ...rest,
    additive: additive ?? false,
    ...(targets ? { targets: targets.map((target) => ({ ...target, source: target.source })) } : {}),
  };
}
