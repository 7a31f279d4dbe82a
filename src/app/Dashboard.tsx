import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { editionQuery } from '#data/editionQuery.ts';
import type { Edition, EditionEntry, Index } from '#domain/editions/edition.ts';
import { toRevisedSince } from '#domain/editions/revisedSince.ts';
import { withFilters } from '#state/filters.ts';
import { usePreferences } from '#state/preferencesStore.ts';
import {
  type Choice,
  selectChoice,
  selectChoiceIssues,
  selectCurrent,
  selectListed,
  selectSince,
} from '#state/reading.ts';
import { showView, useView } from '#state/useView.ts';
import { toHash } from '#state/viewUrl.ts';
import { Later } from '#ui/Later.tsx';
import { FailedNotice, Notice } from '#ui/Notice.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { DraftBand, IllustrativeBand, OlderEditionBand } from './Bands.tsx';
import { ContextBar } from './ContextBar.tsx';
import { toChosenWords, toPlaceName } from './contextOptions.ts';
import { type AskedDialog, Dialogs } from './Dialogs.tsx';
import { FeatureHost } from './FeatureHost.tsx';
import { Footer } from './Footer.tsx';
import { Frame } from './Frame.tsx';
import { toFailure } from './failure.ts';
import { toPageTitle, toPrintedTitle } from './routes.tsx';
import { useNavigation } from './useNavigation.ts';
import { toPrintedHead, usePrintedHead } from './usePrintedHead.ts';
import { useShortcuts } from './useShortcuts.ts';

const loadPageNotices = () => import('./PageNotices.tsx').then((module) => module.PageNotices);

interface DashboardProps {
  /** The newest list of editions. */
  readonly index: Index;
  /** It could not be looked at again just now. */
  readonly isUnchecked: boolean;
  readonly onCheckAgain: () => void;
}

/**
 * Opens one edition and keeps to it: where a newer list names another one for the same address, the reader is told and
 * decides, so that no page ever mixes two editions.
 */
export function Dashboard({ index: newest, ...rest }: DashboardProps) {
  const [adopted, setAdopted] = useState(newest);
  const { view } = useView();
  const remembered = usePreferences((preferences) => preferences.partnership);
  const fresh = selectChoice(newest, view.filters, remembered);
  const kept = selectChoice(adopted, view.filters, remembered) ?? fresh;

  if (kept === undefined || fresh === undefined) {
    return (
      <Frame view={view}>
        <div className="wrap page">
          <h1>Nothing is published yet</h1>
          <p className="standfirst">The list of editions is empty. A data owner publishes one with a single command.</p>
        </div>
      </Frame>
    );
  }
  const isNew = kept.partnership.id === fresh.partnership.id && kept.entry.sha256 !== fresh.entry.sha256;
  return (
    <OpenEdition
      {...rest}
      index={isNew ? adopted : newest}
      choice={isNew ? kept : fresh}
      {...(isNew ? { newer: { entry: fresh.entry, onShow: () => setAdopted(newest) } } : {})}
    />
  );
}

interface OpenEditionProps extends DashboardProps {
  readonly choice: Choice;
  readonly newer?: { readonly entry: EditionEntry; readonly onShow: () => void };
}

