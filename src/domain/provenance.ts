/** Where figures come from. A transcribed figure names its document and the place in it; any other an address. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly route: 'file' | 'local-system' | 'transcribed';
  readonly url?: string;
  readonly document?: string;
  readonly section?: string;
  readonly table?: string;
  readonly retrieved?: string;
  readonly licence?: string;
  readonly checkedBy?: string;
  /** Which column of the source each measure stands in. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** The source of every cell: `cells` by position, `default` for all others; `lines` is the physical line of the return. */
export interface Provenance {
  readonly sources: readonly Source[];
  readonly default: string | null;
  readonly cells: ReadonlyMap<number, string>;
  readonly lines?: readonly number[];
}
