import type { Reading } from '#charts/trend/readings.ts';

interface ReadingBoxProps {
  readonly reading: Reading;
}

/** One period in a box beside it. Those who listen get the same as a sentence, from the chart's live region. */
export function ReadingBox({ reading: { period, entries } }: ReadingBoxProps) {
  return (
    <div className="live-reading" aria-hidden="true">
      <strong>{period}</strong>
      <dl>
        {entries.map(({ id, role, name, value, detail }) => (
          <div key={id} data-role={role}>
            <dt>{name}</dt>
            <dd>
              {value}
              {detail !== undefined && <small>{detail}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
