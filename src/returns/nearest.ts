/** The candidate that a typing error could have turned into `text`, if one is near enough to name. */
export function findNearest(text: string, candidates: Iterable<string>): string | undefined {
  const plain = toPlain(text);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(plain.length / 4)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(plain, toPlain(candidate), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Whether one letter more, less or other, or two that changed places, makes one text the other. */
export function isOneTypingError(a: string, b: string): boolean {
  if (editDistance(a, b, 2) === 1) return true;
  const i = [...a].findIndex((letter, at) => letter !== b[at]);
  return i >= 0 && b === `${a.slice(0, i)}${a[i + 1] ?? ''}${a[i] ?? ''}${a.slice(i + 2)}`;
}

/** Text by which twins are told: small letters and digits, whatever stands between them; 4.1 is not 41. */
export function toPlain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=\p{Number})[^\p{Letter}\p{Number}]+(?=\p{Number})/gu, '.')
    .replace(/[^\p{Letter}\p{Number}.]+|\.(?!\p{Number})|(?<!\p{Number})\./gu, '');
}

/** Insertions, deletions and changes between two texts; `limit` when there are at least so many. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit || a.length > 200 || b.length > 200) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return Math.min(limit, previous[b.length] ?? limit);
}
