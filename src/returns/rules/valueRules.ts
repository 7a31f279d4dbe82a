import type { RuleTable } from './rule.ts';

const NUMBER_OR_SYMBOL = 'a number, or one of c, x, z, low, k, u';

export const VALUE_RULES = {
  value_blank: {
    severity: 'error',
    says: 'The cell is blank, and a blank does not say why there is no number.',
    expected: NUMBER_OR_SYMBOL,
    mend: 'Write x if the figure is not available, z if there can be none, c if it is withheld, low if it rounds to zero.',
  },
  value_null: {
    severity: 'error',
    says: 'This is what a program writes for "nothing"; it does not say why there is no number.',
    expected: NUMBER_OR_SYMBOL,
    mend: 'Write x if the figure is not available, z if there can be none, c if it is withheld.',
  },
  value_not_number: {
    severity: 'error',
    says: 'This is neither a number nor a symbol.',
    expected: NUMBER_OR_SYMBOL,
    mend: 'Write the number alone, or x if the figure is not available, z if there can be none, c if it is withheld, low if it rounds to zero.',
  },
  value_thousands: {
    severity: 'error',
    says: 'The number has separators between its digits.',
    expected: '{wanted}',
    mend: 'Write the digits alone: set the column to Number without "Use 1000 separator" and save again.',
  },
  value_unit: {
    severity: 'error',
    says: 'The number carries its unit.',
    expected: '{wanted}',
    mend: 'Write the number alone; the unit belongs in indicator_unit of the metadata file.',
  },
  value_brackets: {
    severity: 'error',
    says: 'The number stands in brackets, which may mean minus or may mean a note.',
    expected: '{wanted}',
    mend: 'Write a negative number with a minus sign, and a note in measure.json.',
  },
  value_other_digits: {
    severity: 'error',
    says: 'The digits or the minus sign are not those of a keyboard.',
    expected: '{wanted}',
    mend: 'Type the number again.',
  },
  value_decimal_comma: {
    severity: 'error',
    says: 'The number is written with a decimal comma.',
    expected: '{wanted}',
    mend: 'Write a decimal point.',
  },
  value_incomplete: {
    severity: 'error',
    says: 'The decimal point has no digit on one side.',
    expected: '{wanted}',
    mend: 'Write the missing digit.',
  },
  value_too_large: {
    severity: 'error',
    says: 'The number is larger, or has more digits, than a figure can be.',
    expected: 'a number of at most 15 digits',
    mend: 'Check whether this is a code or an identifier; round the number if it is a figure.',
  },
  value_mixed: {
    severity: 'error',
    says: 'The cell holds a number and something else.',
    expected: '{wanted}, or c if it is withheld',
    mend: 'Write the number alone and say the rest under "marks" or "notes" in measure.json; write c for a number that is withheld.',
  },
  value_error: {
    severity: 'error',
    says: 'This is the error of a formula.',
    expected: NUMBER_OR_SYMBOL,
    mend: 'Mend the formula, or write z if there is nothing to divide by.',
  },
  value_logical: {
    severity: 'error',
    says: 'This is neither a number nor a symbol, but yes or no.',
    expected: NUMBER_OR_SYMBOL,
    mend: 'If 1 stands for yes, the file may hold single children: send counts instead.',
  },
  value_stray_space: {
    severity: 'warning',
    says: 'The cell has a space too many; it is read without.',
    expected: '"{wanted}"',
    mend: 'Remove it.',
  },
  symbol_legacy: {
    severity: 'warning',
    says: 'This symbol is no longer used; it is read as "{symbol}" ({means}).',
    expected: '{symbol}',
    mend: 'Check the meaning and write "{symbol}".',
  },
  symbol_without_number: {
    severity: 'warning',
    says: '"{symbol}" qualifies a number, and there is none; the cell is read as not available (x), with a note.',
    expected: 'a number, with the mark under "marks" in measure.json',
    mend: 'Send the number if it may be shown.',
  },
  value_below_zero: {
    severity: 'error',
    says: 'A {kind} cannot be below zero.',
    expected: 'a number of 0 or more',
    mend: 'Check the figure; -1 and -99 are sometimes written for "no number", which is x here.',
  },
  value_sentinel: {
    severity: 'warning',
    says: 'Every other figure of the column is 0 or more; this one may stand for "no number".',
    expected: 'a number, or one of c, x, z, low, k, u',
    mend: 'Write x if the figure is not available.',
  },
  value_above_hundred: {
    severity: 'warning',
    says: 'The proportion is above 100 %, which happens where the denominator is an estimate.',
    expected: 'a number from 0 to 100',
    mend: 'Check the figure; if it is right, say why in a note of measure.json.',
  },
  value_far_above_hundred: {
    severity: 'error',
    says: 'A proportion cannot be so far above 100 %.',
    expected: 'a number from 0 to 100',
    mend: 'Check the decimal point, or call the measure a rate or a count in measure.json.',
  },
  value_not_whole: {
    severity: 'warning',
    says: 'A count of people is a whole number.',
    expected: 'a whole number',
    mend: 'Check whether the column is a mean or a rate, and say so in measure.json.',
  },
  proportion_as_fraction: {
    severity: 'error',
    says: 'Every number of this column lies between 0 and 1, and it is described as a percentage.',
    expected: 'percentages from 0 to 100',
    mend: 'Multiply by 100: write 67.1, not 0.671.',
  },
  numerator_above_denominator: {
    severity: 'error',
    says: 'The part is larger than the whole: the numerator is {numerator}, the denominator (column {whole}) {denominator}.',
    expected: 'at most {denominator}',
    mend: 'Check whether {columnName} and {whole} are swapped.',
  },
  proportion_not_quotient: {
    severity: 'warning',
    says: 'The percentage is {found}, and {numerator} of {denominator} is {quotient} %.',
    expected: '{quotient}',
    mend: 'Check all three figures.',
  },
  interval_without_value: {
    severity: 'error',
    says: 'The figure {value} lies outside its interval, {lower} to {upper}.',
    expected: 'an interval that holds the figure',
    mend: 'Check whether columns are swapped.',
  },
} as const satisfies RuleTable;
