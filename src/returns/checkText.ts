import type { RuleCode } from './rules/rules.ts';

interface TextRule {
  readonly code: RuleCode;
  readonly matches: (text: string) => boolean;
}

/** Directions, control characters and halves of characters. Line ends and tabs are text. */
const DIRECTION = /(?![\n\r\t])\p{Cc}|\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const MIXED =
  /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u;

const TEXT_RULES: readonly TextRule[] = [
  { code: 'text_direction', matches: (text) => DIRECTION.test(text) },
  { code: 'text_stacked', matches: (text) => /\p{M}{4}/u.test(text.normalize('NFC')) },
  { code: 'text_mixed_alphabets', matches: (text) => MIXED.test(text) },
  { code: 'text_markup', matches: (text) => /<\/?[a-z][^<>]*>|<!--|<[a-z]+\s+on\w+\s*=/i.test(text) },
  { code: 'text_formula', matches: (text) => /^\s*([=@]|[+-](?=[a-z(]))/i.test(text) },
];

/** The rule that a text breaks, if any: the first by weight. */
export function findTextDefect(text: string): RuleCode | undefined {
  return TEXT_RULES.find(({ matches }) => matches(text))?.code;
}
