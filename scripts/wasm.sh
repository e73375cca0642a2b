#!/usr/bin/env bash
# Builds the crate for JavaScript into www/wasm: as fast as what a first visit of the page may load allows.
# docs/DECISIONS.md, "Small or fast", says why; benches/RESULTS.md has what was measured.
set -euo pipefail

# wasm-pack knows no size-optimized profile of its own. Small bodies are merged into their callers, which `z` alone does not do.
# Three passes of LLVM are left out: their code compresses badly, and took as long where it was measured.
export CARGO_PROFILE_RELEASE_OPT_LEVEL=z CARGO_PROFILE_RELEASE_PANIC=abort
export RUSTFLAGS="-C llvm-args=-inline-threshold=9 -C llvm-args=-enable-load-pre=0 -C llvm-args=-disable-lsr -C llvm-args=-disable-machine-cse"
wasm-pack build --release --target web --out-dir www/wasm --no-pack -- --features wasm --locked
wasm=www/wasm/conspectus_bg.wasm
node scripts/abort.js "$wasm" "$wasm.small"
# Some passes make the file smaller but what is sent over the network, compressed, larger: bodies merged into their one
# caller, values kept for a second use, and data cut at zeros. -O3 is faster than -Oz, and compressed it is the smaller of the two.
features=(--enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals --enable-multivalue
    --enable-reference-types --strip-producers)
npx --no-install wasm-opt --gufa -O3 --converge --dealign --one-caller-inline-max-function-size=0 --flexible-inline-max-function-size=0 \
    --skip-pass=local-cse --skip-pass=memory-packing "${features[@]}" "$wasm.small" -o "$wasm"
# Locals that share and are numbered anew, once more at the end: .4 kB less.
npx --no-install wasm-opt --coalesce-locals --reorder-locals "${features[@]}" "$wasm" -o "$wasm"
# Functions that are alike side by side: the same functions in another order, and compressed 5 kB less. From the order that comes
# of it, the next time finds a somewhat better one. What else makes an order better is luck: of some, the one is kept that is the
# smallest as hosts send it and, to a half, as archives hold it.
compressed() {
    node -p 'const file = fs.readFileSync(process.argv[1]); 2 * zlib.brotliCompressSync(file).length + zlib.deflateSync(file, { level: 9 }).length' "$1"
}
best=$(compressed "$wasm")
for _ in 1 2 3 4; do
    cp "$wasm" "$wasm.before"
    for short in 20 30 40 50 75 90 120 160; do
        node scripts/order.js "$wasm.before" "$wasm.named" "$short"
        npx --no-install wasm-opt --reorder-functions-by-name "${features[@]}" "$wasm.named" -o "$wasm.ordered"
        size=$(compressed "$wasm.ordered")
        if [ "$size" -lt "$best" ]; then
            best=$size
            mv "$wasm.ordered" "$wasm"
        fi
    done
done
rm -f "$wasm".{before,named,ordered,small}
