import {
  addColumn,
  both,
  type Change,
  cell,
  dropColumn,
  everyCell,
  insert,
  onLine,
  remove,
  set,
  swap,
  swapAll,
} from './change.ts';

/** How the sound return of `aReturn` is spoilt. */
export interface Changes {
  readonly data?: Change;
  readonly meta?: Change;
  readonly measure?: Change;
}

/**
 * A bad return: what was done to a sound one, and every issue that must be told of it, no more and no fewer, as
 * "code line:column". Issues of the metadata file begin with "meta", those of measure.json with "measure".
 */
export type BadReturn = readonly [title: string, changes: Changes, ...issues: string[]];

const data = (...changes: Change[]): Changes => ({ data: both(...changes) });
const meta = (...changes: Change[]): Changes => ({ meta: both(...changes) });
const measure = (...changes: Change[]): Changes => ({ measure: both(...changes) });

/*
 * Columns of the sound return: 1 time_period, 2 time_identifier, 3 geographic_level, 4 country_code, 5 country_name, 6 old_la_code,
 * 7 new_la_code, 8 la_name, 9 lad_code, 10 lad_name, 11 sex, 12 gld_percent, 13 gld_children. Lines 2–7 are England, 8–13
 * Worcestershire, 14–19 Bromsgrove; each 2021/22 Total, Girls, Boys, then 2022/23.
 */
const VALUE = (text: string): Changes => data(cell(9, 13, text));
const PERCENT = (text: string): Changes => data(cell(9, 12, text));
const SEX = (text: string): Changes => data(cell(9, 11, text));

export const CONTAINER: readonly BadReturn[] = [
  ['nothing at all', data(() => ''), 'file_empty -:-'],
  ['blank lines', data(() => '\n\n  \n'), 'file_empty -:-'],
  ['a header and no row', data((t) => t.split('\n')[0] ?? ''), 'no_rows 1:-'],
  ['a web page', data(() => '<!DOCTYPE html>\n<html><body>Sign in</body></html>\n'), 'not_text 1:-'],
  ['JSON', data(() => '{"rows": []}\n'), 'not_text 1:-'],
  ['a workbook named .csv', data(() => 'PK\u0003\u0004rest'), 'not_text 1:-'],
  ['a PDF', data(() => '%PDF-1.7\n'), 'not_text 1:-'],
  ['semicolons between cells', data(swapAll(',', ';')), 'other_delimiter 1:-'],
  ['tabs between cells', data(swapAll(',', '\t')), 'other_delimiter 1:-'],
  ['bars between cells', data(swapAll(',', '|')), 'other_delimiter 1:-'],
  ['a NUL character', data(onLine(4, (l) => l.replace('Boys', 'Bo\0ys'))), 'nul_character 4:-', 'text_direction 4:11'],
  ['a quotation mark that is not closed', data(cell(9, 8, '"Worcestershire')), 'quote_not_closed 9:8'],
  ['text after a quotation mark', data(cell(9, 8, '"Worcester"shire')), 'quote_misplaced 9:8'],
  ['quotation marks inside a cell', data(cell(9, 8, 'Worcester"sh"ire')), 'quote_misplaced 9:8'],
  [
    'two misplaced quotation marks',
    data(cell(9, 8, '"Worcester"shire'), cell(12, 8, '"Worcester"shire')),
    'quote_misplaced 9:8',
    'quote_misplaced 12:8',
  ],
  [
    'an unclosed quotation mark and a bad cell below it',
    data(cell(9, 8, '"Worcestershire'), cell(15, 13, 'many')),
    'quote_not_closed 9:8',
    'value_not_number 15:13',
  ],
  [
    'the defect after a quoted line end, at its physical line',
    data(cell(9, 11, '"Gir\nls"'), (t) => t.replace(',61.3,', ',61.3%,')),
    'value_unit 3:12',
    'filter_stray_space 9:11',
  ],
];

