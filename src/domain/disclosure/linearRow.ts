/** An equation in hidden cells: what each is multiplied by. What is known stands on the other side and does not matter here. */
export type LinearRow = ReadonlyMap<number, bigint>;
