import type { View } from '#state/filters.ts';

/** Which slide is open, counted from 0; the address counts from 1. A slide beyond the deck is its last. */
export function readPlace({ filters }: View, count: number): number {
  const asked = Number(filters.chart ?? '1');
  return Number.isInteger(asked) && asked >= 1 ? Math.min(asked, Math.max(1, count)) - 1 : 0;
}

export function writePlace(place: number): string | undefined {
  return place === 0 ? undefined : String(place + 1);
}
