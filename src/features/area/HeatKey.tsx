import { Mark } from '#ui/Status.tsx';

interface HeatKeyProps {
  readonly benchmark: string;
}

/** How to read the grid. */
export function HeatKey({ benchmark }: HeatKeyProps) {
  return (
    <p className="secondary heat-key">
      Each area against {benchmark} in the same period. Filled marks are tested at 95%; hollow ones are not, because no
      counts are published. <Mark kind="worse" /> worse <Mark kind="similar" /> similar <Mark kind="better" /> better{' '}
      <Mark kind="not_tested" /> not tested <Mark kind="no_judgement" /> no judgement. Tinted and hatched: worse.
      Tinted: better.
    </p>
  );
}
