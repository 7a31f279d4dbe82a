import type { SlideBody, SlideDrawing } from '#export/slide.ts';
import { toBarsChart, toGapChart, toRankedChart, toReferenceChart, toStackedChart } from './barCharts.ts';
import { toControlLines, toMultipleLines, toTrendLines } from './lineCharts.ts';
import type { NativeChart } from './nativeTypes.ts';

/** The chart of a slide as PowerPoint's own; `undefined` where it has no figure, or PowerPoint no chart of that kind. */
export function toNativeChart(body: SlideBody): NativeChart | undefined {
  if (body.kind !== 'chart') return undefined;
  const figures = toFigures(body.drawing);
  return figures && { ...figures, alt: body.alt };
}

function toFigures(drawing: SlideDrawing): Omit<NativeChart, 'alt'> | undefined {
  switch (drawing.kind) {
    case 'trend':
      return toTrendLines(drawing.input);
    case 'control':
      return toControlLines(drawing.input);
    case 'multiples':
      return toMultipleLines(drawing.input);
    case 'ranked':
      return toRankedChart(drawing.input);
    case 'reference':
      return toReferenceChart(drawing.input);
    case 'bars':
      return toBarsChart(drawing.input);
    case 'gap':
      return toGapChart(drawing.input);
    case 'columns':
      return toStackedChart(drawing.input);
    case 'range':
      return undefined;
  }
}
