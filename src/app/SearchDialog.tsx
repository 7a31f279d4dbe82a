import { type KeyboardEvent, useId, useState } from 'react';
import { withRoute } from '#state/filters.ts';
import { showView } from '#state/useView.ts';
import { toHash } from '#state/viewUrl.ts';
import { Dialog } from '#ui/Dialog.tsx';
import type { DialogPageProps } from './Dialogs.tsx';
import { type SearchEntry, searchEntries, selectNearest, toSearchEntries } from './searchEntries.ts';
import './dialogs.css';

const MOST_SHOWN = 12;
const GROUPS: Readonly<Record<SearchEntry['kind'], string>> = {
  measure: 'Measure',
  dataset: 'Dataset',
  place: 'Place',
  page: 'Page',
};

/** Finds measures, datasets, places and pages by name, alias or code. */
export function SearchDialog({ view, reading, onClose }: DialogPageProps) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const entries = toSearchEntries(reading.edition);
  const found = searchEntries(entries, text);
  const shown = (found.length === 0 && text.trim() !== '' ? selectNearest(entries, text) : found).slice(0, MOST_SHOWN);

  const open = (entry: SearchEntry | undefined) => {
    if (entry === undefined) return;
    onClose();
    showView(withRoute(view, entry.route));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') open(shown[active]);
    if (step === undefined || shown.length === 0) return;
    event.preventDefault();
    setActive((active + step + shown.length) % shown.length);
  };
  return (
    <Dialog title="Search" onClose={onClose}>
      <input
        className="search-input"
        type="search"
        role="combobox"
        aria-label="Search measures, datasets, places and pages"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length > 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p className="secondary" role="status">
        {toSummary(text, found.length, shown.length)}
      </p>
      <div id={`${id}-list`} className="search-list" role="listbox" aria-label="Found">
        {shown.map((entry, i) => (
          <a
            key={toHash(withRoute(view, entry.route))}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === active}
            tabIndex={-1}
            href={toHash(withRoute(view, entry.route))}
            onClick={onClose}
          >
            <strong>{entry.title}</strong>
            <span className="secondary">
              {GROUPS[entry.kind]}, {entry.hint}
            </span>
          </a>
        ))}
      </div>
    </Dialog>
  );
}

function toSummary(text: string, found: number, shown: number): string {
  if (text.trim() === '') return 'By name, other name or code. ↑ ↓ choose, Enter opens.';
  if (found === 0)
    return shown === 0
      ? `Nothing is called “${text}” in this edition.`
      : `Nothing is called “${text}”. The nearest names:`;
  return found === 1 ? 'One found.' : `${found} found${found > shown ? `, the first ${shown} shown` : ''}.`;
}
