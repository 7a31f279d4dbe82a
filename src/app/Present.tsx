import { PresentPage } from '#features/presentation/PresentPage.tsx';
import type { PageProps } from '#state/reading.ts';
import { PACK } from './packParts.ts';
import { SLIDES } from './slideRegistry.ts';

/** The deck and the pack, with the slides and pages that the other features make of their views. */
export function Present(props: PageProps) {
  return <PresentPage {...props} registry={SLIDES} pack={PACK} />;
}
