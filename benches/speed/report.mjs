// Writes the table of what was measured: node report.mjs LINES > RESULTS.md
import { readFileSync } from "node:fs";
import { cpus } from "node:os";

const rows = readFileSync(process.argv[2], "utf8").split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
const of = (where, what) => rows.find((row) => row.where === where && row.what === String(what) && !row.failed);
const peers = rows.filter((row) => row.peer);
const sized = rows.filter((row) => row.where === "native" && /^\d+$/.test(row.what));
const ms = (value) => (value === undefined ? "–" : value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2));
const times = (value) => (Number.isFinite(value) ? `${value.toFixed(value < 10 ? 2 : 0)} ×` : "not measured");
const percent = (value) => (Number.isFinite(value) ? `${(100 * value).toFixed(1)} %` : "not measured");
const table = (head, body) => ["", `| ${head.join(" | ")} |`, `|${"---|".repeat(head.length)}`, ...body.map((row) => `| ${row.join(" | ")} |`), ""];

/** The slope of time over size, both as logarithms. */
function exponent(points) {
  const [x, y] = [points.map((p) => Math.log(p.bytes)), points.map((p) => Math.log(p.analysis))];
  const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;
  const [mx, my] = [mean(x), mean(y)];
  return x.reduce((sum, v, i) => sum + (v - mx) * (y[i] - my), 0) / x.reduce((sum, v) => sum + (v - mx) ** 2, 0);
}

const [twenty, most] = [of("native", 20), sized.at(-1)];
const five = rows.find((row) => row.where === "node" && row.what === "five");
const able = peers.filter((row) => row.analysis);
const fastest = able.reduce((best, row) => (best && best.analysis <= row.analysis ? best : row), undefined);
const lexrank = able.find((row) => row.peer === "sumy LexRank");
const grown = sized.filter((row) => row.articles >= 10);
const tab = rows.find((row) => row.where === "chromium" && row.articles === 10_000);
const check = (name, value, shown, reach, holds) => [name, shown, reach, Number.isFinite(value) ? (holds(value) ? "yes" : "**no**") : "–"];
const ratio = (a, b) => (a === undefined || b === undefined ? NaN : a / b);
const fives = ratio(fastest?.analysis, five?.analysis);
const lex = ratio(lexrank?.analysis, five?.analysis);
const words = ratio(twenty?.analysis, twenty?.words);
const slider = ratio(twenty?.slider, twenty?.analysis);
const edit = ratio(twenty?.edit, twenty?.analysis);
const wasm = ratio(of("chromium", 20)?.analysis, twenty?.analysis);
const growth = grown.length > 2 ? exponent(grown) : NaN;
const memory = ratio(most?.peak, most?.bytes);
const tabMemory = ratio(tab?.peak, tab?.bytes);
const comparing = ratio(twenty?.analysis, twenty === undefined ? undefined : twenty.analysis - twenty.comparing);

const out = [
  "# What was measured",
  "",
  `By \`make bench\` on ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}, all in one run. Times are`,
  "milliseconds: natively the mean of several runs, of the processor; in Node the least of several, of the processor; elsewhere",
  "the least of several, of the clock.",
  "",
  "## What should hold",
  ...table(
    ["measure", "is", "should be", "holds"],
    [
      check(`five articles, in Node, against the fastest other (${fastest?.peer ?? "–"})`, fives, times(fives), "faster", (v) => v > 1),
      check("the same against sumy LexRank", lex, times(lex), "200 × faster", (v) => v >= 200),
      check("analysis of 20 articles against one pass of `unicode-segmentation`", words, times(words), "at most 4 ×", (v) => v <= 4),
      check("a new length after it", slider, percent(slider), "at most 5 %", (v) => v <= 0.05),
      check("an edit of one article of 20", edit, percent(edit), "at most 20 %", (v) => v <= 0.2),
      check("Chromium against native, 20 articles", wasm, times(wasm), "at most 2 ×", (v) => v <= 2),
      check(`growth, 10 to ${most?.articles ?? "–"} articles: time goes with size to the power`, growth, growth.toFixed(2), "at most 1.10", (v) => v <= 1.1),
      check(`peak memory against the text, ${most?.articles ?? "–"} articles, native`, memory, times(memory), "at most 12 ×", (v) => v <= 12),
      check("the same in Chromium, where the articles come through", tabMemory, times(tabMemory), "at most 12 ×", (v) => v <= 12),
      check("20 articles with comparing against without", comparing, times(comparing), "at most 2 ×", (v) => v <= 2),
    ],
  ),
  "## Sizes",
  "",
  "Milliseconds. `words`: one plain pass of `unicode-segmentation` over the words. `reading`: cleaning, sentences and stems.",
  "`analysis`: that and the first summary, of which `comparing`. `length`: another length. `edit`: one article replaced, and the summary.",
  ...table(
    ["where", "what", "articles", "MB", "words", "reading", "analysis", "MB/s", "comparing", "length", "edit", "peak MB"],
    rows
      .filter((row) => !row.peer)
      .map((row) =>
        row.failed
          ? [row.where, row.what, row.failed, ...Array(9).fill("–")]
          : [
              row.where, row.what.split("/").at(-1), row.articles, (row.bytes / 1e6).toFixed(2), ms(row.words), ms(row.reading), ms(row.analysis),
              (row.bytes / 1e3 / row.analysis).toFixed(2), ms(row.comparing), ms(row.slider), ms(row.edit), (row.peak / 1e6).toFixed(0),
            ],
      ),
  ),
  "## Others",
  "",
  "Five articles, five sentences or 150 words. The others take them as one text, find no sources and clean nothing.",
  ...table(
    ["from", "what", "ms", "against Conspectus in Node"],
    [["", "Conspectus in Node", ms(five?.analysis), ""], ...peers.map((row) => [row.where, row.peer, row.failed ?? ms(row.analysis), row.failed ? "" : times(ratio(row.analysis, five?.analysis))])],
  ),
];
console.log(out.join("\n").replaceAll(/\n{3,}/g, "\n\n"));
