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
    where: 'In the deck of Present',
    keys: [
      { key: 'Alt ↑ ↓', does: 'move the slide that has the focus' },
      { key: 'Delete', does: 'take it out of the deck; Undo brings it back' },
      { key: 'F', does: 'present' },
    ],
  },
  {
    where: 'While presenting',
    keys: [
      { key: '← →', does: 'the slide before, the slide after; so do ↑ ↓, Page Up, Page Down, Space and Enter' },
      { key: 'Home End', does: 'the first slide, the last slide' },
      { key: 'B', does: 'a black screen, and back' },
      { key: 'Esc', does: 'end the show' },
    ],
  },
];
