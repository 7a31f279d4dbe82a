import { useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Reading } from '#state/reading.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { PackSheets } from './PackSheets.tsx';
import type { PackParts } from './packParts.ts';
import { toPackProgress } from './packProgress.ts';
import { usePackPages } from './usePackPages.ts';

interface PrintChoiceProps {
  readonly reading: Reading;
  readonly parts: PackParts;
  /** The address where the pack can be read first. */
  readonly packHash: string;
  readonly onPrint: () => void;
  readonly onDone: () => void;
}

type Chosen = 'page' | 'pack';

/** Not every browser tells that it has printed; whoever touches the page again has. */
const ENDS = ['afterprint', 'pointerdown'] as const;

/**
 * What of the board report goes to the printer: the page as it stands, or the pack. The pack is made behind the choice, so that
 * its pages are counted before anybody decides.
 */
export function PrintChoice({ reading, parts, packHash, onPrint, onDone }: PrintChoiceProps) {
  const pages = usePackPages(reading, parts);
  const [chosen, setChosen] = useState<Chosen>();
  const progress = toPackProgress(pages);
  const isMaking = pages.pack.loading > 0;

  const print = (what: Chosen) => {
    // The printer takes what is drawn; a page behind a dialog would be printed without its structure.
    flushSync(() => setChosen(what));
    for (const end of ENDS) window.addEventListener(end, onDone, { once: true });
    onPrint();
  };

  return (
    <>
      {chosen === undefined && (
        <Dialog title="Print" onClose={onDone}>
          <div className="print-choice">
            <Button kind="primary" onClick={() => print('pack')} disabled={isMaking}>
              The whole pack
            </Button>
            <p>
              <strong role="status">{progress}</strong>. Cover with contents, what changed, scorecard, a page for each
              measure with its chart, figures, commentary and source, decisions and actions, glossary, numbered notes.{' '}
              <a href={packHash} onClick={onDone}>
                Read it first
              </a>
            </p>
            <Button onClick={() => print('page')}>This page</Button>
            <p>
              The report as it stands on the screen: what changed, the scorecard, decisions and actions, commentary.
            </p>
          </div>
        </Dialog>
      )}
      {createPortal(
        <div className="pack-behind" data-printed={chosen === 'pack'} inert={chosen !== 'pack'}>
          <PackSheets reading={reading} pages={pages} />
        </div>,
        document.body,
      )}
    </>
  );
}
