/** How old a figure is, in whole months: "7 months", "1 month", "less than a month". */
export function formatAge(months: number): string {
  if (months < 1) return 'less than a month';
  return months === 1 ? '1 month' : `${months} months`;
}
