import { closeSync, cpSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, toRandom } from './random.ts';

const PLACES = [
  ['Local authority', '', ''],
  ['Local authority district', 'E07000234', 'Bromsgrove'],
  ['Local authority district', 'E07000235', 'Malvern Hills'],
  ['Local authority district', 'E07000236', 'Redditch'],
] as const;
const MONTHS = ['January', 'April', 'July', 'October'] as const;
const COUNTS = ['requests', 'in_time', 'late', 'closed', 'stepped_up', 'returned', 'open'] as const;
const HEADER = [
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name',
  'old_la_code,new_la_code,la_name,lad_code,lad_name,agency',
  ...COUNTS,
].join(',');

/**
 * Writes a folder of returns with one dataset of about `rows` rows and 20 columns: places × quarters × agencies, every count
 * with its totals, small numbers among them. `small` is the folder whose partnership and boards it takes.
 */
export function writeLargeReturns(folder: string, small: string, rows: number, seed = 1): void {
  mkdirSync(join(folder, 'help-requests'), { recursive: true });
  cpSync(join(small, 'boards'), join(folder, 'boards'), { recursive: true });
  const partnership: object = JSON.parse(readFileSync(join(small, 'partnership.json'), 'utf8'));
  writeFileSync(join(folder, 'partnership.json'), JSON.stringify({ ...partnership, headlines: [] }, null, 2));
  const agencies = Math.max(2, Math.round(rows / (PLACES.length * 10 * MONTHS.length)) - 1);
  const random = toRandom(seed);
  const file = openSync(join(folder, 'help-requests/data.csv'), 'w');
  writeSync(file, `${HEADER}\n`);
  for (let year = 2013; year < 2023; year++) {
    for (const month of MONTHS) writeSync(file, toMonth(year, month, agencies, random));
  }
  closeSync(file);
  const meta = COUNTS.map((count) => `${count},Indicator,${toTitle(count)},,,0,,`);
  const lines = [
    'col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column',
  ];
  writeFileSync(
    join(folder, 'help-requests/data.meta.csv'),
    `${[...lines, 'agency,Filter,Agency,,,,,', ...meta].join('\n')}\n`,
  );
  writeFileSync(join(folder, 'help-requests/measure.json'), JSON.stringify(toMeasureJson(), null, 2));
}

function toMonth(year: number, month: string, agencies: number, random: Random): string {
  const byDistrict = PLACES.slice(1).map(() =>
    Array.from({ length: agencies }, () => COUNTS.map(() => Math.floor(random() ** 2 * 90))),
  );
  const lines: string[] = [];
  const county = Array.from({ length: agencies }, (_, a) => sumRows(byDistrict.map((d) => d[a] ?? [])));
  [county, ...byDistrict].forEach((rows, place) => {
    const [level = '', code = '', name = ''] = PLACES[place] ?? [];
    const start = `${year},${month},${level},E92000001,England,E12000005,West Midlands,885,E10000034,Worcestershire,${code},${name}`;
    lines.push(`${start},Total,${sumRows(rows).join(',')}`);
    for (const [a, counts] of rows.entries()) lines.push(`${start},Agency ${a + 1},${counts.join(',')}`);
  });
  return `${lines.join('\n')}\n`;
}

function sumRows(rows: readonly (readonly number[])[]): number[] {
  return COUNTS.map((_, i) => rows.reduce((sum, row) => sum + (row[i] ?? 0), 0));
}

function toTitle(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('_', ' ');
}

function toMeasureJson(): unknown {
  const measure = (id: string) => ({
    title: toTitle(id),
    polarity: 'none',
    kind: 'count',
    additive: true,
    unit: 'families',
  });
  return {
    label: 'Requests for help',
    topic: 'best-start',
    definition: 'Families that asked for early help.',
    geographyBasis: 'residence',
    frequency: 'quarterly',
    columns: Object.fromEntries(COUNTS.map((id) => [id, id])),
    measures: Object.fromEntries(COUNTS.map((id) => [id, measure(id)])),
    breakdowns: { agency: { title: 'Agency', total: 'total' } },
    provenance: {
      sources: [{ id: 'plan', title: 'Early help system', publisher: 'County council', route: 'local-system' }],
      default: 'plan',
    },
    policy: 'dfe-cin',
  };
}
