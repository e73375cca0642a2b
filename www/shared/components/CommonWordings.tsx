import type { CommonWording } from "../core/types";
import { Passages } from "./PassageLink";
import { Portion } from "./Portion";

/** Sentences that articles of different sources have in common nearly word for word. */
export function CommonWordings({ all }: { all: readonly CommonWording[] }) {
  return (
    <Portion all={all} most={30}>
      {({ passages }) => (
        <div key={passages.map((one) => `${one.article}:${one.start}`).join()} class="quotation">
          <Passages all={passages} />
        </div>
      )}
    </Portion>
  );
}
