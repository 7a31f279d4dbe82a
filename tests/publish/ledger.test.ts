import { expect, test } from 'vitest';
import { type FiguresRow, LEDGER, readCompiled, readCopy, readFigures } from '#tests/support/compiledFigures.ts';
import { readShippedEdition } from '#tests/support/shippedEdition.ts';
import { type Told, toTold } from './told.ts';

/** Datasets of the ledger that have another home: some of its lines are text, and text is a statement or a milestone. */
const HOMES: Readonly<Record<string, string>> = {
  'early-help-milestones': 'board',
  'camhs-measures-status': 'camhs-access',
  'persistent-absence-review': 'persistent-absence',
};

/** How a period of the ledger is printed where our words are others. */
const PERIODS: Readonly<Record<string, string>> = {
  '2016/17 to 2018/19': '2018/19',
  'Easter to December 2021': 'April to December 2021',
  'to September 2022': 'to 30 September 2022',
  '1 April to 1 September 2022': '1 April 2022 to 1 September 2022',
  'Autumn term 2022': 'to 30 September 2022',
  'Spring term 2022': 'Spring term 2021/22',
  'Easter 2023 (planned)': 'to 30 September 2022',
  'Q4 2021/22 and Q1 2022/23': 'January to June 2022',
  'per month': 'September 2022',
  planned: 'September 2022',
  'before summer holidays 2020': 'before the summer holidays of 2020',
  'pre-Covid': 'before the pandemic',
};

/** How a category of the ledger is worded where our words are others. Where all are meant, the total is. */
const CATEGORIES: Readonly<Record<string, string>> = {
  All: '',
  'All on plans': 'children on plans',
  'Child in Need': 'in_need',
  'Secondary/High': 'secondary or high',
  'Published since inspection': 'since the inspection',
  'Christopher Whitehead Language College': 'christopher whitehead',
  'Upton Primary School (opened 2022)': 'upton primary school',
  "St Mary's Primary School (re-commissioned)": 'st mary’s primary school',
  Average: 'on average',
  Highest: 'at most',
};

const UNNAMED_PLACES = ['West Midlands and statistical neighbours', 'not named'];

const lines = readFigures(LEDGER).map((row, i) => ({
  row,
  name: `line ${i + 2}: ${row.measure}, ${row.geography}, ${row.period}, ${row.value}`,
}));
const shipped = readShippedEdition('worcestershire', '2022-09');
const told = toTold(shipped);
const claimed = new Set<string>();

test('the ledger is the one that was compiled, where that is at hand', () => {
  const compiled = readCompiled(LEDGER);
  expect(compiled === undefined || compiled.equals(readCopy(LEDGER))).toBe(true);
  expect(lines.length).toBe(148);
});

test.each(lines)('$name stands in the edition of September 2022, with its paper', ({ row }) => {
  const found = told.find((one) => !claimed.has(one.id) && isTold(row, one));
  expect(found, `nothing of ${row.source} says so: ${row.quote}`).toBeDefined();
  // No two lines may rest on one figure.
  claimed.add(found?.id ?? '');
});

test.each(lines)('$name can be reached from the pages of the edition', ({ row }) => {
  const home = toHome(row);
  const listed = shipped.edition.datasets.some(({ id, measures }) => id === home && measures.length > 0);
  expect(home === 'board' || listed).toBe(true);
});

function isTold(row: FiguresRow, one: Told): boolean {
  return (
    one.document === row.source &&
    one.where === toHome(row) &&
    isPlace(row.geography ?? '', one) &&
    isWorkstream(row.dataset ?? '', one) &&
    isPeriod(row.period ?? '', one) &&
    isCategory(row.breakdown ?? '', one) &&
    isValue(row.value ?? '', one)
  );
}

function toHome({ dataset = '' }: FiguresRow): string {
  return dataset.startsWith('send-app-workstream-') ? 'send-app-workstreams' : (HOMES[dataset] ?? dataset);
}

function isWorkstream(dataset: string, { workstream }: Told): boolean {
  const number = /^send-app-workstream-(\d)$/.exec(dataset)?.[1];
  return number === undefined || workstream === `workstream_${number}`;
}

function isPlace(name: string, { geography }: Told): boolean {
  return geography === (UNNAMED_PLACES.includes(name) ? '' : name);
}

function isPeriod(period: string, { periods }: Told): boolean {
  return periods.some((own) => own.includes(period) || own === PERIODS[period]);
}

function isCategory(category: string, { words }: Told): boolean {
  return words.includes((CATEGORIES[category] ?? category).toLowerCase());
}

/** A number as a number; a range or a status in its words. A line without a value is a text. */
function isValue(value: string, { value: own, words }: Told): boolean {
  if (value === '' || Number.isNaN(Number(value))) return own === undefined && words.includes(value.toLowerCase());
  return own === Number(value);
}
