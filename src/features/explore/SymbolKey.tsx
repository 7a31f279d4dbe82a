import { SYMBOL_WORDS } from '#domain/value.ts';
import { Button } from '#ui/Button.tsx';

interface SymbolKeyProps {
  readonly isPlain: boolean;
  readonly onPlain: (isPlain: boolean) => void;
}

const MISSING = ['c', 'x', 'z', 'low'] as const;
const MARKS = ['p', 'e', 'u', 'b'] as const;

/** What the symbols mean, what the keys do, and the way to a plain table. */
export function SymbolKey({ isPlain, onPlain }: SymbolKeyProps) {
  return (
    <div className="explore-key secondary">
      <ul className="symbol-key" aria-label="Symbols">
        {MISSING.map((symbol) => (
          <li key={symbol}>
            <span className="symbol">{symbol}</span> {SYMBOL_WORDS[symbol]}
          </li>
        ))}
        {MARKS.map((symbol, i) => (
          <li key={symbol}>
            {i === 0 && 'after a number: '}
            <span className="symbol">{symbol}</span> {SYMBOL_WORDS[symbol]}
          </li>
        ))}
      </ul>
      {!isPlain && (
        <p className="explore-keys">
          <kbd className="kbd">→</kbd> open <kbd className="kbd">←</kbd> close <kbd className="kbd">Space</kbd> pick{' '}
          <kbd className="kbd">P</kbd> source of the cell
        </p>
      )}
      <Button kind="link" onClick={() => onPlain(!isPlain)}>
        {isPlain ? 'Show the grid with keys' : 'Show as a plain table'}
      </Button>
    </div>
  );
}
