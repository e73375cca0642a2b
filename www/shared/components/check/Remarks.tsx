import { t } from "../../i18n";
import { directionOf } from "../../core/direction";
import type { Checked } from "../../store/checked";
import { show } from "../../store/panel";
import { remarks, type Remark } from "../../store/remarks";
import { remarkText, unmarked } from "../../write/remark";
import { Letters } from "../basics/Letter";
import { ShowMore } from "../basics/ShowMore";
import { Sign } from "./Sign";

/** The sign of a remark. */
const signOf = (kind: Remark["kind"]) => (kind.startsWith("no-") ? "none" : "differs");

/** What the text says, and what the articles say instead. */
function Sides({ remark: { own, instead } }: { remark: Remark }) {
  return (
    <span class="remark-sides">
      <bdi class="remark-own">{unmarked(own.text)}</bdi>
      {instead.map(({ text, letters }) => (
        <span key={text} class="remark-instead">
          <span class="unlike">≠</span> <bdi>{text}</bdi> <Letters all={letters} />
        </span>
      ))}
    </span>
  );
}

function Line({ remark, now }: { remark: Remark; now: Checked }) {
  const { kind, sentence } = remark;
  const words = remarkText(remark, now.items);
  return (
    <li class="remark" dir={directionOf(sentence.text)}>
      <Sign group={signOf(kind)} />
      <button type="button" class="remark-body" onClick={() => show({ kind: "checked", start: sentence.start })}>
        {kind !== "no-sentence" && <Sides remark={remark} />}
        {words !== "" && <span class="remark-says" dir="auto">{words}</span>}
        <bdi class={`remark-sentence${kind === "no-sentence" ? "" : " clip"}`} dir={directionOf(sentence.text)}>{unmarked(sentence.text)}</bdi>
      </button>
    </li>
  );
}

/** What a reader should look at first: what the articles tell otherwise, then what none of them has. */
export function Remarks({ now }: { now: Checked }) {
  const all = remarks(now);
  if (all.length === 0) return <p class="check-note">{t("checkClean")}</p>;
  return (
    <section class="remarks" aria-labelledby="remarks-title">
      <h2 id="remarks-title" class="label">
        {t("checkFirst")}
      </h2>
      <ul>
        <ShowMore all={all} most={20} items>
          {(remark) => <Line key={`${remark.kind}:${remark.own.start}`} remark={remark} now={now} />}
        </ShowMore>
      </ul>
    </section>
  );
}
