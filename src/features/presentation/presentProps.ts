import type { PageProps } from '#state/reading.ts';
import type { SlideRegistry } from './slideRegistry.ts';

export interface PresentPageProps extends PageProps {
  readonly registry: SlideRegistry;
}

/** What the address of the window with the notes has. */
export const NOTES_VIEW = 'notes';
