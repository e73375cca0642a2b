import { openWorker } from "./conspectus/client/index.js";

const client = openWorker();
const { sentences } = await client.summarize(
  [
    { text: "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday. Nobody was hurt." },
    { text: "The Morning Star ran aground off Port Ellery on Tuesday. Lifeboats took all 412 people ashore." },
  ],
  { length: { words: 20 } },
);
for (const { text, sources, of } of sentences) {
  const item = document.createElement("li");
  item.textContent = `${text} (${sources} of ${of})`;
  document.querySelector("ol").append(item);
}
client.stop();
