/** Choices about the charts of a measure's page; they stand in `chart=` of its address. */
export const OWN_SCALE = 'own-scale';
export const LIMITS_FROM_COUNTS = 'limits-from-counts';

const CHOICES: readonly string[] = [OWN_SCALE, LIMITS_FROM_COUNTS];

/** `chart=` holds words joined by dots: the chart that a slide shows, where it is one, and what was chosen about charts. */
function toWords(chart: string | undefined): string[] {
  return chart === undefined ? [] : chart.split('.');
}

export function hasChartChoice(chart: string | undefined, choice: string): boolean {
  return toWords(chart).includes(choice);
}

/** The same address part with a choice made or taken back; `undefined` where nothing is left. */
export function withChartChoice(chart: string | undefined, choice: string, isChosen: boolean): string | undefined {
  const others = toWords(chart).filter((word) => word !== choice);
  const words = isChosen ? [...others, choice] : others;
  return words.length === 0 ? undefined : words.join('.');
}

/** The chart that an address shows by itself, as a slide does. */
export function selectChartId(chart: string | undefined): string | undefined {
  return toWords(chart).find((word) => !CHOICES.includes(word));
}

/** The address part of one chart with the choices that it was drawn by. */
export function toChartWords(id: string, chart: string | undefined): string {
  return [id, ...toWords(chart).filter((word) => CHOICES.includes(word))].join('.');
}
