import { type ComponentType, type ReactNode, useEffect } from 'react';
import { useLive } from './useLive.ts';

interface LiveProps<Model> {
  readonly model: Model;
  readonly alt: string;
  /** "Point by point" was chosen: the live chart takes the keyboard. */
  readonly isReading: boolean;
  readonly importChart: () => Promise<ComponentType<{ model: Model; alt: string; isReading: boolean }>>;
  /** The still picture, until then. */
  readonly children: ReactNode;
}

/** Plain at first, live from the moment a pointer enters it or a reader asks for it. */
export function Live<Model>({ model, alt, isReading, importChart, children }: LiveProps<Model>) {
  const { Chart, load } = useLive(importChart);
  useEffect(() => {
    if (isReading) load();
  }, [isReading, load]);

  if (Chart !== undefined) return <Chart model={model} alt={alt} isReading={isReading} />;
  return (
    <div className="chart-still" onPointerEnter={load}>
      {children}
    </div>
  );
}