export const HEADER: readonly BadReturn[] = [
  ['no time_period', data(dropColumn(1)), 'column_missing 1:-'],
  ['no time_identifier', data(dropColumn(2)), 'column_missing 1:-'],
  ['no geographic_level', data(dropColumn(3)), 'column_missing 1:-'],
  ['no country_code', data(dropColumn(4)), 'column_missing 1:-'],
  ['no country_name', data(dropColumn(5)), 'column_missing 1:-'],
  ['no code of the authority', data(dropColumn(7)), 'column_missing 1:-'],
  ['no name of the district', data(dropColumn(10)), 'column_missing 1:-'],
  ['a column twice', data(addColumn('gld_percent', () => '1')), 'column_repeated 1:14'],
  [
    'columns that differ by capitals',
    data(addColumn('GLD_percent', () => '1')),
    'column_twin 1:14',
    'meta_row_missing 1:14',
  ],
  [
    'columns that differ by punctuation',
    data(addColumn('gld-percent', () => '1')),
    'column_twin 1:14',
    'meta_row_missing 1:14',
  ],
  ['a standard column with capitals', data(swap('time_period', 'Time_Period')), 'column_name_form 1:1'],
  ['a standard column with a space', data(swap('country_name', 'country name')), 'column_name_form 1:5'],
  ['a standard column with a typing error', data(swap('geographic_level', 'geographic_levl')), 'column_name_form 1:3'],
  ['a space behind a name', data(swap(',sex,', ',sex ,')), 'column_name_unseen 1:11'],
  ['a zero-width space in a name', data(swap(',sex,', ',se\u200bx,')), 'column_name_unseen 1:11'],
  ['a column without a name', data(addColumn('', () => '1')), 'column_unnamed 1:14'],
  [
    'empty columns on the right',
    data(
      addColumn('', () => ''),
      addColumn('', () => ''),
    ),
    'column_unnamed 1:14',
    'column_unnamed 1:15',
  ],
  [
    'a column that a program keeps for itself',
    data(addColumn('__proto__', () => '1')),
    'column_name_reserved 1:14',
    'meta_row_missing 1:14',
  ],
  ['another one', data(addColumn('constructor', () => '1')), 'column_name_reserved 1:14', 'meta_row_missing 1:14'],
  [
    'a name of 200 characters',
    data(addColumn('x'.repeat(200), () => '1')),
    'column_name_long 1:14',
    'meta_row_missing 1:14',
  ],
  [
    'a name in capitals and with spaces',
    data(addColumn('Children Seen', () => '1')),
    'column_name_not_snake_case 1:14',
    'meta_row_missing 1:14',
  ],
  ['periods side by side', data(addColumn('2023/24', () => '1')), 'column_is_period 1:14', 'meta_row_missing 1:14'],
  ['months side by side', data(addColumn('Jan 2023', () => '1')), 'column_is_period 1:14', 'meta_row_missing 1:14'],
  [
    'too many columns',
    data((t) =>
      t
        .split('\n')
        .map((l) => (l === '' ? l : `${l}${',x'.repeat(600)}`))
        .join('\n'),
    ),
    'columns_too_many 1:-',
  ],
  ['a title above the header', data(insert(1, 'Good level of development')), 'header_not_first 2:-'],
  ['a table on its side', data(turn), 'table_transposed 1:1'],
  ['markup in a name', data(addColumn('<b>x</b>', () => '1')), 'text_markup 1:14', 'meta_row_missing 1:14'],
  ['a column that nobody described', data(addColumn('seen', () => '1')), 'meta_row_missing 1:14'],
];

export const SHAPE: readonly BadReturn[] = [
  [
    'names for readers under the column names',
    data(insert(2, 'Year,Kind,Level,Code,Country,Old,New,Authority,Code,District,Sex,%,Children')),
    'header_second 2:-',
  ],
  ['a cell too few', data(onLine(9, (l) => l.replace(/,\d+$/, ''))), 'row_too_short 9:-'],
  ['a comma in a number', data(cell(9, 13, '1,944')), 'row_too_long 9:13'],
  ['a decimal comma without quotation marks', data(cell(9, 13, '51'), cell(9, 12, '69,1')), 'row_too_long 9:12'],
  ['a comma that may be in either of two numbers', data(cell(9, 12, '69,1')), 'row_too_long 9:-'],
  ['a comma in a name without quotation marks', data(cell(9, 8, 'Worcestershire, County of')), 'row_too_long 9:-'],
  [
    'a comma behind every row',
    data((t) =>
      t
        .split('\n')
        .map((l, i) => (l === '' || i === 0 ? l : `${l},`))
        .join('\n'),
    ),
    'row_too_long 2:-',
  ],
  ['a blank row in the middle', data(insert(9, ',,,,,,,,,,,,')), 'row_blank 9:-'],
  ['an empty line in the middle', data(insert(9, '')), 'row_blank 9:-'],
  ['the header twice', data((t) => `${t}${t.split('\n')[0]}\n`), 'header_again 20:-'],
  ['a note below the table', data((t) => `${t}Source: school census\n`), 'row_is_note 20:1'],
  [
    'a note with a comma below the table',
    data((t) => `${t}"Source: school census, 2022",,,,,,,,,,,,\n`),
    'row_is_note 20:1',
  ],
  [
    'a total without a place',
    data((t) => `${t},,,,,,,,,,Total,61.5,9000\n`),
    'period_blank 20:1',
    'period_identifier_blank 20:2',
    'level_blank 20:3',
  ],
  ['a cell of a thousand words', SEX('x'.repeat(1_200)), 'cell_too_long 9:11'],
];

