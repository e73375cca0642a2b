// Writes what was measured as Markdown: report.js LINES CRITERION > RESULTS.md, where LINES are the lines of JSON that the
// other programs print, and CRITERION is the folder of criterion's own results.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { join } from "node:path";

const [lines, criterion] = process.argv.slice(2);
const rows = readFileSync(lines, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const find = (where, what) => rows.find((row) => row.where === where && row.what === what && !row.failed);
/** A median of criterion in milliseconds, and the bytes that it went through. */
function median(what, bench) {
  const folder = join(criterion, what, bench, "new");
  if (!existsSync(folder)) return undefined;
  return JSON.parse(readFileSync(join(folder, "estimates.json"), "utf8")).median.point_estimate / 1e6;
}
const bytesOf = (what) => find("once", what)?.bytes ?? JSON.parse(readFileSync(join(criterion, what, "whole/new/benchmark.json"), "utf8")).throughput.Bytes;

const invented = ["1", "5", "20", "100", "1000", "10000"];
const given = readdirSync(criterion).filter((name) => !invented.includes(name) && existsSync(join(criterion, name, "whole")));
const all = [...invented, ...given.sort((a, b) => bytesOf(a) - bytesOf(b))];
/** A native time: the median, or that of the one run where ten are too many. */
const native = (what, bench) => median(what, bench) ?? find("once", what)?.took[bench];
const five = given.includes("seeds") ? "seeds" : "5";
const named = (what) =>
  ({ 1: "1 invented article", seeds: "the five seeds" })[what] ?? (invented.includes(what) ? `${Number(what).toLocaleString("en")} invented articles` : `clusters of ${what}`);

// What is told.
const ratio = (a, b) => (a === undefined || b === undefined ? undefined : a / b);
const digits = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toFixed(3));
const ms = (value) => (value === undefined ? "–" : digits(value));
const times = (value) => `${digits(value)} ×`;
const seconds = (value) => `${(value / 1000).toFixed(value < 10_000 ? 1 : 0)} s`;
const percent = (value) => `${(100 * value).toFixed(1)} %`;
const mb = (bytes) => (bytes === undefined ? "–" : digits(bytes / 1e6));
const table = (head, body) =>
  ["", `| ${head.join(" | ")} |`, `|${head.map((_, column) => (column === 0 ? "---|" : "---:|")).join("")}`, ...body.map((cells) => `| ${cells.join(" | ")} |`), ""].join("\n");
/** A row of the table of aims. */
const aim = (name, value, shown, reach, met) => [name, reach, value === undefined ? "not measured" : shown(value), value === undefined ? "–" : met(value) ? "yes" : "**no**"];

