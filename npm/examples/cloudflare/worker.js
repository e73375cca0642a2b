// wrangler dev: nothing is needed for the package, with `nodejs_compat` or without.
import { summarize } from "conspectus";

export default {
  async fetch() {
    const { sentences } = await summarize(
      [
        { text: "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday. Nobody was hurt." },
        { text: "The Morning Star ran aground off Port Ellery on Tuesday. Lifeboats took all 412 people ashore." },
      ],
      { length: { words: 20 } },
    );
    return new Response(sentences.map(({ text, sources, of }) => `${text} (${sources} of ${of})\n`).join(""));
  },
};