export const PERIOD: readonly BadReturn[] = [
  ['a blank period', data(cell(9, 1, '')), 'period_blank 9:1'],
  ['a blank identifier', data(cell(9, 2, '')), 'period_identifier_blank 9:2'],
  ['three digits', data(cell(9, 1, '202')), 'period_digits 9:1'],
  ['five digits', data(cell(9, 1, '20212')), 'period_digits 9:1'],
  ['seven digits', data(cell(9, 1, '2021222')), 'period_digits 9:1'],
  ['four digits for an academic year', data(cell(9, 1, '2021')), 'period_digits 9:1'],
  ['six digits for a calendar year', data(cell(9, 2, 'Calendar year')), 'period_digits 9:1'],
  ['a year with a stroke', data(cell(9, 1, '2021/22')), 'period_digits 9:1'],
  ['years in the wrong order', data(cell(9, 1, '202120')), 'period_years_not_consecutive 9:1'],
  ['years that are not neighbours', data(cell(9, 1, '202325')), 'period_years_not_consecutive 9:1'],
  ['the same year twice', data(cell(9, 1, '202121')), 'period_years_not_consecutive 9:1'],
  ['a year long ago', data(cell(9, 1, '102122')), 'period_year_unlikely 9:1'],
  ['an identifier in small letters', data(cell(9, 2, 'academic year')), 'period_identifier_unknown 9:2'],
  ['an identifier with a typing error', data(cell(9, 2, 'Accademic year')), 'period_identifier_unknown 9:2'],
  ['a fifth quarter', data(cell(9, 2, 'Financial year Q5')), 'period_identifier_unknown 9:2'],
  ['a term with a capital', data(cell(9, 2, 'Spring Term')), 'period_identifier_unknown 9:2'],
  ['an identifier with a space behind it', data(cell(9, 2, 'Academic year ')), 'period_identifier_unknown 9:2'],
  [
    'two kinds of year',
    data(cell(8, 2, 'Financial year'), cell(9, 2, 'Financial year'), cell(10, 2, 'Financial year')),
    'period_kinds_mixed 8:2',
  ],
  ['years and months', data(cell(8, 1, '2022'), cell(8, 2, 'September')), 'period_kinds_mixed 8:2'],
  ['a period id that is none', data(cell(9, 1, 'R2022-13-12m'), cell(9, 2, 'Period id')), 'period_id_unknown 9:1'],
  [
    'a period id on an impossible day',
    data(cell(9, 1, 'S2022-02-30'), cell(9, 2, 'Period id')),
    'period_id_unknown 9:1',
  ],
  ['a day where a year belongs', data(cell(9, 1, '01/09/2021')), 'date_mangled 9:1'],
  ['a day that a spreadsheet made', data(cell(9, 1, 'Sep-21')), 'date_mangled 9:1'],
  ['a gap in the series', data(swapAll('202223', '202425')), 'period_gap 5:1'],
];

export const GEOGRAPHY: readonly BadReturn[] = [
  ['a blank level', data(cell(9, 3, '')), 'level_blank 9:3'],
  ['a level that there is not', data(cell(9, 3, 'Borough')), 'level_unknown 9:3'],
  ['a level in small letters', data(cell(9, 3, 'local authority')), 'level_unknown 9:3'],
  ['a level with a space behind it', data(cell(9, 3, 'Local authority ')), 'level_unknown 9:3'],
  ['a name without a code', data(cell(9, 7, '')), 'geography_code_missing 9:7'],
  ['a code without a name', data(cell(9, 8, '')), 'geography_name_missing 9:8'],
  ['a district without a code', data(cell(15, 9, '')), 'geography_code_missing 15:9'],
  ['a country without a code', data(cell(9, 4, '')), 'geography_code_missing 9:4'],
  ['a code in small letters', data(cell(9, 7, 'e10000034')), 'geography_code_form 9:7'],
  ['a code with a digit missing', data(cell(9, 7, 'E1000034')), 'geography_code_form 9:7'],
  ['a code with the letter O for a nought', data(cell(9, 7, 'E1OOOOO34')), 'geography_code_form 9:7'],
  ['a word in a column of codes', data(cell(9, 7, 'Total')), 'geography_code_form 9:7'],
  ['"Not available" in a column of codes', data(cell(9, 7, 'Not available')), 'geography_code_form 9:7'],
  ['the code of a district for an authority', data(cell(9, 7, 'E07000234')), 'geography_code_form 9:7'],
  ['the code of an authority for a district', data(cell(15, 9, 'E10000034')), 'geography_code_form 15:9'],
  ['a code that nobody gave out', data(cell(9, 7, 'E10000999')), 'geography_code_range 9:7'],
  ['a made-up code of a district', data(cell(15, 9, 'E07009999')), 'geography_code_range 15:9'],
  ['a spreadsheet error for a code', data(cell(9, 7, '#REF!')), 'geography_code_form 9:7'],
  ['a typing error where a name is first met', data(cell(8, 8, 'Worcestershir')), 'geography_two_names 8:8'],
  ['a wrong code where a place is first met', data(cell(8, 7, 'E10000016')), 'geography_two_codes 8:7'],
  ['one code with two names', data(cell(9, 8, 'Worcester')), 'geography_two_names 9:8'],
  ['one name with two codes', data(cell(9, 7, 'E10000016')), 'geography_two_codes 9:7'],
  ['a name with a space behind it', data(cell(9, 8, 'Worcestershire ')), 'geography_name_space 9:8'],
  ['a district named on a row of the authority', data(cell(9, 9, 'E07000234')), 'level_column_filled 9:9'],
  ['an authority named on a row of the country', data(cell(3, 8, 'Worcestershire')), 'level_column_filled 3:8'],
  ['letters of two alphabets in a name', data(cell(9, 8, 'W\u043ercestershire')), 'text_mixed_alphabets 9:8'],
  ['a name written from right to left', data(cell(9, 8, 'Worcester\u202eerihs')), 'text_direction 9:8'],
  ['markup for a name', data(cell(9, 8, '<script>alert(1)</script>')), 'text_markup 9:8'],
];

