/**
 * Makes every panic of a WebAssembly file end at once: `node scripts/abort.js IN OUT`.
 *
 * A panic prints its message to an error output that no browser has, and then stops at `unreachable`. Here the functions that
 * would make the message are nothing but `unreachable`, and `wasm-opt` drops what only they need. They are found by name, so this
 * runs before the names are stripped. The places in the source that the messages would name become zeros.
 *
 * What only stands in the table of functions goes likewise: `wasm-opt` can't know that nobody calls it.
 */
import { readFile, writeFile } from "node:fs/promises";
import binaryen from "binaryen";

/** The functions that never return. */
const PANICS =
  /panicking::(panic|assert_failed|unreachable_display)|slice_(index|error)_fail|len_mismatch_fail|(unwrap|expect|assert)_failed|panic_already_|panic_access_error|capacity_overflow|raw_vec::handle_error|handle_alloc_error/;

/**
 * What nobody calls: how panics write structures and what has gone wrong, since the library writes nothing with `{:?}`, which a lint
 * sees to; what follows a panic; and closures of Rust that JavaScript calls, of which there are none.
 */
const UNCALLED = /fmt::Debug>::fmt|(Borrow(Mut)?|Access)Error as|StaticStrPayload|PadAdapter|panic_with_hook|panic_handler|closures::_::invoke/;

/** The size of a `core::panic::Location`: the address and the length of a path, a line and a column, in 32 bits each. */
const LOCATION = 16;

/** The data of a file, each stretch with the address where it starts. */
const segments = (file) => {
  const found = [];
  let at = 8;
  const number = (shift = 0) => {
    const byte = file[at++];
    return (byte & 127) * 2 ** shift + (byte > 127 ? number(shift + 7) : 0);
  };
  while (at < file.length) {
    const section = file[at++];
    const end = number() + at;
    if (section === 11) {
      // Each is a flag, `i32.const` with the address, `end`, and the bytes.
      for (let count = number(); count > 0; count--) {
        at += 2;
        const start = number();
        at += 1;
        const length = number();
        found.push({ start, bytes: file.subarray(at, at + length) });
        at += length;
      }
    }
    at = end;
  }
  return found;
};

/** Sets the places in the source to zero, in a stretch of data, and answers how many there were. */
const forget = ({ start, bytes }) => {
  let places = 0;
  for (let at = 0; at + LOCATION <= bytes.length; at += 4) {
    const [path, length, line, column] = [0, 4, 8, 12].map((field) => bytes.readUInt32LE(at + field));
    const end = path - start + length;
    if (length > 255 || line === 0 || line > 99_999 || column === 0 || column > 999 || end > bytes.length) continue;
    if (path < start || bytes.toString("latin1", end - 3, end) !== ".rs") continue;
    bytes.fill(0, at, at + LOCATION);
    places++;
  }
  return places;
};

const [input, output] = process.argv.slice(2);
const module = binaryen.readBinary(await readFile(input));
const { BulkMemory, NontrappingFPToInt, SignExt, MutableGlobals, Multivalue, ReferenceTypes } = binaryen.Features;
module.setFeatures(BulkMemory | NontrappingFPToInt | SignExt | MutableGlobals | Multivalue | ReferenceTypes);
let panics = 0;
for (let index = 0; index < module.getNumFunctions(); index++) {
  const { name, base, params, results } = binaryen.getFunctionInfo(module.getFunctionByIndex(index));
  if (base || !(UNCALLED.test(name) || (results === binaryen.none && PANICS.test(name)))) continue;
  module.removeFunction(name);
  module.addFunction(name, params, results, [], module.unreachable());
  panics++;
}
const written = Buffer.from(module.emitBinary());
const places = segments(written).reduce((sum, segment) => sum + forget(segment), 0);
if (panics === 0 || places === 0) throw new Error(`${input} has no panics: is its section of names missing?`);
await writeFile(output, written);
