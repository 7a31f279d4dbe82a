/** Beyond these a file is not read on: no honest return comes near them, and a hostile one must not fill the memory. */
export const LIMITS = {
  fileBytes: 400_000_000,
  jsonBytes: 20_000_000,
  jsonDepth: 40,
  lineCharacters: 1_000_000,
  cellCharacters: 1_000,
  headerCharacters: 128,
  columns: 500,
  rows: 2_000_000,
  quotedLines: 50,
  quoteErrors: 1_000,
  categories: 25_000,
  issuesShown: 1_000,
  workbookBytes: 50_000_000,
  workbookParts: 1_000,
  workbookUnpacked: 100_000_000,
  workbookCells: 5_000_000,
} as const;
