interface SymbolBoxProps {
  readonly symbol: string;
  /** What it says: "withheld to protect children". */
  readonly meaning: string;
}

/** A boxed symbol in place of a number, or after one. Its meaning is read out and shown on pointing. */
export function SymbolBox({ symbol, meaning }: SymbolBoxProps) {
  return (
    <span className="symbol" title={meaning}>
      <span aria-hidden="true">{symbol}</span>
      <span className="visually-hidden">{meaning}</span>
    </span>
  );
}
