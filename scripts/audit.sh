#!/usr/bin/env bash
# Asks the registry about known faults of the packages that run in the page. Fails if there are any; no answer is no failure.
set -euo pipefail

answer=$(npm audit --omit=dev --json 2>/dev/null || true)
node -e '
const { metadata } = JSON.parse(process.argv[1] || "{}");
const total = metadata?.vulnerabilities.total;
if (total === undefined) console.log("conspectus: the registry does not answer, so nothing is known about faults of packages.");
else console.log(`conspectus: ${total} known faults in the packages of the page; npm audit lists them.`);
process.exitCode = total > 0 ? 1 : 0;
' "$answer"
