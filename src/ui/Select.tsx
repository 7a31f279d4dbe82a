interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectProps {
  /** The words of the sentence before it; they name it. */
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** Where the words of the sentence do not say enough by themselves. */
  readonly name?: string;
}

/** A native select as part of a sentence: "Edition of **April 2026**". */
export function Select({ label, name, options, value, onChoose }: SelectProps) {
  return (
    <label className="select-label">
      {label}{' '}
      <span className="select">
        <select aria-label={name ?? label} value={value} onChange={(event) => onChoose(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </label>
  );
}
