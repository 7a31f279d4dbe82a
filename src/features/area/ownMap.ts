import { type MapShape, toMapShapes } from '#charts/tiles/mapShapes.ts';
import type { GeographyCode } from '#domain/geography.ts';

/** Boundaries that a reader brought along. They stay on the device. */
export interface OwnMap {
  readonly shapes: readonly MapShape[];
  readonly height: number;
  readonly attribution: string;
}

export const MAP_WIDTH = 340;

/** A GeoJSON as a map of the districts, or the sentence that says why it is none. */
export function toOwnMap(
  text: string,
  name: string,
  districts: readonly GeographyCode[],
): OwnMap | { readonly refused: string } {
  const input = parse(text);
  if (input === undefined) return { refused: `${name} is not JSON. A GeoJSON feature collection is expected.` };
  const { shapes, height } = toMapShapes(input, MAP_WIDTH);
  const ours = shapes.filter(({ code }) => districts.some((district) => district === code));
  if (ours.length === 0) {
    return {
      refused: `No shape of ${name} has the code of a district, such as ${districts[0]}, as its id or its property “code”.`,
    };
  }
  return { shapes: ours, height, attribution: toAttribution(input) ?? `Boundaries: ${name}, from this device.` };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Boundaries come with a licence that asks to name their owner; a file may carry that sentence. */
function toAttribution(input: unknown): string | undefined {
  const found: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, 'attribution') : undefined;
  return typeof found === 'string' ? found : undefined;
}
