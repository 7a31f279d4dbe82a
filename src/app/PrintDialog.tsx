import { PrintChoice } from '#features/presentation/pack/PrintChoice.tsx';
import { PACK_VIEW } from '#features/presentation/presentProps.ts';
import { withFilters, withRoute } from '#state/filters.ts';
import { toHash } from '#state/viewUrl.ts';
import type { DialogPageProps } from './Dialogs.tsx';
import { PACK } from './packParts.ts';
import { printPage } from './printPage.ts';

/** The board report goes to the printer as it stands or as a pack: its reader chooses. */
export function PrintDialog({ view, reading, onClose }: DialogPageProps) {
  return (
    <PrintChoice
      reading={reading}
      parts={PACK}
      packHash={toHash(withFilters(withRoute(view, { kind: 'present' }), { by: PACK_VIEW }))}
      onPrint={printPage}
      onDone={onClose}
    />
  );
}
