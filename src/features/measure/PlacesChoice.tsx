import { useState } from 'react';
import type { GeographyCode } from '#domain/geography.ts';
import { type View, withFilters } from '#state/filters.ts';
import { showView } from '#state/useView.ts';
import { toHash } from '#state/viewUrl.ts';
import { Button } from '#ui/Button.tsx';
import { CheckList } from '#ui/CheckList.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { type MeasureSubject, selectMembers, selectPlacesToChoose } from './subject.ts';

interface PlacesChoiceProps {
  readonly view: View;
  readonly subject: MeasureSubject;
}

/** Which places stand beside the subject one by one, and the way to choose others: kept in the address. */
export function PlacesChoice({ view, subject }: PlacesChoiceProps) {
  const [isOpen, setIsOpen] = useState(false);
  const set = selectMembers(subject);
  const places = selectPlacesToChoose(subject);
  if (places.length < 2) return null;
  return (
    <div className="places-choice">
      <span>{set === undefined ? 'No place stands beside it.' : `One by one beside it: ${set.label}.`}</span>{' '}
      <Button kind="link" onClick={() => setIsOpen(true)}>
        Choose places
      </Button>
      {set?.isChosen && (
        <a className="button-link" href={toHash(withFilters(view, { compare: undefined }))}>
          Take the choice back
        </a>
      )}
      {isOpen && <PlacesDialog view={view} subject={subject} places={places} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

interface PlacesDialogProps extends PlacesChoiceProps {
  readonly places: readonly GeographyCode[];
  readonly onClose: () => void;
}

/** One step of the history, however many are chosen. */
function PlacesDialog({ view, subject, places, onClose }: PlacesDialogProps) {
  const [chosen, setChosen] = useState<ReadonlySet<GeographyCode>>(new Set(selectMembers(subject)?.codes));
  const codes = places.filter((code) => chosen.has(code));
  const options = places
    .map((value) => ({ value, label: subject.places.nameOf(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));
  return (
    <Dialog title="Places to stand beside it" onClose={onClose}>
      <p className="secondary">Each is compared by itself: of places of your own choice no mean or median is made.</p>
      <CheckList className="places-checks" legend="Places" options={options} chosen={chosen} onChoose={setChosen} />
      <div className="tools">
        <Button
          kind="primary"
          onClick={() => {
            onClose();
            showView(withFilters(view, { compare: codes.length === 0 ? undefined : codes }));
          }}
        >
          {codes.length === 0 ? 'Show the usual ones' : 'Show these'}
        </Button>
      </div>
    </Dialog>
  );
}
