import type { GridRow, RowState } from '#grid/gridModel.ts';
import type { Cube } from './cube.ts';
import { type Dimension, type DimensionId, findDimension, GEOGRAPHY, MEASURE, PERIOD } from './dimensions.ts';
import type { PlaceNode } from './geographyForest.ts';
import type { Layout } from './layout.ts';

/** A row of the grid with where its cells stand. A heading has no figures of its own (`isOwn` is false). */
export interface ExploreRow extends GridRow {
  readonly base: number;
  readonly isOwn: boolean;
}

export interface RowTree {
  readonly roots: readonly TreeNode[];
}

/**
 * A row that may hold others. There may be hundreds of thousands, so it holds little, and its name and its children are made
 * once, when they are asked for.
 */
export class TreeNode {
  readonly growing: Growing;
  /** Which step of the rows it is of: the next one opens inside it. */
  readonly at: number;
  readonly member: string;
  readonly label: string;
  readonly parent: TreeNode | undefined;
  /** The row whose name its own begins with: a district is named like the county that holds it. */
  readonly under: TreeNode | undefined;
  readonly depth: number;
  /** What is settled of its position; the dimensions that open inside it add to this. */
  readonly settled: number;
  /** Where its cells stand: at the total of all that opens inside it. */
  readonly base: number;
  readonly isOwn: boolean;
  readonly place: PlaceNode | undefined;
  /** A heading over the groups of a place that has districts too. */
  readonly isGroups: boolean;
  #id: string | undefined;
  #children: readonly TreeNode[] | undefined;
  #row: ExploreRow | undefined;

  constructor(growing: Growing, at: number, settled: number, names: NodeNames, place?: PlaceNode, isGroups = false) {
    this.growing = growing;
    this.at = at;
    this.settled = settled;
    this.member = names.member;
    this.label = names.label;
    this.parent = names.parent;
    this.under = names.under;
    this.place = place;
    this.isGroups = isGroups;
    this.depth = names.parent === undefined ? 0 : names.parent.depth + 1;
    const isHeading = isGroups || (place !== undefined && place.index === undefined);
    const whole = isHeading ? undefined : toWholePosition(growing, at, settled);
    this.isOwn = whole !== undefined && hasFigures(growing, whole, place !== undefined);
    this.base = whole ?? settled;
  }

  /** The names of its members, outermost first, by full stops. */
  get id(): string {
    this.#id ??= this.under === undefined ? this.member : `${this.under.id}.${this.member}`;
    return this.#id;
  }

  /** The dimension whose member it is; none for a heading over groups. */
  get dimension(): DimensionId | undefined {
    return this.isGroups ? undefined : this.growing.steps[this.at]?.dimension.id;
  }

  get isStrong(): boolean {
    return this.place === undefined ? this.parent === undefined : this.place.isStrong;
  }

  toChildren(): readonly TreeNode[] {
    this.#children ??= growInside(this);
    return this.#children;
  }

  /** The row as the grid has it: the same object for as long as it looks the same. */
  toRow(state: RowState, isPicked: boolean): ExploreRow {
    const row = this.#row;
    if (row !== undefined && row.state === state && row.isPicked === isPicked) return row;
    const { id, label, depth, base, isOwn, isStrong } = this;
    this.#row = { id, label, depth, base, isOwn, isStrong, state, isPicked };
    return this.#row;
  }
}

interface NodeNames {
  readonly member: string;
  readonly label: string;
  readonly parent: TreeNode | undefined;
  readonly under: TreeNode | undefined;
}

/** A dimension in the rows with what every row of it needs. */
interface Step {
  readonly dimension: Dimension;
  /** Members of rows at the top, and of rows inside others. */
  readonly top: readonly number[];
  readonly inside: readonly number[];
  /** From a position before this step to the total of it and all later ones; `undefined` where one has no total. */
  readonly toWhole: number | undefined;
}

interface Growing {
  readonly cube: Cube;
  readonly steps: readonly Step[];
  readonly places: readonly PlaceNode[];
  /** What the columns add to a row's position, for telling whether a row has anything in any of them. */
  readonly offsets: readonly number[];
}

const NONE: readonly TreeNode[] = [];

/**
 * The rows of a layout as a tree: each dimension opens inside the one before. The total of a breakdown is the row that holds
 * its categories; a series that nobody handed in has no row.
 */
export function toRowTree(
  cube: Cube,
  layout: Layout,
  places: readonly PlaceNode[],
  offsets: readonly number[],
): RowTree {
  const strideOf = (id: DimensionId): number => findDimension(layout.dimensions, id)?.stride ?? 0;
  let base = 0;
  for (const [id, index] of layout.fixed) base += index * strideOf(id);
  return { roots: grow({ cube, places, offsets, steps: toSteps(cube, layout) }, 0, base, undefined) };
}

