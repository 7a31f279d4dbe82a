import { DistanceScale } from '#charts/distance/DistanceScale.tsx';
import { toDistanceModel } from '#charts/distance/distanceModel.ts';
import { Sparkline } from '#charts/spark/Sparkline.tsx';
import { type SparkDomain, toSparkDomain, toSparkModel } from '#charts/spark/sparkModel.ts';
import { IconKey, RowIcons } from '#charts/variation/RowIcons.tsx';
import type { Edition, ScorecardRow } from '#domain/editions/edition.ts';
import { selectBenchmark } from '#domain/editions/rowVerdict.ts';
import { formatPointCounts } from '#domain/format/formatAmount.ts';
import { toSparkAlternative } from '#domain/sentences/alternativeText.ts';
import { toScorecardTitle } from '#domain/sentences/slideSentences.ts';
import { VERDICT_WORDS } from '#domain/sentences/standing.ts';
import { isKnown } from '#domain/value.ts';
import { nameBenchmark, toRowPeriod, toRowValue } from '#features/presentation/slides/slideParts.ts';
import type { Reading } from '#state/reading.ts';
import { Status } from '#ui/Status.tsx';
import { Block, Sheet } from './Sheet.tsx';

interface PackScorecardProps {
  readonly reading: Reading;
  readonly notesPage?: number;
}

const SPARK = { width: 76, height: 30 } as const;
/** As tall as two lines: a distance beyond the scale stands above its mark. */
const DISTANCE = { width: 118, height: 36 } as const;

/** The scorecard, a priority whole on its page: value, ten years, distance from the benchmark, standing; a number leads to the note of its source. */
export function PackScorecard({ reading: { edition }, notesPage }: PackScorecardProps) {
  const domain = toSparkDomain(edition.asAt);
  const benchmark = nameBenchmark(edition);
  return (
    <Sheet id="scorecard" title="Scorecard">
      <Block>
        <h2 className="pack-statement">Scorecard</h2>
        <p className="pack-standfirst">{toScorecardTitle(edition.scorecard, benchmark)}.</p>
      </Block>
      <table className="pack-table pack-scorecard">
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" className="pack-scorecard-value">
              Value
            </th>
            <th scope="col" className="pack-scorecard-spark">
              Ten years
            </th>
            <th scope="col" className="pack-scorecard-distance">
              ← worse better →
            </th>
            <th scope="col" className="pack-scorecard-standing">
              Against {benchmark}
            </th>
          </tr>
        </thead>
        {edition.priorities.map(({ id, title }) => (
          <tbody key={id} data-block>
            <tr className="pack-priority">
              <th colSpan={5} scope="rowgroup">
                {title}
              </th>
            </tr>
            {edition.scorecard.map((row, i) =>
              row.priority === id ? (
                <ScorecardLine key={row.id} row={row} number={i + 1} edition={edition} domain={domain} />
              ) : null,
            )}
          </tbody>
        ))}
      </table>
      <Block>
        <p className="pack-quiet">
          Distance in percentage points from {benchmark}, the line in the middle; grey from the lowest to the highest
          neighbour; thin line the 95% interval. A raised number is that of the note
          {notesPage === undefined ? '' : ` from page ${notesPage} on`}. <IconKey rows={edition.scorecard} />
        </p>
      </Block>
    </Sheet>
  );
}

interface ScorecardLineProps {
  readonly row: ScorecardRow;
  readonly number: number;
  readonly edition: Edition;
  readonly domain: SparkDomain;
}

function ScorecardLine({ row, number, edition, domain }: ScorecardLineProps) {
  const { latest, on, kind, unit, decimals, polarity, verdict, measure, breaks, points } = row;
  const own = selectBenchmark(row.comparators, edition.comparators);
  const unitOf = { id: measure, unit, decimals, kind, ...(on === undefined ? {} : { on }) };
  const below = kind === 'rate' ? unit : (formatPointCounts(latest) ?? toUncounted(kind, unit));
  const spark = toSparkModel({
    measure: unitOf,
    points,
    ...(own === undefined || kind === 'count' ? {} : { national: own.points }),
    breaks,
    domain,
    ...SPARK,
  });
  const neighbours = row.comparators.find(({ low }) => low !== undefined);
  const range =
    neighbours?.low !== undefined && neighbours.high !== undefined && isKnown(own?.point.value)
      ? { neighbours: { low: neighbours.low, high: neighbours.high, benchmark: own.point.value.amount } }
      : {};
  const distance = toDistanceModel({ unit, decimals, polarity, gap: own?.gap, verdict, ...range, ...DISTANCE });
  return (
    <tr>
      <th scope="row">
        <strong>
          {row.title}&nbsp;<sup>{number}</sup>
        </strong>
        <span className="pack-quiet">
          {toRowPeriod(row)}
          {below === undefined ? '' : `, ${below}`}
        </span>
      </th>
      <td className="pack-scorecard-value">
        <strong>{toRowValue({ ...row, unit: kind === 'rate' ? '' : unit, latest: withoutCounts(latest) })}</strong>
      </td>
      <td>
        <span className="pack-spark">
          <Sparkline model={spark} alt={toSparkAlternative(points, unitOf, breaks)} />
          <RowIcons row={row} />
        </span>
      </td>
      <td className="pack-scorecard-distance">
        <DistanceScale model={distance} alt={`${row.title}: ${VERDICT_WORDS[verdict]}`} />
      </td>
      <td className="pack-scorecard-standing">
        <Status kind={verdict}>{VERDICT_WORDS[verdict]}</Status>
      </td>
    </tr>
  );
}

/** The counts stand below the name. */
function withoutCounts({ geography, period, value }: ScorecardRow['latest']): ScorecardRow['latest'] {
  return { geography, period, value };
}

function toUncounted(kind: ScorecardRow['kind'], unit: string): string | undefined {
  switch (kind) {
    case 'proportion':
      return 'no counts';
    case 'count':
      return unit;
    default:
      return undefined;
  }
}
