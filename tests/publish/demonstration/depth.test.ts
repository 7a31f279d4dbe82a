import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '#domain/dataset.ts';
import { WORKSTREAMS } from '#mock-api/demonstration/datasets/sendPlan.ts';
import { DISTRICTS } from '#mock-api/demonstration/places.ts';
import { disk } from '#publisher/fileStore.ts';
import { readStandingIndex } from '#publisher/publishedSite.ts';
import { readShippedEdition } from '#tests/support/shippedEdition.ts';
import { EDITIONS, shipped, shippedDataset } from './shipped.ts';

const MOST_BYTES = 6_000_000;
const MOST_ZIPPED = 900_000;

function breakdowns({ breakdowns: all }: Dataset): Record<string, number> {
  return Object.fromEntries(all.map(({ id, categories }) => [id, categories.length]));
}

describe('the depth of the demonstration', () => {
  it('has good level of development in every combination of four breakdowns, for eight years and two frameworks', () => {
    const crossed = shippedDataset('good-level-of-development-crossed');
    expect(breakdowns(crossed)).toEqual({ sex: 3, free_school_meals: 3, sen: 3, term_of_birth: 4 });
    expect(crossed.periods).toHaveLength(8);
    expect(crossed.geographies).toHaveLength(1 + DISTRICTS.length);
    expect(crossed.breaks.map(({ kind }) => kind)).toContain('definition');
  });

  it('has early help by district, agency and month for five years, and what became of it', () => {
    const submitted = shippedDataset('eha-submissions');
    expect(submitted.periods).toHaveLength(60);
    expect(submitted.geographies).toHaveLength(1 + DISTRICTS.length);
    expect(breakdowns(submitted).agency).toBe(7);
    expect(shippedDataset('eha-outcomes').measures).toHaveLength(5);
    expect(shippedDataset('eha-outcomes-by-agency').measures).toHaveLength(5);
  });

  it('has mental health support by month for care boards and the localities of every district', () => {
    expect(shippedDataset('camhs-access').measures[0]?.rollingMonths).toBe(12);
    const levels = new Map(shipped().edition.geographies.map(({ code, level }) => [code, level]));
    for (const id of ['camhs-referrals', 'camhs-waits-by-locality']) {
      const { geographies } = shippedDataset(id);
      expect(geographies.filter(({ code }) => levels.get(code) === 'locality')).toHaveLength(2 * DISTRICTS.length);
    }
    expect(breakdowns(shippedDataset('camhs-waits'))).toEqual({ outcome: 5 });
  });

  it('has attendance by plan type, phase, district and half term, and EHC plans by month', () => {
    const attendance = shippedDataset('attendance-by-plan-type');
    expect(breakdowns(attendance)).toEqual({ plan_type: 3, school_phase: 3 });
    expect(attendance.periods.every(({ kind }) => kind === 'halfTerm')).toBe(true);
    expect(attendance.measures.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['plan_pa_percent', 'plan_severe_absence_percent', 'plan_attendance_percent']),
    );
    expect(shippedDataset('ehc-plan-timeliness').periods).toHaveLength(60);
    expect(shippedDataset('two-year-old-take-up').periods.every(({ kind }) => kind === 'term')).toBe(true);
  });

  it('has 24 measures in four workstreams', () => {
    expect(WORKSTREAMS.map(({ measures }) => measures.length)).toEqual([6, 6, 6, 6]);
    expect(shippedDataset('send-app-workstreams').measures).toHaveLength(24);
  });

  it('withholds figures to protect children, and not most of them', () => {
    for (const dataset of shipped().datasets.values()) {
      let withheld = 0;
      let shown = 0;
      for (let i = 0; i < dataset.cells.length; i++) {
        const { kind } = dataset.cells.at(i);
        if (kind === 'suppressed') withheld++;
        if (kind === 'known') shown++;
      }
      // Crossed five ways, a county's children of one year are few.
      const most = dataset.id === 'good-level-of-development-crossed' ? 0.6 : 0.35;
      expect(withheld / (withheld + shown), dataset.id).toBeLessThan(most);
    }
    const hidden = [...shipped().datasets.values()].filter(({ cells }) =>
      Array.from({ length: cells.length }, (_, i) => cells.at(i).kind).includes('suppressed'),
    );
    expect(hidden.length).toBeGreaterThan(5);
  });

  it('says of every dataset of every edition that it is illustrative, and of no other partnership’s', () => {
    for (const id of EDITIONS) {
      for (const { id: dataset, illustrative } of shipped(id).datasets.values())
        expect(illustrative, dataset).toBe(true);
    }
    for (const { illustrative } of readShippedEdition('worcestershire', '2026-04').datasets.values()) {
      expect(illustrative).toBe(false);
    }
  });

  it('stands after Worcestershire in the index, with a contact that is an example', () => {
    const { partnerships = [] } = readStandingIndex(disk, 'public/data')?.index ?? {};
    expect(partnerships.map(({ id }) => id)).toEqual(['worcestershire', 'demonstration']);
    expect(partnerships[1]).toMatchObject({
      illustrative: true,
      contact: { url: expect.stringContaining('example.org') },
    });
    expect(partnerships[1]?.editions.map(({ id }) => id)).toEqual([...EDITIONS]);
  });

  it('shares no file with Worcestershire and stays small enough to be kept with the code', () => {
    const own = new Set(
      EDITIONS.flatMap((id) => shipped(id).edition.datasets.map(({ href }) => href.slice(href.lastIndexOf('/') + 1))),
    );
    const files = readdirSync('public/data', { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.includes('demonstration') || own.has(path.slice(path.lastIndexOf('/') + 1)),
    );
    const contents = files
      .filter((path) => /\.(json|atom)$/.test(path))
      .map((path) => readFileSync(join('public/data', path)));
    expect(contents.reduce((sum, bytes) => sum + bytes.length, 0)).toBeLessThan(MOST_BYTES);
    expect(contents.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0)).toBeLessThan(MOST_ZIPPED);
  });
});
