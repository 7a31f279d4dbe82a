import type { RuleTable } from './rule.ts';

/** Figures held against each other. */
export const LOGIC_RULES = {
  figure_jumps: {
    severity: 'warning',
    says: 'The figure is {times} times that of {before} ({figure}, line {firstLine}).',
    expected: 'a figure of the size of its neighbours',
    mend: 'Check for a lost decimal point, a percentage written as a fraction, or another unit. If it is right, say why in a note or a break of measure.json.',
  },
  parts_do_not_add: {
    severity: 'warning',
    says: 'The categories of {breakdown} add to {sum}; elsewhere in this column they add to their total.',
    expected: '{sum}',
    mend: 'Check the total and its parts.',
  },
  places_do_not_add: {
    severity: 'warning',
    says: 'The {count} places in {place} add to {sum}.',
    expected: 'about {sum}',
    mend: 'Check the figures, or say in a note of measure.json whom the difference is made of.',
  },
  periods_do_not_add: {
    severity: 'warning',
    says: 'The periods within {period} add to {sum}.',
    expected: '{sum}',
    mend: 'Check the figures, or set "additive" to false if a child may be counted in several periods.',
  },
  same_as_before: {
    severity: 'warning',
    says: 'Every figure is the same as in {before}.',
    expected: 'figures that changed',
    mend: 'Check that the right file was sent under the new date.',
  },
  hand_in_is_older: {
    severity: 'error',
    says: 'The period {period}, the newest of {before}, is missing here, as if an older file had been sent again.',
    expected: 'rows for {period}',
    mend: 'Send the newest file: a later hand-in replaces the one before it.',
  },
  hand_in_lacks_period: {
    severity: 'warning',
    says: 'The period {period} was in {before} and is missing here.',
    expected: 'rows for {period}',
    mend: 'Send the whole series again, if it should still be shown: a later hand-in replaces the one before it.',
  },
  revision_jumps: {
    severity: 'warning',
    says: '{key} was {figure} in {before} (line {firstLine}) and is now {times} times that.',
    expected: 'a revision of the same size',
    mend: 'Check both files; if the new figure is right, say why in a note of measure.json.',
  },
} as const satisfies RuleTable;
