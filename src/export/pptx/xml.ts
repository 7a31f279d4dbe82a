/** A text as XML holds it. Characters that XML cannot hold at all are left out. */
export function escapeXml(text: string): string {
  return toPlainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Without control characters and halves of characters: either makes a file that PowerPoint refuses. */
export function toPlainText(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '');
}

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function toColumnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${toColumnName(Math.floor(index / 26) - 1)}${last}`;
}
