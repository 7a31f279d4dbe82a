import { expect, it } from 'vitest';
import { toDatasetId } from '#domain/dataset.ts';
import { toMeasureId } from '#domain/measure.ts';
import { anEdition } from '#tests/support/anEdition.ts';
import { toBytes } from '#tests/support/aReturn.ts';
import { nameDatasets, selectConcerned, selectNameless } from './dryRunInput.ts';

const [ENTRY] = anEdition().datasets;
if (ENTRY === undefined) throw new Error('no dataset');
const EDITION = anEdition({
  datasets: [
    { ...ENTRY, id: toDatasetId('plans'), measures: [{ id: toMeasureId('on_time'), title: 'On time', levels: [] }] },
    { ...ENTRY, id: toDatasetId('absence'), measures: [{ id: toMeasureId('absent'), title: 'Absent', levels: [] }] },
  ],
});
const file = (name: string, text = '') => ({ name, bytes: toBytes(text) });

it('knows a return by its name, else by the measures that it describes', () => {
  expect(nameDatasets([file('plans/data.csv')], EDITION)).toEqual({ 'plans/data.csv': 'plans' });
  const unnamed = [file('data.csv'), file('measure.json', '{"measures":{"absent":{},"other":{}}}')];
  expect(nameDatasets(unnamed, EDITION)).toEqual({ 'data.csv': 'absence' });
});

it('asks about a file that neither tells of', () => {
  const files = [file('q3.csv'), file('plans.csv')];
  const names = nameDatasets(files, EDITION);
  expect(selectNameless(files, names)).toEqual(['q3.csv']);
  expect(selectConcerned(files, names, EDITION).map(({ id }) => id)).toEqual(['plans']);
});

it('holds a whole folder against every dataset that it has', () => {
  const files = [file('x/partnership.json'), file('x/plans/data.csv')];
  expect(nameDatasets(files, EDITION)).toEqual({});
  expect(selectConcerned(files, {}, EDITION).map(({ id }) => id)).toEqual(['plans']);
});
