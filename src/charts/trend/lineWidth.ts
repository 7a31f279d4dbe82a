import type { SeriesRole } from '#charts/series.ts';
import { type Look, THEMES, type Theme } from '#charts/theme.ts';

const WIDTH_OF = {
  focus: 'focus',
  national: 'england',
  region: 'region',
  median: 'median',
  group: 'median',
  district: 'england',
  neighbour: 'neighbour',
} as const satisfies Record<SeriesRole, keyof Theme>;

/** Width of a line by its role, in pixels. */
export function toLineWidth(role: SeriesRole, look: Look): number {
  return THEMES[look][WIDTH_OF[role]];
}
