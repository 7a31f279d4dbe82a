import { toPixel } from '#charts/scale.ts';

/** A place of a GeoJSON of the county's own, drawn flat: `code` is read from the feature's id or its `code` property. */
export interface MapShape {
  readonly code: string;
  readonly d: string;
  readonly x: number;
  readonly y: number;
}

type Position = readonly [number, number];
type Ring = readonly Position[];

/**
 * The shapes of a GeoJSON feature collection, fitted into a width: longitudes are drawn narrower by the cosine of the
 * latitude, which is true enough for a county. Features that are no polygons, or that name no place, are left out.
 */
export function toMapShapes(
  input: unknown,
  width: number,
): { readonly height: number; readonly shapes: readonly MapShape[] } {
  const places = toFeatures(input);
  const points = places.flatMap(({ rings }) => rings.flat());
  if (points.length === 0) return { height: 0, shapes: [] };
  const west = Math.min(...points.map(([x]) => x));
  const north = Math.max(...points.map(([, y]) => y));
  const south = Math.min(...points.map(([, y]) => y));
  const narrow = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const east = Math.max(...points.map(([x]) => x));
  const scale = width / Math.max((east - west) * narrow, 1e-9);
  const place = ([x, y]: Position): Position => [(x - west) * narrow * scale, (north - y) * scale];
  return {
    height: toPixel((north - south) * scale),
    shapes: places.map(({ code, rings }) => {
      const drawn = rings.map((ring) => ring.map(place));
      const [x, y] = toMiddle(drawn.toSorted((a, b) => b.length - a.length)[0] ?? []);
      return { code, d: drawn.map(toClosedPath).join(''), x, y };
    }),
  };
}

function toClosedPath(ring: Ring): string {
  return `${ring.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${toPixel(x)} ${toPixel(y)}`).join('')}Z`;
}

function toMiddle(ring: Ring): Position {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return [toPixel((Math.min(...xs) + Math.max(...xs)) / 2), toPixel((Math.min(...ys) + Math.max(...ys)) / 2)];
}

function toFeatures(input: unknown): { code: string; rings: readonly Ring[] }[] {
  const features = isRecord(input) && Array.isArray(input.features) ? input.features : [];
  return features.flatMap((feature: unknown) => {
    if (!isRecord(feature) || !isRecord(feature.geometry)) return [];
    const properties = isRecord(feature.properties) ? feature.properties : {};
    const code = [feature.id, properties.code].find((id) => typeof id === 'string');
    const rings = toRings(feature.geometry);
    return typeof code === 'string' && rings.length > 0 ? [{ code, rings }] : [];
  });
}

function toRings({ type, coordinates }: Record<string, unknown>): Ring[] {
  if (!Array.isArray(coordinates)) return [];
  const polygons: unknown[] = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  return polygons
    .flatMap((polygon) => (Array.isArray(polygon) ? polygon.map(toRing) : []))
    .filter((ring) => ring.length > 2);
}

function toRing(ring: unknown): Ring {
  if (!Array.isArray(ring)) return [];
  return ring.flatMap((position: unknown): Position[] => {
    const [x, y]: unknown[] = Array.isArray(position) ? position : [];
    return typeof x === 'number' && typeof y === 'number' ? [[x, y]] : [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
