import { toValueAxis, type ValueAxis } from '#charts/axis.ts';
import type { NativeChart, NativeSeries } from './nativeTypes.ts';
import { sum } from './sum.ts';
import { escapeXml, toColumnName } from './xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** Nothing on a slide is smaller than 18 pt. */
const SIZE = 1800;
const INK = '15202B';
const INK_2 = '44515E';
const HAIR = 'D5DBE0';
const EMU_PER_PT = 12_700;
/** What an axis of categories has room for, in letters of 18 pt: where they need more, every second, third … is named. */
const LETTERS = 60;
const LETTERS_BETWEEN = 2;
/** Labels at line ends nearer than this share of the chart's height are pushed apart. */
const LABEL_SHARE = 0.085;

const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;

/**
 * The chart part of a presentation (ECMA-376, part 1, §21.2), in the order that the schema asks for: native and editable,
 * a gap where there is no value, the name of a line at its end instead of a legend.
 */
export function toChartXml(chart: NativeChart): string {
  const axis = toValueAxis({ values: toValues(chart), from: 'zero', unit: chart.isPercent ? '%' : '' });
  const plot = chart.kind === 'line' ? toLinePlot(chart, axis) : toBarPlot(chart);
  return (
    `${HEAD}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>` +
    `<c:plotArea>${toLayout(chart)}${plot}${toAxes(chart, axis)}<c:spPr><a:noFill/></c:spPr></c:plotArea>` +
    `${toLegend(chart)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${toText(INK)}` +
    `<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

function toValues({ series, kind }: NativeChart): number[] {
  if (kind !== 'stack') return series.flatMap(({ values }) => values.filter((value) => value !== undefined));
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  return Array.from({ length: count }, (_, i) => sum(series.map(({ values }) => values[i] ?? 0)));
}

/** Room at the right for the names of the lines. */
function toLayout({ kind }: NativeChart): string {
  if (kind !== 'line') return '<c:layout/>';
  const ends = '<c:x val="0.055"/><c:y val="0.04"/><c:w val="0.69"/><c:h val="0.84"/>';
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>${ends}</c:manualLayout></c:layout>`;
}

function toLinePlot(chart: NativeChart, axis: ValueAxis): string {
  const offsets = toLabelOffsets(chart, axis);
  const series = chart.series.map((one, i) => {
    const marks = one.hasMarks ? toMarker(one.colour, one.colour) : '<c:marker><c:symbol val="none"/></c:marker>';
    const hollow = (one.hollow ?? []).map(
      (index) =>
        `<c:dPt><c:idx val="${index}"/>${toMarker('FFFFFF', one.colour)}<c:bubble3D val="0"/>${toLine(one)}</c:dPt>`,
    );
    const labels = toEndLabel(one, offsets[i] ?? 0, chart);
    return `<c:ser>${toName(one, i)}${toLine(one)}${marks}${hollow.join('')}${labels}${toCategories(chart)}${toNumbers(one, i)}<c:smooth val="0"/></c:ser>`;
  });
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>${toAxisIds()}</c:lineChart>`;
}

/** Labels of neighbouring ends are moved up or down by shares of the height, in the order of their values. */
function toLabelOffsets({ series }: NativeChart, { min, max }: ValueAxis): number[] {
  const ends = series
    .flatMap(({ labelled, values }, i) => {
      const value = labelled === undefined ? undefined : values[labelled];
      return value === undefined ? [] : [{ i, place: ((max - value) / (max - min || 1)) * 0.84 }];
    })
    .sort((a, b) => a.place - b.place);
  const offsets = series.map(() => 0);
  let above = Number.NEGATIVE_INFINITY;
  for (const { i, place } of ends) {
    const moved = Math.max(place, above + LABEL_SHARE);
    offsets[i] = Math.round((moved - place) * 1000) / 1000;
    above = moved;
  }
  return offsets;
}

function toEndLabel(series: NativeSeries, offset: number, chart: NativeChart): string {
  const none = toShown(false, false);
  if (series.labelled === undefined) return `<c:dLbls>${none}</c:dLbls>`;
  const layout =
    offset === 0 ? '' : `<c:layout><c:manualLayout><c:x val="0"/><c:y val="${offset}"/></c:manualLayout></c:layout>`;
  const text = toText(series.colour, series.hasMarks === true);
  return (
    `<c:dLbls><c:dLbl><c:idx val="${series.labelled}"/>${layout}${toNumberFormat(chart)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${text}<c:dLblPos val="r"/>${toShown(true, true)}<c:separator> </c:separator></c:dLbl>${none}</c:dLbls>`
  );
}

function toBarPlot(chart: NativeChart): string {
  const isStack = chart.kind === 'stack';
  const series = chart.series.map((one, i) => {
    const outline =
      one.outline === undefined ? '' : `<a:ln w="12700"><a:solidFill>${toColour(one.outline)}</a:solidFill></a:ln>`;
    const fill = `<c:spPr><a:solidFill>${toColour(one.colour)}</a:solidFill>${outline}</c:spPr>`;
    const own = [...(one.own ?? [])].map(
      ([index, colour]) =>
        `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><a:solidFill>${toColour(colour)}</a:solidFill></c:spPr></c:dPt>`,
    );
    const inside = isStack ? (one.outline === undefined ? 'FFFFFF' : INK) : INK;
    const labels = `<c:dLbls>${toNumberFormat(chart)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${toText(inside, true)}<c:dLblPos val="${isStack ? 'ctr' : 'outEnd'}"/>${toShown(true, false)}</c:dLbls>`;
    return `<c:ser>${toName(one, i)}${fill}<c:invertIfNegative val="0"/>${own.join('')}${labels}${toCategories(chart)}${toNumbers(one, i)}</c:ser>`;
  });
  const direction = chart.kind === 'bars' ? 'bar' : 'col';
  const grouping = isStack ? 'stacked' : 'clustered';
  const overlap = isStack ? '<c:overlap val="100"/>' : '';
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="60"/>${overlap}${toAxisIds()}</c:barChart>`;
}

function toName({ name }: NativeSeries, index: number): string {
  const cell = `Sheet1!$${toColumnName(index + 1)}$1`;
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${cell}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
}

function toCategories({ categories }: NativeChart): string {
  const points = categories.map((label, i) => `<c:pt idx="${i}"><c:v>${escapeXml(label)}</c:v></c:pt>`).join('');
  return `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${categories.length + 1}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${points}</c:strCache></c:strRef></c:cat>`;
}

/** Only points that have a number: an empty one would be read as a zero, or not at all. */
function toNumbers({ values }: NativeSeries, index: number): string {
  const column = toColumnName(index + 1);
  const points = values.map((value, i) => (value === undefined ? '' : `<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`));
  return `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${values.length + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef></c:val>`;
}

function toAxes(chart: NativeChart, axis: ValueAxis): string {
  const isBars = chart.kind === 'bars';
  const longest = Math.max(0, ...chart.categories.map((label) => label.length));
  const skip = Math.ceil((chart.categories.length * (longest + LETTERS_BETWEEN)) / LETTERS);
  const named = skip > 1 && !isBars ? `<c:tickLblSkip val="${skip}"/><c:tickMarkSkip val="${skip}"/>` : '';
  const step = (axis.ticks[1]?.value ?? axis.max) - (axis.ticks[0]?.value ?? axis.min);
  const grid = `<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill>${toColour(HAIR)}</a:solidFill></a:ln></c:spPr></c:majorGridlines>`;
  const base = `<c:spPr><a:ln w="12700"><a:solidFill>${toColour('7B8794')}</a:solidFill></a:ln></c:spPr>`;
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${isBars ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isBars ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `${base}${toText(INK_2)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${named}<c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="${axis.max}"/><c:min val="${axis.min}"/></c:scaling>` +
    `<c:delete val="${isBars ? 1 : 0}"/><c:axPos val="${isBars ? 'b' : 'l'}"/>${isBars ? '' : grid}${toNumberFormat({ decimals: decimalsOf(axis) })}` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${toText(INK_2)}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="${step}"/></c:valAx>`
  );
}

/** Lines and bars are named where they end; only the parts of a column need a key. */
function toLegend({ kind, series }: NativeChart): string {
  if (kind !== 'stack' || series.length < 2) return '';
  return `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${toText(INK)}</c:legend>`;
}

function toMarker(fill: string, line: string): string {
  return `<c:marker><c:symbol val="circle"/><c:size val="10"/><c:spPr><a:solidFill>${toColour(fill)}</a:solidFill><a:ln w="25400"><a:solidFill>${toColour(line)}</a:solidFill></a:ln></c:spPr></c:marker>`;
}

function toLine({ colour, widthPt = 2, dash }: NativeSeries): string {
  const pattern = `<a:prstDash val="${dash ?? 'solid'}"/>`;
  return `<c:spPr><a:ln w="${Math.round(widthPt * EMU_PER_PT)}" cap="rnd"><a:solidFill>${toColour(colour)}</a:solidFill>${pattern}<a:round/></a:ln></c:spPr>`;
}

function toText(colour: string, isBold = false): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${SIZE}" b="${isBold ? 1 : 0}"><a:solidFill>${toColour(colour)}</a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}

function toShown(value: boolean, name: boolean): string {
  const flag = (isOn: boolean) => (isOn ? 1 : 0);
  return `<c:showLegendKey val="0"/><c:showVal val="${flag(value)}"/><c:showCatName val="0"/><c:showSerName val="${flag(name)}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
}

function toNumberFormat({ decimals }: Pick<NativeChart, 'decimals'>): string {
  const code = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return `<c:numFmt formatCode="${code}" sourceLinked="0"/>`;
}

function decimalsOf({ ticks }: ValueAxis): number {
  return Math.max(0, ...ticks.map(({ value }) => (String(value).split('.')[1] ?? '').length));
}

function toAxisIds(): string {
  return `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
}

function toColour(hex: string): string {
  return `<a:srgbClr val="${hex}"/>`;
}
