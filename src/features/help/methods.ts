export interface Method {
  readonly title: string;
  readonly says: string;
  readonly how: string;
  readonly refusedWhen: string;
}

/** How the dashboard compares, in plain words. The formulas stand in the code, each beside its source. */
export const toMethods = (nation: string): readonly Method[] => [
  {
    title: `Better, similar or worse than ${nation}`,
    says: 'Whether a difference is more than chance.',
    how: 'From the counts on both sides we work out the 95% interval of the difference (Newcombe, 1998). Where it leaves out 0 the difference is more than chance; which way is better is the measure’s own polarity.',
    refusedWhen:
      'No counts are published (then “not tested”), the measure has no good direction (“no judgement”), or the two are of different periods, definitions or kinds of area (“cannot compare”).',
  },
  {
    title: 'The interval of a percentage',
    says: 'How sure a figure is.',
    how: 'Wilson score interval (1927), 95%. For small counts and rates: Byar’s method, below ten the exact Poisson one.',
    refusedWhen: 'The denominator is not published.',
  },
  {
    title: 'Change on the period before',
    says: 'Whether a figure moved by more than chance.',
    how: 'The newest earlier figure of the same kind of period that does not overlap; tested from the counts in the same way. The difference is that of the figures as printed.',
    refusedWhen:
      'A definition or the group of children changed between them. Across a disruption, such as the pandemic, both figures are printed without a verdict.',
  },
  {
    title: 'Recent trend',
    says: 'Whether the last five years rise or fall by more than chance.',
    how: 'The slope through the last five yearly figures, each weighted by how sure it is, and a χ² test, as Fingertips defines it.',
    refusedWhen: 'There are fewer than five comparable years, no counts, or windows that overlap.',
  },
  {
    title: 'Control chart',
    says: 'Which points are unusual for this series.',
    how: 'Mean and limits from the moving range (XmR), as NHS Making Data Count advises for any series. Where the counts are there a reader may have the limits from chance in them instead: a P chart of a percentage, a U chart of a rate (each period then has limits of its own), a C chart of a count; the page says how far the figures move against that chance. Signals by the rules of NHS Making Data Count: a point outside the limits, seven on one side, seven rising or falling, two of three near a limit. “Variation” is what the newest point says by these rules; “assurance” whether an ambition lies beyond the limits, so that it will always or never be met as things are, or between them, so that it is a matter of chance.',
    refusedWhen:
      'There are fewer than twelve points in a row, or rolling windows, which rise and fall together. Limits from counts also where the counts are missing, are of those there on one day, or are a part of a number that changes.',
  },
  {
    title: 'Target',
    says: 'Whether an ambition was met.',
    how: 'The figure at the ambition’s own period against its value. Before that period it reads “so far”. A legal limit is drawn and never judged.',
    refusedWhen: 'No figure for that period has been published.',
  },
  {
    title: 'Children behind a gap',
    says: 'What a difference means in children.',
    how: 'The group’s number of children times the difference of the two rates, to the nearest child.',
    refusedWhen: 'The number of children in the group is not published.',
  },
];
