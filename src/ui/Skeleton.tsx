interface SkeletonProps {
  /** "Loading 17 measures of April 2026". */
  readonly label: string;
  /** Names that are known already; without them `count` bare rows. */
  readonly rows?: readonly string[];
  readonly count?: number;
}

/** Shape of a list that is on its way: names at once where they are known, bars after 300 ms. */
export function Skeleton({ label, rows, count = 3 }: SkeletonProps) {
  const names = rows ?? Array.from({ length: count }, () => undefined);
  return (
    <div className="skeleton" aria-busy="true">
      {names.map((name, i) => (
        <div key={name ?? i} className="skeleton-row">
          {name === undefined ? <span className="skeleton-bar" /> : <strong>{name}</strong>}
          <span className="skeleton-bar" />
          <span className="skeleton-bar" />
          <span className="skeleton-bar skeleton-line" />
        </div>
      ))}
      <p className="skeleton-label" role="status">
        {label}
      </p>
    </div>
  );
}
