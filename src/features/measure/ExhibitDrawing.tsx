import { BarsFigure } from '#charts/bars/BarsFigure.tsx';
import { toBarsModel } from '#charts/bars/barsModel.ts';
import { ChartFrame, type ChartSize } from '#charts/ChartFrame.tsx';
import { ColumnsFigure } from '#charts/columns/ColumnsFigure.tsx';
import { toColumnsModel } from '#charts/columns/columnsModel.ts';
import { Control } from '#charts/control/Control.tsx';
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
import { toTrendHeight } from '#charts/theme.ts';
import { Trend } from '#charts/trend/Trend.tsx';
import { toTrendModel } from '#charts/trend/trendModel.ts';
import { SYMBOL_WORDS } from '#domain/value.ts';
import { Notice } from '#ui/Notice.tsx';
import { SymbolBox } from '#ui/SymbolBox.tsx';
import type { Drawing } from './exhibits/exhibit.ts';

interface ExhibitDrawingProps {
  readonly drawing: Drawing;
  readonly alt: string;
  /** "Point by point" was chosen: a chart over time takes the keyboard. */
  readonly isReading: boolean;
}

/** On paper a chart leaves room for its table on the same page. */
const PAPER_HEIGHT = 310;

/** One chart at the width that there is; or, in its place, why it is not drawn. */
export function ExhibitDrawing(props: ExhibitDrawingProps) {
  return <ChartFrame>{(size) => <SizedDrawing {...props} {...size} />}</ChartFrame>;
}

/** The same at a width that is known. */
export function SizedDrawing({ drawing, alt, isReading, width, look }: ExhibitDrawingProps & ChartSize) {
  const height = look === 'paper' ? PAPER_HEIGHT : toTrendHeight(width);
  const size = { width, look };
  switch (drawing.kind) {
    case 'trend': {
      const model = toTrendModel({ ...drawing.input, ...size, height });
      if (model.kind === 'refused') return <Refused refusal={model} />;
      return (
        <>
          <AxisStart text={model.axisStart} />
          <Trend model={model} alt={alt} isReading={isReading} />
          <Numbered events={model.events} />
        </>
      );
    }
    case 'control': {
      const model = toControlModel({ ...drawing.input, ...size, height });
      return (
        <>
          <AxisStart text={model.axisStart} />
          <Control model={model} alt={alt} isReading={isReading} />
        </>
      );
    }
    case 'columns': {
      const model = toColumnsModel({ ...drawing.input, ...size, height: Math.round(height * 0.78) });
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
    case 'multiples': {
      const model = toMultiplesModel({ ...drawing.input, ...size });
      return (
        <>
          <AxisStart text={model.scaleSentence} />
          <MultiplesFigure model={model} alt={alt} />
        </>
      );
    }
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
    case 'refused':
      return <Refused refusal={{ ...drawing }} />;
  }
}

/** Keeps the height of a chart, so that nothing jumps when a choice brings the figures back. */
function Refused({ refusal: { title, text, symbol } }: { readonly refusal: ChartRefusal }) {
  return (
    <div className="chart-refused">
      <Notice kind="empty" title={title}>
        {text} {symbol !== undefined && <SymbolBox symbol={symbol} meaning={SYMBOL_WORDS[symbol]} />}
      </Notice>
    </div>
  );
}

function AxisStart({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <p className="chart-note">{text}</p>;
}

interface NumberedProps {
  readonly events: readonly {
    readonly number: number;
    readonly title: string;
    readonly when: string;
    readonly x?: number;
  }[];
}

/** What the numbers in the chart stand for; an event outside the years drawn is listed all the same. */
function Numbered({ events }: NumberedProps) {
  if (events.length === 0) return null;
  return (
    <ol className="chart-events">
      {events.map(({ number, title, when, x }) => (
        <li key={number}>
          <strong>{number}</strong> {when}: {title}
          {x === undefined && ' (outside the years drawn)'}
        </li>
      ))}
    </ol>
  );
}
