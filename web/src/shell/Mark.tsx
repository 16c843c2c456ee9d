// Plenary's mark: a P whose bowl is the half-circle of a hall, around the one who speaks. See build/mark.ts.
export function Mark() {
  return (
    <svg viewBox="1.3 1.5 21 21" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" aria-hidden="true">
      <path d="M6 3.75V20.25M11.25 3.75a6.375 6.375 0 0 1 0 12.75" />
      <circle cx="11.25" cy="10.125" r="2.25" fill="currentColor" stroke="none" />
    </svg>
  );
}
