import { DeckPage } from './DeckPage.tsx';
import { NotesWindow } from './NotesWindow.tsx';
import { PackPage } from './pack/PackPage.tsx';
import { NOTES_VIEW, PACK_VIEW, type PresentPageProps } from './presentProps.ts';
import '#charts/exhibits.css';
import './presentation.css';
import './slide.css';

/**
 * The deck: picked and ordered here, shown to the room, printed and exported. In a second window its notes; the whole
 * report as a pack of paper.
 */
export function PresentPage(props: PresentPageProps) {
  const { view, reading, pack } = props;
  switch (view.filters.by) {
    case NOTES_VIEW:
      return <NotesWindow {...props} />;
    case PACK_VIEW:
      return <PackPage view={view} reading={reading} parts={pack} />;
    default:
      return <DeckPage {...props} />;
  }
}
