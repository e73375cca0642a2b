/** A share as a bar; the number stands beside it. */
export function Meter({ share }: { share: number }) {
  return (
    <svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-all" width="100" height="6" />
      <rect width={Math.max(0, Math.min(1, share)) * 100} height="6" />
    </svg>
  );
}
