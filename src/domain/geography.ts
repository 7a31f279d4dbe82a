import type { Brand } from '#domain/brand.ts';

/** An ONS code (E07000234), an ODS code for an NHS place (QGH), or `<comparator id>:<statistic>` for a comparator's aggregate. */
export type GeographyCode = Brand<string, 'GeographyCode'>;

export const LEVELS = ['national', 'nhs_region', 'region', 'icb', 'county', 'district', 'locality'] as const;
export type Level = (typeof LEVELS)[number];

/** A place. `replaces` lists codes that it took over; `tile` is its column and row on the partnership's tile map. */
export interface Geography {
  readonly code: GeographyCode;
  readonly name: string;
  readonly level: Level;
  readonly parent?: GeographyCode;
  readonly replaces?: readonly GeographyCode[];
  readonly tile?: readonly [column: number, row: number];
}

export const LEVEL_WORDS: Readonly<Record<Level, { readonly one: string; readonly many: string }>> = {
  national: { one: 'country', many: 'countries' },
  nhs_region: { one: 'NHS region', many: 'NHS regions' },
  region: { one: 'region', many: 'regions' },
  icb: { one: 'integrated care board', many: 'integrated care boards' },
  county: { one: 'county', many: 'counties' },
  district: { one: 'district', many: 'districts' },
  locality: { one: 'locality', many: 'localities' },
};

export function isLevel(text: string): text is Level {
  return (LEVELS as readonly string[]).includes(text);
}

export function toGeographyCode(text: string): GeographyCode {
  return text as GeographyCode;
}
