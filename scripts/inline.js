// Writes what `conspectus/inline` has in place of files: inline.js FOLDER, the folder of the package
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const folder = process.argv[2] ?? "dist/npm";
const built = await build({
  configFile: false,
  logLevel: "error",
  build: { write: false, minify: true, target: "es2022", lib: { entry: `${folder}/client/thread.js`, formats: ["iife"], name: "conspectus" } },
});
const [{ output }] = [built].flat();
if (output.length !== 1) throw new Error(`The worker should be one script, and is ${output.length}.`);
const core = gzipSync(readFileSync(`${folder}/wasm/conspectus_bg.wasm`), { level: 9 }).toString("base64");
writeFileSync(`${folder}/client/inlined.js`, `export const core = ${JSON.stringify(core)};\nexport const thread = ${JSON.stringify(output[0].code)};\n`);
