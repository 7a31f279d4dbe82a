import { ChartFrame } from '#charts/ChartFrame.tsx';
import { toTrendHeight } from '#charts/theme.ts';
import { Trend } from '#charts/trend/Trend.tsx';
import { toTrendModel } from '#charts/trend/trendModel.ts';
import { formatDay } from '#domain/day.ts';
import { isAboutRow } from '#domain/editions/aboutRow.ts';
import type { Board, Commentary } from '#domain/editions/board.ts';
import { formatValue } from '#domain/format/formatAmount.ts';
import { formatPeriod, toPeriod, toReferenceDay } from '#domain/period.ts';
import { toBoardQuestions } from '#domain/sentences/boardQuestions.ts';
import { describeAge } from '#domain/sentences/lateness.ts';
import { toConfidenceAnswers } from '#domain/sentences/rowConfidence.ts';
import { type View, withFilters, withRoute } from '#state/filters.ts';
import type { Reading } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { AskQuestion } from './AskQuestion.tsx';
import { toMeasureHash } from './measureHash.ts';
import { toRowTrend, toTrendSub, toTrendTitle } from './openedModel.ts';
import { toRenewedDay } from './revisionTerms.ts';
import type { RowModel } from './rowModel.ts';
import { useRowDataset } from './useRowDataset.ts';
import '#charts/exhibits.css';
import './openedRow.css';

interface OpenedRowProps {
  readonly view: View;
  readonly reading: Reading;
  readonly model: RowModel;
  readonly board?: Board;
  readonly onSource: (anchor: HTMLElement) => void;
  readonly onSlide: () => void;
}

/** A row opened in place: its trend, the four questions of the board, what was written about it, where it comes from. */
export function OpenedRow({ view, reading, model, board, onSource, onSlide }: OpenedRowProps) {
  const { edition, partnership, since } = reading;
  const { row } = model;
  const place = edition.geographies.find(({ code }) => code === row.latest.geography)?.name ?? row.latest.geography;
  const period = toPeriod(row.latest.period);
  const measureHash = toMeasureHash(view, row);
  const rowsHash = toHash(withRoute(view, { kind: 'explore', dataset: row.dataset }));
  const renewed = toRenewedDay(useRowDataset(row, reading.entry, edition).data);
  const commentary = board?.commentary.find((one) => isAboutRow(one, row));
  return (
    <div className="opened">
      <figure className="opened-chart">
        <h3 className="opened-title">{toTrendTitle(row)}</h3>
        <p className="secondary">
          {toTrendSub(row)}. The neighbours are their median; each of them is on the page of the measure.
        </p>
        <ChartFrame>
          {(size) => <RowTrend model={model} reading={reading} isIllustrative={partnership.illustrative} {...size} />}
        </ChartFrame>
      </figure>
      <section className="opened-says" aria-label="What the figures say">
        <h3>What the figures say</h3>
        <dl>
          {[...toBoardQuestions(row, edition.comparators, place), ...toConfidenceAnswers(row)].map(
            ({ question, answer }) => (
              <div key={question} className="opened-answer">
                <dt>{question}</dt> <dd>{answer}</dd>
              </div>
            ),
          )}
        </dl>
      </section>
      <section className="opened-source" aria-label="Commentary and source">
        <h3>Commentary</h3>
        {commentary === undefined ? (
          <p className="secondary">
            {`None was handed in for ${edition.label}${since === undefined ? '.' : ', and none carried over.'}`}
          </p>
        ) : (
          <OpenedCommentary commentary={commentary} reading={reading} />
        )}
        <h3>Source</h3>
        <p className="secondary">
          {row.source.publisher}, {row.source.title}.{' '}
          {row.owner === undefined ? 'Owner: not named in this edition.' : `Owner: ${row.owner}.`}{' '}
          {renewed !== undefined && `Last published on ${formatDay(renewed)}. `}
          {describeAge(toReferenceDay(period, row.on), edition.asAt, row.nextDue)}
        </p>
        <div className="tools">
          <a href={measureHash}>Whole measure</a>
          <a href={rowsHash}>Rows</a>
          <Button kind="link" onClick={onSlide}>
            Add to slides
          </Button>
          <SourceButton onSource={onSource} />
        </div>
        <AskQuestion
          about={`${row.title}, ${formatPeriod(period, row.on)}: ${formatValue(row.latest.value, row)}`}
          hash={toMeasureHash(withFilters(view, { partnership: partnership.id, edition: reading.entry.id }), row)}
        />
      </section>
    </div>
  );
}

interface OpenedCommentaryProps {
  readonly commentary: Commentary;
  readonly reading: Reading;
}

/** The four boxes beside the chart that they speak of. */
function OpenedCommentary({ commentary, reading: { partnership } }: OpenedCommentaryProps) {
  const { what, why, evidence, soWhat, next, role, date, carriedFrom } = commentary;
  const carried = partnership.editions.find(({ id }) => id === carriedFrom)?.label ?? carriedFrom;
  const boxes = [
    ['What happened', what],
    [`Why (${evidence})`, why],
    ['So what', soWhat],
    ['What next', next],
  ] as const;
  return (
    <>
      <dl>
        {boxes.map(([name, text]) => (
          <div key={name} className="opened-answer">
            <dt>{name}</dt> <dd>{text === '' ? 'The paper does not say.' : text}</dd>
          </div>
        ))}
      </dl>
      <p className="secondary">
        {role}, {formatDay(date)}.{' '}
        {carried !== undefined && <span className="carried">Carried over from {carried}.</span>}
      </p>
    </>
  );
}

interface SourceButtonProps {
  readonly onSource: (anchor: HTMLElement) => void;
}

function SourceButton({ onSource }: SourceButtonProps) {
  return (
    <button
      type="button"
      className="button-link"
      aria-haspopup="dialog"
      onClick={(event) => onSource(event.currentTarget)}
    >
      Where it comes from
    </button>
  );
}

interface RowTrendProps {
  readonly model: RowModel;
  readonly reading: Reading;
  readonly isIllustrative: boolean;
  readonly width: number;
  readonly look: 'screen' | 'panel' | 'paper' | 'slide';
}

function RowTrend({ model: { row, sparkAlt }, reading, isIllustrative, width, look }: RowTrendProps) {
  const input = toRowTrend(row, reading.edition, isIllustrative);
  const trend = toTrendModel({ ...input, width, height: Math.min(340, toTrendHeight(width)), look });
  if (trend.kind === 'refused') {
    return (
      <Notice kind="refused" title={trend.title}>
        {trend.text}
      </Notice>
    );
  }
  return <Trend model={trend} alt={sparkAlt} />;
}
