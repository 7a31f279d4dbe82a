/** Why a chart is not drawn: a sentence stands where it would be. `symbol` is printed beside the title where cells say it. */
export interface ChartRefusal {
  readonly kind: 'refused';
  readonly title: string;
  readonly text: string;
  readonly symbol?: 'c' | 'x' | 'z' | 'low';
}
