import { useEffect } from 'react';
import { formatDay } from '#domain/day.ts';
import type { EditionEntry, Partnership } from '#domain/editions/edition.ts';

/** The words of the running head and foot of paper, by the name under which its style sheet asks for them. */
export type PrintedHead = Readonly<Record<'--print-head' | '--print-date' | '--print-foot', string>>;

/** `chosen` says what the reader chose to see, on a line of its own. */
export function toPrintedHead(
  partnership: Partnership,
  entry: EditionEntry,
  page: string,
  chosen?: string,
): PrintedHead {
  const { illustrative, name } = partnership;
  return {
    '--print-head': toCssText(`${illustrative ? 'Illustrative: ' : ''}${entry.draft ? 'Draft: ' : ''}${name}`),
    '--print-date': toCssText(formatDay(entry.meeting)),
    '--print-foot': toCssText(
      `Edition ${entry.label} (${entry.id}). ${page}.${chosen === undefined ? '' : `\n${chosen}`}`,
    ),
  };
}

/** A style sheet that says them for a page that was drawn and not yet taken over. */
export function toPrintedHeadCss(words: PrintedHead): string {
  const lines = Object.entries(words).map(([name, text]) => `${name}: ${text};`);
  return `:root { ${lines.join(' ')} }\n`;
}

/**
 * Hands the words to the style sheet of paper, which cannot know them. Only when something is printed: the whole page
 * inherits them, and its styles are worked out anew.
 */
export function usePrintedHead(words: PrintedHead): void {
  useEffect(() => {
    const write = () => {
      for (const [name, text] of Object.entries(words)) document.documentElement.style.setProperty(name, text);
    };
    window.addEventListener('beforeprint', write);
    return () => window.removeEventListener('beforeprint', write);
  });
}

function toCssText(text: string): string {
  return `"${text.replace(/["\\\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
