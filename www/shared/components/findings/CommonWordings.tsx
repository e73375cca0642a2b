import type { CommonWording } from "../../core/types";
import { Passages } from "../basics/PassageLink";
import { ShowMore } from "../basics/ShowMore";

/** Sentences that articles of different sources have in common nearly word for word. */
export function CommonWordings({ all }: { all: readonly CommonWording[] }) {
  return (
    <ShowMore all={all} most={30}>
      {({ passages }) => (
        <div key={passages.map((one) => `${one.article}:${one.start}`).join()} class="quotation">
          <Passages all={passages} />
        </div>
      )}
    </ShowMore>
  );
}
