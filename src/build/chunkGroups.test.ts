import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { toChunkGroups } from './chunkGroups.ts';

const MAIN = resolve('src/app/main.tsx');
const BOARD = resolve('src/features/board-report/BoardReport.tsx');
const ROW = resolve('src/features/board-report/Row.tsx');
const SPARK = resolve('src/charts/spark.tsx');
const PERIOD = resolve('src/domain/period.ts');
const REACT = '/site/node_modules/react/index.js';
const IMPORTS: Readonly<Record<string, readonly string[]>> = { [MAIN]: [REACT, PERIOD], [BOARD]: [ROW, SPARK, REACT] };

const graph = { getModuleInfo: (id: string) => ({ importedIds: IMPORTS[id] ?? [] }) };

test.each([
  [REACT, 'vendor'],
  [PERIOD, 'app'],
  [SPARK, 'figures'],
  [ROW, undefined],
  ['/site/node_modules/recharts/index.js', undefined],
])('%s goes into %s', (id, chunk) => {
  const names = toChunkGroups().flatMap(({ name }) => name(id, graph) ?? []);
  expect(names[0]).toBe(chunk);
});
