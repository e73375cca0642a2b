/** The explanation on the example of the page, computed while it is read. */
import { signal, useSignalEffect } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { Client } from "../client/client";
import { compile } from "../client/compile";
import { connect } from "../client/connect";
import { fetched } from "../client/fetched";
import { describe } from "../client/fault";
import threadAddress from "../client/thread?worker&url";
import { adopt } from "../shared/components/basics/adopt";
import { ownWorker } from "../shared/core/trust";
import { language, speak } from "../shared/i18n";
import type { Check, Summary } from "../wasm/conspectus";
import { example } from "./example";
import { How } from "./How";
import styles from "./how.css?inline";
import { taught, teach } from "./texts";

adopt(styles);

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
    if (mine === newest) fault.value = describe(error).message;
  }
}

/** Ends what computes. */
function end(): void {
  newest += 1;
  client.stop();
}

/** The explanation in the language of the interface, as soon as its texts are there. */
export function Explanation({ back }: { back: ComponentChildren }) {
  // What can't be loaded is said in English.
  useSignalEffect(() => void teach(language.value).catch(() => speak("en")));
  useEffect(() => {
    void ask(words.value);
    return end;
  }, []);
  if (!taught.value.includes(language.value)) return null;
  return <How articles={articles} summary={summary.value} check={check.value} fault={fault.value} words={words.value} ask={(length) => void ask(length)} back={back} />;
}
