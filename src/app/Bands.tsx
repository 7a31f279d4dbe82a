import type { EditionEntry, Index, Partnership } from '#domain/editions/edition.ts';
import { formatCount } from '#domain/format/formatNumber.ts';
import { type View, withFilters } from '#state/filters.ts';
import { selectCurrent } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';

interface IllustrativeBandProps {
  readonly index: Index;
  readonly view: View;
}

/** First in reading order on every page of a made-up partnership; nothing closes it. */
export function IllustrativeBand({ index, view }: IllustrativeBandProps) {
  const real = index.partnerships.find(({ illustrative }) => !illustrative);
  const leave = {
    partnership: real?.id,
    edition: undefined,
    since: undefined,
    districts: undefined,
    compare: undefined,
  };
  return (
    <aside className="band band-illustrative" aria-label="Illustrative figures">
      <p className="wrap">
        <strong>Illustrative.</strong> A demonstration partnership: its name, areas and every figure are made up from a
        seed.{' '}
        {real !== undefined && (
          <a href={toHash(withFilters({ ...view, route: { kind: 'board' } }, leave))}>Go to {real.name}</a>
        )}
      </p>
    </aside>
  );
}

interface DraftBandProps {
  readonly entry: EditionEntry;
}

export function DraftBand({ entry }: DraftBandProps) {
  return (
    <aside className="band band-draft" aria-label="Draft">
      <p className="wrap">
        <strong>Draft.</strong> The edition of {entry.label} has not been before the board. Only those who have its link
        see it; do not quote it.
      </p>
    </aside>
  );
}

interface OlderEditionBandProps {
  readonly partnership: Partnership;
  readonly entry: EditionEntry;
  readonly view: View;
  /** How many figures shown here were revised since; absent while the newer edition is not at hand. */
  readonly revised?: number;
}

/** An edition's address shows for ever what members saw; where a newer one exists, this says so. */
export function OlderEditionBand({ partnership, entry, view, revised }: OlderEditionBandProps) {
  const current = selectCurrent(partnership);
  if (current === undefined || current.id === entry.id || entry.draft) return null;
  return (
    <aside className="band band-older" aria-label="A newer edition exists">
      <p className="wrap">
        <strong>You are reading the edition of {entry.label}.</strong>{' '}
        {current.replaces === entry.id
          ? `It was corrected${current.reason === undefined ? '' : ` (${current.reason})`}: `
          : 'A newer one exists: '}
        <a href={toHash(withFilters(view, { edition: undefined, since: undefined }))}>{current.label}</a>.
        {revised !== undefined && revised > 0 && ` ${toRevisedSentence(revised)}`}
      </p>
    </aside>
  );
}

function toRevisedSentence(count: number): string {
  return count === 1
    ? 'One figure shown here was revised since and is marked ⇄ old → new.'
    : `${formatCount(count)} figures shown here were revised since and are marked ⇄ old → new.`;
}
