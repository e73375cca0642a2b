/** The boxes of the explanation: what the core says of the example. */
import type { ComponentChildren } from "preact";
import { reasons } from "../shared/components/basics/reasons";
import { listed, percent, t } from "../shared/i18n";
import type { Check, Summary } from "../wasm/conspectus";

interface Box {
  summary: Summary;
  /** What each article is called, in order. */
  names: readonly string[];
}

const clip = (text: string) => (text.length > 90 ? `${text.slice(0, 88)}…` : text);

const namesOf = (articles: readonly number[], names: readonly string[]) => listed(articles.map((n) => names[n] ?? ""));

/** What stands in the example, which is in English whatever the language of the interface is. */
const English = ({ children }: { children: ComponentChildren }) => <bdi lang="en">{children}</bdi>;

/** A passage of an article, on lines of its own. */
const Passage = ({ children }: { children: ComponentChildren }) => (
  <q lang="en" dir="ltr">
    {children}
  </q>
);

/** What is looked up: a sentence, or what several are about. */
const Asked = ({ children }: { children: string }) => (
  <dt lang="en" dir="ltr">
    {children}
  </dt>
);

function Bar({ value }: { value: number }) {
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-all" width="100" height="6" />
      <rect width={Math.max(0, Math.min(1, value)) * 100} height="6" />
    </svg>
  );
}

/** The first lines of each article that cleaning left out, with the reason. Headlines go too, but into their own place. */
export function Dropped({ summary, names }: Box) {
  const all = summary.articles.map(({ dropped }) => dropped.filter(({ reason }) => reason !== "title"));
  const shown = all.flatMap((lines, n) => lines.slice(0, 2).map((line) => ({ ...line, name: names[n] ?? "" })));
  return (
    <figure>
      <figcaption>{t("howDropped", { n: all.flat().length })}</figcaption>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("howOneArticle")}</th>
            <th scope="col">{t("text")}</th>
            <th scope="col">{t("howReason")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, text, reason, start }) => (
            <tr key={`${name}${start}`}>
              <td>
                <English>{name}</English>
              </td>
              <td>
                <English>{clip(text)}</English>
              </td>
              <td class="reason">{t(reasons[reason])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** Articles that are one source. */
export function Roots({ summary, names }: Box) {
  const sources = new Set(summary.articles.map(({ root }) => root)).size;
  return (
    <figure>
      <p>{t("howSourcesFound", { articles: summary.articles.length, sources })}</p>
      {summary.roots.map(({ root, articles, share }) => (
        <p key={root}>{t("howShared", { names: namesOf(articles, names), share: percent(share) })}</p>
      ))}
    </figure>
  );
}

/** The concepts that weigh most. */
export function Terms({ summary }: { summary: Summary }) {
  return (
    <figure>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("howConcept")}</th>
            <th scope="col">{t("sources")}</th>
            <th scope="col">{t("howWeight")}</th>
          </tr>
        </thead>
        <tbody>
          {summary.terms.map(({ text, sources, weight }) => (
            <tr key={text}>
              <td>
                <English>{text}</English>
              </td>
              <td>{sources}</td>
              <td class="measure">
                <Bar value={weight} /> {percent(weight)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** The summary at a length, with what each sentence added. */
export function Chosen({ summary, names, words, ask }: Box & { words: number; ask: (words: number) => void }) {
  return (
    <figure>
      <label>
        {t("howLength", { n: words })}
        <input type="range" min="30" max="240" step="10" value={words} onInput={(event) => ask(Number(event.currentTarget.value))} />
      </label>
      <p>{t("howCovered", { n: summary.words, share: percent(summary.coverage) })}</p>
      <ol>
        {summary.sentences.map(({ article, start, text, sources, of, score, parts }) => (
          <li key={`${article}/${start}`}>
            <blockquote lang="en" dir="ltr">
              {text}
            </blockquote>
            <p>
              <English>{names[article]}</English>
              {t("semicolon")}
              {t("saidBy", { n: sources, all: of })}
            </p>
            <p>{t("howAdded", { share: percent(score), concepts: listed(parts.concepts) })}</p>
            <Bar value={score} />
          </li>
        ))}
      </ol>
    </figure>
  );
}

const DEGREES = { same: "degreeSame", part: "degreePart", differs: "degreeDiffers", none: "degreeNone" } as const;

/** What each source says of the first sentences. */
export function Saying({ summary, names }: Box) {
  return (
    <figure>
      {summary.sentences.slice(0, 3).map(({ text, article, start, roots }) => (
        <dl key={`${article}/${start}`}>
          <Asked>{text}</Asked>
          {roots.map(({ root, articles, own, degree, evidence }) => (
            <dd key={root}>
              <span lang="en">{namesOf(articles, names)}</span>
              {t("colon")}
              <strong>{t(own ? "howOwn" : DEGREES[degree])}</strong>
              {!own && evidence[0] && <Passage>{clip(evidence[0].text)}</Passage>}
            </dd>
          ))}
        </dl>
      ))}
    </figure>
  );
}

/** What the articles tell differently, each value in its sentence. */
export function Differ({ summary, names }: Box) {
  return (
    <figure>
      {summary.disagreements.map(({ about, values }) => (
        <dl key={about.join(" ")}>
          <Asked>{about.join(" … ")}</Asked>
          {values.map(({ article, text, start, sentence }) => (
            <dd key={`${article}/${start}`}>
              <English>{names[article]}</English>
              <Passage>
                {sentence.text.slice(0, start - sentence.start)}
                <strong>{text}</strong>
                {sentence.text.slice(start - sentence.start + text.length)}
              </Passage>
            </dd>
          ))}
        </dl>
      ))}
    </figure>
  );
}

const FOUND = { verbatim: "howFoundVerbatim", same: "howFoundSame", part: "howFoundPart", differs: "howFoundDiffers", none: "howFoundNone" } as const;

type Quotation = Check["sentences"][number]["quotations"][number];

/** How a quotation differs from what the articles have. */
const quotationText = ({ state, changed }: Quotation) =>
  state === "absent"
    ? t("howAbsent")
    : changed.map(({ own, other }) => t("howInstead", { own: own?.text ?? "–", other: other?.text ?? "–" })).join(t("semicolon"));

/** What the articles say of each sentence of a text, and of the values and quotations in it. */
export function Checked({ check, names }: { check: Check; names: readonly string[] }) {
  return (
    <figure>
      {check.sentences.map(({ text, start, degree, roots, values, quotations }) => (
        <dl key={start}>
          <Asked>{text}</Asked>
          <dd>
            <strong>{t(FOUND[degree])}</strong>
            {roots[0] && (
              <>
                {t("semicolon")}
                <English>{names[roots[0].article]}</English>
                <Passage>{clip(roots[0].text)}</Passage>
              </>
            )}
          </dd>
          {values.map((value) =>
            value.state === "found" ? null : (
              <dd key={value.start}>
                <English>{value.text}</English>
                {t("colon")}
                <strong>{value.state === "absent" ? t("howAbsent") : <English>{value.others[0]?.text}</English>}</strong>
              </dd>
            ),
          )}
          {quotations.map((one) =>
            one.state === "exact" ? null : (
              <dd key={one.start}>
                {t("howQuotation")}
                {t("colon")}
                <strong>{quotationText(one)}</strong>
              </dd>
            ),
          )}
        </dl>
      ))}
    </figure>
  );
}
