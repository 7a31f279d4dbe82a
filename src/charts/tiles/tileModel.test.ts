import { describe, expect, it } from 'vitest';
import { type Geography, toGeographyCode } from '#domain/geography.ts';
import { toMapShapes } from './mapShapes.ts';
import { toTiles } from './tileModel.ts';

const place = (name: string, tile?: readonly [number, number]): Geography => ({
  code: toGeographyCode(name),
  name,
  level: 'district',
  ...(tile && { tile }),
});
const figure = () => ({ value: '67.4', verdict: 'similar' as const, word: 'similar' });
const layout = (places: readonly Geography[]) =>
  toTiles(places, figure, []).map(({ name, column, row }) => `${name} ${column},${row}`);

describe('toTiles', () => {
  it('follows the layout of the partnership, read row by row', () => {
    expect(layout([place('c', [1, 2]), place('b', [2, 1]), place('a', [1, 1])])).toEqual(['a 1,1', 'b 2,1', 'c 1,2']);
  });

  it.each([
    ['a place is missing', [place('b', [1, 1]), place('a')]],
    ['two stand on one tile', [place('b', [1, 1]), place('a', [1, 1])]],
    ['a tile lies outside the sheet', [place('b', [1, 1]), place('a', [12, 1])]],
  ])('lays all out by name where %s', (_, places) => {
    expect(layout(places)).toEqual(['a 1,1', 'b 2,1']);
  });

  it('marks what is chosen', () => {
    const chosen = toTiles([place('a', [1, 1])], figure, [toGeographyCode('a')]);
    expect(chosen[0]?.isChosen).toBe(true);
  });
});

describe('toMapShapes', () => {
  const square = (x: number) => [
    [
      [x, 52],
      [x + 1, 52],
      [x + 1, 53],
      [x, 53],
      [x, 52],
    ],
  ];
  const map = (features: unknown) => toMapShapes({ type: 'FeatureCollection', features }, 300);

  it('draws polygons by their code, north at the top', () => {
    const { shapes } = map([
      { id: 'E07000234', geometry: { type: 'Polygon', coordinates: square(-2) } },
      { properties: { code: 'E07000235' }, geometry: { type: 'MultiPolygon', coordinates: [square(-1)] } },
    ]);
    expect(shapes.map(({ code }) => code)).toEqual(['E07000234', 'E07000235']);
    expect(shapes[0]?.x).toBeLessThan(shapes[1]?.x ?? 0);
    expect(shapes[0]?.d).not.toContain('NaN');
  });

  it.each([
    undefined,
    'text',
    {},
    { features: 'none' },
    { features: [null, { geometry: { type: 'Point', coordinates: [1, 2] } }] },
  ])('draws nothing of what is no map: %o', (input) => {
    expect(toMapShapes(input, 300)).toEqual({ height: 0, shapes: [] });
  });
});