function toSteps(cube: Cube, layout: Layout): Step[] {
  const dimensions = layout.rows.flatMap((id) => findDimension(layout.dimensions, id) ?? []);
  const steps: Step[] = [];
  let toWhole: number | undefined = 0;
  for (const dimension of dimensions.toReversed()) {
    const only = layout.only.get(dimension.id);
    const whole: number | undefined = only ?? dimension.total ?? (dimension.members.length === 1 ? 0 : undefined);
    toWhole = toWhole === undefined || whole === undefined ? undefined : toWhole + whole * dimension.stride;
    const all = selectMembers(cube, layout, dimension);
    // Inside a row the total is that row itself, as is the one category that rows are narrowed to; at the top they are rows.
    const inside = only === undefined ? all.filter((index) => index !== dimension.total) : [];
    steps.unshift({ dimension, top: only === undefined ? all : [only], inside, toWhole });
  }
  return steps;
}

function selectMembers({ dataset }: Cube, { families }: Layout, { id, members }: Dimension): readonly number[] {
  if (id === MEASURE) {
    return families.map(({ measure }) => dataset.measures.findIndex((m) => m.id === measure.id));
  }
  const all = members.map((_, index) => index);
  return id === PERIOD ? all.toReversed() : all;
}

/** The rows of a step, inside `parent`. */
function grow(growing: Growing, at: number, base: number, parent: TreeNode | undefined): readonly TreeNode[] {
  const step = growing.steps[at];
  if (step === undefined) return NONE;
  const { dimension, top, inside } = step;
  if (dimension.id === GEOGRAPHY) return growPlaces(growing, at, base, growing.places, parent, parent);
  const rows: TreeNode[] = [];
  for (const index of parent === undefined ? top : inside) {
    const member = dimension.members[index];
    if (member === undefined) continue;
    const names = { member: member.id, label: member.label, parent, under: parent };
    add(rows, new TreeNode(growing, at, base + index * dimension.stride, names));
  }
  return rows;
}

function growPlaces(
  growing: Growing,
  at: number,
  base: number,
  places: readonly PlaceNode[],
  parent: TreeNode | undefined,
  under: TreeNode | undefined,
): readonly TreeNode[] {
  const stride = growing.steps[at]?.dimension.stride ?? 0;
  const rows: TreeNode[] = [];
  for (const place of places) {
    const settled = base + (place.index ?? 0) * stride;
    add(rows, new TreeNode(growing, at, settled, { member: place.id, label: place.label, parent, under }, place));
  }
  return rows;
}

/** What opens inside a row: for a place the places in it and then its groups, under a heading where there are both. */
function growInside(node: TreeNode): readonly TreeNode[] {
  const { growing, at, settled, place } = node;
  if (place === undefined) return grow(growing, at + 1, settled, node);
  const stride = growing.steps[at]?.dimension.stride ?? 0;
  const base = settled - (place.index ?? 0) * stride;
  const inside = growPlaces(growing, at, base, place.children, node, node.under);
  if (place.index === undefined) return inside;
  if (inside.length === 0) return grow(growing, at + 1, settled, node);
  return [...inside, ...growGroups(node)];
}

function growGroups(node: TreeNode): readonly TreeNode[] {
  const { growing, at, settled } = node;
  const step = growing.steps[at + 1];
  if (step === undefined) return NONE;
  const names = { member: 'by', label: `${node.label} by ${step.dimension.noun}`, parent: node, under: node };
  const rows: TreeNode[] = [];
  add(rows, new TreeNode(growing, at, settled, names, undefined, true));
  return rows;
}

/** Adds a row where it has figures of its own or holds one that has. */
function add(rows: TreeNode[], node: TreeNode): void {
  if (node.isOwn || node.toChildren().length > 0) rows.push(node);
}

/** The total of all that opens inside a row; nowhere, where something there has none. */
function toWholePosition({ steps }: Growing, at: number, settled: number): number | undefined {
  const next = steps[at + 1];
  if (next === undefined) return settled;
  return next.toWhole === undefined ? undefined : settled + next.toWhole;
}

/** A place is a row as soon as it was handed in, to say that it has no figure; a group that nobody could count is none. */
function hasFigures({ cube, offsets }: Growing, base: number, isPlace: boolean): boolean {
  const { cells } = cube.dataset;
  for (const offset of offsets) {
    if (cells.amountAt(base + offset) !== undefined) return true;
    if (!cells.wasHandedIn(base + offset)) continue;
    if (isPlace) return true;
    const { kind } = cells.at(base + offset);
    if (kind === 'suppressed' || kind === 'low') return true;
  }
  return false;
}
