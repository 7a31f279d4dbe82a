import { type ComponentType, useCallback, useState } from 'react';

interface Live<Props> {
  /** The live chart, once it was asked for and has arrived. */
  readonly Chart: ComponentType<Props> | undefined;
  /** Load it: somebody looks closer. */
  readonly load: () => void;
}

/**
 * The heavy version of a chart, loaded when somebody looks closer and never before. Until it has arrived, and where it
 * cannot be loaded, the static one stays.
 */
export function useLive<Props>(importChart: () => Promise<ComponentType<Props>>): Live<Props> {
  const [Chart, setChart] = useState<ComponentType<Props>>();
  const load = useCallback(() => {
    importChart().then(
      (component) => setChart(() => component),
      () => undefined,
    );
  }, [importChart]);
  return { Chart, load };
}
