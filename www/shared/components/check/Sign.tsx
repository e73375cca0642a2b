import type { Group } from "../../store/remarks";

/** Each has a shape of its own, so that it is told without its colour. */
const shapes: Record<Group, { ground: string; ink?: string }> = {
  found: { ground: "M1 8a7 7 0 1 0 14 0a7 7 0 1 0-14 0", ink: "M4.6 8.2l2.4 2.4l4.4-4.8" },
  part: { ground: "M8 1a7 7 0 0 0 0 14z", ink: "M1.8 8a6.2 6.2 0 1 0 12.4 0a6.2 6.2 0 1 0-12.4 0" },
  differs: { ground: "M8 .4L15.6 8L8 15.6L.4 8z", ink: "M4.8 6.6h6.4M4.8 9.6h6.4M9.8 4.6l-3.6 7" },
  none: { ground: "M1.2 1.2h13.6v13.6H1.2z", ink: "M6 6.2a2 2 0 1 1 3 1.7c-.7.4-1 .7-1 1.4M8 11.6v.1" },
};

/** How far the articles say a sentence, as a shape; what it means stands beside it, or is the name of its button. */
export function Sign({ group }: { group: Group }) {
  const { ground, ink } = shapes[group];
  return (
    <svg class={`sign sign-${group}`} viewBox="0 0 16 16" aria-hidden="true">
      <path class="sign-ground" d={ground} />
      {ink !== undefined && <path class="sign-ink" d={ink} />}
    </svg>
  );
}
