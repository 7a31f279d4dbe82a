import type { RuleTable } from './rule.ts';

export const GEOGRAPHY_RULES = {
  level_blank: {
    severity: 'error',
    says: 'The row does not say at which geographic level it is.',
    expected: 'a geographic level such as "National" or "Local authority"',
    mend: 'Fill in geographic_level.',
  },
  level_unknown: {
    severity: 'error',
    says: 'There is no such geographic level.',
    expected: '{wanted}',
    mend: 'Write it exactly so, with its capitals.',
  },
  level_left_out: {
    severity: 'warning',
    says: 'Rows at the level "{level}" are read, but the board has no pages for them.',
    expected: 'a level from England to locality',
    mend: 'Nothing needs mending; these rows are left out.',
  },
  level_not_for_dfe: {
    severity: 'warning',
    says: 'The level "{level}" is ours: this file is not for the DfE platform.',
    expected: 'a level of the Department for Education, where one fits',
    mend: 'Leave it as it is, if the file is for the board only.',
  },
  geography_code_missing: {
    severity: 'error',
    says: 'A row at the level "{level}" has no code.',
    expected: '{wanted}',
    mend: 'Fill in {columnName}{hint}.',
  },
  geography_name_missing: {
    severity: 'error',
    says: 'A row at the level "{level}" has no name.',
    expected: 'the name of {code}',
    mend: 'Fill in {columnName}.',
  },
  geography_name_space: {
    severity: 'error',
    says: 'The name has a space too many, or a character that cannot be seen.',
    expected: '"{wanted}"',
    mend: 'Type it again.',
  },
  geography_code_form: {
    severity: 'error',
    says: 'This is not a code of the level "{level}".',
    expected: '{wanted}',
    mend: 'Look the code up in the Register of Geographic Codes, or copy it from an earlier return{hint}.',
  },
  geography_code_range: {
    severity: 'error',
    says: 'No place has this code.',
    expected: '{wanted}',
    mend: 'Check the digits. Made-up codes are for illustrative partnerships only.',
  },
  geography_two_names: {
    severity: 'error',
    says: 'The code {code} is named "{other}" on line {firstLine}.',
    expected: '"{other}"',
    mend: 'Use one name for one code, letter for letter; check whether the code is right.',
  },
  geography_two_codes: {
    severity: 'error',
    says: '"{name}" has the code {other} on line {firstLine}.',
    expected: '{other}',
    mend: 'Use one code for one place. If the code changed, use the newest in every row.',
  },
  geography_code_changed: {
    severity: 'warning',
    says: '"{name}" has the code {other} in other periods (line {firstLine}); the two are read as two places.',
    expected: 'one code, or a successor named by the partnership',
    mend: 'If the boundary stayed the same, the partnership lists the old code under "replaces".',
  },
  place_at_two_levels: {
    severity: 'warning',
    says: '{place} stands in the file as a local authority and as a district; it is one place, and the row of the district is left out.',
    expected: 'one row for one place',
    mend: 'Nothing needs mending.',
  },
  geography_other_name: {
    severity: 'warning',
    says: 'The partnership calls {code} "{other}".',
    expected: '"{other}"',
    mend: 'Check that the code is right; the name of the partnership is shown.',
  },
  geography_other_parent: {
    severity: 'error',
    says: '{name} ({code}) lies in {other}, not in {parent}.',
    expected: '{other}',
    mend: 'Check both codes: one of them belongs to another place.',
  },
  geography_replaced: {
    severity: 'warning',
    says: 'The code {code} has been replaced by {successor}; the row is read as {successor}.',
    expected: '{successor}',
    mend: 'Use the new code from now on.',
  },
  level_column_filled: {
    severity: 'error',
    says: 'A row at the level "{level}" names a place of a lower level.',
    expected: 'an empty cell',
    mend: 'Empty the cell, or correct geographic_level.',
  },
  old_code_missing: {
    severity: 'warning',
    says: 'A local authority has no old code; the DfE platform asks for one.',
    expected: 'a code of three digits, or z',
    mend: 'Leave it as it is, if the file is for the board only.',
  },
  geography_not_shown: {
    severity: 'warning',
    says: 'The row belongs to no place (code {code}); it is read and not shown as an area.',
    expected: 'the code of a place',
    mend: 'Nothing needs mending if these are children whose area is not known.',
  },
} as const satisfies RuleTable;
