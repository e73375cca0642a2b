import type { Shared } from "../core/types";
import { PassageLink } from "./PassageLink";

/** Sentences that articles of different sources have in common nearly word for word. */
export function CommonWording({ all }: { all: readonly Shared[] }) {
  return (
    <>
      {all.map(({ passages }) => (
        <div key={passages.map((one) => `${one.article}:${one.start}`).join()} class="quotation">
          {passages.map((passage) => (
            <PassageLink key={`${passage.article}:${passage.start}`} passage={passage} />
          ))}
        </div>
      ))}
    </>
  );
}
