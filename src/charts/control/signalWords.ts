import type { PointSignals, RuleBreak, SignalDirection, SpcRule } from '#domain/statistics/spcRules.ts';

/** Neighbouring points that break the same rule in the same direction. */
export interface SignalRun {
  readonly from: number;
  readonly to: number;
  readonly direction: SignalDirection;
  readonly text: string;
}

/** In the order in which runs take their place on the chart. */
const LABELLED: readonly SpcRule[] = ['outside_limits', 'trend', 'shift', 'near_limit'];

/** Runs of signals in words: "outside the limits", "11 on one side". A point may belong to runs of several rules. */
export function toSignalRuns(signals: readonly PointSignals[]): SignalRun[] {
  return LABELLED.flatMap((rule) =>
    (['high', 'low'] as const).flatMap((direction) => toRunsOf(rule, direction, signals)),
  );
}

function toRunsOf(rule: SpcRule, direction: SignalDirection, signals: readonly PointSignals[]): SignalRun[] {
  const runs: { from: number; to: number }[] = [];
  for (const [i, { breaks }] of signals.entries()) {
    if (!breaks.some((one) => one.rule === rule && one.direction === direction)) continue;
    const open = runs.at(-1);
    if (open !== undefined && i - open.to <= reachOf(rule)) open.to = i;
    else runs.push({ from: i, to: i });
  }
  return runs.map(({ from, to }) => ({ from, to, direction, text: formatRun(rule, direction, to - from + 1) }));
}

/** What a point's signals say, for reading it alone; nothing for a point of ordinary variation. */
export function formatRules(signals: PointSignals | undefined): string | undefined {
  const words = (signals?.breaks ?? []).map(formatBreak);
  return words.length === 0 ? undefined : words.join(', ');
}

/** Two of three near a limit need not be neighbours. */
function reachOf(rule: SpcRule): number {
  return rule === 'near_limit' ? 2 : 1;
}

function formatRun(rule: SpcRule, direction: SignalDirection, count: number): string {
  switch (rule) {
    case 'outside_limits':
      return 'outside the limits';
    case 'trend':
      return `${count} ${direction === 'high' ? 'rising' : 'falling'}`;
    case 'near_limit':
      return '2 of 3 near the limit';
    case 'shift':
      return `${count} on one side`;
  }
}

function formatBreak({ rule, direction }: RuleBreak): string {
  switch (rule) {
    case 'outside_limits':
      return direction === 'high' ? 'above the upper limit' : 'below the lower limit';
    case 'trend':
      return direction === 'high' ? 'one of 7 or more rising' : 'one of 7 or more falling';
    case 'near_limit':
      return direction === 'high' ? 'one of 2 in 3 near the upper limit' : 'one of 2 in 3 near the lower limit';
    case 'shift':
      return direction === 'high' ? 'one of 7 or more above the mean' : 'one of 7 or more below the mean';
  }
}
