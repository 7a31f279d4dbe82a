import { HeatCell as HeatFigure, toHeatClass } from '#charts/heat/HeatCell.tsx';
import type { HeatRow } from '#domain/editions/heatGrid.ts';
import { toPlaces } from '#domain/editions/places.ts';
import { formatBare } from '#domain/format/formatAmount.ts';
import type { Point } from '#domain/observation.ts';
import { isKnown, SYMBOL_WORDS, toSymbol } from '#domain/value.ts';
import { withFilters, withRoute } from '#state/filters.ts';
import type { PageProps } from '#state/reading.ts';
import { toHash } from '#state/viewUrl.ts';
import { Dotted } from '#ui/Dotted.tsx';
import { FailedNotice } from '#ui/Notice.tsx';
import { SymbolBox } from '#ui/SymbolBox.tsx';
import type { AreasModel } from './areasModel.ts';
import type { AskedFigure } from './FigureCard.tsx';
import { describeRow, toHeatWord } from './heatWords.ts';
import type { FailedDataset } from './useDatasets.ts';

interface HeatTableProps extends PageProps {
  readonly model: AreasModel;
  readonly failed: readonly FailedDataset[];
  readonly onSource: (figure: AskedFigure) => void;
}

/** The grid itself: measures down, areas across, the home column between rules of the focus colour. */
export function HeatTable({ view, reading, model, failed, onSource }: HeatTableProps) {
  const { edition } = reading;
  const nameOf = (code: string) => edition.geographies.find((geography) => geography.code === code)?.name ?? code;
  const groups = model.isByDistance
    ? [{ id: 'distance', title: 'Furthest on the wrong side first', rows: model.rows, isOpened: false, hasMore: false }]
    : model.groups.map((group) => ({ ...group, rows: group.rows.filter((row) => model.rows.includes(row)) }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className="table-scroll" aria-label="Measures and areas" tabIndex={0}>
      <table className="heat-table">
        <caption className="visually-hidden">Measures by area, each against the benchmark</caption>
        <thead>
          <tr>
            <th scope="col" className="heat-measure">
              Measure
            </th>
            <th scope="col" className="heat-benchmark">
              {benchmarkName(model, nameOf)}
            </th>
            {model.areas.map((code) => (
              <th key={code} scope="col" className={code === model.home ? 'heat-home' : undefined}>
                <a href={toHash(withRoute(view, { kind: 'area', code }))}>{hyphenate(nameOf(code))}</a>
              </th>
            ))}
          </tr>
        </thead>
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ id, title, rows, isOpened, hasMore }) => (
            <tbody key={id}>
              <tr className="heat-group">
                <th scope="rowgroup" colSpan={2 + model.areas.length}>
                  {title}
                  {hasMore && (
                    <a
                      className="heat-more"
                      href={toHash(
                        withFilters(view, {
                          rows: isOpened ? view.filters.rows.filter((each) => each !== id) : [...view.filters.rows, id],
                        }),
                      )}
                    >
                      {isOpened ? 'Headlines only' : 'Show its other measures'}
                    </a>
                  )}
                </th>
              </tr>
              {rows.map((row) => (
                <Row key={row.id} view={view} reading={reading} row={row} model={model} onSource={onSource} />
              ))}
            </tbody>
          ))}
      </table>
      {failed.map(({ entry, message, onRetry }) => (
        <FailedNotice key={entry.id} title={`${entry.label} could not be read`} message={message} onRetry={onRetry}>
          <p>Its measures are not in the grid. The others are not affected.</p>
        </FailedNotice>
      ))}
    </section>
  );
}

/** Narrow columns part a county’s name where it is spoken in two; a name of two words parts between them. */
function hyphenate(name: string): string {
  if (name.includes(' ')) return name;
  return name.replace(/(\p{Ll}{3})(shire|land)$/u, '$1\u00ad$2');
}

function benchmarkName({ rows }: AreasModel, nameOf: (code: string) => string): string {
  const code = rows.find(({ benchmark }) => benchmark !== undefined)?.benchmark?.geography;
  if (code === undefined) return 'Benchmark';
  return code.includes(':') ? 'Median' : nameOf(code);
}

interface RowProps extends PageProps {
  readonly row: HeatRow;
  readonly model: AreasModel;
  readonly onSource: (figure: AskedFigure) => void;
}

function Row({ view, reading, row, model, onSource }: RowProps) {
  const { measure, title, benchmark, cells } = row;
  const cellOf = (code: string) => cells.find(({ geography }) => geography === code);
  const { nameOf } = toPlaces(reading.edition.geographies, reading.edition.comparators);
  return (
    <tr>
      <th scope="row" className="heat-measure">
        <a href={toHash(withFilters(withRoute(view, { kind: 'measure', measure: measure.id }), { at: row.at }))}>
          {title}
        </a>
        <span className="secondary">{describeRow(row)}</span>
      </th>
      <td className="heat-benchmark">
        {benchmark !== undefined && (
          <Figure point={benchmark} row={row} place={nameOf(benchmark.geography)} onSource={onSource} />
        )}
      </td>
      {model.areas.map((code) => {
        const cell = cellOf(code);
        return cell === undefined ? (
          <td key={code} />
        ) : (
          <td key={code} className={`${toHeatClass(cell.verdict)} ${code === model.home ? 'heat-home' : ''}`}>
            <HeatFigure
              verdict={cell.verdict}
              word={toHeatWord(cell)}
              value={<Figure point={cell.point} row={row} place={nameOf(code)} onSource={onSource} />}
            />
          </td>
        );
      })}
    </tr>
  );
}

interface FigureProps {
  readonly point: Point;
  readonly row: HeatRow;
  readonly place: string;
  readonly onSource: (figure: AskedFigure) => void;
}

function Figure({ point, row: { title, measure, dataset, at }, place, onSource }: FigureProps) {
  const symbol = toSymbol(point.value);
  const box = symbol !== undefined && <SymbolBox symbol={symbol} meaning={SYMBOL_WORDS[symbol]} />;
  if (!isKnown(point.value)) return box;
  const text = formatBare(point.value, measure);
  return (
    <>
      <Dotted
        label={`Where ${text} comes from: ${title}, ${place}`}
        onOpen={(anchor) => onSource({ anchor, title, place, point, measure, dataset, at })}
      >
        {text}
      </Dotted>
      {symbol !== undefined && <> {box}</>}
    </>
  );
}
