/** "Redditch, Worcester and Wyre Forest". */
export function formatList(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const SMALL = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** Counts up to ten in words, as a sentence reads them: "three of six". */
export function formatSmallCount(count: number): string {
  return SMALL[count] ?? String(count);
}

/** First letter in capitals, for the beginning of a sentence. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
