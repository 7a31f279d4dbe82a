import type { MissingKind } from '#domain/value.ts';
import type { RuleCode } from './rules/rules.ts';
import { withoutUnseen } from './showText.ts';

/** What a cell of a figure holds: a number, a reason, a mark without a number, or something that does not belong there. */
export type CellReading =
  | { readonly kind: 'number'; readonly amount: number; readonly decimals: number; readonly code?: 'value_stray_space' }
  | {
      readonly kind: 'missing';
      readonly missing: MissingKind;
      readonly code?: RuleCode;
      readonly words?: Readonly<Record<string, string>>;
      readonly mark?: string;
    }
  | { readonly kind: 'wrong'; readonly code: RuleCode; readonly words?: Readonly<Record<string, string>> };

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/;
/** How programs write numbers too large or too small to be written out, such as 1e+21; spreadsheets write 1.2E+05 and lose digits. */
const MACHINE_NUMBER = /^-?[1-9](?:\.(\d+))?e[+-]\d{1,3}$/;

const SYMBOLS: ReadonlyMap<string, MissingKind> = new Map([
  ['c', 'suppressed'],
  ['x', 'notAvailable'],
  ['z', 'notApplicable'],
  ['low', 'low'],
  ['k', 'low'],
]);

/** Marks qualify a number; alone in a cell they tell that there is none. */
const MARKS: ReadonlySet<string> = new Set(['u', 'b', 'p', 'e', 'r']);

const LEGACY: ReadonlyMap<string, { readonly symbol: string; readonly missing: MissingKind; readonly means: string }> =
  new Map([
    ['..', { symbol: 'x', missing: 'notAvailable', means: 'not available' }],
    [':', { symbol: 'x', missing: 'notAvailable', means: 'not available' }],
    ['.', { symbol: 'z', missing: 'notApplicable', means: 'not applicable' }],
    ['n/a', { symbol: 'z', missing: 'notApplicable', means: 'not applicable' }],
    ['-', { symbol: 'low', missing: 'low', means: 'rounds to zero, is not zero' }],
    ['~', { symbol: 'low', missing: 'low', means: 'rounds to zero, is not zero' }],
    ['*', { symbol: 'c', missing: 'suppressed', means: 'withheld to protect children' }],
  ]);

const NOTHING: ReadonlySet<string> = new Set(['null', 'na', 'none', 'nil', 'nan', 'undefined', '#n/a']);

/** Reads a cell of a figure as it stands in the file. */
export function readCell(text: string): CellReading {
  return readNumber(text) ?? readSymbol(text) ?? readUntidy(text);
}

function readNumber(text: string): CellReading | undefined {
  const match = PLAIN_NUMBER.exec(text) ?? MACHINE_NUMBER.exec(text);
  if (match === null) return undefined;
  const amount = Number(text);
  // Up to 15 digits every decimal number survives; beyond that only those that a program wrote from a number in the first place.
  if (!Number.isFinite(amount)) return { kind: 'wrong', code: 'value_too_large' };
  if (text.length > 15 && String(amount) !== text && toDigits(text).length > 15)
    return { kind: 'wrong', code: 'value_too_large' };
  return { kind: 'number', amount, decimals: match[1]?.length ?? 0 };
}

function toDigits(text: string): string {
  return text.replace(/\D/g, '').replace(/^0+|0+$/g, '');
}

function readSymbol(text: string): CellReading | undefined {
  if (text.length > 8) return undefined;
  const bare = text
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .trim()
    .toLowerCase();
  const missing = SYMBOLS.get(bare);
  if (missing) return { kind: 'missing', missing };
  if (MARKS.has(bare)) {
    return {
      kind: 'missing',
      missing: 'notAvailable',
      mark: bare,
      code: 'symbol_without_number',
      words: { symbol: bare },
    };
  }
  const legacy = LEGACY.get(bare);
  if (legacy === undefined || (bare === 'n/a' && text.trim() === '#N/A')) return undefined;
  return {
    kind: 'missing',
    missing: legacy.missing,
    code: 'symbol_legacy',
    words: { symbol: legacy.symbol, means: legacy.means },
  };
}

