import { describe, expect, it } from 'vitest';
import { parseOptions } from './arguments.ts';
import { USUAL_SIZE } from './world.ts';

describe('parseOptions', () => {
  it('makes the usual size and publishes it where nothing is asked for', () => {
    expect(parseOptions([])).toEqual({
      ...USUAL_SIZE,
      out: 'mock-api/returns/demonstration',
      published: 'public/data',
    });
  });

  it('writes a size of its own elsewhere and publishes it only where it is told to', () => {
    expect(parseOptions(['--schools', '2400', '--months', '120', '--out', 'load'])).toEqual({
      ...USUAL_SIZE,
      schools: 2400,
      months: 120,
      out: 'load',
    });
    expect(parseOptions(['--seed', '7', '--out', 'seven', '--publish', 'site'])).toMatchObject({ published: 'site' });
  });

  it('does not replace the usual returns by others', () => {
    expect(parseOptions(['--seed', '7'])).toHaveProperty('wrong');
  });

  it.each([[['--school', '3']], [['--schools', 'many']], [['--months', '0']], [['--seed']]])('refuses %j', (line) => {
    expect(parseOptions(line)).toHaveProperty('wrong');
  });
});
