import { type StatusSymbol, SYMBOL_WORDS } from '#domain/value.ts';
import { SymbolBox } from '#ui/SymbolBox.tsx';
import type { ExhibitTable } from './exhibits/exhibit.ts';

interface ExhibitTableViewProps {
  readonly table: ExhibitTable;
  readonly caption: string;
}

/** The figures of one chart. */
export function ExhibitTableView({ table: { head, rows }, caption }: ExhibitTableViewProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="table-scroll exhibit-table" tabIndex={0} aria-label={`Table: ${caption}`}>
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map(({ label, isNumber }) => (
              <th key={label} scope="col" className={isNumber ? 'number' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, i) => {
                const column = head[i];
                const key = column?.label ?? i;
                if (i === 0)
                  return (
                    <th key={key} scope="row">
                      {cell}
                    </th>
                  );
                return (
                  <td key={key} className={column?.isNumber ? 'number' : undefined}>
                    <Cell text={cell} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ text }: { readonly text: string }) {
  return isSymbol(text) ? <SymbolBox symbol={text} meaning={SYMBOL_WORDS[text]} /> : text;
}

function isSymbol(text: string): text is StatusSymbol {
  return Object.hasOwn(SYMBOL_WORDS, text);
}
