#!/usr/bin/env bash
# Puts the npm package together in dist/npm, as `npm pack` and `npm publish` take it.
set -euo pipefail

out=dist/npm
rm -rf "$out"
npx --no-install tsc -p npm/tsconfig.json
mkdir -p "$out/wasm"
cp www/wasm/conspectus_bg.wasm "$out/wasm/"
# What importing that file gives is for the bundler to say: an address, bytes, a module. The functions take them all.
cat >"$out/wasm/conspectus_bg.wasm.d.ts" <<'END'
import type { Source } from "../client/source.js";
/** The WebAssembly of the core, as `load(wasm)` and `openWorker({ wasm })` take it. */
declare const wasm: Source;
export default wasm;
END
# The package always gives the module: bundlers need not find the file at a second place.
sed "s/new URL('conspectus_bg.wasm', import.meta.url)/undefined/" www/wasm/conspectus.js >"$out/wasm/conspectus.js"
# The types come from Rust with their comments: names as TypeScript has them, and no examples in Rust. Those of the functions are left
# out: nobody calls them but the package, whose own say more, and need no types of browsers.
sed -E -e '/^ \* ```$/,/^ \* ```$/d' \
    -e 's/\[`(crate::)?([A-Za-z]+)::([a-z_]+)`\]/{@link \2.\3}/g' -e 's/\[`(crate::)?([A-Z][A-Za-z]+)`\]/{@link \2}/g' \
    -e 's/`Options::default\(\)` is/What is left out is/' \
    -e '/^ \* Articles about one event, analysed/,$d' \
    www/wasm/conspectus.d.ts | sed '$d' >"$out/wasm/conspectus.d.ts"
# Those that `index.d.ts` does not lead to are nobody's concern, and name types of browsers; the others name what they will be beside.
rm "$out"/client/{client,compile,connect,engine,fetched,local,patience,plan,port}.d.ts "$out"/client/{attendance,line}.js
sed -i -E 's/"\.\/([a-z]+)\.ts"/".\/\1.js"/' "$out"/client/*.d.ts
cp npm/package.json npm/README.md LICENSE-MIT LICENSE-APACHE "$out/"
node scripts/address.js "$out/package.json"
node scripts/inline.js "$out"
node scripts/notices.js wasm >"$out/THIRD-PARTY.txt"