function OpenEdition({ index, choice, newer, isUnchecked, onCheckAgain }: OpenEditionProps) {
  const { view, issues } = useView();
  const { partnership, entry } = choice;
  const edition = useQuery(editionQuery(entry));
  const revised = useRevised(choice, edition.data);
  const [dialog, setDialog] = useState<AskedDialog>();
  const title = toPageTitle(view.route, edition.data);

  useNavigation(
    view.route,
    `${title} · ${entry.label} · ${partnership.illustrative ? 'illustrative · ' : ''}${partnership.name}`,
  );
  useShortcuts({ '/': () => setDialog('search'), '?': () => setDialog('keyboard') }, edition.data !== undefined);
  useEffect(() => {
    // A remembered partnership is written into the address, so that it opens the same view for somebody else.
    const isDefault = index.partnerships[0]?.id === partnership.id;
    if (!isDefault && view.filters.partnership === undefined)
      showView(withFilters(view, { partnership: partnership.id }), 'replace');
  });

  const since = edition.data && selectSince(partnership, edition.data, view.filters);
  const reading = useMemo(
    () =>
      edition.data && {
        index,
        partnership,
        entry,
        edition: edition.data,
        ...(since === undefined ? {} : { since }),
        ...(revised === undefined ? {} : { revised }),
      },
    [index, partnership, entry, edition.data, since, revised],
  );
  usePrintedHead(
    toPrintedHead(partnership, entry, toPrintedTitle(view, title), reading && toChosenWords(reading, view)),
  );
  const choices = [...choice.issues, ...(reading === undefined ? [] : selectChoiceIssues(reading, view.filters))];
  return (
    <Frame
      view={view}
      name={partnership.name}
      shortName={reading === undefined ? partnership.name : toPlaceName(reading.edition, partnership.geographies.home)}
      bands={
        <>
          {partnership.illustrative && <IllustrativeBand index={index} view={view} />}
          {entry.draft && <DraftBand entry={entry} />}
          <OlderEditionBand
            partnership={partnership}
            entry={entry}
            view={view}
            {...(revised === undefined ? {} : { revised: revised.size })}
          />
        </>
      }
      {...(reading !== undefined && {
        context: (
          <ContextBar
            view={view}
            reading={reading}
            onPickDistricts={() => setDialog('districts')}
            onPrint={() => {
              if (view.route.kind === 'board') setDialog('print');
              else void import('./printPage.ts').then(({ printPage }) => printPage());
            }}
          />
        ),
        footer: <Footer view={view} reading={reading} onReport={() => setDialog('report')} />,
        onSearch: () => setDialog('search'),
      })}
    >
      {(newer !== undefined || isUnchecked || issues.length + choices.length > 0) && (
        <Later
          load={loadPageNotices}
          view={view}
          entry={entry}
          reading={reading}
          newer={newer?.entry}
          onShowNewer={() => newer?.onShow()}
          isUnchecked={isUnchecked}
          onCheckAgain={onCheckAgain}
          issues={issues}
          choices={choices}
        />
      )}
      {reading !== undefined && <FeatureHost view={view} reading={reading} />}
      {edition.isPending && (
        <div className="wrap page">
          <h1>{title}</h1>
          <Skeleton label={`Loading the edition of ${entry.label}`} count={8} />
        </div>
      )}
      {edition.isError && (
        <div className="wrap page">
          <h1>{title}</h1>
          <FailedNotice
            {...toFailure(`The edition of ${entry.label}`, edition.error)}
            onRetry={() => void edition.refetch()}
          />
          <OtherEditions view={view} choice={choice} />
        </div>
      )}
      {dialog !== undefined && reading !== undefined && (
        <Dialogs asked={dialog} view={view} reading={reading} onClose={() => setDialog(undefined)} />
      )}
    </Frame>
  );
}

/** Where an older edition is read, the current one tells which of its figures were revised since. */
function useRevised({ partnership, entry }: Choice, edition: Edition | undefined) {
  const current = selectCurrent(partnership) ?? entry;
  const isOlder = current.id !== entry.id;
  const newer = useQuery({ ...editionQuery(current), enabled: isOlder && !entry.draft }).data;
  return useMemo(
    () => (isOlder && edition !== undefined && newer !== undefined ? toRevisedSince(edition, newer) : undefined),
    [isOlder, edition, newer],
  );
}

interface OtherEditionsProps {
  readonly view: ReturnType<typeof useView>['view'];
  readonly choice: Choice;
}

/** A way on where an edition cannot be read: the others are files of their own. */
function OtherEditions({ view, choice: { partnership, entry } }: OtherEditionsProps) {
  const others = selectListed(partnership).filter(({ id }) => id !== entry.id);
  if (others.length === 0) return null;
  return (
    <Notice kind="empty" title="Other editions are not affected">
      {others.slice(0, 4).map(({ id, label }, i) => (
        <span key={id}>
          {i > 0 && ' · '}
          <a href={toHash(withFilters(view, { edition: id, since: undefined }))}>{label}</a>
        </span>
      ))}
    </Notice>
  );
}
