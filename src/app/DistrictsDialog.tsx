import { useState } from 'react';
import type { GeographyCode } from '#domain/geography.ts';
import { withFilters } from '#state/filters.ts';
import { showView } from '#state/useView.ts';
import { Button } from '#ui/Button.tsx';
import { CheckList } from '#ui/CheckList.tsx';
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
      <CheckList
        className="checks"
        legend="Districts to show"
        options={districts.map((value) => ({ value, label: toPlaceName(edition, value) }))}
        chosen={picked}
        onChoose={setPicked}
      />
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
