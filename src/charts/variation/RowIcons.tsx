import { type ReactNode, useMemo } from 'react';
import type { ScorecardRow } from '#domain/editions/edition.ts';
import { ASSURANCE_WORDS, toRowIcons, VARIATION_WORDS } from '#domain/sentences/rowIcons.ts';
import type { Assurance } from '#domain/statistics/assurance.ts';
import type { VariationIcon } from '#domain/statistics/variation.ts';
import './variation.css';

// A filled shape is that of the verdict: circle better, diamond worse, square neither; the line in it goes the way the figures do.
const RISE = <path className="icon-line" d="M4.6 11.6h3.6l5-5" />;
const FALL = <path className="icon-line" d="M4.6 6.4h3.6l5 5" />;
const CIRCLE = <circle className="icon-better" cx="9" cy="9" r="8.2" />;
const DIAMOND = <path className="icon-worse" d="M9 0 18 9 9 18 0 9z" />;
const SQUARE = <path className="icon-neither" d="M1.5 1.5h15v15h-15z" />;

/** Drawn in a box of 18, its centre at 9. */
const VARIATIONS: Readonly<Record<VariationIcon, ReactNode>> = {
  common_cause: (
    <>
      <circle className="icon-usual" cx="9" cy="9" r="7.8" />
      <path className="icon-usual" d="M3.6 9.8 6.3 7l2.7 4 2.7-4 2.7 2.8" />
    </>
  ),
  improvement_high: drawSignal(CIRCLE, RISE),
  improvement_low: drawSignal(CIRCLE, FALL),
  concern_high: drawSignal(DIAMOND, RISE),
  concern_low: drawSignal(DIAMOND, FALL),
  high: drawSignal(SQUARE, RISE),
  low: drawSignal(SQUARE, FALL),
};

function drawSignal(shape: ReactNode, line: ReactNode): ReactNode {
  return (
    <>
      {shape}
      {line}
    </>
  );
}

/** The bar is what usually happens, the dashed line the ambition: better is up, whichever way the figures count. */
const ASSURANCES: Readonly<Record<Assurance, string>> = {
  passing: 'M6.5 0h5v6.6h-5z',
  hit_and_miss: 'M6.5 2.5h5v13h-5z',
  failing: 'M6.5 11.4h5V18h-5z',
};

interface RowIconsProps {
  readonly row: ScorecardRow;
}

/** The variation and assurance icons of a row, each with its words; nothing where no control chart is valid. */
export function RowIcons({ row }: RowIconsProps) {
  const icons = useMemo(() => toRowIcons(row), [row]);
  if (icons === undefined) return null;
  const { variation, assurance } = icons;
  return (
    <span className="row-icons">
      <Icon words={variation.words}>{VARIATIONS[variation.icon]}</Icon>
      {assurance !== undefined && <Icon words={assurance.words}>{toAssurance(assurance.icon)}</Icon>}
    </span>
  );
}

interface IconKeyProps {
  readonly rows: readonly ScorecardRow[];
}

/** What the icons that stand in these rows mean; or that none of them has one. */
export function IconKey({ rows }: IconKeyProps) {
  const icons = useMemo(() => rows.map(toRowIcons).filter((own) => own !== undefined), [rows]);
  if (icons.length === 0) {
    return <span className="icon-key">No series allows a control chart, so none has an icon of its variation.</span>;
  }
  const variations = new Set(icons.map(({ variation }) => variation.icon));
  const assurances = new Set(icons.flatMap(({ assurance }) => assurance?.icon ?? []));
  return (
    <span className="icon-key">
      Beside a trend, where a control chart is valid:{' '}
      {[...variations].sort().map((icon) => (
        <span key={icon} className="icon-key-entry">
          <Icon>{VARIATIONS[icon]}</Icon> {VARIATION_WORDS[icon]}
        </span>
      ))}
      {[...assurances].sort().map((icon) => (
        <span key={icon} className="icon-key-entry">
          <Icon>{toAssurance(icon)}</Icon> {ASSURANCE_WORDS[icon]}
        </span>
      ))}
    </span>
  );
}

function toAssurance(icon: Assurance): ReactNode {
  return (
    <>
      <path className="icon-usual-bar" d={ASSURANCES[icon]} />
      <path className="icon-ambition" d="M0 9h18" />
    </>
  );
}

interface IconProps {
  /** Absent where the words stand beside it. */
  readonly words?: string;
  readonly children: ReactNode;
}

function Icon({ words, children }: IconProps) {
  return (
    <span className="row-icon" title={words}>
      <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
        {children}
      </svg>
      {words !== undefined && <span className="visually-hidden">{words}</span>}
    </span>
  );
}
