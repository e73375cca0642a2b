#!/usr/bin/env bash
# Asks about known faults of what Conspectus is built from: the npm registry about the packages that run in the page, RustSec
# about the crates. Fails if either knows of one. Who does not answer is no failure: then nothing is known, and that is said.
set -euo pipefail
cd "$(dirname "$0")/.."
export GIT_TERMINAL_PROMPT=0

advisories=https://github.com/RustSec/advisory-db.git
known=0

# The faults in an answer, a name a line; fails if it is none.
faults() {
    node -e '
const answer = JSON.parse(process.argv[1] || "{}");
const crates = answer.vulnerabilities?.list?.map(({ advisory, package: { name, version } }) => `${name} ${version}: ${advisory.id}, ${advisory.title}`);
const packages = answer.metadata && Object.values(answer.vulnerabilities).map(({ name, severity }) => `${name}: ${severity}`);
const faults = packages ?? crates;
if (faults === undefined) process.exit(1);
faults.forEach((fault) => console.log(fault));
' "$1" 2>/dev/null
}

# Says what is known of some parts, by an answer.
report() {
    local parts=$1 list count
    if ! list=$(faults "$2"); then
        echo "conspectus: nothing is known about faults in $parts, because $3 does not answer."
        return
    fi
    count=$(grep -c . <<<"$list" || true)
    if [ "$count" = 0 ]; then
        echo "conspectus: no known faults in $parts."
        return
    fi
    known=1
    echo "conspectus: $count KNOWN FAULTS in $parts; update them, or say why they do no harm:" >&2
    sed 's/^/  /' <<<"$list" >&2
}

# cargo audit takes minutes to build: only where it will have an answer.
answers() {
    local limit=""
    if command -v timeout >/dev/null; then limit="timeout 60"; fi
    $limit git ls-remote --exit-code "$advisories" HEAD >/dev/null 2>&1
}

report "the packages of the page" "$(npm audit --omit=dev --json 2>/dev/null || true)" "the npm registry"
answer=""
if answers && ./scripts/need.sh audit; then
    answer=$(cargo audit --json --url "$advisories" 2>/dev/null || true)
fi
report "the crates" "$answer" "RustSec's database of advisories"
exit "$known"
