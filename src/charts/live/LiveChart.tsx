import { type ReactNode, useEffect, useRef, useState } from 'react';
import {
  Area,
  ComposedChart,
  DefaultZIndexes,
  Line,
  Tooltip,
  useActiveTooltipLabel,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import type { Box } from '#charts/scale.ts';
import type { LiveTrend } from '#charts/trend/liveTrend.ts';
import { formatReading, type Reading } from '#charts/trend/readings.ts';
import { ReadingBox } from './ReadingBox.tsx';

interface LiveChartProps {
  readonly model: {
    readonly width: number;
    readonly height: number;
    readonly plot: Box;
    readonly live: LiveTrend;
    readonly readings: readonly Reading[];
  };
  readonly className: string;
  readonly alt: string;
  /** Take the keyboard at once: the reader asked to go point by point. */
  readonly isReading: boolean;
  readonly toLineWidth: (role: LiveTrend['parts'][number]['role']) => number;
  /** What lies behind the lines, on them and before them: the same parts that the still picture has. */
  readonly back: ReactNode;
  readonly points: ReactNode;
  readonly front: ReactNode;
}

/**
 * A chart over time for somebody who looks closer: the same picture, its lines drawn by Recharts, with every period under
 * the pointer and the arrow keys. Loaded only then.
 */
export function LiveChart({ model, className, alt, isReading, toLineWidth, back, points, front }: LiveChartProps) {
  const { width, height, plot, live, readings } = model;
  const [active, setActive] = useState<number>();
  const reading = readings.find(({ time }) => time === active);

  return (
    <div className="chart-live">
      <div className="visually-hidden" role="status" aria-live="polite">
        {reading && formatReading(reading)}
      </div>
      <ComposedChart
        className={className}
        width={width}
        height={height}
        margin={{ top: plot.top, left: plot.left, right: width - plot.right, bottom: height - plot.bottom }}
        data={[...readings]}
        aria-label={`${alt} Left and right arrow keys read it point by point.`}
      >
        <XAxis
          hide
          type="number"
          dataKey="time"
          domain={[...live.timeDomain]}
          padding={{ left: live.inset, right: live.inset }}
        />
        <YAxis hide type="number" domain={[...live.valueDomain]} />
        <ZIndexLayer zIndex={DefaultZIndexes.grid}>{back}</ZIndexLayer>
        {live.bands.map(({ key, ends }) => (
          <Area
            key={key}
            dataKey={({ time }: Reading) => ends.get(time)}
            connectNulls
            stroke="none"
            fillOpacity={1}
            activeDot={false}
            tooltipType="none"
            isAnimationActive={false}
          />
        ))}
        {live.parts.map(({ key, role, index, amounts }) => (
          <Line
            key={key}
            data-role={role}
            data-index={index % 4}
            dataKey={({ time }: Reading) => amounts.get(time)}
            connectNulls
            strokeWidth={toLineWidth(role)}
            dot={false}
            activeDot={role === 'neighbour' ? false : { r: role === 'focus' ? 6 : 4, className: 'live-active' }}
            isAnimationActive={false}
          />
        ))}
        {/* Every period can be read, those without a figure too: the library skips a row that holds none. */}
        <Line
          dataKey={() => live.valueDomain[0]}
          stroke="none"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        <ZIndexLayer zIndex={DefaultZIndexes.scatter}>{points}</ZIndexLayer>
        <ZIndexLayer zIndex={DefaultZIndexes.label}>
          {front}
          {isReading && <TakeKeyboard />}
        </ZIndexLayer>
        <Tooltip
          isAnimationActive={false}
          cursor={{ className: 'live-cursor' }}
          content={() => reading && <ReadingBox reading={reading} />}
        />
        <WatchTime onChange={setActive} />
      </ComposedChart>
    </div>
  );
}

interface WatchTimeProps {
  readonly onChange: (time: number | undefined) => void;
}

/** Tells which period is under the pointer or the arrow keys; only a part of the drawing can know. */
function WatchTime({ onChange }: WatchTimeProps) {
  const label = useActiveTooltipLabel();
  useEffect(() => onChange(label === undefined ? undefined : Number(label)), [label, onChange]);
  return null;
}

/** Takes the focus when the drawing that it is part of has appeared, which is later than the chart around it. */
function TakeKeyboard() {
  const ref = useRef<SVGGElement>(null);
  useEffect(() => ref.current?.ownerSVGElement?.focus(), []);
  return <g ref={ref} />;
}
