import { useMedia } from '#ui/useMedia.ts';

/** Whether this is a phone: there the newest columns stand first. */
export function useIsNarrow(): boolean {
  return useMedia('(max-width: 560px)');
}
