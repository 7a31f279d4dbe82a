import { DeckPage } from './DeckPage.tsx';
import { NotesWindow } from './NotesWindow.tsx';
import { NOTES_VIEW, type PresentPageProps } from './presentProps.ts';
import '#charts/exhibits.css';
import './presentation.css';
import './slide.css';

/** The deck: picked and ordered here, shown to the room, printed and exported. In a second window its notes. */
export function PresentPage(props: PresentPageProps) {
  return props.view.filters.by === NOTES_VIEW ? <NotesWindow {...props} /> : <DeckPage {...props} />;
}
