import { summarize } from "conspectus";
import { articles } from "../../../articles";

export const dynamic = "force-dynamic";

/** The summary, made on the server. */
export async function GET() {
  const { sentences } = await summarize(articles, { length: { words: 20 } });
  return Response.json(sentences.map(({ text, sources, of }) => `${text} (${sources} of ${of})`));
}
