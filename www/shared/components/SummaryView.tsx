import type { ComponentChildren, ComponentType } from "preact";
import { directionOf } from "../core/direction";
import { t } from "../i18n";
import { view } from "../store/checked";
import { languageOf } from "../store/counted";
import { result, summarizing } from "../store/result";
import { show } from "../store/panel";
import type { FormGroup } from "../write/forms";
import { Adjust, AdjustButton } from "./controls/Adjust";
import { ArticleStrip } from "./desk/ArticleStrip";
import { isCompared, Overview, Tabs } from "./findings/part";
import { CopyButton } from "./controls/CopyButton";
import { Facts } from "./controls/Facts";
import { LengthControl } from "./controls/LengthControl";
import { Key } from "./basics/Marks";
import { Requests } from "./controls/Requests";
import { Headline } from "./summary/Headline";
import { PrintSources } from "./summary/PrintSources";
import { Prose } from "./summary/Prose";
import { Rivals } from "./summary/Rivals";
import { SaveMenu } from "./controls/SaveMenu";
import { SplitOffer } from "./desk/SplitOffer";
import { Status } from "./controls/Status";
import { Terms } from "./summary/Terms";
import { Views } from "./controls/Views";
import { Warnings } from "./summary/Warnings";
import { LazyCheck } from "./LazyCheck";
import "./basics/arrows";

/** What is said of many articles, where there is room for it. */
interface Many {
  Arriving: ComponentType;
  Events: ComponentType;
  Languages: ComponentType;
  Warnings: ComponentType;
}

interface Props {
  /** The forms in which the summary can be saved. */
  forms: readonly FormGroup[];
  many?: Many;
  /** Stands beside what the articles are looked at for. */
  beside?: ComponentChildren;
  /** Stands right above the summary. */
  above?: ComponentChildren;
}

/** The summary and the controls that shape it. */
function Shaped({ forms, many, above }: Props) {
  const Warned = many?.Warnings ?? Warnings;
  const now = result.value;
  const headline = now?.summary.headline?.text ?? t("summary");
  return (
    <>
      {many && <many.Events />}
      <Warned />
      <h1
        id="summary-title"
        class={now ? "headline" : "hidden"}
        dir={directionOf(headline)}
        lang={now?.summary.headline && languageOf(now.summary.headline.article)}
      >
        {import.meta.env.MODE !== "extension" && now?.summary.headline ? <Headline headline={now.summary.headline} /> : headline}
      </h1>
      {now && <Overview result={now} />}
      <div class="toolbar">
        <LengthControl />
        <div class="tools">
          <AdjustButton />
          <button type="button" onClick={() => show({ kind: "why" })}>
            {t("whyAll")}
          </button>
          <div class="away">
            <CopyButton />
            <SaveMenu groups={forms} />
          </div>
        </div>
        <Adjust />
        <Facts />
        <Requests />
        {many && <many.Languages />}
      </div>
      <Status work={summarizing} />
      {now && (
        <>
          {above}
          <Prose sentences={now.summary.sentences} />
          <Rivals />
          {isCompared(now) && <Key />}
          <Terms terms={now.summary.terms} />
          <Tabs result={now} />
          <PrintSources result={now} />
        </>
      )}
    </>
  );
}

/** What the articles are looked at for: their summary, or a text that is checked. */
export function SummaryView(props: Props) {
  const { many } = props;
  const checks = view.value === "check";
  return (
    <section class="summary" aria-labelledby={checks ? "check-title" : "summary-title"}>
      <ArticleStrip />
      {many && <many.Arriving />}
      <SplitOffer />
      <div class="row">
        <Views />
        {props.beside}
      </div>
      {checks ? <LazyCheck /> : <Shaped {...props} />}
    </section>
  );
}
