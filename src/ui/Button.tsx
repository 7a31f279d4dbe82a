import type { ReactNode } from 'react';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly kind?: 'plain' | 'primary' | 'link';
  readonly disabled?: boolean;
  readonly 'aria-expanded'?: boolean;
  readonly 'aria-controls'?: string;
  readonly 'aria-keyshortcuts'?: string;
}

const CLASSES = { plain: 'button', primary: 'button button-primary', link: 'button-link' } as const;

/** A button, also one dressed as a link: what acts on this page is a button, what opens an address is a link. */
export function Button({ children, kind = 'plain', ...rest }: ButtonProps) {
  return (
    <button type="button" className={CLASSES[kind]} {...rest}>
      {children}
    </button>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly onClick: () => void;
}

/** A button of one sign, named for those who do not see it. */
export function IconButton({ label, children, onClick }: IconButtonProps) {
  return (
    <button type="button" className="button button-icon" aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}

interface SwitchProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few choices, all in sight. */
export function Switch<T extends string>({ label, options, value, onChoose }: SwitchProps<T>) {
  return (
    <fieldset className="switch">
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
