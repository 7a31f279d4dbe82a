import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Reading } from '#state/reading.ts';
import { MEETING_TITLE } from './EndSheets.tsx';
import type { PackParts } from './packParts.ts';
import { type Block, countPages, toFirstPages } from './pageNumbers.ts';
import { toSummaryTitle } from './SummarySheet.tsx';
import { type Pack, usePack } from './usePack.ts';

export interface PackSection {
  readonly id: string;
  readonly title: string;
  /** Absent until the pages have been counted. */
  readonly page: number | undefined;
}

export interface PackPages {
  readonly pack: Pack;
  /** All but the cover. */
  readonly contents: readonly PackSection[];
  readonly total: number;
  /** Measures whose page must say less to be one page. */
  readonly tight: ReadonlySet<string>;
  /** On the column of sheets, which is measured. */
  readonly ref: RefObject<HTMLDivElement | null>;
}

/** The pack of an edition, and on which page each of its sections begins. */
export function usePackPages(reading: Reading, parts: PackParts): PackPages {
  const pack = usePack(reading, parts);
  const sections = [
    { id: 'cover', title: 'Cover' },
    { id: 'summary', title: toSummaryTitle(reading.since) },
    { id: 'scorecard', title: 'Scorecard' },
    ...pack.sheets.map(({ row }) => ({ id: row.id, title: row.title })),
    ...(reading.since === undefined ? [] : [{ id: 'meeting', title: MEETING_TITLE }]),
    { id: 'glossary', title: 'Glossary' },
    { id: 'notes', title: 'Notes: where the figures come from' },
  ];
  const { ref, counts, tight } = usePageCounts(
    sections.map(({ id }) => id),
    pack.sheets.map(({ row }) => row.id),
    pack.loading === 0,
  );
  const pages = toFirstPages(counts);
  const contents = sections.map((section, i) => ({ ...section, page: pages[i] })).slice(1);
  return { pack, contents, total: (pages.at(-1) ?? 0) + (counts.at(-1) ?? 1) - 1, tight, ref };
}

/** A heading is held together with what it stands above. */
function measureBlocks(sheet: Element): Block[] {
  const blocks = [...sheet.querySelectorAll('[data-block]')];
  return blocks.map((block, i) => {
    const { top } = block.getBoundingClientRect();
    const last = (block.hasAttribute('data-head') ? blocks[i + 1] : undefined) ?? block;
    return { top, bottom: last.getBoundingClientRect().bottom };
  });
}

/** How many pages each section takes: counted from the blocks as they stand in a column as wide as the paper's. */
function usePageCounts(ids: readonly string[], measures: readonly string[], isReady: boolean) {
  const ref = useRef<HTMLDivElement>(null);
  const [counts, setCounts] = useState<readonly number[]>([]);
  const [tight, setTight] = useState<ReadonlySet<string>>(new Set());
  const key = `${ids.join(' ')} ${isReady} ${tight.size}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when the sections, or what is in them, change
  useLayoutEffect(() => {
    if (!isReady) return undefined;
    const measure = () => {
      const sheets = [...(ref.current?.querySelectorAll('[data-sheet]') ?? [])];
      const next = sheets.map((sheet) => countPages(measureBlocks(sheet)));
      setCounts((old) => (old.join() === next.join() ? old : next));
      const long = measures.filter((id) => (next[ids.indexOf(id)] ?? 1) > 1 && !tight.has(id));
      if (long.length > 0) setTight(new Set([...tight, ...long]));
    };
    measure();
    document.fonts.addEventListener('loadingdone', measure);
    return () => document.fonts.removeEventListener('loadingdone', measure);
  }, [key]);
  return { ref, counts, tight };
}
