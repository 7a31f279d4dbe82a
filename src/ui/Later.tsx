import { type ComponentType, useEffect, useState } from 'react';

interface Loaded<P> {
  readonly load: () => Promise<ComponentType<P>>;
}

/**
 * A part that is loaded when it is first asked for, without a Suspense boundary, so that the prerendered page can be taken
 * over. A part whose chunk is gone stays away: the page of the measure holds the same.
 */
export function Later<P extends object>({ load, ...props }: Loaded<P> & P) {
  const [Part, setPart] = useState<ComponentType<P>>();
  useEffect(() => {
    let isLeft = false;
    load().then(
      (loaded) => {
        if (!isLeft) setPart(() => loaded);
      },
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, [load]);
  return Part === undefined ? null : <Part {...(props as unknown as P)} />;
}
