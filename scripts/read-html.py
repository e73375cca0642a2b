#!/usr/bin/env python3
"""Sends pages through the command line's reading of HTML and then through the cleaner, for measuring:

    read-html.py PROGRAM pages.jsonl > kept.jsonl

A line in is {"id", "html"}, and {"id", "kept", "title", "author"?, "published"?} comes out, as of read-html.js, which asks the page.
"""
import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile
import unicodedata

PROGRAM = os.path.abspath(sys.argv[1])


def seen(line):
    """A line without what nobody sees at its ends."""
    unseen = {c for c in line if c.isspace() or unicodedata.category(c) == "Cf"}
    return line.strip("".join(unseen)) if unseen else line


def kept(line):
    page = json.loads(line)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".html") as file:
        file.write("\ufeff" + page["html"])
        file.flush()
        out = subprocess.run([PROGRAM, "--format", "json", file.name], capture_output=True, check=False).stdout
    summary = json.loads(out)
    article = summary["articles"][0]
    text = summary["inputs"][0].get("text", page["html"]).encode()
    for cut in sorted(article["dropped"], key=lambda cut: -cut["start"]):
        text = text[: cut["start"]] + text[cut["end"] :]
    lines = [seen(line) for line in text.decode().split("\n")]
    about = {key: article[key] for key in ("title", "author", "published") if key in article}
    return {"id": page["id"], "kept": "\n".join(line for line in lines if line), **about}


with open(sys.argv[2], encoding="utf-8") as pages, concurrent.futures.ThreadPoolExecutor(2) as pool:
    for row in pool.map(kept, filter(str.strip, pages)):
        print(json.dumps(row, ensure_ascii=False))
