import { useState } from 'react';
import type { GeographyCode } from '#domain/geography.ts';
import { withFilters } from '#state/filters.ts';
import { showView } from '#state/useView.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { toPlaceName } from './contextOptions.ts';
import type { DialogPageProps } from './Dialogs.tsx';
import './dialogs.css';

/** Picks several districts; one step of the history, however many are picked. */
export function DistrictsDialog({ view, reading, onClose }: DialogPageProps) {
  const { partnership, edition } = reading;
  const [picked, setPicked] = useState<ReadonlySet<GeographyCode>>(new Set(view.filters.districts));
  const districts = partnership.geographies.districts;
  return (
    <Dialog title="Districts" onClose={onClose}>
      <fieldset className="checks">
        <legend className="visually-hidden">Districts to show</legend>
        {districts.map((code) => (
          <label key={code}>
            <input
              type="checkbox"
              checked={picked.has(code)}
              onChange={(event) => {
                const others = [...picked].filter((other) => other !== code);
                setPicked(new Set(event.target.checked ? [...others, code] : others));
              }}
            />{' '}
            {toPlaceName(edition, code)}
          </label>
        ))}
      </fieldset>
      <div className="tools">
        <Button
          kind="primary"
          onClick={() => {
            onClose();
            showView(withFilters(view, { districts: districts.filter((code) => picked.has(code)) }));
          }}
        >
          {picked.size === 0 ? `Show ${toPlaceName(edition, partnership.geographies.home)}` : 'Show these'}
        </Button>
      </div>
    </Dialog>
  );
}