export const FILTERS: readonly BadReturn[] = [
  ['a blank category', SEX(''), 'filter_blank 9:11'],
  ['a category of spaces', SEX('  '), 'filter_blank 9:11'],
  ['a space behind a category', SEX('Girls '), 'filter_stray_space 9:11'],
  ['two spaces in a category', SEX('Girls  only'), 'filter_stray_space 9:11'],
  ['a space that does not break', SEX('Girls\u00a0'), 'filter_stray_space 9:11'],
  ['small letters where a category is first met', data(cell(3, 11, 'girls')), 'filter_twin 3:11'],
  ['a category with a letter too few', SEX('Girl'), 'filter_near 9:11'],
  ['two letters that changed places', SEX('Gilrs'), 'filter_near 9:11'],
  ['a category in capitals', SEX('GIRLS'), 'filter_twin 9:11'],
  ['a category with a full stop', SEX('Girls.'), 'filter_twin 9:11'],
  ['a category of punctuation', SEX('***'), 'filter_no_id 9:11'],
  ['a category with an accent', SEX('Gïrls'), 'filter_twin 9:11'],
  [
    'categories with one id',
    measure(set('breakdowns', { sex: { title: 'Sex', categories: { Girls: 'child', Boys: 'child' } } })),
    'filter_ids_clash 4:11',
  ],
  ['a category that a spreadsheet made a day of', SEX('05-Jun'), 'date_mangled 9:11'],
  ['a formula for a category', SEX('=1+1'), 'text_formula 9:11'],
  ['a command for a category', SEX('@SUM(A1)'), 'text_formula 9:11'],
  ['markup for a category', SEX('<img src=x onerror=alert(1)>'), 'text_markup 9:11'],
  ['a category that hides a direction', SEX('Gi\u202erls'), 'text_direction 9:11'],
  ['accents stacked on each other', SEX('G\u0335\u0335\u0335\u0335\u0335irls'), 'text_stacked 9:11'],
  ['Cyrillic letters in a category', SEX('Tot\u0430l'), 'text_mixed_alphabets 9:11'],
];

