/**
 * Makes every panic of a WebAssembly file end at once: `node scripts/abort.js IN OUT`.
 *
 * A panic prints its message to an error output that no browser has, and then stops at `unreachable`. Here the functions that
 * would make the message are nothing but `unreachable`, and `wasm-opt` drops what only they need. It finds them by name, so it
 * runs before the names are stripped.
 */
import { readFile, writeFile } from "node:fs/promises";
import binaryen from "binaryen";

/** The functions that never return. */
const PANICS =
  /panicking::(panic|assert_failed|unreachable_display)|slice_(index|error)_fail|len_mismatch_fail|(unwrap|expect|assert)_failed|panic_already_|panic_access_error|capacity_overflow|raw_vec::handle_error|handle_alloc_error/;

const [input, output] = process.argv.slice(2);
const module = binaryen.readBinary(await readFile(input));
const { BulkMemory, NontrappingFPToInt, SignExt, MutableGlobals, Multivalue, ReferenceTypes } = binaryen.Features;
module.setFeatures(BulkMemory | NontrappingFPToInt | SignExt | MutableGlobals | Multivalue | ReferenceTypes);
let found = 0;
for (let index = 0; index < module.getNumFunctions(); index++) {
  const { name, base, params, results } = binaryen.getFunctionInfo(module.getFunctionByIndex(index));
  if (base || results !== binaryen.none || !PANICS.test(name)) continue;
  module.removeFunction(name);
  module.addFunction(name, params, results, [], module.unreachable());
  found++;
}
if (found === 0) throw new Error(`${input} has no function that panics: is its section of names missing?`);
await writeFile(output, module.emitBinary());
