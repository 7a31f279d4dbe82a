import type { Reading } from '#state/reading.ts';
import { Later } from '#ui/Later.tsx';
import { Status } from '#ui/Status.tsx';
import { type Against, nameOfKind } from './against.ts';

interface ScorecardKeyProps {
  readonly reading: Reading;
  readonly against: Against;
}

const loadIconKey = () => import('#charts/variation/RowIcons.tsx').then((module) => module.IconKey);

const KEYS = [
  ['↑ ↓', 'row'],
  ['Enter', 'open in place'],
  ['M', 'whole measure'],
  ['P', 'where a number comes from'],
  ['S', 'add to slides'],
  ['?', 'all keys'],
] as const;

/** How to read the rows, and the keys that move in them. */
export function ScorecardKey({ reading, against: { name } }: ScorecardKeyProps) {
  const { edition, since } = reading;
  const neighbours = edition.comparators.find(({ kind }) => kind === 'neighbours');
  return (
    <div className="score-key secondary">
      <p>
        Every trend has the same ten years on its own scale:
        {since !== undefined && ` the dotted line is the last board (${since.label}),`} grey is{' '}
        {nameOfKind(reading, 'national')}, a cross a year without a figure, a double line a break in the series, dashed
        orange a target. Distance: percentage points from {name} in the same period, better to the right; the whisker is
        the 95% interval (Newcombe, on published counts)
        {neighbours !== undefined &&
          `, the bar the ${neighbours.members.length} statistical neighbours${neighbours.version === undefined ? '' : ` (${neighbours.version.replace(/ model$/, '')} model)`}, its tick their ${neighbours.statistic ?? 'middle'}`}
        ; an arrow means beyond 11 points. A measure with a target shows its share of it; months in orange are late.{' '}
        <span className="score-key-marks">
          <Status kind="worse">worse</Status> <Status kind="similar">similar</Status>{' '}
          <Status kind="better">better</Status> <Status kind="not_tested">not tested</Status>{' '}
          <Status kind="no_judgement">no judgement</Status> <Status kind="target_short">short of target</Status>
        </span>
        <Later load={loadIconKey} rows={edition.scorecard} />
      </p>
      <p className="score-keys">
        {KEYS.map(([keys, does]) => (
          <span key={keys}>
            {keys.split(' ').map((key) => (
              <kbd key={key} className="kbd">
                {key}
              </kbd>
            ))}{' '}
            {does}
          </span>
        ))}
      </p>
    </div>
  );
}
