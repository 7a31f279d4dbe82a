import { SYMBOL_WORDS } from '#domain/value.ts';
import { type View, withRoute } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { Dotted } from '#ui/Dotted.tsx';
import { SymbolBox } from '#ui/SymbolBox.tsx';
import { type CellNote, describePlace } from './cellNote.ts';

interface CellPanelProps {
  readonly view: View;
  readonly note: CellNote;
  readonly onSource: (anchor: HTMLElement) => void;
}

/** What the cell says that has the focus: why it is empty, or what it is and where it comes from. */
export function CellPanel({ view, note, onSource }: CellPanelProps) {
  const { title, symbol, text, notes, statements, source } = note;
  const place = describePlace(note);
  return (
    <div className="cell-panel" role="status">
      <p>
        {symbol !== undefined && (
          <>
            <SymbolBox symbol={symbol} meaning={SYMBOL_WORDS[symbol]} />{' '}
          </>
        )}
        <strong>{title}.</strong> {text}{' '}
        {symbol === 'c' && <a href={toHash(withRoute(view, { kind: 'help', topic: 'glossary' }))}>Why</a>}
      </p>
      {notes.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {statements.map(({ id, text: said }) => (
        <p key={id}>Said in the papers: {said}</p>
      ))}
      <p className="secondary">
        <Dotted label={`Where ${title} comes from`} onOpen={onSource}>
          {source.publisher}, {source.title}
        </Dotted>{' '}
        {place !== undefined && <span className="cell-place">{place}</span>}
      </p>
    </div>
  );
}
