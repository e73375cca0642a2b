/** The documentation page: how sentences are chosen, shown on the example of the page, computed while it is read. */
import { signal } from "@preact/signals";
import { render } from "preact";
import { Client } from "../client/client";
import { compile } from "../client/compile";
import { connect } from "../client/connect";
import { fetched } from "../client/fetched";
import { describe } from "../client/fault";
import threadAddress from "../client/thread?worker&url";
import { ownWorker } from "../shared/core/trust";
import type { Check, Summary } from "../wasm/conspectus";
import { example } from "../page/example";
import { How } from "./How";
import "./how.css";

const articles = example.map(({ text, source }) => ({ text, source: source ?? "" }));
const client = new Client(async () => connect(await compile(fetched), () => ownWorker(threadAddress)));

const summary = signal<Summary | undefined>(undefined);
const check = signal<Check | undefined>(undefined);
const fault = signal("");
const words = signal(100);
let newest = 0;

/** An answer about the example, with four faults. */
const ANSWER = `The ferry was refloated at high tide at 5:20 a.m. on Tuesday with the help of two tugs. Seventeen people were injured, most of them thrown against seats and railings. Cmdr. Ruth Halloran of the coast guard directed the rescue from the end of the north pier. "We had calm water, a half moon and a great deal of luck," said Cmdr. Ruth Adebayo of the coast guard. A petition for a bridge in place of the ferry has gathered nine thousand signatures.`;

async function ask(length: number): Promise<void> {
  words.value = length;
  newest += 1;
  const mine = newest;
  try {
    const answer = await client.summarize(articles, { length: { words: length } });
    if (mine === newest) summary.value = answer;
    check.value ??= await client.check(articles, ANSWER);
  } catch (error) {
    fault.value = describe(error).message;
  }
}

function Page() {
  return <How articles={articles} summary={summary.value} check={check.value} fault={fault.value} words={words.value} ask={(length) => void ask(length)} />;
}

const place = document.getElementById("how");
if (place) render(<Page />, place);
void ask(words.value);
