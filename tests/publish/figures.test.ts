import { expect, test } from 'vitest';
import { toGeographyCode } from '#domain/geography.ts';
import { toMeasureId } from '#domain/measure.ts';
import { selectValue } from '#domain/observations/selectPoint.ts';
import { toPeriod } from '#domain/period.ts';
import { toSymbol, type Value } from '#domain/value.ts';
import { type FiguresRow, readCompiled, readCopy, readFigures } from '#tests/support/compiledFigures.ts';
import { readShippedEdition } from '#tests/support/shippedEdition.ts';
import { FILES, type FiguresFile, isNowhere, type Place } from './figuresFiles.ts';

/** Columns that say what a row is about. */
const LABELS: ReadonlySet<string> = new Set(
  `time_period time_identifier period period_kind geographic_level code name country_code country_name region_code region_name
   old_la_code new_la_code la_name lad_code lad_name characteristic characteristic_type gender breakdown_topic breakdown
   absence_terms social_care_group phase_type_grouping measure unit symbol source counted`.split(/\s+/),
);

const { edition, datasets } = readShippedEdition('worcestershire', '2026-04');

test.each(FILES)('every figure of $name is published in April 2026', (file) => {
  const rows = readFigures(file.name);
  const wrong = rows.flatMap((row, i) => toWrong(file, row, i + 2));
  expect(rows.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});

test.each(FILES)('our copy of $name is the file that was compiled, where that is at hand', ({ name }) => {
  const compiled = readCompiled(name);
  expect(compiled === undefined || compiled.equals(readCopy(name))).toBe(true);
});

/** What is wrong with the published figures of one row: each column that is neither a label nor found with its value. */
function toWrong(file: FiguresFile, row: FiguresRow, line: number): string[] {
  const places = file.toPlaces(row);
  const period = file.toPeriod(row);
  return Object.keys(row)
    .filter((column) => !LABELS.has(column))
    .flatMap((column) => {
      const all = places[column];
      if (all === undefined) return isNowhere(row) ? [] : [`line ${line}, ${column}: nowhere`];
      const printed = row[column] === '' ? (row.symbol ?? '') : (row[column] ?? '');
      return all.flatMap((place) => {
        const found = formatPlain(readValue(place, toCode(row), period));
        return found === toPlain(printed)
          ? []
          : [`line ${line}, ${column}: ${printed}, published ${found} as ${place.measure}`];
      });
    });
}

function readValue({ dataset, measure, at = {} }: Place, code: string, period: string): Value {
  const cube = datasets.get(dataset);
  if (cube === undefined) throw new Error(`No dataset ${dataset}`);
  if (!cube.measures.some(({ id }) => id === measure)) throw new Error(`No measure ${measure} in ${dataset}`);
  for (const [id, category] of Object.entries(at)) {
    const known = cube.breakdowns.find((b) => b.id === id)?.categories.some((c) => c.id === category);
    if (known !== true) throw new Error(`No category ${id}:${category} in ${dataset}`);
  }
  const key = { measure: toMeasureId(measure), geography: toGeographyCode(code), period: toPeriod(period).id, at };
  return selectValue(cube, key);
}

/** A number to the last digit, else the symbol; marks beside numbers are ours. */
function formatPlain(value: Value): string {
  return value.kind === 'known' ? String(value.amount) : (toSymbol(value) ?? '');
}

function toPlain(printed: string): string {
  if (printed === 'k') return 'low';
  return /^[a-z]/.test(printed) ? printed : String(Number(printed));
}

/** The code of a row's place; an old one as its successor. */
function toCode(row: FiguresRow): string {
  const code = [row.lad_code, row.new_la_code, row.region_code, row.code, row.country_code].find(Boolean) ?? '';
  return edition.geographies.find((g) => g.replaces?.some((old) => old === code))?.code ?? code;
}
