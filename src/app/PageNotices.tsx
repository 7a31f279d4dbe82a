import type { EditionEntry } from '#domain/editions/edition.ts';
import { type View, withFilters } from '#state/filters.ts';
import type { ChoiceIssue, Reading } from '#state/reading.ts';
import { type LinkIssue, toHash } from '#state/viewUrl.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { selectNearest, toSearchEntries } from './searchEntries.ts';

export interface PageNoticesProps {
  readonly view: View;
  readonly entry: EditionEntry;
  readonly reading?: Reading | undefined;
  /** Published while the page was open. */
  readonly newer?: EditionEntry | undefined;
  readonly onShowNewer: () => void;
  /** The list of editions could not be looked at again. */
  readonly isUnchecked: boolean;
  readonly onCheckAgain: () => void;
  readonly issues: readonly LinkIssue[];
  readonly choices: readonly ChoiceIssue[];
}

/** What a reader is told about the page as a whole, above it. */
export function PageNotices({ newer, isUnchecked, ...props }: PageNoticesProps) {
  const { entry, issues, choices } = props;
  // A page that does not exist says so itself.
  const told = issues.filter(({ kind }) => kind !== 'unknownPage');
  return (
    <div className="wrap page-notices">
      {newer !== undefined && (
        <Notice kind="stale" tools={<Button onClick={props.onShowNewer}>Show the new figures</Button>}>
          <strong>New figures.</strong> The edition of {newer.label} was published while this page was open.
        </Notice>
      )}
      {isUnchecked && (
        <Notice kind="stale">
          <strong>The list of editions could not be checked just now.</strong> These are the figures of {entry.label}.{' '}
          <Button kind="link" onClick={props.onCheckAgain}>
            Check again
          </Button>
        </Notice>
      )}
      {told.length + choices.length > 0 && <LinkNotice {...props} issues={told} />}
    </div>
  );
}

/** What of a link was not understood; everything else of it was opened. */
function LinkNotice({ view, reading, issues, choices }: Omit<PageNoticesProps, 'newer' | 'isUnchecked'>) {
  const sentences = [...choices.map(toChoiceSentence), ...issues.map(toLinkSentence)];
  const guess = choices.flatMap(({ kind, found }) => (kind === 'district' ? toGuess(found, reading) : []))[0];
  const tidy = withoutChoices(view, choices);
  return (
    <Notice kind="link">
      {sentences.join(' ')} Everything else in it was opened.{' '}
      {guess === undefined ? (
        <a href={toHash(tidy)}>Tidy the address</a>
      ) : (
        <a href={toHash(withFilters(tidy, { districts: [...tidy.filters.districts, guess.code] }))}>
          Did you mean {guess.name}?
        </a>
      )}
    </Notice>
  );
}

function toChoiceSentence({ kind, found }: ChoiceIssue): string {
  const what = { partnership: 'partnership', edition: 'edition', since: 'earlier edition', district: 'district' }[kind];
  return `This link asked for the ${what} “${found}”, which ${kind === 'district' ? 'this edition does not have' : 'is not there'}.`;
}

function toLinkSentence({ kind, key, found }: LinkIssue): string {
  return kind === 'unknownKey'
    ? `This link has a part “${key}”, which this page does not know.`
    : `This link asked for “${found}” as ${key}, which cannot be read.`;
}

/** A place may have been written by its name. */
function toGuess(found: string, reading: Reading | undefined) {
  if (reading === undefined) return [];
  const places = toSearchEntries(reading.edition).filter(({ kind, hint }) => kind === 'place' && hint === 'district');
  return selectNearest(places, found, 1).flatMap(({ route, title }) =>
    route.kind === 'area'
      ? reading.edition.geographies.filter(({ code, name }) => code === route.code && name === title)
      : [],
  );
}

function withoutChoices(view: View, choices: readonly ChoiceIssue[]): View {
  const isWrong = (kind: ChoiceIssue['kind']) => choices.some((choice) => choice.kind === kind);
  const unknown = new Set(choices.filter(({ kind }) => kind === 'district').map(({ found }) => found));
  return withFilters(view, {
    districts: view.filters.districts.filter((code) => !unknown.has(code)),
    ...(isWrong('partnership') ? { partnership: undefined } : {}),
    ...(isWrong('edition') ? { edition: undefined } : {}),
    ...(isWrong('since') ? { since: undefined } : {}),
  });
}
