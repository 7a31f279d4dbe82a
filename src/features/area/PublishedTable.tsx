import { Fragment, type ReactNode } from 'react';
import { ChartFrame } from '#charts/ChartFrame.tsx';
import { SpineFigure } from '#charts/spine/SpineFigure.tsx';
import { toSpineModel } from '#charts/spine/spineModel.ts';
import { formatAmount, formatBare, formatPointCounts } from '#domain/format/formatAmount.ts';
import { type Geography, LEVEL_WORDS } from '#domain/geography.ts';
import type { Point } from '#domain/observation.ts';
import { formatPeriod, toPeriod } from '#domain/period.ts';
import { describeSpine, refuseSpine } from '#domain/sentences/areaSentences.ts';
import { describeStanding, VERDICT_WORDS } from '#domain/sentences/standing.ts';
import { FEWEST_AREAS } from '#domain/statistics/percentileBands.ts';
import { isKnown, SYMBOL_WORDS, toSymbol } from '#domain/value.ts';
import { type View, withFilters, withRoute } from '#state/filters.ts';
import { showView } from '#state/useView.ts';
import { toHash } from '#state/viewUrl.ts';
import { Switch } from '#ui/Button.tsx';
import { Dotted } from '#ui/Dotted.tsx';
import { SectionHead } from '#ui/Heads.tsx';
import { Mark, Status } from '#ui/Status.tsx';
import { SymbolBox } from '#ui/SymbolBox.tsx';
import type { AskedFigure } from './FigureCard.tsx';
import type { AreaGroup, AreaLine } from './profileModel.ts';
import { TablePart } from './TablePart.tsx';

interface PublishedTableProps {
  readonly view: View;
  readonly area: Geography;
  readonly parent: Geography | undefined;
  readonly groups: readonly AreaGroup[];
  readonly benchmark: string;
  readonly hasGroups: boolean;
  readonly isWithGroups: boolean;
  readonly onSource: (figure: AskedFigure) => void;
}

/** Every measure of an area, each with its place among all areas of its level where there are enough of them. */
export function PublishedTable(props: PublishedTableProps) {
  const { area, parent, groups, benchmark, hasGroups, isWithGroups, ...rest } = props;
  const { one, many } = LEVEL_WORDS[area.level];
  const sizes = groups.flatMap(({ lines }) => lines.map(({ population }) => population.length));
  const largest = Math.max(0, ...sizes.filter((size) => size >= FEWEST_AREAS));
  const widest = groups.flatMap(({ lines }) => lines).find(({ population }) => population.length === largest);
  return (
    <section aria-labelledby="published">
      <SectionHead id="published" title={`Published for ${area.name}`}>
        <p className="secondary">each row on its own scale, {benchmark} in the middle</p>
        {hasGroups && (
          <Switch
            label="Which rows"
            options={[
              { value: 'totals', label: 'Totals' },
              { value: 'groups', label: 'With groups' },
            ]}
            value={isWithGroups ? 'groups' : 'totals'}
            onChoose={(value) => showView(withFilters(rest.view, { chart: value }))}
          />
        )}
      </SectionHead>
      <TablePart role="table" labelledBy="published" className="profile">
        <TablePart role="row" className="profile-row profile-heads">
          {['Measure', area.name, 'n of d', 'Period', parent?.name ?? 'Above', benchmark].map((label) => (
            <TablePart key={label} role="columnheader">
              {label}
            </TablePart>
          ))}
          <TablePart role="columnheader" className="profile-ends">
            <span>worst {one}</span>
            <strong>{benchmark}</strong>
            <span>best {one}</span>
          </TablePart>
          <TablePart role="columnheader">Against {benchmark}</TablePart>
        </TablePart>
        {groups.map(({ id, title, lines }) => (
          <Fragment key={id}>
            <TablePart role="row" className="profile-group">
              <TablePart role="cell">
                <h3>{title}</h3>
              </TablePart>
            </TablePart>
            {lines.map((line) => (
              <Line key={line.id} line={line} area={area} above={parent?.name} benchmark={benchmark} {...rest} />
            ))}
          </Fragment>
        ))}
      </TablePart>
      <p className="secondary profile-key">
        {widest !== undefined &&
          `${describeSpine(largest, many, formatPeriod(toPeriod(widest.point.period), widest.measure.on))} Whisker: 95% interval. `}
        Where neither side is better, the lowest stands at the left. <Mark kind="similar" /> similar{' '}
        <Mark kind="worse" /> worse <Mark kind="better" /> better <Mark kind="not_tested" /> not tested{' '}
        <Mark kind="no_judgement" /> no judgement
      </p>
    </section>
  );
}

interface LineProps extends Pick<PublishedTableProps, 'view' | 'area' | 'benchmark' | 'onSource'> {
  readonly line: AreaLine;
  /** What the area above is called. */
  readonly above: string | undefined;
}

