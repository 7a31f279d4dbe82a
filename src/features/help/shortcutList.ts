/** All keys of the dashboard, for the help. */
export const SHORTCUTS: readonly {
  readonly where: string;
  readonly keys: readonly { readonly key: string; readonly does: string }[];
}[] = [
  {
    where: 'On every page',
    keys: [
      { key: '/', does: 'search measures, datasets, places and pages' },
      { key: '?', does: 'these keys' },
      { key: 'Esc', does: 'close a card or a dialog' },
    ],
  },
  {
    where: 'In the scorecard',
    keys: [
      { key: '↑ ↓', does: 'the row above, the row below' },
      { key: 'Enter', does: 'open or close the row in place' },
      { key: 'M', does: 'the page of the measure' },
      { key: 'P', does: 'where the number comes from' },
      { key: 'S', does: 'add the row to the slides' },
    ],
  },
  {
    where: 'On the page of a measure',
    keys: [{ key: '↑ ↓', does: 'the measure before, the measure after' }],
  },
  {
    where: 'While presenting',
    keys: [{ key: '← →', does: 'the slide before, the slide after' }],
  },
];