export const VALUES: readonly BadReturn[] = [
  ['a blank', VALUE(''), 'value_blank 9:13'],
  ['a space', VALUE(' '), 'value_blank 9:13'],
  ['NULL', VALUE('NULL'), 'value_null 9:13'],
  ['null', VALUE('null'), 'value_null 9:13'],
  ['NA', VALUE('NA'), 'value_null 9:13'],
  ['NaN', VALUE('NaN'), 'value_null 9:13'],
  ['Infinity', VALUE('Infinity'), 'value_not_number 9:13'],
  ['a thousands separator', VALUE('"1,951"'), 'value_thousands 9:13'],
  ['a space between thousands', VALUE('1 951'), 'value_thousands 9:13'],
  ['a percent sign', PERCENT('61.3%'), 'value_unit 9:12'],
  ['a percent sign after a space', PERCENT('101 %'), 'value_unit 9:12'],
  ['a pound sign', VALUE('£951'), 'value_unit 9:13'],
  ['a unit in words', VALUE('951 children'), 'value_unit 9:13'],
  ['brackets', VALUE('(5)'), 'value_brackets 9:13'],
  ['full-width digits', VALUE('９５１'), 'value_other_digits 9:13'],
  ['a minus sign of typography', VALUE('\u2212951'), 'value_other_digits 9:13'],
  ['a decimal comma', PERCENT('"61,3"'), 'value_decimal_comma 9:12'],
  ['points between thousands and a decimal comma', PERCENT('"1.234,5"'), 'value_decimal_comma 9:12'],
  ['a point at the end', VALUE('951.'), 'value_incomplete 9:13'],
  ['a point at the beginning', PERCENT('.5'), 'value_incomplete 9:12'],
  ['1e400', VALUE('1e400'), 'value_too_large 9:13'],
  ['a number that a spreadsheet shortened', VALUE('1.2E+05'), 'value_too_large 9:13'],
  ['seventeen digits', VALUE('12345678901234567'), 'value_too_large 9:13'],
  ['a hexadecimal number', VALUE('0x10'), 'value_not_number 9:13'],
  ['noughts in front', VALUE('00951'), 'value_not_number 9:13'],
  ['a word', VALUE('many'), 'value_not_number 9:13'],
  ['a number and a symbol', VALUE('12c'), 'value_mixed 9:13'],
  ['"fewer than"', VALUE('<5'), 'value_mixed 9:13'],
  ['a number and a footnote', VALUE('951 [1]'), 'value_mixed 9:13'],
  ['a number and a mark', VALUE('951p'), 'value_mixed 9:13'],
  ['a plus sign', VALUE('+951'), 'value_mixed 9:13'],
  ['a range', VALUE('950-960'), 'value_mixed 9:13'],
  ['TRUE', VALUE('TRUE'), 'value_logical 9:13'],
  ['yes', VALUE('yes'), 'value_logical 9:13'],
  ['#REF!', VALUE('#REF!'), 'value_error 9:13'],
  ['#DIV/0!', PERCENT('#DIV/0!'), 'value_error 9:12'],
  ['#N/A', VALUE('#N/A'), 'value_null 9:13'],
  ['a day made of a code', VALUE('1-Mar'), 'date_mangled 9:13'],
  ['a day', VALUE('01/03/2022'), 'date_mangled 9:13'],
  ['minus one for "no number"', VALUE('-1'), 'value_below_zero 9:13'],
  ['a proportion far above a hundred', PERCENT('613'), 'value_far_above_hundred 9:12'],
  [
    'percentages written as fractions',
    data(everyCell(12, (percent) => (Number(percent) / 100).toFixed(3))),
    'proportion_as_fraction 1:12',
  ],
  [
    'the same mistake on three lines, told once',
    data(cell(3, 13, 'n.a.'), cell(9, 13, 'n.a.'), cell(15, 13, 'n.a.')),
    'value_not_number 3:13',
  ],
  ['a mistake in every row of a column, told once', data(everyCell(12, (percent) => `${percent}%`)), 'value_unit 2:12'],
];

export const KEYS: readonly BadReturn[] = [
  ['a row twice', data((t) => `${t}${t.split('\n')[8]}\n`), 'row_repeated 20:-'],
  [
    'two figures for one place, period and category',
    data((t) => `${t}${(t.split('\n')[8] ?? '').replace(/\d+$/, '950')}\n`),
    'key_repeated 20:-',
  ],
  ['a category that stands for another', data(cell(10, 11, 'Girls')), 'key_repeated 10:-'],
];

