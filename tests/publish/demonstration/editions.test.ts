import { describe, expect, it } from 'vitest';
import { isOverdue, toActionState } from '#domain/editions/actionState.ts';
import { CHANGE_KINDS } from '#domain/editions/edition.ts';
import { ACTIONS } from '#mock-api/demonstration/boards/actions.ts';
import { EDITIONS, shipped } from './shipped.ts';

const all = EDITIONS.map((id) => shipped(id));

describe('the four editions of the demonstration', () => {
  it.each(CHANGE_KINDS)('has the change "%s" between two of them', (kind) => {
    const kinds = all.flatMap(({ edition }) => edition.changes.map((change) => change.kind));
    expect(kinds).toContain(kind);
  });

  it('has every headline in the newest edition, and figures for all but what was withdrawn', () => {
    const { edition } = shipped();
    expect(edition.scorecard).toHaveLength(22);
    expect(edition.scorecard.filter(({ verdict }) => verdict === 'no_figure')).toEqual([]);
    expect(new Set(edition.scorecard.map(({ priority }) => priority)).size).toBe(4);
  });

  it('shows many verdicts, so that each can be looked at', () => {
    const verdicts = new Set(all.flatMap(({ edition }) => edition.scorecard.map(({ verdict }) => verdict)));
    for (const verdict of ['better', 'worse', 'similar', 'not_tested', 'no_judgement', 'target_met', 'target_short']) {
      expect(verdicts).toContain(verdict);
    }
  });

  it('tells a late return in two editions and none in the last', () => {
    expect(all.map(({ edition }) => edition.late.map(({ dataset }) => dataset))).toEqual([
      ['eha-outcomes'],
      ['attendance-by-plan-type'],
      ['training-and-family-hubs'],
      [],
    ]);
  });

  it('opens, moves, closes and lets thirty actions go overdue', () => {
    expect(ACTIONS).toHaveLength(30);
    const { board, edition } = shipped();
    const closed = all.flatMap(({ edition: { changes } }) => changes.filter(({ kind }) => kind === 'action_closed'));
    const open = board.actions.filter((action) => toActionState(action, edition.asAt).status === 'open');
    expect(open.length + closed.length).toBe(ACTIONS.length);
    expect(open.filter((action) => isOverdue(action, edition.asAt)).length).toBeGreaterThan(3);
    const heard = all.flatMap(({ board: { actions } }) => actions.flatMap(({ updates }) => updates));
    expect(heard.filter(({ due }) => due !== undefined).length).toBeGreaterThan(4);
    expect(heard.filter(({ status }) => status === 'dropped').length).toBeGreaterThan(0);
  });

  it('asks for decisions, and records in the next edition what was decided', () => {
    for (const [i, { board }] of all.entries()) {
      const asked = board.decisions.filter(({ outcome }) => outcome === undefined);
      expect(asked.length).toBeGreaterThan(2);
      const recorded = all[i + 1]?.board.decisions.filter(({ outcome }) => outcome !== undefined) ?? [];
      if (i + 1 < all.length) expect(recorded.map(({ id }) => id).sort()).toEqual(asked.map(({ id }) => id).sort());
    }
  });

  it('has commentary on headline measures in all four boxes, new in every edition', () => {
    for (const { board, edition } of all) {
      const own = board.commentary.filter(({ carriedFrom }) => carriedFrom === undefined);
      expect(own.length).toBeGreaterThan(4);
      for (const { what, why, soWhat, next } of own) expect([what, why, soWhat, next]).not.toContain('');
      expect(edition.datasets.length).toBeGreaterThan(0);
    }
  });

  it('judges every workstream of two plans anew, with milestones that slip', () => {
    const ratings = all.map(({ board }) =>
      board.frameworks.flatMap(({ workstreams }) => workstreams.map(({ judgement }) => judgement?.rating)),
    );
    expect(ratings.every((row) => row.length === 6 && !row.includes(undefined))).toBe(true);
    expect(new Set(ratings.map((row) => row.join())).size).toBeGreaterThan(2);
    const due = (id: string) => all.map(({ board }) => board.milestones.find((m) => m.id === id)?.due);
    expect(new Set(due('fourth-autism-base')).size).toBe(3);
    expect(shipped().board.milestones.filter(({ reached }) => reached !== undefined).length).toBeGreaterThan(3);
    expect(shipped().board.events.length).toBeGreaterThan(4);
    expect(shipped().board.questions.length).toBeGreaterThan(0);
  });
});
