/** The boxes of the documentation page: what the core says of the example. */
import type { Check, Summary } from "../wasm/conspectus";

interface Box {
  summary: Summary;
  /** What each article is called, in order. */
  names: readonly string[];
}

const share = (value: number) => `${Math.round(value * 100)} %`;
const clip = (text: string) => (text.length > 90 ? `${text.slice(0, 88)}…` : text);

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
      <figcaption>{all.flat().length} lines or parts of lines were left out. Up to two of each article:</figcaption>
      <table>
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th scope="col">Text</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, text, reason, start }) => (
            <tr key={`${name}${start}`}>
              <td>{name}</td>
              <td>{clip(text)}</td>
              <td>{reason}</td>
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
      <p>
        {summary.articles.length} articles, {sources} sources.
      </p>
      {summary.roots.map(({ root, articles, share: same }) => (
        <p key={root}>
          {articles.map((n) => names[n]).join(" and ")} share {share(same)} of their runs of four words: one source.
        </p>
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
            <th scope="col">Concept</th>
            <th scope="col">Sources</th>
            <th scope="col">Weight</th>
          </tr>
        </thead>
        <tbody>
          {summary.terms.map(({ text, sources, weight }) => (
            <tr key={text}>
              <td>{text}</td>
              <td>{sources}</td>
              <td class="measure">
                <Bar value={weight} /> {share(weight)}
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
        At most {words} words
        <input type="range" min="30" max="240" step="10" value={words} onInput={(event) => ask(Number(event.currentTarget.value))} />
      </label>
      <p>
        {summary.words} words cover {share(summary.coverage)} of the weight of what at least two sources say.
      </p>
      <ol>
        {summary.sentences.map((sentence) => (
          <li key={`${sentence.article}/${sentence.start}`}>
            <blockquote>{sentence.text}</blockquote>
            <p>
              {names[sentence.article]}; {sentence.sources} of {sentence.of} sources say it. It added {share(sentence.score)} of what the
              best sentence added, mostly for {sentence.parts.concepts.join(", ")}.
            </p>
            <Bar value={sentence.score} />
          </li>
        ))}
      </ol>
    </figure>
  );
}

const DEGREES = { same: "the same", part: "a part of it", differs: "differently", none: "not found" } as const;

/** What each source says of the first sentences. */
export function Saying({ summary, names }: Box) {
  return (
    <figure>
      {summary.sentences.slice(0, 3).map(({ text, article, start, roots }) => (
        <dl key={`${article}/${start}`}>
          <dt>{text}</dt>
          {roots.map(({ root, articles, own, degree, evidence }) => (
            <dd key={root}>
              {articles.map((n) => names[n]).join(" and ")}: <strong>{own ? "its own sentence" : DEGREES[degree]}</strong>
              {!own && evidence[0] && `. “${clip(evidence[0].text)}”`}
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
          <dt>{about.join(" … ")}</dt>
          {values.map(({ article, text, start, sentence }) => (
            <dd key={`${article}/${start}`}>
              {names[article]}: {sentence.text.slice(0, start - sentence.start)}
              <strong>{text}</strong>
              {sentence.text.slice(start - sentence.start + text.length)}
            </dd>
          ))}
        </dl>
      ))}
    </figure>
  );
}

const FOUND = { verbatim: "found word for word", same: "found", part: "found in part", differs: "told differently", none: "not found" } as const;

/** What the articles say of each sentence of a text, and of the values and quotations in it. */
export function Checked({ check, names }: { check: Check; names: readonly string[] }) {
  return (
    <figure>
      {check.sentences.map(({ text, start, degree, roots, values, quotations }) => (
        <dl key={start}>
          <dt>{text}</dt>
          <dd>
            <strong>{FOUND[degree]}</strong>
            {roots[0] && `. ${names[roots[0].article] ?? ""}: “${clip(roots[0].text)}”`}
          </dd>
          {values.map((value) =>
            value.state === "found" ? null : (
              <dd key={value.start}>
                {value.text}: <strong>{value.state === "absent" ? "in none of the articles" : (value.others[0]?.text ?? "")}</strong>
              </dd>
            ),
          )}
          {quotations.map((one) =>
            one.state === "exact" ? null : (
              <dd key={one.start}>
                The quotation: <strong>{one.state === "absent" ? "in none of the articles" : one.changed.map(({ own, other }) => `${own?.text ?? "–"}, where the article has ${other?.text ?? "–"}`).join("; ")}</strong>
              </dd>
            ),
          )}
        </dl>
      ))}
    </figure>
  );
}
