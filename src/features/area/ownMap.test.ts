import { expect, test } from 'vitest';
import { toGeographyCode } from '#domain/geography.ts';
import { MAP_WIDTH, toOwnMap } from './ownMap.ts';

const DISTRICTS = ['E07000234', 'E07000235'].map(toGeographyCode);

function aMap(code: string): string {
  const coordinates = [
    [
      [-2, 52],
      [-1, 52],
      [-1, 53],
      [-2, 53],
      [-2, 52],
    ],
  ];
  const features = [{ type: 'Feature', id: code, properties: {}, geometry: { type: 'Polygon', coordinates } }];
  return JSON.stringify({ type: 'FeatureCollection', features, attribution: 'Contains OS data © Crown copyright' });
}

test('the shapes of districts are drawn to the width there is, with whose boundaries they are', () => {
  const map = toOwnMap(aMap('E07000234'), 'districts.geojson', DISTRICTS);
  if ('refused' in map) throw new Error(map.refused);
  expect(map.shapes.map(({ code }) => code)).toEqual(['E07000234']);
  expect(map.height).toBeGreaterThan(MAP_WIDTH);
  expect(map.attribution).toBe('Contains OS data © Crown copyright');
});

test.each([
  ['not a map', /is not JSON/],
  ['[]', /No shape of districts\.geojson has the code of a district, such as E07000234/],
  [aMap('E09000001'), /No shape/],
])('%s is refused in a sentence', (text, sentence) => {
  const map = toOwnMap(text, 'districts.geojson', DISTRICTS);
  expect('refused' in map ? map.refused : '').toMatch(sentence);
});
