import type { ReactNode } from 'react';
import { BarsFigure } from '#charts/bars/BarsFigure.tsx';
import { toBarsModel } from '#charts/bars/barsModel.ts';
import { ColumnsFigure } from '#charts/columns/ColumnsFigure.tsx';
import { toColumnsModel } from '#charts/columns/columnsModel.ts';
import { ControlFigure } from '#charts/control/ControlFigure.tsx';
import { toControlModel } from '#charts/control/controlModel.ts';
import { GapFigure } from '#charts/gap/GapFigure.tsx';
import { toGapModel } from '#charts/gap/gapModel.ts';
import { ReferenceFigure } from '#charts/gap/ReferenceFigure.tsx';
import { toReferenceModel } from '#charts/gap/referenceModel.ts';
import { MultiplesFigure } from '#charts/multiples/MultiplesFigure.tsx';
import { toMultiplesModel } from '#charts/multiples/multiplesModel.ts';
import { RangeFigure } from '#charts/range/RangeFigure.tsx';
import { toRangeModel } from '#charts/range/rangeModel.ts';
import { RankedFigure } from '#charts/ranked/RankedFigure.tsx';
import { toRankedModel } from '#charts/ranked/rankedModel.ts';
import type { ChartRefusal } from '#charts/refusal.ts';
import { TrendFigure } from '#charts/trend/TrendFigure.tsx';
import { toTrendModel } from '#charts/trend/trendModel.ts';
import type { SlideDrawing as Drawing } from '#export/slide.ts';

/** Of a slide of 1280 × 720, between its margins and between sub and source; and what a line of text takes of it. */
const WIDTH = 1136;
const HEIGHT = 452;
const LINE = 36;

interface SlideDrawingProps {
  readonly drawing: Drawing;
  readonly alt: string;
  /** A mark over the title leaves a line less. */
  readonly hasMark: boolean;
}

/** The chart of a slide, at the sizes of a room: its text is never scaled below them. */
export function SlideDrawing({ drawing, alt, hasMark }: SlideDrawingProps): ReactNode {
  const size = { width: WIDTH, height: hasMark ? HEIGHT - LINE : HEIGHT, look: 'slide' } as const;
  switch (drawing.kind) {
    case 'trend': {
      const whole = toTrendModel({ ...drawing.input, ...size });
      const isCut = whole.kind === 'trend' && whole.axisStart !== undefined;
      const model = isCut ? toTrendModel({ ...drawing.input, ...size, height: size.height - LINE }) : whole;
      if (model.kind === 'refused') return <Refused refusal={model} />;
      return (
        <>
          <AxisStart text={model.axisStart} />
          <TrendFigure model={model} alt={alt} />
        </>
      );
    }
    case 'control': {
      const model = toControlModel({ ...drawing.input, ...size, height: size.height - LINE });
      return (
        <>
          <AxisStart text={model.axisStart} />
          <ControlFigure model={model} alt={alt} />
        </>
      );
    }
    case 'columns': {
      const model = toColumnsModel({ ...drawing.input, ...size });
      return model.kind === 'refused' ? <Refused refusal={model} /> : <ColumnsFigure model={model} alt={alt} />;
    }
    case 'ranked': {
      const model = toRankedModel({ ...drawing.input, ...size });
      if (model.kind === 'refused') return <Refused refusal={model} />;
      return (
        <>
          <AxisStart text={model.axisStart} />
          <RankedFigure model={model} alt={alt} />
        </>
      );
    }
    case 'gap': {
      const model = toGapModel({ ...drawing.input, ...size });
      if (model.kind === 'refused') return <Refused refusal={model} />;
      return (
        <>
          <AxisStart text={model.axisStart} />
          <GapFigure model={model} alt={alt} />
        </>
      );
    }
    case 'reference':
      return <ReferenceFigure model={toReferenceModel({ ...drawing.input, ...size })} alt={alt} />;
    case 'bars':
      return <BarsFigure model={toBarsModel({ ...drawing.input, ...size })} alt={alt} />;
    case 'multiples':
      return <MultiplesFigure model={toMultiplesModel({ ...drawing.input, ...size })} alt={alt} />;
    case 'range': {
      const model = toRangeModel({ ...drawing.input, ...size });
      if (model.kind === 'refused') return <Refused refusal={model} />;
      return (
        <>
          <AxisStart text={model.axisStart} />
          <RangeFigure model={model} alt={alt} />
        </>
      );
    }
  }
}

interface AxisStartProps {
  readonly text: string | undefined;
}

/** An axis that does not start at 0 says so. */
function AxisStart({ text }: AxisStartProps) {
  return text === undefined ? null : <p className="slide-axis">{text}</p>;
}

interface RefusedProps {
  readonly refusal: ChartRefusal;
}

function Refused({ refusal: { title, text } }: RefusedProps) {
  return (
    <div className="slide-refused">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{text}</p>
    </div>
  );
}
