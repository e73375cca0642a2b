#!/usr/bin/env python3
"""Compares what two builds of the command line print, byte for byte: for a change that must not change any summary.

    same-output.py OLD NEW FILE... [--renamed old=new ...]

A FILE that ends in .jsonl has clusters of articles and goes through `batch`; all others are the articles of one summary,
printed as JSON, as a report, and as JSON for a request of each other kind. A field that has another name in the new build
is given with --renamed. Says at which line and byte the first difference stands, and ends with status 1 if there is one.
"""

import argparse
import json
import subprocess
import sys

REQUESTS = [
    ["--format", "json"],
    ["--report"],
    ["--format", "json", "--sentences", "7"],
    ["--format", "json", "--percent", "20"],
    ["--format", "json", "--words", "60", "--order", "agreement"],
    ["--format", "json", "--words", "400"],
]


def output(program, arguments, text=b""):
    done = subprocess.run([program, *arguments], input=text, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return done.stdout + (b"" if done.returncode == 0 else b"status %d: " % done.returncode + done.stderr)


def clusters(file):
    """The clusters of a file, without the keys that only scorers read."""
    keys = {"id", "documents", "articles", "words", "lang", "focus"}
    lines = [json.loads(line) for line in open(file, "rb") if line.strip()]
    lines = [{key: value for key, value in line.items() if key in keys} for line in lines]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()


def difference(old, new):
    """Where two outputs part, as words; None if they are the same."""
    if old == new:
        return None
    for number, (a, b) in enumerate(zip(old.splitlines(), new.splitlines()), 1):
        if a != b:
            at = next((n for n, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
            around = slice(max(0, at - 60), at + 60)
            return f"line {number}, byte {at}:\n  old …{a[around].decode(errors='replace')}…\n  new …{b[around].decode(errors='replace')}…"
    return f"{len(old)} bytes before, {len(new)} now"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--renamed", nargs="+", default=[], metavar="old=new")
    asked = parser.parse_args()
    texts = [file for file in asked.files if not file.endswith(".jsonl")]
    runs = [(file, ["batch"], clusters(file)) for file in asked.files if file.endswith(".jsonl")]
    if texts:
        runs += [(" ".join(request), [*request, *texts], b"") for request in REQUESTS]
    differ = 0
    for name, arguments, text in runs:
        old, new = output(asked.old, arguments, text), output(asked.new, arguments, text)
        for pair in asked.renamed:
            before, after = (f'"{field}":'.encode() for field in pair.split("="))
            old = old.replace(before, after)
        found = difference(old, new)
        differ += found is not None
        print(f"{name}: {found or f'the same {len(new)} bytes'}")
    sys.exit(1 if differ else 0)


main()