function Line({ view, area, above, line, benchmark, onSource }: LineProps) {
  const { title, measure, point, parent, benchmark: reference, gap, verdict, at, dataset, earlier } = line;
  const period = formatPeriod(toPeriod(point.period), measure.on);
  const counts = formatPointCounts(point);
  const ask = (anchor: HTMLElement, place: string, asked: Point) =>
    onSource({ anchor, title, place, point: asked, measure, dataset, at });
  return (
    <TablePart role="row" className="profile-row">
      <TablePart role="rowheader" className="profile-name">
        <a href={toHash(withFilters(withRoute(view, { kind: 'measure', measure: measure.id }), { at }))}>{title}</a>
        {earlier !== undefined && isKnown(earlier.value) && (
          <span className="secondary">
            <Dotted
              label={`Where ${formatAmount(earlier.value.amount, measure)} comes from`}
              onOpen={(anchor) => ask(anchor, area.name, earlier)}
            >
              {formatAmount(earlier.value.amount, measure)}
            </Dotted>{' '}
            in {formatPeriod(toPeriod(earlier.period), measure.on)}, before a break: not comparable
          </span>
        )}
      </TablePart>
      <TablePart role="cell" label={area.name} className="profile-value">
        <Figure point={point} line={line}>
          {isKnown(point.value) && (
            <Dotted
              label={`Where ${formatAmount(point.value.amount, measure)} comes from`}
              onOpen={(anchor) => ask(anchor, area.name, point)}
            >
              {formatAmount(point.value.amount, measure.unit.startsWith('%') ? measure : { ...measure, unit: '' })}
            </Dotted>
          )}
        </Figure>
      </TablePart>
      <TablePart role="cell" label="n of d" className="profile-counts">
        {counts ?? (measure.kind === 'proportion' ? 'no counts' : measure.unit)}
      </TablePart>
      <TablePart role="cell" label="Period">
        {period}
      </TablePart>
      <TablePart role="cell" label="Above" className="profile-beside">
        {parent !== undefined && <Beside point={parent} place={above ?? ''} line={line} onAsk={ask} />}
      </TablePart>
      <TablePart role="cell" label={benchmark} className="profile-beside">
        {reference !== undefined && <Beside point={reference} place={benchmark} line={line} onAsk={ask} />}
      </TablePart>
      <TablePart role="cell" label="Among all" className="profile-spine">
        <Spine line={line} area={area} />
      </TablePart>
      <TablePart role="cell" label={`Against ${benchmark}`} className="profile-verdict">
        <Status kind={reference === undefined && verdict === 'not_tested' ? 'no_figure' : verdict}>
          <span title={gap === undefined ? undefined : describeStanding(gap, benchmark, measure)}>
            {reference === undefined && verdict === 'not_tested'
              ? `No figure for ${benchmark}`
              : VERDICT_WORDS[verdict]}
          </span>
        </Status>
      </TablePart>
    </TablePart>
  );
}

interface FigureProps {
  readonly point: Point;
  readonly line: AreaLine;
  readonly children?: ReactNode;
}

/** A figure with its mark, or the reason why there is none. */
function Figure({ point, children }: FigureProps) {
  const symbol = toSymbol(point.value);
  return (
    <>
      {children}
      {symbol !== undefined && (
        <>
          {' '}
          <SymbolBox symbol={symbol} meaning={SYMBOL_WORDS[symbol]} />
        </>
      )}
    </>
  );
}

interface BesideProps {
  readonly point: Point;
  readonly place: string;
  readonly line: AreaLine;
  readonly onAsk: (anchor: HTMLElement, place: string, point: Point) => void;
}

function Beside({ point, place, line: { measure, title }, line, onAsk }: BesideProps) {
  return (
    <Figure point={point} line={line}>
      {isKnown(point.value) && (
        <Dotted
          label={`Where ${formatAmount(point.value.amount, measure)} comes from: ${title}, ${place}`}
          onOpen={(anchor) => onAsk(anchor, place, point)}
        >
          {formatBare(point.value, measure)}
        </Dotted>
      )}
    </Figure>
  );
}

const SPINE_HEIGHT = 30;

/** The spine, or the sentence that stands where one would mislead. */
function Spine({ line, area }: { readonly line: AreaLine; readonly area: Geography }) {
  const { point, benchmark, population, interval, verdict, measure, title } = line;
  const { one, many } = LEVEL_WORDS[area.level];
  if (!isKnown(point.value)) return null;
  if (measure.kind === 'count')
    return <span className="distance-said">Counts are not ranked: areas differ in size.</span>;
  if (population.length < FEWEST_AREAS)
    return (
      <span className="distance-said">{refuseSpine(population.length, population.length === 1 ? one : many)}</span>
    );
  if (benchmark === undefined || !isKnown(benchmark.value)) {
    return <span className="distance-said">No spine: nothing to stand in its middle for this period.</span>;
  }
  const { amount } = point.value;
  const middle = benchmark.value.amount;
  return (
    <ChartFrame>
      {({ width }) => {
        const model = toSpineModel({
          amount,
          benchmark: middle,
          verdict,
          population,
          many,
          polarity: measure.polarity,
          decimals: measure.decimals,
          width,
          height: SPINE_HEIGHT,
          ...(interval === undefined ? {} : { lower: interval.lower, upper: interval.upper }),
        });
        return (
          <SpineFigure
            model={model}
            alt={`${title}: ${formatAmount(amount, measure)} among ${population.length} ${many}.`}
          />
        );
      }}
    </ChartFrame>
  );
}
