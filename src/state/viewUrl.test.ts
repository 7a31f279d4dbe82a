import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Filters, NO_FILTERS, type Route, withFilters, withRoute } from '#state/filters.ts';
import { parseHash, toHash } from './viewUrl.ts';

const id = fc.stringMatching(/^[A-Za-z0-9][\w.:-]{0,20}$/);
const text = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }).filter((t) => !/\p{Cc}/u.test(t));
const periodId = fc.constantFrom('AY2021-22', 'CY2024', 'R2022-08-12m', 'P2021-11-01_2022-09-30');
const list = fc.uniqueArray(id, { maxLength: 5 });
const at = fc.dictionary(fc.constantFrom('plan_type', 'agency', 'sex'), text);

const anyFilters = fc
  .record(
    {
      partnership: id,
      edition: id,
      since: id,
      districts: list,
      compare: list,
      from: periodId,
      to: periodId,
      by: id,
      at,
      plan: id,
      chart: id,
      rows: list,
      cols: list,
      sort: fc.tuple(fc.boolean(), id).map(([isDown, column]) => `${isDown ? '-' : ''}${column}`),
      filter: text,
      q: text,
      embed: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((chosen) => ({ ...NO_FILTERS, ...chosen }) as Filters);

const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>(
    { kind: 'board' },
    { kind: 'areas' },
    { kind: 'explore' },
    { kind: 'help' },
    { kind: 'present' },
  ),
  id.map((measure): Route => ({ kind: 'measure', measure })),
  id.map((code): Route => ({ kind: 'area', code })),
  id.map((dataset): Route => ({ kind: 'explore', dataset })),
  id.map((topic): Route => ({ kind: 'help', topic })),
);

describe('the address of a view', () => {
  test('opens the same view again', () => {
    fc.assert(
      fc.property(anyRoute, anyFilters, (route, filters) => {
        const view = { route, filters };
        expect(parseHash(toHash(view))).toEqual({ view, issues: [] });
      }),
    );
  });

  test('leaves defaults out', () => {
    expect(toHash({ route: { kind: 'board' }, filters: NO_FILTERS })).toBe('#/');
    expect(parseHash('').view).toEqual({ route: { kind: 'board' }, filters: NO_FILTERS });
  });

  test('reads as the contract writes it', () => {
    const hash = '#/measures/gld_percent?districts=E07000234,E07000235&from=AY2017-18';
    const { view, issues } = parseHash(hash);
    expect(issues).toEqual([]);
    expect(view.route).toEqual({ kind: 'measure', measure: 'gld_percent' });
    expect(view.filters.districts).toEqual(['E07000234', 'E07000235']);
    expect(toHash(view)).toBe(hash);
    expect(parseHash('#/plans?at=plan_type:cin,school_phase:primary').view.filters.at).toEqual({
      plan_type: 'cin',
      school_phase: 'primary',
    });
  });

  test.each([
    ['#/?colour=red', { kind: 'unknownKey', key: 'colour', found: 'red' }],
    ['#/?from=yesterday', { kind: 'badValue', key: 'from', found: 'yesterday' }],
    ['#/?districts=E1,,E2', { kind: 'badValue', key: 'districts', found: 'E1,,E2' }],
    ['#/?at=__proto__:x', { kind: 'badValue', key: 'at', found: '__proto__:x' }],
    ['#/?q=%E0%A4%A', { kind: 'badValue', key: 'q', found: '%E0%A4%A' }],
    ['#/?__proto__=x', { kind: 'unknownKey', key: '__proto__', found: 'x' }],
    ['#/?edition=a&edition=b', { kind: 'badValue', key: 'edition', found: 'b' }],
    ['#/nowhere/at/all', { kind: 'unknownPage', key: '', found: 'nowhere/at/all' }],
  ])('tells what of %s it ignored', (hash, issue) => {
    expect(parseHash(hash).issues).toEqual([issue]);
  });

  test('keeps everything else of a link that is partly not understood', () => {
    expect(parseHash('#/areas?from=never&districts=E07000234').view.filters.districts).toEqual(['E07000234']);
  });

  test('opens for any text whatever, and stays inside the page', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(
          fc.constantFrom(
            '#/',
            '?',
            '&',
            '=',
            ',',
            ':',
            '%',
            '%00',
            '%2F',
            '//evil.example',
            'javascript:',
            '__proto__',
            'constructor',
            'at',
            'q',
            'districts',
            'measures',
            'areas',
            '\u202e',
            '\ud800',
            '<script>',
            '..',
            '\\',
          ),
          { maxLength: 30 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(hostile, (hash) => {
        const { view } = parseHash(hash);
        const written = toHash(view);
        expect(written.startsWith('#/')).toBe(true);
        expect(toHash(parseHash(written).view)).toBe(written);
        expect(Object.getPrototypeOf(view.filters.at)).toBe(Object.prototype);
      }),
      { numRuns: 1000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('choices', () => {
  test('that follow the reader to another page stay, those of the page go', () => {
    const view = parseHash('#/explore/a?districts=E07000234&edition=2022-09&sort=-value&rows=period').view;
    expect(toHash(withRoute(view, { kind: 'plans' }))).toBe('#/plans?edition=2022-09&districts=E07000234');
  });

  test('taken back to their default leave the address', () => {
    const view = parseHash('#/?edition=2022-09&districts=E07000234').view;
    expect(toHash(withFilters(view, { edition: undefined, districts: undefined }))).toBe('#/');
    expect(toHash(withFilters(view, { since: '2021-01' }))).toBe(
      '#/?edition=2022-09&since=2021-01&districts=E07000234',
    );
  });
});
