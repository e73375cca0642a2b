#!/usr/bin/env bash
# Fuzzes one target for some seconds: ./run.sh segment 1200. Needs cargo-fuzz and a nightly toolchain.
# It starts from seeds/ and from the texts of tests/data; what it learns stays in corpus/, what it finds in artifacts/.
set -euo pipefail
cd "$(dirname "$0")"
target=$1
seconds=${2:-1200}

corpus=corpus/$target
mkdir -p "$corpus"
cp -n seeds/"$target"/* "$corpus"/
case $target in
    segment) folder=sentences ;;
    clean) folder=pages ;;
    *) folder= ;;
esac
if [ -n "$folder" ]; then
    for file in ../tests/data/"$folder"/*.txt; do
        name=$(basename "$file" .txt)
        { echo "${name%%-*}"; cat "$file"; } > "$corpus/$name"
    done
fi
# Whole summaries take longer, so that small ones are worth more.
longest=16384
[ "$target" != pipeline ] || longest=4096
# A thread may still be letting go of its own memory when the leak detector looks.
leaks=1
[ "$target" != lines ] || leaks=0

cargo +nightly fuzz run --fuzz-dir . "$target" "$corpus" -- \
    -max_total_time="$seconds" -dict=odd.dict -max_len="$longest" -timeout=20 -rss_limit_mb=3072 -detect_leaks="$leaks" -print_final_stats=1
