#!/usr/bin/env bash
# Measures speed and memory, natively, in Node, in Chromium and beside others, and writes benches/RESULTS.md:
# bench.sh [FOLDER with clusters/] [FOLDER with five articles]
set -euo pipefail

data=${1:-} seeds=${2:-}
here=benches/speed target=target/bench
mkdir -p "$target/peers"
cargo build --release --locked --manifest-path "$here/Cargo.toml" --target-dir "$target"
speed=$target/release/speed
lines=$target/lines.jsonl
: >"$lines"
note() { tee -a "$lines"; }

# What Node, Chromium and the others read.
for articles in 1 5 20 100 1000 10000; do "$speed" text "$articles" >"$target/$articles.json"; done
"$speed" text "${seeds:-5}" >"$target/five.json"
folders=()
if [ -n "$data" ]; then
    # One folder a cluster, five of each file: enough for a ratio.
    for file in "$data"/clusters/*.jsonl; do
        python3 - "$file" "$target/clusters" <<'PY' >"$target/folders"
import json, os, sys
name = os.path.basename(sys.argv[1]).removesuffix(".jsonl")
for number, line in zip(range(5), open(sys.argv[1], encoding="utf-8")):
    folder = f"{sys.argv[2]}/{name}-{number}"
    os.makedirs(folder, exist_ok=True)
    for place, text in enumerate(json.loads(line)["documents"]):
        open(f"{folder}/{place:03}.txt", "w", encoding="utf-8").write(text)
    print(folder)
PY
        mapfile -t -O "${#folders[@]}" folders <"$target/folders"
    done
fi
[ -z "$seeds" ] || folders+=("$seeds")

"$speed" native "${folders[@]}" | note
node "$here/wasm.mjs" node www/wasm "$target"/{five,1,5,20,100,1000}.json | note
node "$here/wasm.mjs" chromium www/wasm "$target"/{five,1,5,20,100,1000,10000}.json | note

# The others never become part of the product: they are installed below target/. What cannot be had is noted.
failed() { printf '{"where":"%s","peer":"all","failed":"not to be had"}\n' "$1" | note; }
(cd "$target/peers" && npm install --silent --no-fund --no-audit --prefix . node-summary@1.2.0 node-summarizer@1.0.7 lexrank@1.0.5 textrank-node@0.1.9) &&
    node "$here/peers.mjs" "$target/peers" "$target/five.json" | note || failed npm
cargo build --quiet --release --locked --manifest-path "$here/peers/Cargo.toml" --target-dir "$target" &&
    "$target/release/peers" "$target/five.json" 2>/dev/null | note || failed crate
(python3 -m venv "$target/peers/python" && "$target/peers/python/bin/pip" install --quiet sumy==0.13.0 summa==1.2.0 lede==0.5.1 setuptools numpy) &&
    "$target/peers/python/bin/python" "$here/peers.py" "$target/five.json" | note || failed pypi

node "$here/report.mjs" "$lines" >benches/RESULTS.md
echo "benches/RESULTS.md is written."
