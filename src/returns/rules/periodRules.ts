import type { RuleTable } from './rule.ts';

export const PERIOD_RULES = {
  period_blank: {
    severity: 'error',
    says: 'The row does not say which period it is about.',
    expected: 'a period, such as {example}',
    mend: 'Fill in time_period.',
  },
  period_identifier_blank: {
    severity: 'error',
    says: 'The row does not say what kind of period it is about.',
    expected: 'a time identifier such as "Academic year" or "Calendar year"',
    mend: 'Fill in time_identifier.',
  },
  period_identifier_unknown: {
    severity: 'error',
    says: 'There is no such time identifier.',
    expected: '{wanted}',
    mend: 'Write it exactly so, with its capitals.',
  },
  period_digits: {
    severity: 'error',
    says: 'A period of the kind "{identifier}" is written with {digits} digits.',
    expected: '{digits} digits, such as {example}',
    mend: 'Write {example} for {exampleLabel}.',
  },
  period_years_not_consecutive: {
    severity: 'error',
    says: 'The two years do not follow each other.',
    expected: '{wanted}',
    mend: 'Write a period of three years or more as the year in which it ends, and say its length in measure.json (rollingMonths).',
  },
  period_year_unlikely: {
    severity: 'error',
    says: 'The year lies outside anything that these statistics cover.',
    expected: 'a year from 1990 to 2099',
    mend: 'Check the digits.',
  },
  period_future: {
    severity: 'error',
    says: 'The period begins after {asAt}, the day up to which this return is read.',
    expected: 'a period that has begun',
    mend: 'Check the year. A target for a later period belongs in measure.json (targets).',
  },
  period_id_unknown: {
    severity: 'error',
    says: 'This is not a period id.',
    expected: 'a period id such as HT2021-22-HT1, S2020-07-17 or R2022-08-12m',
    mend: 'See the list of period ids, or use a time identifier such as "Academic year".',
  },
  period_id_not_for_dfe: {
    severity: 'warning',
    says: 'The time identifier "Period id" is ours: this file is not for the DfE platform.',
    expected: 'a time identifier of the Department for Education, where one fits',
    mend: 'Leave it as it is, if the file is for the board only.',
    isOncePerFile: true,
  },
  period_as_days: {
    severity: 'warning',
    says: 'The Department for Education has this kind of period; here it is read as the days {label}.',
    expected: 'a kind of period that is published here',
    mend: 'Check that the days are right.',
  },
  period_kinds_mixed: {
    severity: 'error',
    says: 'Periods of the kind "{identifier}" stand in one file with "{first}" (line {firstLine}).',
    expected: 'one kind of period in a file',
    mend: 'Split the file by kind of period, or set "frequency" to "irregular" in measure.json.',
  },
  period_gap: {
    severity: 'warning',
    says: 'The series goes from {before} to {after}, and nothing stands between them.',
    expected: 'a row for {missing}',
    mend: 'Add the rows, with x where nothing is available, or say in a note of measure.json why there are none.',
  },
  periods_overlap: {
    severity: 'warning',
    says: '{first} and {second} share days.',
    expected: 'periods that follow each other',
    mend: 'Say "rollingMonths" in measure.json, if these are rolling figures.',
  },
  date_mangled: {
    severity: 'error',
    says: 'This looks like a date that a spreadsheet made out of something else.',
    expected: '{wanted}',
    mend: 'Set the column to Text before typing or pasting, then enter the cell again.',
  },
} as const satisfies RuleTable;
