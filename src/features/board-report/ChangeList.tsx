import { useState } from 'react';
import { DistanceChange, DistanceGrid } from '#charts/distance/DistanceScale.tsx';
import type { Change, EditionEntry } from '#domain/editions/edition.ts';
import { selectQuietPriorities } from '#domain/editions/quietPriorities.ts';
import { RANKING_RULE } from '#domain/editions/rankChanges.ts';
import { type View, withFilters } from '#state/filters.ts';
import type { Reading } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { Button } from '#ui/Button.tsx';
import { Dotted } from '#ui/Dotted.tsx';
import { TableHead } from '#ui/Heads.tsx';
import { FailedNotice } from '#ui/Notice.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Status } from '#ui/Status.tsx';
import { nameOfKind } from './against.ts';
import { CHANGE_SCALE, type ChangeModel, type PointText, toChangeModels } from './changesModel.ts';
import { toMeasureHash } from './measureHash.ts';
import type { AskedSource } from './SourceCard.tsx';
import type { ChangesState } from './useChanges.ts';
import { ValueFigure } from './ValueFigure.tsx';

/** On a phone four changes and a way to the rest; elsewhere as many as stand beside the aside. */
const FIRST = 8;

interface ChangeListProps {
  readonly view: View;
  readonly reading: Reading;
  readonly changes: ChangesState;
  readonly onSource: (source: AskedSource) => void;
}

/** What is new, revised, withdrawn, turned or late since the last board, ranked; one sentence each with both figures. */
export function ChangeList({ view, reading, changes, onSource }: ChangeListProps) {
  const { edition, since, partnership } = reading;
  if (since === undefined) {
    return (
      <section className="changes is-first" aria-labelledby="changes">
        <TableHead title="Since the last board" id="changes" />
        <p className="report-said">
          This is the first edition of this partnership, so nothing can have changed since another.
        </p>
      </section>
    );
  }
  return (
    <section className="changes" aria-labelledby="changes">
      <TableHead title="Since the last board" id="changes">
        <p className="secondary">
          {since.label} to {edition.label},{' '}
          {partnership.illustrative ? 'illustrative' : 'computed from the two editions'}
        </p>
      </TableHead>
      {changes.kind === 'loading' && <Skeleton label={`Comparing with ${since.label}`} count={6} />}
      {changes.kind === 'failed' && (
        <FailedNotice
          title={`The edition of ${since.label} could not be read`}
          message={changes.error.message}
          onRetry={changes.retry}
        />
      )}
      {changes.kind === 'ready' && (
        <ChangeTable
          view={view}
          reading={reading}
          since={since}
          models={toChangeModels(changes.changes, edition)}
          onSource={onSource}
        />
      )}
    </section>
  );
}

interface ChangeTableProps {
  readonly view: View;
  readonly reading: Reading;
  readonly since: EditionEntry;
  readonly models: readonly ChangeModel[];
  readonly onSource: (source: AskedSource) => void;
}

function ChangeTable({ view, reading, since, models, onSource }: ChangeTableProps) {
  const { edition, entry } = reading;
  const [isWhole, setIsWhole] = useState(false);
  if (models.length === 0)
    return <p className="report-said">Nothing changed between the two editions, in any priority.</p>;
  const rest = models.length - FIRST;
  return (
    <>
      <table className="change-table" data-whole={isWhole}>
        <thead>
          <tr>
            <th scope="col">What happened</th>
            <th scope="col">To which measure</th>
            <th scope="col" className="number">
              {toShortMonth(since.label)}
            </th>
            <th scope="col" className="number">
              {toShortMonth(edition.label)}
            </th>
            <th scope="col" className="change-scale">
              <span>← worse</span> <b>{nameOfKind(reading, 'national')}</b> <span>better →</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {models.map((model, i) => (
            <ChangeRow
              key={model.key}
              model={model}
              view={view}
              editions={[since, entry]}
              onSource={onSource}
              place={i < 4 ? 'first' : i < FIRST ? 'next' : 'later'}
            />
          ))}
        </tbody>
      </table>
      <div className="change-more">
        {!isWhole && models.length > 4 && (
          <span className={rest > 0 ? 'more-everywhere' : 'more-on-phone'}>
            <Button onClick={() => setIsWhole(true)}>
              <span className="on-phone">{models.length - 4} more changes</span>
              <span className="off-phone">{rest} more changes</span>
            </Button>
          </span>
        )}
        <p className="secondary">{RANKING_RULE}</p>
      </div>
      <NothingChanged changes={models.map(({ change }) => change)} edition={edition} />
      <p className="secondary change-both">
        Both editions: <a href={toHash(withFilters(view, { edition: since.id, since: undefined }))}>{since.label}</a>,{' '}
        <a href={toHash(withFilters(view, { edition: edition.id }))}>{edition.label}</a>
      </p>
    </>
  );
}

