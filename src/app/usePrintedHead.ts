import { useEffect } from 'react';

interface PrintedHead {
  readonly head: string;
  readonly date: string;
  readonly foot: string;
}

/** The words of the running head and foot of paper: a style sheet cannot know them, so they are handed to it as text. */
export function usePrintedHead({ head, date, foot }: PrintedHead): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--print-head', toCssText(head));
    style.setProperty('--print-date', toCssText(date));
    style.setProperty('--print-foot', toCssText(foot));
  }, [head, date, foot]);
}

function toCssText(text: string): string {
  return `"${text.replace(/["\\\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
