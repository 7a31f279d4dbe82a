import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStageMessage } from './stageChannel.ts';

const SLIDE = { id: '1', hash: '#/', title: 'Board report' };

test.each([
  [{ kind: 'ask' }, { kind: 'ask' }],
  [
    { kind: 'go', place: 3 },
    { kind: 'go', place: 3 },
  ],
  [
    { kind: 'at', place: 0, startedMs: 5, slides: [SLIDE, 'x'] },
    { kind: 'at', place: 0, startedMs: 5, slides: [SLIDE] },
  ],
  [{ kind: 'go', place: -1 }, undefined],
  [{ kind: 'go', place: 1.5 }, undefined],
  [{ kind: 'other', place: 1 }, undefined],
  [null, undefined],
])('reads what another window says: %o', (data, message) => {
  expect(parseStageMessage(data)).toEqual(message);
});

test('takes anything at all without harm', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      const message = parseStageMessage(data);
      expect(message === undefined || ['ask', 'go', 'at'].includes(message.kind)).toBe(true);
    }),
  );
});
