import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 560px)';

/** Whether this is a phone: there the newest columns stand first. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = matchMedia(NARROW);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => matchMedia(NARROW).matches,
    () => false,
  );
}
