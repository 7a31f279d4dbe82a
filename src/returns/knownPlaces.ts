import { type Geography, type GeographyCode, type Level, toGeographyCode } from '#domain/geography.ts';
import type { PartnershipReturn } from './returnSchema.ts';

/** The places of a partnership, by code, and the old codes that they took over. */
export class KnownPlaces {
  readonly isIllustrative: boolean;
  readonly #places: ReadonlyMap<string, Geography>;
  readonly #successors: ReadonlyMap<string, GeographyCode>;

  constructor(partnership: PartnershipReturn | undefined) {
    const geographies: readonly Geography[] = partnership?.geographies ?? [];
    this.isIllustrative = partnership?.illustrative === true;
    this.#places = new Map(geographies.map((place) => [place.code, place]));
    this.#successors = new Map(geographies.flatMap(({ code, replaces = [] }) => replaces.map((old) => [old, code])));
  }

  get(code: string): Geography | undefined {
    return this.#places.get(code);
  }

  /** The code that a place has now. */
  toSuccessor(code: string): GeographyCode {
    return this.#successors.get(code) ?? toGeographyCode(code);
  }

  /** Whether a code, or the one that replaced it, is a place of that level. */
  isAt(code: string, level: Level | undefined): boolean {
    return level !== undefined && this.get(this.toSuccessor(code))?.level === level;
  }

  /** "; Worcestershire is E10000034", to go behind a sentence about a code. */
  hintFor(name: string): string {
    const place = [...this.#places.values()].find((known) => known.name === name);
    return place ? `; ${place.name} is ${place.code}` : '';
  }
}
