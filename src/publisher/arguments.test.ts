import { describe, expect, it } from 'vitest';
import { parseArguments } from './arguments.ts';
import { PublisherError } from './publisherError.ts';

describe('a command line', () => {
  it('is read with its options in any order', () => {
    expect(parseArguments(['publish', '--edition', '2026-04', 'returns', '--draft', '--json', '--out=site'])).toEqual({
      kind: 'publish',
      returns: 'returns',
      edition: '2026-04',
      out: 'site',
      draft: true,
      json: true,
    });
  });

  it('publishes into public/data unless told otherwise', () => {
    expect(parseArguments(['verify'])).toEqual({ kind: 'verify', out: 'public/data', json: false });
  });

  it.each([
    [[], 'is not a command'],
    [['publsh'], 'is not a command'],
    [['publish', 'returns'], 'needs --edition'],
    [['publish', 'returns', '--edition'], '--edition needs a value'],
    [['publish', 'returns', '--edition', '../x'], 'needs --edition'],
    [['publish', 'returns', '--edition', '2026-04-r1'], 'add --correct'],
    [['publish', 'a', 'b', '--edition', 'x'], 'publish takes <returns>'],
    [['publish', 'returns', '--edition', 'x', '--as-at', '2026-02-30'], 'is not a day'],
    [['publish', 'returns', '--edition', 'x', '--correct', ' '], 'needs the reason'],
    [['verify', '--draft'], 'verify does not know --draft'],
    [['check'], 'at least one path'],
    [['diff', 'a', 'b'], 'diff takes <partnership> <edition> <edition>'],
    [['explain', 'a', 'b', 'c', '--colour', 'red'], 'is not an option'],
  ])('%j is wrong usage', (line, message) => {
    expect(() => parseArguments(line)).toThrow(PublisherError);
    expect(() => parseArguments(line)).toThrow(message);
  });
});
