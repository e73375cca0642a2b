/** The documentation page: how sentences are chosen, shown on the example of the page, computed while it is read. */
import { signal } from "@preact/signals";
import { render } from "preact";
import { Client } from "../client/client";
import { compile } from "../client/compile";
import { connect } from "../client/connect";
import { describe } from "../client/fault";
import threadAddress from "../client/thread?worker&url";
import { ownWorker } from "../shared/core/trust";
import type { Summary } from "../wasm/conspectus";
import { example } from "../page/example";
import { How } from "./How";
import "./how.css";

const articles = example.map(({ text, source }) => ({ text, source: source ?? "" }));
const client = new Client(async () => connect(await compile(), () => ownWorker(threadAddress)));

const summary = signal<Summary | undefined>(undefined);
const fault = signal("");
const words = signal(100);
let newest = 0;

async function ask(length: number): Promise<void> {
  words.value = length;
  newest += 1;
  const mine = newest;
  try {
    const answer = await client.summarize(articles, { length: { words: length } });
    if (mine === newest) summary.value = answer;
  } catch (error) {
    fault.value = describe(error).message;
  }
}

function Page() {
  return <How articles={articles} summary={summary.value} fault={fault.value} words={words.value} ask={(length) => void ask(length)} />;
}

const place = document.getElementById("how");
if (place) render(<Page />, place);
void ask(words.value);