export const METADATA: readonly BadReturn[] = [
  ['no col_name', meta(swap('col_name', 'name')), 'meta:meta_column_missing 1:-', 'meta:meta_column_unknown 1:1'],
  ['no label', meta(swap(',label,', ',title,')), 'meta:meta_column_missing 1:-', 'meta:meta_column_unknown 1:3'],
  ['a column described twice', meta((t) => `${t}sex,Filter,Sex again,,,,,\n`), 'meta:meta_row_repeated 5:1'],
  ['a column that was left out, told once', data(dropColumn(12)), 'meta:meta_row_unknown 3:1'],
  ['a line that was left out, told once', meta(remove(3)), 'meta_row_missing 1:12'],
  ['a column that is not there', meta((t) => `${t}ethnicity,Filter,Ethnicity,,,,,\n`), 'meta:meta_row_unknown 5:1'],
  [
    'a name with a typing error',
    meta(swap('gld_children', 'gld_childen')),
    'meta_row_missing 1:13',
    'meta:meta_row_unknown 4:1',
  ],
  ['a standard column described', meta((t) => `${t}la_name,Filter,Authority,,,,,\n`), 'meta:meta_row_standard 5:1'],
  ['a type in small letters', meta(swap('Filter', 'filter')), 'meta:meta_type 2:2'],
  ['a type that there is not', meta(swap('Filter', 'Dimension')), 'meta:meta_type 2:2'],
  ['no label for a column', meta(swap(',Sex,', ',,')), 'meta:meta_label_blank 2:3'],
  [
    'one label for two columns',
    meta(swap('Children at a good level of development', 'Sex')),
    'meta:meta_label_repeated 4:3',
  ],
  ['decimals in words', meta(swap(',%,1,', ',%,one,')), 'meta:meta_decimals 3:6'],
  ['decimals below zero', meta(swap(',%,1,', ',%,-1,')), 'meta:meta_decimals 3:6'],
  ['an indicator grouping on a filter', meta(swap('Filter,Sex,,', 'Filter,Sex,Totals,')), 'meta:meta_filter_has 2:4'],
  ['a unit on a filter', meta(swap('Filter,Sex,,,', 'Filter,Sex,,%,')), 'meta:meta_filter_has 2:5'],
  ['a hint on an indicator', meta(swap(',%,1,,', ',%,1,Choose,')), 'meta:meta_indicator_has 3:7'],
  [
    'a grouping that is not there',
    meta(swap('Filter,Sex,,,,,', 'Filter,Sex,,,,,sex_group')),
    'meta:meta_grouping_unknown 2:8',
  ],
  [
    'a grouping with a line of its own',
    {
      data: addColumn('sex_group', (line) => (line % 3 === 2 ? 'All' : 'Sexes')),
      meta: both(swap('Filter,Sex,,,,,', 'Filter,Sex,,,,,sex_group'), (t) => `${t}sex_group,Filter,Group,,,,,\n`),
    },
    'filter_no_total 1:14',
    'meta:meta_grouping_described 5:1',
  ],
  [
    'no indicator',
    meta(swapAll('Indicator', 'Filter')),
    'meta:meta_filter_has 3:5',
    'meta:meta_filter_has 3:6',
    'meta:meta_filter_has 4:6',
    'meta:meta_no_indicator 1:2',
  ],
  ['a unit that the platform does not know', meta(swap(',%,1,', ',per cent,1,')), 'meta:meta_unit_unknown 3:5'],
  ['a formula for a label', meta(swap(',Sex,', ',=HYPERLINK(1),')), 'meta:text_formula 2:3'],
  ['semicolons', meta(swapAll(',', ';')), 'meta:other_delimiter 1:-'],
  ['an empty file', meta(() => ''), 'meta:file_empty -:-'],
];

export const MEASURE: readonly BadReturn[] = [
  ['a comma missing', measure(swap('"topic": "best-start",', '"topic": "best-start"')), 'measure:json_broken 4:3'],
  [
    'a comma too many',
    measure(swap('"policy": "as-published"\n', '"policy": "as-published",\n')),
    'measure:json_broken 37:1',
  ],
  ['single quotation marks', measure(swap('"best-start"', "'best-start'")), 'measure:json_broken 3:12'],
  ['cut short', measure((t) => t.slice(0, 300)), 'measure:json_broken 9:21'],
  ['a key twice', measure(swap('"topic"', '"topic": "a", "topic"')), 'measure:json_key_repeated 3:17'],
  ['brackets without end', measure(() => '['.repeat(100)), 'measure:json_too_deep 1:42'],
  ['no label', measure(set('label', undefined)), 'measure:json_form 1:1'],
  ['a key that there is not', measure(set('colour', 'red')), 'measure:json_key_unknown 37:3'],
  ['a polarity that there is not', measure(set('measures.gld_percent.polarity', 'up')), 'measure:json_form 14:7'],
  ['no polarity', measure(set('measures.gld_percent.polarity', undefined)), 'measure:json_form 12:5'],
  ['a number for a text', measure(set('definition', 5)), 'measure:json_form 4:3'],
  ['a measure id with capitals', measure(set('columns.gld_percent', 'GLD')), 'measure:json_form 8:5'],
  [
    'a column that the data has not',
    measure(
      set('columns.gld_rate', 'gld_rate'),
      set('measures.gld_rate', { title: 'Rate', polarity: 'none', kind: 'mean', additive: false }),
    ),
    'measure:name_unknown 10:5',
  ],
  [
    'one measure for two columns',
    measure(set('columns.gld_children', 'gld_percent'), set('measures.gld_children', undefined)),
    'measure:measure_id_repeated 9:5',
  ],
  [
    'a measure that is not described',
    measure(set('measures.gld_children', undefined)),
    'measure:measure_not_described 9:5',
  ],
  [
    'a measure without a column',
    measure(set('columns.gld_children', undefined)),
    'measure:measure_without_column 17:5',
    'measure:column_left_out 7:3',
  ],
  ['a rate of how many', measure(set('measures.gld_children.kind', 'rate')), 'measure:rate_without_per 18:5'],
  [
    'a numerator that there is not',
    measure(set('measures.gld_percent.numerator', 'gld_childrn')),
    'measure:name_unknown 17:7',
  ],
  ['a source that there is not', measure(set('provenance.default', 'eyfsb')), 'measure:name_unknown 34:5'],
  [
    'a place that there is not',
    measure(set('notes', [{ geography: 'E10000035', text: 'A note.' }])),
    'measure:name_matches_nothing 39:7',
  ],
  [
    'a category that there is not',
    measure(set('notes', [{ at: { sex: 'men' }, text: 'A note.' }])),
    'measure:name_unknown 40:9',
  ],
  [
    'a breakdown that there is not',
    measure(set('notes', [{ at: { gender: 'girls' }, text: 'A note.' }])),
    'measure:name_unknown 40:9',
  ],
  ['a filter that there is not', measure(set('breakdowns', { gender: { title: 'Sex' } })), 'measure:name_unknown 38:5'],
  [
    'a total that there is not',
    measure(set('breakdowns', { sex: { title: 'Sex', total: 'Everybody' } })),
    'measure:filter_total_unknown 40:7',
  ],
  [
    'a period that is none',
    measure(set('breaks', [{ at: '2021/22', kind: 'definition', text: 'New.' }])),
    'measure:json_form 39:7',
  ],
  [
    'a mark on a period that is not there',
    measure(set('marks', [{ mark: 'p', periods: ['AY2023-24'], note: 'Provisional.' }])),
    'measure:name_matches_nothing 41:9',
  ],
  ['markup in a note', measure(set('note', ['<script>alert(1)</script>'])), 'measure:text_markup 38:5'],
  ['a direction in a title', measure(set('label', 'Good\u202elevel')), 'measure:text_direction 2:3'],
  [
    'a key that a program keeps for itself',
    measure(swap('"topic"', '"__proto__": 1, "topic"')),
    'measure:json_key_unknown 3:3',
  ],
];

