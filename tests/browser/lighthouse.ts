/** Lighthouse on the built page, served compressed as a host does: see `make lighthouse`. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "@playwright/test";
import { chromiumOptions } from "./browsers.ts";
import { serve } from "./serve.ts";

/** It brings hundreds of packages with it, so it is fetched when it is asked for. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const LEAST = 95;

/** Hosts compress beforehand, and better; here it must not keep the page waiting. */
const compressed = (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } });

interface Report {
  categories: Record<string, { title: string; score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

test("performance, accessibility, best practices and search engines", async () => {
  test.setTimeout(300_000);
  const server = await serve(undefined, (_, body) => compressed(body), { "content-encoding": "br" });
  const file = test.info().outputPath("lighthouse.json");
  const run = spawn(
    "npx",
    [
      ...["--yes", LIGHTHOUSE, server.address, "--quiet", "--output=json", `--output-path=${file}`],
      "--only-categories=performance,accessibility,best-practices,seo",
      "--chrome-flags=--headless=new --no-sandbox",
    ],
    { env: { ...process.env, CHROME_PATH: chromiumOptions.executablePath }, stdio: ["ignore", "ignore", "inherit"] },
  );
  await once(run, "exit");
  await server.stop();
  const { categories, audits } = JSON.parse(readFileSync(file, "utf8")) as Report;
  for (const { title, score, auditRefs } of Object.values(categories)) {
    console.log(`${String(Math.round(100 * score)).padStart(5)}  ${title}`);
    const lost = auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9).map(({ id }) => audits[id]);
    for (const audit of lost) console.log(`         ${audit?.title ?? ""} ${audit?.displayValue ?? ""}`);
    expect.soft(Math.round(100 * score), title).toBeGreaterThanOrEqual(LEAST);
  }
});
