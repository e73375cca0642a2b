/** The name and its picture, drawn here so that it needs no request. */
export function Brand() {
  return (
    <p class="brand">
      <svg viewBox="0 0 64 64" aria-hidden="true">
        <rect width="64" height="64" rx="14" />
        <path class="brand-far" d="M14 18h14M14 27h10M14 36h14M36 18h14M40 27h10M36 36h14" />
        <path d="M18 47h28" />
      </svg>
      Conspectus
    </p>
  );
}
