import { SYMBOL_WORDS, toSymbol } from '#domain/value.ts';
import { Status } from '#ui/Status.tsx';
import { SymbolBox } from '#ui/SymbolBox.tsx';
import type { GridCell } from './gridModel.ts';

interface ValueCellProps {
  readonly cell: GridCell;
}

/** What a cell shows: a number with its mark, the boxed reason why there is none, or a verdict with its word. */
export function ValueCell({ cell }: ValueCellProps) {
  switch (cell.kind) {
    case 'blank':
      return null;
    case 'text':
      return <>{cell.text}</>;
    case 'verdict':
      return <Status kind={cell.verdict}>{cell.word}</Status>;
    case 'value': {
      const symbol = toSymbol(cell.value);
      return (
        <>
          {cell.value.kind === 'known' && cell.text}
          {symbol !== undefined && (
            <>
              {cell.value.kind === 'known' && ' '}
              <SymbolBox symbol={symbol} meaning={SYMBOL_WORDS[symbol]} />
            </>
          )}
        </>
      );
    }
  }
}
