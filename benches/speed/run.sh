#!/usr/bin/env bash
# Measures speed and memory, natively, in Node, in Chromium and beside others, and writes benches/RESULTS.md: run.sh [FOLDER]
# FOLDER has clusters of real articles in clusters/ and, beside it, five articles in seeds/.
set -euo pipefail

here=benches/speed target=$PWD/target/bench
export DATA=${1:+$(realpath "$1")} CRITERION_HOME=$target/criterion CARGO_TARGET_DIR=$target
lines=$target/lines.jsonl
mkdir -p "$target/texts" "$target/peers"
rm -rf "$CRITERION_HOME" "$lines"
step() { printf '\n%s — %s\n' "$(date +%T)" "$1"; }
note() { tee -a "$lines"; }
# What fails is missing in the tables; the rest goes on.
measure() { "$@" | note || echo "It failed: $*" >&2; }

printf '{"where":"machine","load":%s}\n' "$(cut -d' ' -f1 /proc/loadavg)" >"$lines"

step "Building"
cargo build --quiet --release --locked --manifest-path "$here/Cargo.toml"
speed=$target/release/speed
files=()
while IFS=$'\t' read -r name what; do
    "$speed" texts "$what" >"$target/texts/$name.json"
    files+=("$target/texts/$name.json")
done < <(for articles in 1 5 20 100 1000 10000; do printf '%s\t%s\n' "$articles" "$articles"; done; "$speed" given)

step "Each stage and the whole, native, by criterion"
cargo bench --quiet --locked --manifest-path "$here/Cargo.toml" --bench stages -- --noplot

step "Once in a process of its own: memory"
for articles in 1 5 20 100 1000 10000; do measure "$speed" once "$articles"; done

# All but the 10,000, which take minutes and come below.
step "WebAssembly in Node"
measure node "$here/wasm.js" node "${files[@]:0:5}" "${files[@]:6}"
step "WebAssembly in Chromium"
measure node "$here/wasm.js" chromium "${files[@]:0:5}" "${files[@]:6}"
step "10,000 articles in a tab"
measure node "$here/tab.js" "$target/texts/10000.json"

step "Others, all on the same text"
five=$target/texts/five.txt
texts=$target/texts/seeds.json
[ -f "$texts" ] || texts=$target/texts/5.json
node -e 'process.stdout.write(JSON.parse(require("fs").readFileSync(process.argv[1])).flat().join("\n\n"))' "$texts" >"$five"
# peer REGISTRY NAME COMMAND… prints its line, or one that says why there is none.
peer() {
    local where=$1 what=$2 line status=0
    shift 2
    line=$(timeout 60 "$@" "$five" 2>"$target/peers/errors" | tail -n 1) || status=$?
    case $line:$status in
    "{"*) echo "$line" ;;
    *:124) printf '{"where":"%s","what":"%s","failed":"takes over a minute"}\n' "$where" "$what" ;;
    *) printf '{"where":"%s","what":"%s","failed":"does not install or does not start"}\n' "$where" "$what" ;;
    esac | note
}
# They never become part of the product: they are installed below target/.
peers=$target/peers
npm install --silent --no-fund --no-audit --prefix "$peers" node-summary@1.2.0 node-summarizer@1.0.7 lexrank@1.0.5 textrank-node@0.1.9 || true
for what in node-summary node-summarizer-rank node-summarizer-frequency lexrank textrank-node; do
    peer npm "$what" node "$here/peers.js" "$what" "$peers"
done
cargo build --quiet --release --locked --manifest-path "$here/peers/Cargo.toml" || true
for what in pithy summary simple-summarize; do peer crate "$what" "$target/release/peers" "$what"; done
python3 -m venv "$peers/python" && "$peers/python/bin/pip" install --quiet sumy==0.13.0 summa==1.2.0 lede==0.5.1 setuptools numpy || true
for what in sumy-lexrank sumy-textrank sumy-lsa sumy-luhn summa lede; do
    peer pypi "$what" "$peers/python/bin/python" "$here/peers.py" "$what"
done

# What people wrote below stays.
apart=$(sed -n '/^# Measured apart$/,$p' benches/RESULTS.md)
{ node "$here/report.js" "$lines" "$CRITERION_HOME"; printf '\n%s\n' "$apart"; } >benches/RESULTS.md
step "Done: benches/RESULTS.md is written. It took $((SECONDS / 60)) min $((SECONDS % 60)) s."
