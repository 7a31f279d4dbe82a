import { toFileAddress, toIndexAddress } from '#data/fileAddress.ts';
import type { Reading } from '#state/reading.ts';

export interface Endpoint {
  readonly title: string;
  readonly holds: string;
  readonly address: string;
}

/** The files that anything but this page may read too: plain files of this site, each described by a schema of its own. */
export function toEndpoints({ entry, edition, partnership }: Reading): readonly Endpoint[] {
  const index = toIndexAddress();
  const base = toFileAddress(entry.href, index);
  const at = (path: string): string => new URL(path, index).href;
  return [
    { title: 'Index', holds: 'Partnerships and their editions; the only file that changes', address: index },
    { title: 'Edition', holds: `Scorecard, changes, lateness and files of ${edition.label}`, address: base },
    {
      title: 'Board',
      holds: `Commentary, decisions, actions, plans and milestones of ${edition.label}`,
      address: toFileAddress(edition.board.href, base),
    },
    { title: 'Schema of the index', holds: 'JSON Schema', address: at('schema/index.json') },
    { title: 'Schema of an edition', holds: 'JSON Schema', address: at('schema/edition.json') },
    { title: 'Schema of a board', holds: 'JSON Schema', address: at('schema/board.json') },
    {
      title: 'Schema of a dataset’s extension',
      holds: 'JSON Schema of what our files say beyond JSON-stat',
      address: at('schema/dataset-extension.json'),
    },
    {
      title: 'Feed of editions',
      holds: 'Atom; each measure has a feed of its own, named after it',
      address: at(`feeds/${partnership.id}.atom`),
    },
  ];
}
