// esbuild inline.mjs --bundle --platform=node --format=cjs --outfile=out.cjs: one file that needs no other, as for Lambda.
import { summarize } from "conspectus/inline";

export async function handler() {
  const { sentences } = await summarize(
    [
      { text: "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday. Nobody was hurt." },
      { text: "The Morning Star ran aground off Port Ellery on Tuesday. Lifeboats took all 412 people ashore." },
    ],
    { length: { words: 20 } },
  );
  return sentences.map(({ text, sources, of }) => `${text} (${sources} of ${of})`);
}

handler().then((lines) => console.log(lines.join("\n")), console.error);
