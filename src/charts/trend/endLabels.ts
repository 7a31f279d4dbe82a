import { toPixel } from '#charts/scale.ts';
import { toTextWidth } from '#charts/text.ts';
import { type EndText, LEADER, NAME_GAP } from './endTexts.ts';
import type { TrendLayout } from './trendLayout.ts';

/** A label at the end of a line: its texts with their places, and the thin line that leads to it. */
export interface EndLabel {
  readonly id: string;
  readonly role: EndText['role'];
  readonly index: number;
  readonly x: number;
  /** Baseline of the value. */
  readonly y: number;
  readonly value: string;
  readonly name: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly leader: string;
}

const PASSES = 40;

interface Slot {
  readonly text: EndText;
  readonly wanted: number;
  readonly height: number;
  centre: number;
}

/** Labels in the order of their lines, pushed apart until none covers another, and kept inside the drawing. */
export function toEndLabels(layout: TrendLayout): EndLabel[] {
  const { end, theme, toY, plot, height } = layout;
  const slots = end.texts.map((text): Slot => {
    const wanted = toY(text.amount);
    const lines = end.isStacked ? 1 + text.name.length : Math.max(1, text.name.length);
    return { text, wanted, height: lines * theme.line, centre: wanted };
  });
  const sorted = slots.sort((a, b) => a.wanted - b.wanted || rank(a) - rank(b));
  spread(sorted, plot.top - theme.line / 2, height - 2);
  return sorted.map((slot) => toLabel(slot, layout));
}

/** Moves overlapping neighbours apart by equal shares, then keeps all of them in order between top and bottom. */
export function spread(
  slots: readonly { centre: number; readonly height: number }[],
  top: number,
  bottom: number,
): void {
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [i, lower] of slots.entries()) {
      const upper = slots[i - 1];
      if (upper === undefined) continue;
      const overlap = Math.max(0, upper.centre + (upper.height + lower.height) / 2 - lower.centre);
      upper.centre -= overlap / 2;
      lower.centre += overlap / 2;
    }
  }
  let edge = top;
  for (const slot of slots) {
    slot.centre = Math.max(slot.centre, edge + slot.height / 2);
    edge = slot.centre + slot.height / 2;
  }
  edge = bottom;
  for (const slot of slots.toReversed()) {
    slot.centre = Math.min(slot.centre, edge - slot.height / 2);
    edge = slot.centre - slot.height / 2;
  }
}

function toLabel({ text, wanted, centre, height }: Slot, { plot, theme, end, toX }: TrendLayout): EndLabel {
  const x = plot.right + (end.isStacked ? LEADER - 6 : LEADER);
  const first = centre - height / 2 + theme.line / 2 + theme.text * 0.35;
  const nameX = end.isStacked ? x : x + toTextWidth(text.value, theme.text, 'bold') + NAME_GAP;
  const from = text.time === undefined ? plot.right : toX(text.time);
  const start = Math.min(plot.right, from) + (text.time === undefined ? 2 : 6);
  return {
    id: text.id,
    role: text.role,
    index: text.index,
    x: toPixel(x),
    y: toPixel(first),
    value: text.value,
    name: text.name.map((line, i) => ({
      text: line,
      x: toPixel(nameX),
      y: toPixel(first + (end.isStacked ? i + 1 : i) * theme.line),
    })),
    leader: `M${toPixel(start)} ${toPixel(wanted)}L${toPixel(x - 5)} ${toPixel(first - theme.text * 0.35)}`,
  };
}

/** Of equal values the focus comes first, a target last. */
function rank({ text }: Slot): number {
  if (text.role === 'focus') return 0;
  return text.role === 'target' ? 2 : 1;
}