const INTERVAL = { lower: 'gld_lower', upper: 'gld_upper', method: 'Wilson', level: 95 };
const withCounts = (toChildren: (line: number) => string): Changes => ({
  data: addColumn('children', toChildren),
  meta: (t) => `${t}children,Indicator,Children assessed,,,0,,\n`,
  measure: both(
    set('columns.children', 'children'),
    set('measures.children', { title: 'Children assessed', polarity: 'none', kind: 'count', additive: true }),
    set('measures.gld_children.denominator', 'children'),
  ),
});
const withInterval = (toLower: (line: number) => string): Changes => ({
  data: both(
    addColumn('gld_lower', toLower),
    addColumn('gld_upper', () => '99'),
  ),
  meta: (t) => `${t}gld_lower,Indicator,Lower,,,1,,\ngld_upper,Indicator,Upper,,,1,,\n`,
  measure: both(
    set('columns.gld_lower', 'gld_lower'),
    set('columns.gld_upper', 'gld_upper'),
    set('measures.gld_lower', { title: 'Lower', polarity: 'none', kind: 'proportion', additive: false }),
    set('measures.gld_upper', { title: 'Upper', polarity: 'none', kind: 'proportion', additive: false }),
    set('measures.gld_percent.interval', INTERVAL),
  ),
});

export const LOGIC: readonly BadReturn[] = [
  [
    'a numerator above its denominator',
    withCounts((line) => (line === 9 ? '900' : '2000')),
    'numerator_above_denominator 9:13',
  ],
  ['an interval beside its figure', withInterval((line) => (line === 9 ? '90' : '20')), 'interval_without_value 9:12'],
  ['a figure that lost its point', data(cell(11, 12, '7190')), 'value_far_above_hundred 11:12', 'figure_jumps 11:12'],
];

const more = (place: string): string[] =>
  ['202122', '202223'].flatMap((year) =>
    ['Total', 'Girls', 'Boys'].map((sex, i) => `${year},Academic year,${place},${sex},6${i}.5,95${i}`),
  );
/** Two columns more, empty but on the rows that are added. */
const withLevel = (columns: string, ...rows: readonly string[]): Changes =>
  data(
    (t) =>
      `${t
        .trim()
        .split('\n')
        .map((line, i) => `${line},${i === 0 ? columns : ','}`)
        .join('\n')}\n${rows.join('\n')}\n`,
  );
const withPercentOf = withCounts((line) => (line === 9 ? '2000' : String(Math.round(toWhole(line)))));

