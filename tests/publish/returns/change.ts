/** Ways to spoil the text of a sound file; each throws when it changes nothing, so that no test passes by accident. */
export type Change = (text: string) => string;

/** Replaces the cell at a physical line and column, both counted from 1. */
export function cell(line: number, column: number, to: string): Change {
  return onLine(line, (text) => {
    const cells = text.split(',');
    if (column > cells.length) throw new Error(`Line ${line} has no column ${column}`);
    cells[column - 1] = to;
    return cells.join(',');
  });
}

export function onLine(line: number, change: Change): Change {
  return (text) => {
    const lines = text.split('\n');
    const before = lines[line - 1];
    if (before === undefined) throw new Error(`There is no line ${line}`);
    lines[line - 1] = change(before);
    return lines.join('\n');
  };
}

export function insert(line: number, ...inserted: readonly string[]): Change {
  return (text) => {
    const lines = text.split('\n');
    lines.splice(line - 1, 0, ...inserted);
    return lines.join('\n');
  };
}

export function remove(line: number): Change {
  return (text) =>
    text
      .split('\n')
      .filter((_, i) => i !== line - 1)
      .join('\n');
}

export function swap(from: string, to: string): Change {
  return (text) => text.replace(from, to);
}

export function swapAll(from: string, to: string): Change {
  return (text) => text.replaceAll(from, to);
}

/** The same cell on every line but the header. */
export function everyCell(column: number, change: (text: string, line: number) => string): Change {
  return (text) =>
    text
      .split('\n')
      .map((line, i) => {
        if (i === 0 || line === '') return line;
        const cells = line.split(',');
        cells[column - 1] = change(cells[column - 1] ?? '', i + 1);
        return cells.join(',');
      })
      .join('\n');
}

/** A column more, at the end. */
export function addColumn(name: string, toCell: (line: number) => string): Change {
  return (text) =>
    text
      .split('\n')
      .map((line, i) => (line === '' ? line : `${line},${i === 0 ? name : toCell(i + 1)}`))
      .join('\n');
}

export function dropColumn(number: number): Change {
  return (text) =>
    text
      .split('\n')
      .map((line) =>
        line
          .split(',')
          .filter((_, i) => i !== number - 1)
          .join(','),
      )
      .join('\n');
}

export function both(...changes: readonly Change[]): Change {
  return (text) => changes.reduce((changed, change) => change(changed), text);
}

/** Sets a value in a JSON file by the path of its keys; `undefined` takes it out. */
export function set(path: string, value: unknown): Change {
  return (text) => {
    const file: unknown = JSON.parse(text);
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<unknown>((inner, key) => {
      if (typeof inner !== 'object' || inner === null) throw new Error(`No ${key} in ${path}`);
      if (Reflect.get(inner, key) === undefined) Reflect.set(inner, key, {});
      return Reflect.get(inner, key);
    }, file);
    if (typeof parent !== 'object' || parent === null) throw new Error(`No parent of ${path}`);
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else Reflect.set(parent, last, value);
    return `${JSON.stringify(file, null, 2)}\n`;
  };
}