/** The slope of time over bytes, both as logarithms. */
function exponent(whats) {
  const points = whats.map((what) => [Math.log(bytesOf(what)), Math.log(native(what, "whole"))]);
  const mean = (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

const peers = rows.filter((row) => ["npm", "crate", "pypi"].includes(row.where));
const able = peers.filter((row) => row.took).sort((a, b) => a.took - b.took);
const node = find("node", five)?.took.whole;
const tab = rows.find((row) => row.where === "tab");
const [whole, compare] = [native("20", "whole"), native("20", "compare")];
const passes = ["20", ...given].map((what) =>
  aim(`the whole against one plain pass of \`unicode-segmentation\` words, native: ${named(what)}`, ratio(native(what, "whole"), native(what, "words")), times, "at most 4 ×", (v) => v <= 4));
const most = find("once", "10000");

const aims = [
  aim(`${named(five)}, WebAssembly in Node, against the fastest other (${able[0]?.what ?? "–"})`, ratio(able[0]?.took, node), (v) => `${times(v)} as fast`, "faster", (v) => v > 1),
  aim("the same against sumy's LexRank", ratio(able.find((row) => row.what === "sumy-lexrank")?.took, node), (v) => `${times(v)} as fast`, "200 ×", (v) => v >= 200),
  ...passes,
  aim("a new length after the analysis of 20 articles, against the analysis", ratio(native("20", "length"), whole), percent, "at most 5 %", (v) => v <= 0.05),
  aim("an edit of one of 20 articles, against the analysis", ratio(native("20", "edit"), whole), percent, "at most 20 %", (v) => v <= 0.2),
  aim("WebAssembly in Chromium against native, 20 articles", ratio(find("chromium", "20")?.took.whole, whole), times, "at most 2 ×", (v) => v <= 2),
  aim(`a text of about 300 words checked, in Chromium: ${named(five)}`, find("chromium", five)?.took.check, (v) => `${ms(v)} ms`, "at most 10 ms", (v) => v <= 10),
  aim("growth, 20 to 10,000 articles: time goes with bytes to the power of", exponent(["20", "100", "1000", "10000"]), (v) => v.toFixed(3), "at most 1.10", (v) => v <= 1.1),
  aim("peak memory against the bytes of 10,000 articles, native", ratio(most?.peak, most?.bytes), times, "at most 12 ×", (v) => v <= 12),
  aim("the same in a browser tab, with all that the page has", ratio(tab?.peak, most?.bytes), times, "at most 12 ×", (v) => v <= 12),
  aim("10,000 articles in a browser tab, with progress", tab && !tab.failed ? tab.whole : undefined, seconds, "works", () => tab.stages.length > 0),
  aim("20 articles with comparison against without", ratio(whole, whole - compare), times, "at most 2 ×", (v) => v <= 2),
];

const told =
  tab === undefined || tab.failed
    ? `It did not work: ${tab?.failed ?? "not tried"}.`
    : `One file of ${mb(most?.bytes)} MB with bars between the articles is given to the built page in Chromium. The summary
is there after ${seconds(tab.whole)}, and the page has ${tab.nodes.toLocaleString("en")} elements. What the page says meanwhile, and since when: ${tab.stages.map(({ stage, at }) => `${stage} (${seconds(at)})`).join(", ")}.
The page is busy with one thing for ${seconds(tab.gap)} at the most. The most memory that
the tab had, with the page, its worker and the WebAssembly, is ${mb(tab.peak)} MB.`;

const version = (command, ...given) => {
  try {
    return execFileSync(command, given, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim().split("\n")[0];
  } catch {
    return `${command} is not there`;
  }
};
const load = rows.find((row) => row.where === "machine")?.load ?? 0;
const stages = ["words", "detect", "clean", "segment", "read", "group", "count", "support", "compare", "choose", "whole"];
const machine = [
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}`,
  `${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory`,
  `${type()} ${release().split("-")[0]}`,
  version("rustc", "--version").split(" (")[0],
  `Node ${process.version}`,
  version(process.env.CONSPECTUS_CHROMIUM || "chromium", "--version").split(" built")[0],
  version("python3", "--version"),
];

console.log(`# What was measured

By \`make bench\` on ${new Date().toISOString().slice(0, 10)}, all in one run on one machine: ${machine.join(", ")}.
${given.length > 0 ? "Real articles were given: five about one event (\"the five seeds\") and the clusters that `make score` uses." : "No real articles were given: `make bench DATA=folder` measures them too."}
Times are medians, in milliseconds unless said otherwise; a summary has 150 words. \`benches/speed\` says how each is taken.
${load > 0.5 ? `\n**Other programs were at work when it started (load ${load} on ${cpus().length} processors): the figures are rough, and too high.**\n` : ""}
## What we want to reach
${table(["measure", "reach", "measured", "met"], aims)}
## Native, by stage

\`words\` is one plain pass of \`unicode-segmentation\` over the words and no part of the work. \`read\` is detection of the language,
cleaning, sentences and stems, article by article; \`detect\`, \`clean\` and \`segment\` are parts of it, measured alone. \`group\` to
\`choose\` come after it and look at all articles. Of 1,000 and 10,000 articles the later stages, and of 10,000 all, are from one run;
the others are criterion's medians.
${table(["", "MB", ...stages, "MB/s", "whole / words"], all.map((what) => [
  named(what), mb(bytesOf(what)), ...stages.map((stage) => ms(native(what, stage))), ms(bytesOf(what) / 1e3 / native(what, "whole")), ms(ratio(native(what, "whole"), native(what, "words"))),
]))}
## Native, Node, Chromium

The whole, a new length after it, and an edit of one article with the summary after it. A new length is the mean of eight from 100
to 300 words, up and down in steps of the page's slider, that were not asked for before: each once after a fresh analysis and a summary
of 150. What takes over three seconds, or one for the lengths, is done once in Node and Chromium. 10,000 articles come through in a tab, below.
${table(["", "native", "length", "edit", "Node", "/ native", "length", "edit", "Chromium", "/ native", "length", "edit"], all.map((what) => [
  named(what),
  ...["whole", "length", "edit"].map((bench) => ms(native(what, bench))),
  ...["node", "chromium"].flatMap((where) => {
    const took = find(where, what)?.took ?? {};
    return [ms(took.whole), ms(ratio(took.whole, native(what, "whole"))), ms(took.length), ms(took.edit)];
  }),
]))}
## Memory

The most that a process of its own needs, and how large the memory of the WebAssembly has become, in MB: of all sizes in Node
one after another, as it never shrinks.
${table(["", "MB of text", "native", "/ text", "WebAssembly", "/ text"], invented.map((what) => {
  const [once, wasm] = [find("once", what), find("node", what)];
  return [named(what), mb(once?.bytes), mb(once?.peak), ms(ratio(once?.peak, once?.bytes)), mb(wasm?.peak), ms(ratio(wasm?.peak, once?.bytes))];
}))}
## 10,000 articles in a tab

${told}

## Others

${named(five)[0].toUpperCase() + named(five).slice(1)} as one text, as the others know one text only: five sentences, or 150 words, or 900 letters, as each takes it. The time is that of
the call alone, without loading or starting anything. Sumy's own tokenizer needs a model that its registry does not have, so it
is given one that splits at full stops and at what is no letter.
${table(["", "from", "ms", "Conspectus in Node is", "native"], [
  ["**Conspectus**, WebAssembly in Node", "", ms(node), "", ""],
  ["**Conspectus**, native", "", ms(native(five, "whole")), "", ""],
  ...able.map((row) => [row.what, row.where, ms(row.took), `${times(row.took / node)} as fast`, `${times(row.took / native(five, "whole"))} as fast`]),
  ...peers.filter((row) => row.failed).map((row) => [row.what, row.where, row.failed, "", ""]),
])}`.replaceAll(/\n{3,}/gu, "\n\n"));
