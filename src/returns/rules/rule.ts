/**
 * One thing that a return can have wrong. `says` tells what is wrong, `expected` what belongs there and `mend` what to do;
 * words in braces are filled in where the rule is broken.
 */
export interface Rule {
  readonly severity: 'error' | 'warning';
  readonly says: string;
  readonly expected: string;
  readonly mend: string;
  /** Told once for a file, whatever the offending texts. */
  readonly isOncePerFile?: true;
}

export type RuleTable = Readonly<Record<string, Rule>>;
export type RuleWords = Readonly<Record<string, string | number>>;

export function fillIn(sentence: string, words: RuleWords): string {
  return sentence.replace(/\{(\w+)\}/g, (gap, name: string) =>
    Object.hasOwn(words, name) ? String(words[name]) : gap,
  );
}