interface ChangeRowProps {
  readonly model: ChangeModel;
  readonly view: View;
  readonly editions: readonly [then: EditionEntry, now: EditionEntry];
  readonly onSource: (source: AskedSource) => void;
  readonly place: 'first' | 'next' | 'later';
}

function ChangeRow({ model, place, ...rest }: ChangeRowProps) {
  const { mark, words, title, about, sentence, reason, before, now, distance, distanceAlt, isGone } = model;
  const home = isGone ? withFilters(rest.view, { edition: rest.editions[0].id, since: undefined }) : rest.view;
  return (
    <tr data-place={place} data-beside={model.isListedBeside}>
      <th scope="row">
        <Status kind={mark}>{words}</Status>
      </th>
      <td className="change-what">
        {title !== undefined &&
          (about === undefined ? <strong>{title}</strong> : <a href={toMeasureHash(home, about)}>{title}</a>)}
        {sentence}
        {reason !== undefined && <span className="secondary change-reason"> {reason}</span>}
      </td>
      <PointCell point={before} label="then" model={model} {...rest} />
      <PointCell point={now} label="now" model={model} {...rest} />
      <td className="change-scale">
        <DistanceGrid width={CHANGE_SCALE.width} />
        {distance !== undefined && <DistanceChange model={distance} alt={distanceAlt} />}
      </td>
    </tr>
  );
}

interface PointCellProps extends Omit<ChangeRowProps, 'place'> {
  readonly point: PointText | undefined;
  readonly label: 'then' | 'now';
}

/** A figure leads to its source, its period to the measure as that edition has it. */
function PointCell({ point, label, model: { title, change, measure }, view, editions, onSource }: PointCellProps) {
  const entry = editions[label === 'then' ? 0 : 1];
  const asked = change[label];
  // What a paper printed has its source in the reason beside it.
  const isPrinted = change.kind === 'revised' && label === 'then';
  return (
    <td className={`number change-${label}`}>
      {point !== undefined && (
        <>
          <span className="change-label on-phone">{label} </span>
          <span className="change-value">
            {asked === undefined || measure === undefined || isPrinted ? (
              <ValueFigure value={point.value} />
            ) : (
              <Dotted
                label={`Where this figure comes from: ${title ?? measure.title}, ${label}`}
                onOpen={(anchor) =>
                  onSource({ anchor, row: measure, other: { point: asked, at: change.at ?? measure.at, entry } })
                }
              >
                <ValueFigure value={point.value} />
              </Dotted>
            )}
          </span>{' '}
          {measure === undefined ? (
            <span className="secondary change-period">{point.period}</span>
          ) : (
            <a
              className="secondary change-period"
              title={`In the edition of ${entry.label}`}
              href={toMeasureHash(withFilters(view, { edition: entry.id, since: undefined }), {
                measure: measure.measure,
                at: change.at ?? measure.at,
              })}
            >
              {point.period}
            </a>
          )}
        </>
      )}
    </td>
  );
}

interface NothingChangedProps {
  readonly changes: readonly Change[];
  readonly edition: Reading['edition'];
}

/** Silence is content: a priority in which nothing moved is named. */
function NothingChanged({ changes, edition }: NothingChangedProps) {
  const quiet = selectQuietPriorities(changes, edition);
  if (quiet.length === 0) return null;
  return <p className="secondary">Nothing changed in: {quiet.map(({ title }) => title).join('; ')}.</p>;
}

/** "Sept 2022" for the head of a narrow column. */
function toShortMonth(label: string): string {
  return label.replace(/\b(January|February|August|September|October|November|December)\b/, (name) =>
    name.slice(0, name === 'September' ? 4 : 3),
  );
}
