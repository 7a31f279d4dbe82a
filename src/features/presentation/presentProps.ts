import type { PageProps } from '#state/reading.ts';
import type { PackParts } from './pack/packParts.ts';
import type { SlideRegistry } from './slideRegistry.ts';

export interface PresentPageProps extends PageProps {
  readonly registry: SlideRegistry;
  readonly pack: PackParts;
}

/** What the address of the window with the notes has. */
export const NOTES_VIEW = 'notes';

/** What the address of the printed pack has. */
export const PACK_VIEW = 'pack';
