import { Fragment } from 'react';
import { VERDICT_WORDS } from '#domain/sentences/standing.ts';
import { isKnown, SYMBOL_WORDS } from '#domain/value.ts';
import { type View, withFilters, withRoute } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { Dotted } from '#ui/Dotted.tsx';
import { SectionHead } from '#ui/Heads.tsx';
import { Mark, Status } from '#ui/Status.tsx';
import { SymbolBox } from '#ui/SymbolBox.tsx';
import { type FigureCell, type FigureRow, toFigures } from './figuresModel.ts';
import type { MeasureSubject } from './subject.ts';

interface FiguresTableProps {
  readonly view: View;
  readonly subject: MeasureSubject;
  readonly onSource: (anchor: HTMLElement, figure: NonNullable<FigureCell['published']>) => void;
}

/** Every period of the series, newest first, each figure open to its source. */
export function FiguresTable({ view, subject, onSource }: FiguresTableProps) {
  const { columns, rows, judging, symbols } = toFigures(subject);
  const explore = toHash(
    withFilters(withRoute(view, { kind: 'explore', dataset: subject.dataset.id }), { at: subject.at }),
  );
  return (
    <section className="figures" aria-labelledby="figures-title">
      <SectionHead title="The figures" id="figures-title">
        <p className="secondary">
          Newest first. <span className="figures-hint">A period opens the page as it stood then.</span>{' '}
          <a href={explore}>Open in Explore</a>
        </p>
      </SectionHead>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={`Figures of ${subject.title}`}>
        <table className="table figures-table">
          <caption className="visually-hidden">
            {subject.title}, {subject.places.nameOf(subject.geography)}, by period
          </caption>
          <thead>
            <tr>
              <th scope="col">Period</th>
              {columns.map(({ id, label }) => (
                <th key={id} scope="col" className="number" data-column={id}>
                  {label}
                </th>
              ))}
              {judging !== undefined && (
                <th scope="col" data-column="verdict">
                  Against {judging}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <Fragment key={row.id}>
                <tr className={i === 0 ? 'figures-newest' : undefined}>
                  <th scope="row">
                    {i === 0 || !isKnown(row.point.value) ? (
                      row.period
                    ) : (
                      <a href={toHash(withFilters(view, { to: row.point.period }))}>{row.period}</a>
                    )}
                  </th>
                  {row.cells.map((cell, column) => (
                    <td key={columns[column]?.id} className="number" data-column={columns[column]?.id}>
                      {columns[column]?.id === 'value' ? (
                        <ValueCell
                          row={row}
                          cell={cell}
                          onOpen={(anchor) => onSource(anchor, { point: row.point, measure: subject.measure })}
                        />
                      ) : (
                        <OtherCell
                          cell={cell}
                          label={`Where this figure comes from: ${columns[column]?.label}, ${row.period}`}
                          onSource={onSource}
                        />
                      )}
                    </td>
                  ))}
                  {judging !== undefined && (
                    <td data-column="verdict">
                      {row.verdict !== undefined && <Status kind={row.verdict}>{VERDICT_WORDS[row.verdict]}</Status>}
                    </td>
                  )}
                </tr>
                {row.breakBelow !== undefined && (
                  <tr className="figures-break">
                    <td colSpan={columns.length + (judging === undefined ? 1 : 2)}>
                      {row.breakBelow} No change is worked out across this line.
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      {symbols.length > 0 && (
        <p className="secondary figures-key">
          {symbols.map((symbol) => (
            <span key={symbol}>
              <SymbolBox symbol={symbol} meaning={SYMBOL_WORDS[symbol]} /> {SYMBOL_WORDS[symbol]}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

interface ValueCellProps {
  readonly row: FigureRow;
  readonly cell: FigureCell;
  readonly onOpen: (anchor: HTMLElement) => void;
}

function ValueCell({ row, cell, onOpen }: ValueCellProps) {
  return (
    <>
      <Dotted label={`Where the figure of ${row.period} comes from`} onOpen={onOpen}>
        {cell.text ?? 'no figure'}
      </Dotted>
      {cell.symbol && (
        <>
          {' '}
          <SymbolBox {...cell.symbol} />
        </>
      )}
      {row.statements.map((statement) => (
        <span key={statement} className="figures-statement">
          {statement}
        </span>
      ))}
    </>
  );
}

interface OtherCellProps {
  readonly cell: FigureCell;
  readonly label: string;
  readonly onSource: FiguresTableProps['onSource'];
}

/** A figure beside the series opens to its own source; what was worked out from the figures has none. */
function OtherCell({ cell, label, onSource }: OtherCellProps) {
  const { text, symbol, reason, published } = cell;
  if (reason !== undefined)
    return (
      <span title={reason}>
        <Mark kind="not_comparable" />
        <span className="visually-hidden">{reason}</span>
      </span>
    );
  return (
    <>
      {published === undefined ? (
        text
      ) : (
        <Dotted label={label} onOpen={(anchor) => onSource(anchor, published)}>
          {text}
        </Dotted>
      )}{' '}
      {symbol && <SymbolBox {...symbol} />}
    </>
  );
}
