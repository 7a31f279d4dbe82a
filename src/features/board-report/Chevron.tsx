/** Turned down where its button is expanded. */
export function Chevron() {
  return (
    <svg
      className="chevron"
      width="8"
      height="12"
      viewBox="0 0 8 12"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    >
      <path d="m1.5 1 5 5-5 5" />
    </svg>
  );
}
