import { type ComponentType, useEffect, useState } from 'react';
import type { PageProps } from '#state/reading.ts';

export type AskedDialog = 'search' | 'keyboard' | 'districts' | 'report' | 'print';

export interface DialogPageProps extends PageProps {
  readonly onClose: () => void;
}

/** Each is loaded when it is first asked for; none belongs to the first view. */
const DIALOGS: Readonly<Record<AskedDialog, () => Promise<ComponentType<DialogPageProps>>>> = {
  search: () => import('./SearchDialog.tsx').then((module) => module.SearchDialog),
  keyboard: () => import('./KeyboardDialog.tsx').then((module) => module.KeyboardDialog),
  districts: () => import('./DistrictsDialog.tsx').then((module) => module.DistrictsDialog),
  print: () => import('./PrintDialog.tsx').then((module) => module.PrintDialog),
  report: () => import('./ReportDialog.tsx').then((module) => module.ReportDialog),
};

interface DialogsProps extends DialogPageProps {
  readonly asked: AskedDialog;
}

export function Dialogs({ asked, ...props }: DialogsProps) {
  const [loaded, setLoaded] = useState<{
    readonly asked: AskedDialog;
    readonly Page: ComponentType<DialogPageProps>;
  }>();
  const { onClose } = props;
  useEffect(() => {
    let isLeft = false;
    DIALOGS[asked]().then(
      (Page) => {
        if (!isLeft) setLoaded({ asked, Page });
      },
      () => {
        if (!isLeft) onClose();
      },
    );
    return () => {
      isLeft = true;
    };
  }, [asked, onClose]);
  return loaded?.asked === asked ? <loaded.Page {...props} /> : null;
}
