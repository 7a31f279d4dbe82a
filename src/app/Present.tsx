import { PresentPage } from '#features/presentation/PresentPage.tsx';
import type { PageProps } from '#state/reading.ts';
import { SLIDES } from './slideRegistry.ts';

/** The deck, with the slides that the other features make of their views. */
export function Present(props: PageProps) {
  return <PresentPage {...props} registry={SLIDES} />;
}
