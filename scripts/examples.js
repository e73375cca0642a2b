// Builds and runs the examples of the npm package whose tools are heavy, from the packed package, in a folder of their own:
// examples.js [name ...]; CONTRIBUTING.md says when.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { chromium } from "@playwright/test";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FERRY = "A ferry with 412 people on board ran aground off Port Ellery early on Tuesday. (2 of 2)";
// Tools look for settings in the folders above.
const home = mkdtempSync(join(tmpdir(), "conspectus-examples-"));
const env = { ...process.env, CI: "1", NEXT_TELEMETRY_DISABLED: "1", WRANGLER_SEND_METRICS: "false", FORCE_COLOR: "0" };

execFileSync("npm", ["pack", "--silent", "--pack-destination", home], { cwd: "dist/npm" });
const tarball = join(home, readdirSync(home).find((name) => name.endsWith(".tgz")));

/** An example with its tools, in a folder of its own. */
function installed(name) {
  const folder = join(home, name);
  cpSync(`npm/examples/${name}`, folder, { recursive: true });
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--no-save", tarball], { cwd: folder, env, stdio: "inherit" });
  return folder;
}

const run = (folder, command, ...args) => execFileSync(join("node_modules/.bin", command), args, { cwd: folder, env, encoding: "utf8" });

/** A port that nobody has. */
const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** What a server says. */
const answered = async (address) => (await fetch(address)).text();

/** What a page shows in Chromium once the summary is there. */
async function shown(address) {
  const names = ["chromium", "chromium-browser", "google-chrome"].map((name) => `command -v ${name}`).join(" || ");
  const executablePath = process.env.CONSPECTUS_CHROMIUM ?? execFileSync("sh", ["-c", names], { encoding: "utf8" }).trim();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.getByText(FERRY.slice(0, 40)).waitFor();
    return await page.innerText("body");
  } finally {
    await browser.close();
  }
}

/** What is heard of a server that a command starts, in each of these ways; the command and all that it started are ended. */
async function served(folder, ways, command, ...args) {
  const port = String(await freePort());
  const server = spawn(join("node_modules/.bin", command), [...args, "--port", port], { cwd: folder, env, stdio: "inherit", detached: true });
  try {
    for (let tries = 0; tries < 120; tries++) {
      await new Promise((done) => setTimeout(done, 1000));
      if (!(await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined))) continue;
      const heard = [];
      for (const [path, hear] of ways) heard.push(await hear(`http://127.0.0.1:${port}${path}`));
      return heard;
    }
    throw new Error(`${command} does not answer.`);
  } finally {
    process.kill(-server.pid);
  }
}

const EXAMPLES = {
  bundles: (folder) => {
    const out = [];
    run(folder, "esbuild", "main.mjs", "--bundle", "--platform=node", "--format=esm", "--external:conspectus", "--outfile=external.mjs", "--log-level=warning");
    run(folder, "esbuild", "inline.mjs", "--bundle", "--platform=node", "--format=cjs", "--outfile=inline.cjs", "--log-level=warning");
    run(folder, "rollup", "main.mjs", "--external", "conspectus", "--file", "rollup.mjs", "--silent");
    run(folder, "rollup", "inline.mjs", "--plugin", "node-resolve", "--file", "rollup-inline.mjs", "--silent");
    for (const script of ["external.mjs", "inline.cjs", "rollup.mjs", "rollup-inline.mjs"]) out.push(execFileSync(process.execPath, [script], { cwd: folder, env, encoding: "utf8" }));
    return out;
  },
  bun: (folder) => [run(folder, "bun", "main.mjs")],
  cloudflare: async (folder) => {
    const configuration = { name: "with-node", main: "worker.js", compatibility_date: "2026-05-01", compatibility_flags: ["nodejs_compat"] };
    writeFileSync(join(folder, "with-node.json"), JSON.stringify(configuration));
    const ways = [[], ["--config", "with-node.json"]];
    const out = [];
    for (const more of ways) out.push(...(await served(folder, [["/", answered]], "wrangler", "dev", ...more)));
    return out;
  },
  next: async (folder) => {
    run(folder, "next", "build");
    return served(folder, [["/api/summary", answered], ["/", shown]], "next", "start");
  },
  vite: (folder) => served(folder, [["/", shown]], "vite", "--host", "127.0.0.1"),
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(EXAMPLES);
for (const name of names) {
  const out = await EXAMPLES[name](installed(name));
  for (const text of out) if (!text.includes(FERRY)) throw new Error(`${name} says:\n${text}`);
  console.log(`${name}: ${out.length} of ${out.length} give the summary.`);
}
rmSync(home, { recursive: true });
