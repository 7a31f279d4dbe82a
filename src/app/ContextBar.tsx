import { useState } from 'react';
import { type FilterChange, type View, withFilters } from '#state/filters.ts';
import { addSlide } from '#state/presentationStore.ts';
import { type Reading, selectListed } from '#state/reading.ts';
import { showView } from '#state/useView.ts';
import { toHash } from '#state/viewUrl.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { selectComparator, toComparatorOptions, toPlaceOptions } from './contextOptions.ts';
import { toPageTitle } from './routes.tsx';

const SEVERAL = 'several';

interface ContextBarProps {
  readonly view: View;
  readonly reading: Reading;
  readonly onPickDistricts: () => void;
  readonly onPrint: () => void;
}

/** On every page: which edition, compared with which, for which place, against what; and what can be done with the page. */
export function ContextBar({ view, reading, onPickDistricts, onPrint }: ContextBarProps) {
  const { partnership, entry, edition, since } = reading;
  const choose = (change: FilterChange) => showView(withFilters(view, change));
  const listed = selectListed(partnership);
  const editions = [...(listed.includes(entry) ? [] : [entry]), ...listed].map(({ id, label, draft }) => ({
    value: id,
    label: draft ? `${label} (draft)` : label,
  }));
  const places = toPlaceOptions(reading, view.filters);
  const comparators = toComparatorOptions(reading, view.filters);
  return (
    <section className="context" aria-label="What is shown">
      <div className="wrap context-row">
        <p className="context-sentence">
          <Select
            label="Edition of"
            options={editions}
            value={entry.id}
            onChoose={(id) => choose({ edition: id === partnership.current ? undefined : id, since: undefined })}
          />
          {since !== undefined && (
            <>
              ,{' '}
              <Select
                label="compared with"
                options={editions.filter(({ value }) => value !== entry.id)}
                value={since.id}
                onChoose={(id) => choose({ since: id === edition.previous ? undefined : id })}
              />
            </>
          )}
          ,{' '}
          <Select
            label="for"
            name="for the place"
            options={places}
            value={places.length > 0 && view.filters.districts.length > 1 ? SEVERAL : (view.filters.districts[0] ?? '')}
            onChoose={(code) => {
              if (code === SEVERAL) onPickDistricts();
              else
                choose({
                  districts: places
                    .filter(({ value }) => value === code && value !== '')
                    .map(({ value }) => value as never),
                });
            }}
          />{' '}
          <Select
            label="against"
            options={comparators}
            value={selectComparator(reading, view.filters)}
            onChoose={(id) => choose({ compare: id === comparators[0]?.value ? undefined : [id] })}
          />
        </p>
        <ContextTools view={view} reading={reading} onPrint={onPrint} />
      </div>
    </section>
  );
}

interface ContextToolsProps {
  readonly view: View;
  readonly reading: Reading;
  readonly onPrint: () => void;
}

/** A link that is handed on names partnership and edition, so that it opens the same view for somebody else, and next year. */
function ContextTools({ view, reading: { partnership, entry, edition }, onPrint }: ContextToolsProps) {
  const [said, setSaid] = useState('');
  const pinned = toHash(withFilters(view, { partnership: partnership.id, edition: entry.id }));
  const copyLink = async () => {
    const address = new URL(pinned, location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      setSaid('Link copied.');
    } catch {
      setSaid(address);
    }
  };
  return (
    <div className="tools">
      <Button kind="link" onClick={onPrint}>
        Print
      </Button>
      <Button
        kind="link"
        onClick={() => {
          addSlide(pinned, `${toPageTitle(view.route, edition)}, ${edition.label}`);
          setSaid('Added to the slides of Present.');
        }}
      >
        Add to slides
      </Button>
      <Button kind="link" onClick={() => void copyLink()}>
        Copy link
      </Button>
      <span className="context-said secondary" role="status">
        {said}
      </span>
    </div>
  );
}