/** Accepted, with a warning that somebody should look at. */
export const DOUBTS: readonly BadReturn[] = [
  ['blank rows at the end', data((t) => `${t},,,,,,,,,,,,\n\n`), 'rows_blank_at_end 20:-'],
  ['lines that end differently', data(onLine(9, (l) => `${l}\r`)), 'mixed_line_ends 9:-'],
  ['a legacy symbol', VALUE(':'), 'symbol_legacy 9:13'],
  ['a mark without a number', VALUE('u'), 'symbol_without_number 9:13'],
  ['a stray space beside a number', VALUE('951 '), 'value_stray_space 9:13'],
  ['a proportion of 104.9 %', PERCENT('104.9'), 'value_above_hundred 9:12'],
  ['half a child', VALUE('950.5'), 'value_not_whole 9:13'],
  ['a row that is missing', data(remove(10)), 'cells_missing 1:-'],
  ['no total', data(swapAll('Total', 'Both')), 'filter_no_total 1:11'],
  [
    'one category only',
    data((t) =>
      t
        .split('\n')
        .filter((l) => !/Girls|Boys/.test(l))
        .join('\n'),
    ),
    'filter_one_category 1:11',
  ],
  ['no old code of an authority', data(swapAll(',885,', ',,')), 'old_code_missing 8:6'],
  [
    'a level without pages',
    withLevel('ward_code,ward_name', '202223,Academic year,Ward,E92000001,England,,,,,,Total,61.5,20,E05000001,Abbey'),
    'level_left_out 20:3',
  ],
  [
    'a level of ours',
    withLevel(
      'icb_code,icb_name',
      ...more('Integrated care board,E92000001,England,,,,,').map(
        (row) => `${row},QGH,Herefordshire and Worcestershire`,
      ),
    ),
    'level_not_for_dfe 20:3',
  ],
  [
    'children of no known place',
    data((t) => `${t}202223,Academic year,Local authority,E92000001,England,z,z,Unknown,,,Total,61.5,20\n`),
    'geography_not_shown 20:7',
  ],
  [
    'a code that changed',
    data((t) => t.replace(/^(202223,.*),E10000034,Worcestershire,,,/gm, '$1,E06000070,Worcestershire,,,')),
    'geography_code_changed 11:7',
  ],
  [
    'periods of ours',
    data(
      swapAll('202122,Academic year', 'HT2021-22-HT1,Period id'),
      swapAll('202223,Academic year', 'HT2021-22-HT2,Period id'),
    ),
    'period_id_not_for_dfe 2:2',
  ],
  [
    'periods read as days',
    data(
      swapAll('202122,Academic year', '2021,Calendar year Q1'),
      swapAll('202223,Academic year', '2021,Calendar year Q2'),
    ),
    'period_as_days 2:1',
  ],
  [
    'terms that overlap',
    data(
      swapAll('202122,Academic year', '202122,Spring term'),
      swapAll('202223,Academic year', '202122,Autumn and spring term'),
    ),
    'periods_overlap 2:1',
  ],
  [
    'a percentage that is not the quotient',
    {
      ...withPercentOf,
      measure: both(
        withPercentOf.measure ?? both(),
        set('measures.gld_percent.numerator', 'gld_children'),
        set('measures.gld_percent.denominator', 'children'),
      ),
    },
    'proportion_not_quotient 9:12',
  ],
];

/** Of how many children the sound return's counts are its percentages. */
function toWhole(line: number): number {
  const n = line - 2;
  return ((1_000 - n * 7) / (n === 0 ? 65.2 : 60 + n * 1.3)) * 100;
}

export const PERSONAL: readonly BadReturn[] = [
  ...[
    'upn',
    'uln',
    'nhs_number',
    'forename',
    'surname',
    'dob',
    'postcode',
    'email',
    'pupil_name',
    'child_id',
    'home_address',
    'mobile',
  ].map(
    (name): BadReturn => [`a column ${name}`, data(addColumn(name, (line) => String(line))), 'personal_column 1:14'],
  ),
  [
    'a column Date of Birth',
    data(addColumn('Date of Birth', (line) => String(line))),
    'personal_column 1:14',
    'column_name_not_snake_case 1:14',
  ],
];

export const ALL: readonly (readonly [family: string, returns: readonly BadReturn[]])[] = [
  ['container', CONTAINER],
  ['header', HEADER],
  ['shape', SHAPE],
  ['period', PERIOD],
  ['geography', GEOGRAPHY],
  ['filters', FILTERS],
  ['values', VALUES],
  ['keys', KEYS],
  ['metadata', METADATA],
  ['measure.json', MEASURE],
  ['logic', LOGIC],
  ['people', PERSONAL],
  ['doubt', DOUBTS],
];

/** Rows become columns. */
function turn(text: string): string {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return `${(rows[0] ?? []).map((_, c) => rows.map((row) => row[c] ?? '').join(',')).join('\n')}\n`;
}
