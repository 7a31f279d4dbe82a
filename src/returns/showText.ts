/** Characters that a reader cannot see, or that change the direction of what stands around them. */
const UNSEEN = /(?! )[\p{Cc}\p{Cf}\p{Cs}\p{Zs}\p{Zl}\p{Zp}]|\u034f|[\u115f\u1160\u17b4\u17b5]|[\ufe00-\ufe0f]/gu;
const LONGEST = 60;

/** Offending text as a message quotes it: unseen characters by their number, long text cut short. */
export function showText(text: string): string {
  if (text === '') return 'nothing';
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return `"${short.replace(UNSEEN, (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)}"`;
}

export function hasUnseen(text: string): boolean {
  UNSEEN.lastIndex = 0;
  return UNSEEN.test(text);
}

/** The text without unseen characters and without spaces at its ends. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, (c) => (c === '\u00a0' || c === '\t' ? ' ' : '')).trim();
}

/** "5, 6, 7 and 12 more". */
export function showLines(lines: readonly number[], total: number): string {
  const rest = total - lines.length;
  if (rest > 0) return `${lines.join(', ')} and ${rest} more`;
  return lines.length < 2 ? lines.join('') : `${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`;
}