/** What is neither: a number that somebody dressed up, or no number at all. */
function readUntidy(text: string): CellReading {
  const tidy = withoutUnseen(text);
  if (tidy === '') return wrong('value_blank');
  if (NOTHING.has(tidy.toLowerCase())) return wrong('value_null');
  if (/^#[A-Z0-9/!?_]+[!?]?$/i.test(tidy)) return wrong('value_error');
  if (/^(true|false|yes|no|y|n)$/i.test(tidy)) return wrong('value_logical');
  const inner = readNumber(tidy);
  if (inner?.kind === 'number') return { ...inner, code: 'value_stray_space' };
  return readDressed(tidy);
}

const DRESSED: readonly {
  readonly pattern: RegExp;
  readonly code: RuleCode;
  readonly plain: (text: string) => string;
}[] = [
  { pattern: /^-?\d{1,3}([, ’']\d{3})+(\.\d+)?$/, code: 'value_thousands', plain: (t) => t.replace(/[, ’']/g, '') },
  {
    pattern: /^-?\d{1,3}(\.\d{3})*,\d+$/,
    code: 'value_decimal_comma',
    plain: (t) => t.replaceAll('.', '').replace(',', '.'),
  },
  { pattern: /^\(-?[\d.,]+\s*%?\)$/, code: 'value_brackets', plain: (t) => `-${t.replace(/[^\d.]/g, '')}` },
  { pattern: /^-?[£$€]\s?-?[\d,]+(\.\d+)?\s?[kmb]?n?$/i, code: 'value_unit', plain: (t) => t.replace(/[^\d.-]/g, '') },
  {
    pattern: /^-?[\d,]+(\.\d+)?\s?(%|pp|percent|per cent|children|pupils|people|days|weeks)$/i,
    code: 'value_unit',
    plain: (t) => t.replace(/[^\d.-]/g, ''),
  },
  { pattern: /^[+-]?\d+\.$/, code: 'value_incomplete', plain: (t) => t.replace(/[.+]/g, '') },
  { pattern: /^[+-]?\.\d+$/, code: 'value_incomplete', plain: (t) => t.replace('+', '').replace('.', '0.') },
  { pattern: /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i, code: 'value_too_large', plain: (t) => t },
  { pattern: /^[+-]?(0x[\da-f]+|0b[01]+|0o[0-7]+|infinity|∞)$/i, code: 'value_not_number', plain: (t) => t },
  { pattern: /^\+\d+(\.\d+)?$/, code: 'value_mixed', plain: (t) => t.slice(1) },
  { pattern: /^-?0+\d+(\.\d+)?$/, code: 'value_not_number', plain: (t) => String(Number(t)) },
  {
    pattern: /^\d{1,2}[-/ ](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*([-/ ]\d{2,4})?$/i,
    code: 'date_mangled',
    plain: () => '',
  },
  {
    pattern: /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/ ]\d{2,4}$/i,
    code: 'date_mangled',
    plain: () => '',
  },
  { pattern: /^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}( \d{1,2}:\d{2}(:\d{2})?)?$/, code: 'date_mangled', plain: () => '' },
];

function readDressed(tidy: string): CellReading {
  const latin = tidy.normalize('NFKC').replace(/[\u2212\u2010-\u2015]/g, '-');
  if (latin !== tidy && PLAIN_NUMBER.test(latin)) return wrong('value_other_digits', latin);
  const dressed = DRESSED.find(({ pattern }) => pattern.test(latin));
  if (dressed) return wrong(dressed.code, dressed.plain(latin) || 'a number, or one of c, x, z, low, k, u');
  const number = /-?\d+(\.\d+)?/.exec(latin);
  return number ? wrong('value_mixed', number[0]) : wrong('value_not_number');
}

function wrong(code: RuleCode, wanted?: string): CellReading {
  return wanted === undefined ? { kind: 'wrong', code } : { kind: 'wrong', code, words: { wanted } };
}
