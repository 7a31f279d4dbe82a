interface CheckListProps<Value extends string> {
  readonly className: string;
  /** What is chosen here, for whoever does not see it. */
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: ReadonlySet<Value>;
  readonly onChoose: (chosen: ReadonlySet<Value>) => void;
}

/** Boxes to tick, any number of them. */
export function CheckList<Value extends string>(props: CheckListProps<Value>) {
  const { className, legend, options, chosen, onChoose } = props;
  return (
    <fieldset className={className}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.has(value)}
            onChange={({ target }) => {
              const others = [...chosen].filter((other) => other !== value);
              onChoose(new Set(target.checked ? [...others, value] : others));
            }}
          />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  );
}
