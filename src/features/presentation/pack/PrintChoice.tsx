import { useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Reading } from '#state/reading.ts';
import { Button } from '#ui/Button.tsx';
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
    // The printer takes what is drawn.
    flushSync(() => setChosen(what));
    window.addEventListener('afterprint', onDone, { once: true });
    onPrint();
  };

  return (
    <>
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
        <p>The report as it stands on the screen: what changed, the scorecard, decisions and actions, commentary.</p>
      </div>
      {createPortal(
        <div className="pack-behind" data-printed={chosen === 'pack'} inert>
          <PackSheets reading={reading} pages={pages} />
        </div>,
        document.body,
      )}
    </>
  );
}
