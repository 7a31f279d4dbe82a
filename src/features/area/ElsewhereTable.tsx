import { Fragment } from 'react';
import type { Geography } from '#domain/geography.ts';
import { LEVEL_WORDS } from '#domain/geography.ts';
import { type View, withRoute } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import { Dotted } from '#ui/Dotted.tsx';
import { SectionHead } from '#ui/Heads.tsx';
import type { AskedFigure } from './FigureCard.tsx';
import type { Elsewhere } from './profileModel.ts';

interface ElsewhereTableProps {
  readonly view: View;
  readonly area: Geography;
  readonly rows: readonly Elsewhere[];
  readonly onSource: (figure: AskedFigure) => void;
}

/** What does not exist at an area's level: how far down it is published, what stands there, and who may hold more. */
export function ElsewhereTable({ view, area, rows, onSource }: ElsewhereTableProps) {
  return (
    <section aria-labelledby="elsewhere">
      <SectionHead id="elsewhere" title={`Not published for ${LEVEL_WORDS[area.level].many}`}>
        <p className="secondary">the lowest level at which each exists, and who holds local figures</p>
      </SectionHead>
      <table className="table stacked">
        <caption className="visually-hidden">Not published for {area.name}</caption>
        <thead>
          <tr>
            <th scope="col">Dataset</th>
            <th scope="col">Lowest level</th>
            <th scope="col">There</th>
            <th scope="col">Ask</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ dataset, level, figures, heldBy }) => (
            <tr key={dataset.id}>
              <th scope="row">
                <a href={toHash(withRoute(view, { kind: 'explore', dataset: dataset.id }))}>{dataset.label}</a>
              </th>
              <td data-label="Lowest level">{level}</td>
              <td data-label="There">
                {figures.map(({ text, place, period, row }, i) => (
                  <Fragment key={row.id}>
                    {i > 0 && '; '}
                    <Dotted
                      label={`Where ${text} comes from: ${row.title}`}
                      onOpen={(anchor) =>
                        onSource({
                          anchor,
                          title: row.title,
                          place,
                          point: row.latest,
                          measure: row,
                          source: row.source,
                        })
                      }
                    >
                      {text}
                    </Dotted>{' '}
                    ({place}, {period})
                  </Fragment>
                ))}
              </td>
              <td data-label="Ask">{heldBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
