import type { Level } from '#domain/geography.ts';
import { type CodeForm, STANDARD_LEVELS } from './standardLevels.ts';

const ANY = /^[A-Za-z0-9][\w.-]*$/;

/** What is wrong with the code of a place. Places of illustrative partnerships, and localities, may have codes of their own. */
export function findCodeDefect(
  code: string,
  form: CodeForm | undefined,
  isIllustrative: boolean,
): 'geography_code_form' | 'geography_code_range' | undefined {
  if (form === undefined || isIllustrative) return ANY.test(code) ? undefined : 'geography_code_form';
  if (!form.pattern.test(code)) return 'geography_code_form';
  const range = form.ranges?.[code.slice(0, 3)];
  const number = Number(code.slice(3));
  return range === undefined || (number >= range[0] && number <= range[1]) ? undefined : 'geography_code_range';
}

export function findLevelForm(level: Level): CodeForm | undefined {
  return STANDARD_LEVELS.find((standard) => standard.level === level)?.form;
}
