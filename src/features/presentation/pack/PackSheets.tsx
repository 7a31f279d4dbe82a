import type { Reading } from '#state/reading.ts';
import { Cover } from './Cover.tsx';
import { GlossarySheet, MeetingSheet, NotesSheet } from './EndSheets.tsx';
import { MeasureSheetPage } from './MeasureSheetPage.tsx';
import { PackScorecard } from './PackScorecard.tsx';
import { SummarySheet } from './SummarySheet.tsx';
import { usePackFoot } from './usePackFoot.ts';
import type { PackPages } from './usePackPages.ts';
import './pack.css';

interface PackSheetsProps {
  readonly reading: Reading;
  readonly pages: PackPages;
}

/** The pack, sheet by sheet, in a column as wide as the text of an A4 page. */
export function PackSheets({ reading, pages: { pack, contents, tight, ref } }: PackSheetsProps) {
  usePackFoot(reading);
  const { board, changes, sheets, glossary } = pack;
  const told = board === undefined ? {} : { board };
  const notesPage = contents.find(({ id }) => id === 'notes')?.page;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it scrolls sideways
    <section className="pack" ref={ref} aria-label="The report, page by page" tabIndex={0}>
      <Cover reading={reading} contents={contents} />
      <SummarySheet reading={reading} {...told} {...(changes === undefined ? {} : { changes })} />
      <PackScorecard reading={reading} {...(notesPage === undefined ? {} : { notesPage })} />
      {sheets.map((sheet, i) => (
        <MeasureSheetPage
          key={sheet.row.id}
          sheet={sheet}
          number={i + 1}
          reading={reading}
          isTight={tight.has(sheet.row.id)}
          {...told}
        />
      ))}
      {reading.since !== undefined && <MeetingSheet reading={reading} {...told} />}
      <GlossarySheet terms={glossary} />
      <NotesSheet sheets={sheets} />
    </section>
  );
}
