import { SymbolBox } from '#ui/SymbolBox.tsx';
import type { ValueText } from './rowModel.ts';

interface ValueFigureProps {
  readonly value: ValueText;
}

/** A number with what follows it in lighter type, or the boxed reason why there is none. */
export function ValueFigure({ value: { number, suffix, symbol } }: ValueFigureProps) {
  return (
    <>
      {number}
      {suffix !== undefined && <span className="value-suffix">{suffix}</span>}
      {symbol !== undefined && (
        <>
          {' '}
          <SymbolBox {...symbol} />
        </>
      )}
    </>
  );
}
