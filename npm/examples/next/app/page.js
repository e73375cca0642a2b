"use client";
import { useEffect, useState } from "react";
import { openWorker } from "conspectus";
import { articles } from "../articles";

/** The summary, made in a worker of the browser. */
export default function Page() {
  const [sentences, setSentences] = useState([]);
  useEffect(() => {
    const client = openWorker();
    client.summarize(articles, { length: { words: 20 } }).then((summary) => setSentences(summary.sentences), console.error);
    return () => client.stop();
  }, []);
  return (
    <ol>
      {sentences.map(({ text, sources, of }) => (
        <li key={text}>{`${text} (${sources} of ${of})`}</li>
      ))}
    </ol>
  );
}
