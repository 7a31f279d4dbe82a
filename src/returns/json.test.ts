import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './json.ts';

describe('readJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 4 }), (text, indent) => {
        const value: unknown = JSON.parse(text);
        const pretty = JSON.stringify(value, null, indent);

        expect(JSON.stringify(readJson(pretty).value)).toBe(JSON.stringify(value));
      }),
      { numRuns: 300, seed: 20261124 },
    );
  });

  it('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:,"\\ 01-.eE\ntrufalsn'), maxLength: 12 }), (text) => {
        const isJson = (() => {
          try {
            return JSON.parse(text) !== undefined;
          } catch {
            return false;
          }
        })();
        const { defects } = readJson(text);

        expect(defects.some(({ code }) => code === 'json_broken')).toBe(!isJson);
      }),
      { numRuns: 2_000, seed: 20261124 },
    );
  });

  it('knows where each key stands, and the nearest above a path that there is not', () => {
    const { placeOf } = readJson('{\n  "a": { "b": [1,\n 2] }\n}');

    expect(placeOf(['a', 'b', 1])).toEqual({ line: 3, column: 2 });
    expect(placeOf(['a', 'b', 7])).toEqual({ line: 2, column: 10 });
    expect(placeOf(['x'])).toEqual({ line: 1, column: 1 });
  });

  it('keeps keys that other readers take for themselves, and leaves every object as it is', () => {
    const { value } = readJson('{ "__proto__": { "polluted": true }, "constructor": 1 }');

    expect(Object.keys(Object(value))).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });
});
