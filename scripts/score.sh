#!/usr/bin/env bash
# Measures everything that can be measured on a folder with clusters/, pages/, sentences/, support/, beside which the
# scorers stand in ../tools: score.sh DATA
set -euo pipefail

data=${1:?give the folder of the data}
tools=$data/../tools
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

for clusters in "$data"/clusters/*.jsonl; do
    name=$(basename "$clusters" .jsonl)
    target/release/conspectus batch --any-key <"$clusters" >"$out/$name.jsonl"
    python3 "$tools/score.py" "$clusters" "$out/$name.jsonl"
done
stage() { # stage GOLD
    make -s stage KIND="$1" <"$2" >"$out/stage.jsonl"
    printf '%-10s %-16s ' "$1" "$(basename "$2")"
    python3 "$tools/score_stage.py" "$1" "$2" "$out/stage.jsonl" | grep -v worst
}
stage cleaning "$data/pages/pages.jsonl"
stage sentences "$data/sentences/rules.jsonl"
for gold in "$data"/support/*.jsonl; do stage support "$gold"; done
for gold in "$data"/evidence/*.jsonl; do
    make -s stage KIND=evidence <"$gold" >"$out/evidence.jsonl"
    printf '%-10s %-16s ' evidence "$(basename "$gold")"
    python3 "$tools/score_evidence.py" "$gold" "$out/evidence.jsonl"
done
