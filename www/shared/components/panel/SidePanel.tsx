import type { ComponentType } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { directionOf } from "../../core/direction";
import { t } from "../../i18n";
import { items } from "../../store/desk";
import { nameOf } from "../../store/item";
import { hide, panel, show, type Panel } from "../../store/panel";
import { reports } from "../../store/result";
import { WhyAll } from "./WhyAll";
import { Dividing } from "./Dividing";
import { Editor } from "./Editor";
import { EvidenceOf } from "./Evidence";
import { Icon } from "../basics/Icon";
import { Letter } from "../basics/Letter";
import { Reader } from "./Reader";

/** One name for what is open: the focus goes to the heading when it changes, or to the field that was asked for. */
function nameOfPanel(now: Panel): string {
  if (now.kind === "why") return now.kind;
  if (now.kind === "checked") return `checked:${now.start}`;
  if (now.kind === "edit") return `edit:${now.id}:${now.field ?? ""}`;
  return now.kind === "evidence" ? `evidence:${now.sentence.id}:${now.sentence.start}` : `${now.kind}:${now.id}`;
}

interface Props {
  /** Draws the evidence for a sentence of the text that is checked. */
  checked: ComponentType<{ start: number }>;
}

function Content({ now, checked: Checked }: { now: Panel } & Props) {
  if (now.kind === "why") return <WhyAll />;
  if (now.kind === "checked") return <Checked start={now.start} />;
  if (now.kind === "evidence") return <EvidenceOf sentence={now.sentence} />;
  const item = items.value.find((one) => one.id === now.id);
  if (!item) return null;
  if (import.meta.env.MODE !== "extension" && now.kind === "divide") return <Dividing key={item.id} item={item} />;
  return now.kind === "edit" ? <Editor key={item.id} item={item} /> : <Reader item={item} lit={now.kind === "article" ? now.lit : undefined} />;
}

function Title({ now }: { now: Panel }) {
  if (now.kind === "why") return <>{t("whyAll")}</>;
  if (now.kind === "evidence" || now.kind === "checked") return <>{t("evidence")}</>;
  const item = items.value.find((one) => one.id === now.id);
  if (!item) return null;
  const name = nameOf(item, reports.value.get(item.id)?.title);
  return (
    <span class="panel-name" dir={directionOf(name)}>
      <Letter name={item.letter} /> {name}
    </span>
  );
}

/** What is open beside the summary: the evidence for a sentence, an article, or an article being edited. */
export function SidePanel({ checked }: Props) {
  const now = panel.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const name = now ? nameOfPanel(now) : "";
  useEffect(() => {
    // Closed before it was painted, it must not take the focus again.
    const now = panel.peek();
    if (name === "" || !now) return;
    const field = now.kind === "edit" && now.field && document.getElementById(`edit-${now.field}`);
    (field || heading.current)?.focus({ preventScroll: !field });
    // Where the panel lies over the lower part of the page, what it is about moves to the upper.
    if (getComputedStyle(heading.current?.closest("aside") ?? document.body).position === "fixed") {
      document.querySelector(name === "why" ? ".prose" : ".sentence-on")?.scrollIntoView({ block: "start" });
    }
  }, [name]);
  const gone = now && "id" in now && !items.value.some((item) => item.id === now.id);
  useEffect(() => {
    if (gone) hide();
  }, [gone]);
  if (!now) return null;
  const from = now.kind === "article" ? now.from : undefined;
  return (
    <aside class="panel" aria-labelledby="panel-title">
      <header class="panel-head">
        {from && (
          <button type="button" class="bare" aria-label={t("back")} onClick={() => show(from)}>
            <Icon name="back" />
          </button>
        )}
        <h2 id="panel-title" ref={heading} tabIndex={-1}>
          <Title now={now} />
        </h2>
        {now.kind === "article" && (
          <button type="button" onClick={() => show({ kind: "edit", id: now.id })}>
            {t("edit")}
          </button>
        )}
        <button type="button" class="bare" aria-label={t("close")} onClick={hide}>
          <Icon name="close" />
        </button>
      </header>
      <div class="panel-body">
        <Content now={now} checked={checked} />
      </div>
    </aside>
  );
}
