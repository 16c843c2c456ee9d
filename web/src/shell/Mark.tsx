// Plenary's mark: the half-circle of a hall, and the one who speaks.
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">
      <path d="M3 15.5a9 9 0 0 1 18 0M7.5 15.5a4.5 4.5 0 0 1 9 0" />
      <circle cx="12" cy="17" r="2" fill="currentColor" stroke="none" />
    </svg>
  );
}
