#!/usr/bin/env bash
# Many clusters by GNU parallel, in order: parallel.sh [--sshlogin one,two …] < clusters.jsonl > summaries.jsonl
# It hands out blocks of whole lines. Other machines need the program on their path.
set -euo pipefail

exec parallel --pipe --keep-order --block 1M "$@" conspectus batch
