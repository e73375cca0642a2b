// bun main.mjs
import { openWorker } from "conspectus";

const client = openWorker();
const { sentences } = await client.summarize(
  [
    { text: "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday. Nobody was hurt." },
    { text: "The Morning Star ran aground off Port Ellery on Tuesday. Lifeboats took all 412 people ashore." },
  ],
  { length: { words: 20 } },
);
for (const { text, sources, of } of sentences) console.log(`${text} (${sources} of ${of})`);
client.stop();
