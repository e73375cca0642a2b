#!/usr/bin/env python3
"""Measures what the check of a text finds: `measure.py FILE...`, a table.

A FILE has clusters in JSON Lines ({"id", "lang", "documents", "references"}; references may be absent), claims
({"claim", "evidence", "label"}), or, as .toml, one invented cluster of tests/data. From the clusters come texts to check:

  summaries    each reference against its own articles, and against those of another cluster of the file and language
  figures      a figure changed to a value that no article has, in sentences of articles and of references; and the
               figures that are left, if an article has their digits
  names, "not" a name exchanged for another of the cluster, a "not" put in or taken out: in sentences that an article has
               word for word, and in sentences that other articles than their own were found to say ("same", "verbatim");
               one word of a name exchanged for that of another, neither of them written small anywhere, and the names that are left
  quotations   a word between quotation marks exchanged

Sentences are those of the check itself; what is changed in them, alter.py says. With the same seed the same is changed.
Figures, names, words and denials are drawn anew for each cluster, at most --most of a kind. --half even or odd takes
every other line of a file. --list ROW prints the failures of the rows whose names begin so.
"""

import argparse
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
import tomllib

import alter

WORDS = 6
FOUND = ("verbatim", "same")
# Rows in order, with what they should reach.
ROWS = {
    "summaries, own articles: found at least in part": "≥ 85 %",
    "summaries, other articles: not found": "≥ 97 %",
    "figures of articles, changed: flagged": "≥ 98 %",
    "figures of articles, left: flagged": "≤ 4 %",
    "figures of summaries, changed: flagged": "≥ 98 %",
    "figures of summaries, left: flagged": "≤ 4 %",
    "names, told by another article: no longer": "≥ 80 %",
    "names, word for word: no longer": "≥ 80 %",
    "names, one part changed: flagged": "",
    "names, left: flagged": "",
    "quotations, changed: said to be changed": "≥ 99 %",
    "quotations, changed: said to be changed or absent": "",
    "quotations, left: exact": "",
    "not, told by another article, LANG: no longer": "≥ 85 %",
    "not, word for word, LANG: no longer": "≥ 85 %",
    "claims: balanced accuracy of supported": "≥ .68",
    "claims: the same with parts of which all values are found": "≥ .68",
    "claims, LABEL": "",
}


class Cluster:
    """Articles about one event, and what they have to exchange."""

    def __init__(self, name, row):
        self.name, self.lang, self.documents = name, row.get("lang", ""), row["documents"]
        self.references = row.get("references", [])
        self.numbers = alter.numbers(self.documents)
        self.digits = self.numbers | alter.numbers(self.documents, r"\d+")
        words = [word for document in self.documents for word in alter.WORD.findall(document)]
        self.vocabulary = sorted(set(words))
        self.words = {word.lower() for word in words}
        lines = [line for document in self.documents for line in document.splitlines()]
        found = collections.Counter(line[start:end] for line in lines for start, end in alter.names(line))
        self.names = sorted(name for name, times in found.items() if times > 1)

    def without(self, article):
        return self.documents[:article] + self.documents[article + 1 :]


class Text:
    """A text to check against articles: a whole one, or changed sentences, each a paragraph."""

    def __init__(self, cluster, documents, text=""):
        self.cluster, self.documents, self.text, self.changes = cluster, documents, text, []

    def add(self, kind, sentence, start, end):
        """Adds a changed sentence, with the place of the change in it."""
        self.text += "\n\n" if self.text else ""
        at = len(self.text)
        self.text += sentence
        self.changes.append(Change(kind, sentence, at, at + start, at + end))


Change = collections.namedtuple("Change", "kind sentence at start end")


class Table:
    """Hits of cases, a row for each measure and a column for each file."""

    def __init__(self, shown):
        self.cells, self.shown = collections.defaultdict(lambda: [0, 0]), shown
        # What is no share, as it is printed.
        self.figures = {}

    def count(self, row, file, hit, note=""):
        for column in (file, "all"):
            cell = self.cells[row, column]
            cell[0] += hit
            cell[1] += 1
        bad = hit if row.endswith("left: flagged") else not hit
        if bad and self.shown and row.startswith(self.shown):
            print(f"{row}: {note}")

    def print(self, files):
        columns = files + ["all"] if len(files) > 1 else files
        print("| measure | reach |", " | ".join(columns), "|")
        print("|---|---:|" + "---:|" * len(columns))
        known = {re.sub(r"LANG|LABEL", ".*", row): reach for row, reach in ROWS.items()}
        for pattern, reach in known.items():
            rows = sorted({row for row, _ in [*self.cells, *self.figures] if re.fullmatch(pattern, row)})
            for row in rows:
                print(f"| {row} | {reach} |", " | ".join(self.cell(row, column) for column in columns), "|")

    def cell(self, row, column):
        if (row, column) in self.figures:
            return self.figures[row, column]
        hits, cases = self.cells[row, column]
        return f"{100 * hits / cases:.1f} % of {cases}" if cases else "–"


def checked(stage, texts):
    """The sentences of each text as they are checked; what stands where counts letters."""
    lines = [
        json.dumps({"id": n, "lang": text.cluster.lang, "documents": text.documents, "text": text.text}) for n, text in enumerate(texts)
    ]
    done = subprocess.run(stage, shell=True, input="\n".join(lines), stdout=subprocess.PIPE, text=True, check=True)
    return [letters(json.loads(line), text.text) for line, text in zip(done.stdout.split("\n"), texts)]


def letters(check, text):
    """Turns positions that count bytes into such that count letters."""
    places = [place for place, letter in enumerate(text) for _ in letter.encode()] + [len(text)]
    for sentence in check["sentences"]:
        for piece in [sentence, *sentence["held"], *sentence["values"], *sentence["quotations"]]:
            piece["start"], piece["end"] = places[piece["start"]], places[piece["end"]]
    return check["sentences"]


def state(pieces, start, end):
    """The state of the value or quotation that stands, in part at least, at a place."""
    return next((piece["state"] for piece in pieces if piece["start"] < end and start < piece["end"]), None)


def is_flagged(sentence, start, end):
    return state(sentence["values"], start, end) in ("differs", "absent")


def is_whole(sentence):
    """True for what reads as a sentence: page remains and headings are not changed."""
    text = sentence["text"].strip()
    return len(alter.WORD.findall(text)) >= WORDS and re.search(r"[.!?।][\"”»’)]*$", text) and "\n" not in text


class Measure:
    """Makes the texts of a file of clusters and counts what their checks say."""

    def __init__(self, file, clusters, table, asked):
        self.file, self.clusters, self.table, self.asked = file, clusters, table, asked

    def count(self, row, hit, note=""):
        self.table.count(row, self.file, hit, note)

    def run(self):
        texts = []
        for n, cluster in enumerate(self.clusters):
            others = [c for c in self.clusters[n + 1 :] + self.clusters[:n] if c.lang == cluster.lang]
            for reference in cluster.references:
                texts.append(("summary", Text(cluster, cluster.documents, reference)))
                if others:
                    texts.append(("other", Text(cluster, others[0].documents, reference)))
            for article, document in enumerate(cluster.documents):
                texts.append(("whole", Text(cluster, cluster.documents, document)))
                if len(cluster.documents) > 1:
                    texts.append(("told", Text(cluster, cluster.without(article), document)))
        checks = checked(self.asked.stage, [text for _, text in texts])
        sources = collections.defaultdict(list)
        for (kind, text), sentences in zip(texts, checks):
            self.count_whole(kind, text, sentences)
            sources[text.cluster.name].append((kind, text, sentences))
        changed = [text for cluster in self.clusters for text in self.change(cluster, sources[cluster.name])]
        for text, sentences in zip(changed, checked(self.asked.stage, changed)):
            for change in text.changes:
                self.count_change(text.cluster, change, sentences)

    def count_whole(self, kind, text, sentences):
        """What is said of sentences that nobody changed."""
        for sentence in sentences:
            note = f"{text.cluster.name} {sentence['degree']}: {sentence['text']}"
            if kind == "summary":
                self.count("summaries, own articles: found at least in part", sentence["degree"] != "none", note)
                self.count_left("figures of summaries", text.cluster, sentence)
            elif kind == "other":
                self.count("summaries, other articles: not found", sentence["degree"] == "none", note)
            elif kind == "whole" and sentence["degree"] == "verbatim" and is_whole(sentence):
                self.count_left("figures of articles", text.cluster, sentence)
                for start, end in alter.names(sentence["text"]):
                    said = is_flagged(sentence, sentence["start"] + start, sentence["start"] + end)
                    self.count("names, left: flagged", said, f"{sentence['text'][start:end]}: {note}")
                for start, end in alter.quotations(sentence["text"]):
                    said = state(sentence["quotations"], sentence["start"] + start, sentence["start"] + end)
                    self.count("quotations, left: exact", said == "exact", f"{said}: {note}")

    def count_left(self, kind, cluster, sentence, at=-1):
        """The figures of a sentence that an article has, but for one that was changed."""
        for found in alter.FIGURE.finditer(sentence["text"]):
            start, end = sentence["start"] + found.start(), sentence["start"] + found.end()
            if alter.plain(found.group()) in cluster.numbers and not start <= at < end:
                note = f"{cluster.name} {found.group()}: {sentence['text']}"
                self.count(f"{kind}, left: flagged", is_flagged(sentence, start, end), note)

    def change(self, cluster, sources):
        """Texts of changed sentences of a cluster."""
        rng = random.Random(f"{self.asked.seed} {cluster.name}")
        lang = cluster.lang
        kinds = [
            ("figures of articles, changed: flagged", "whole", ["verbatim"], alter.figure),
            ("figures of summaries, changed: flagged", "summary", None, alter.figure),
            ("names, told by another article: no longer", "told", FOUND, alter.name),
            ("names, word for word: no longer", "whole", ["verbatim"], alter.name),
            ("names, one part changed: flagged", "whole", ["verbatim"], alter.name_part),
            ("quotations", "whole", ["verbatim"], alter.quoted_word),
        ]
        for way in (alter.denied, alter.affirmed):
            kinds.append((f"not, told by another article, {lang}: no longer", "told", FOUND, way))
            kinds.append((f"not, word for word, {lang}: no longer", "whole", ["verbatim"], way))
        texts = {}
        for row, source, degrees, way in kinds:
            pool = [
                (text.documents, sentence["text"])
                for kind, text, sentences in sources
                for sentence in sentences
                if kind == source and is_whole(sentence) and (degrees is None or sentence["degree"] in degrees)
            ]
            rng.shuffle(pool)
            made = ((documents, way(sentence, cluster, rng)) for documents, sentence in pool)
            for documents, change in [(documents, change) for documents, change in made if change][: self.asked.most]:
                texts.setdefault(tuple(documents), Text(cluster, documents)).add(row, *change)
        return texts.values()

    def count_change(self, cluster, change, sentences):
        sentence = next((s for s in sentences if s["start"] <= change.start and change.end <= s["end"]), None)
        if sentence is None:
            sentence = {"text": "", "start": 0, "degree": "none", "values": [], "quotations": []}
            print(f"no sentence at {change.sentence[change.start - change.at :]}", file=sys.stderr)
        piece = change.sentence[change.start - change.at : change.end - change.at]
        note = f"{cluster.name} [{piece}] {sentence['degree']}: {change.sentence}"
        if change.kind == "names, one part changed: flagged":
            said = state(sentence["values"], change.start, change.end)
            self.count(change.kind, is_flagged(sentence, change.start, change.end), f"{said}: {note}")
        elif change.kind.startswith("figures"):
            said = state(sentence["values"], change.start, change.end)
            self.count(change.kind, is_flagged(sentence, change.start, change.end), f"{said}: {note}")
            self.count_left(change.kind.partition(",")[0], cluster, sentence, change.start)
        elif change.kind == "quotations":
            said = state(sentence["quotations"], change.start, change.end)
            self.count("quotations, changed: said to be changed", said == "changed", f"{said}: {note}")
            self.count("quotations, changed: said to be changed or absent", said in ("changed", "absent"), f"{said}: {note}")
        else:
            self.count(change.kind, sentence["degree"] not in FOUND, note)


def is_borne_out(sentence):
    """True for a sentence that is found, or in part with figures or names of which all are found."""
    values = [value["state"] == "found" for value in sentence["values"]]
    return sentence["degree"] in FOUND or sentence["degree"] == "part" and bool(values) and all(values)


def claims(file, rows, table, asked):
    """Counts claims: one is supported if all of its sentences are the same or word for word; or, in another row, if parts are as
    well that have figures or names and of which all are found."""
    wanted = Cluster("", {"lang": "en", "documents": []})
    texts = [Text(wanted, ["\n".join(row["evidence"])], row["claim"]) for row in rows]
    degrees = ["none", "differs", "part", "same", "verbatim"]
    right, counts = collections.defaultdict(list), collections.defaultdict(collections.Counter)
    with_parts = collections.defaultdict(list)
    for row, sentences in zip(rows, checked(asked.stage, texts)):
        degree = min((s["degree"] for s in sentences), key=degrees.index, default="none")
        supported = row["label"] == "supported"
        counts[row["label"]][degree] += 1
        right[supported].append((degree in FOUND) == supported)
        whole = bool(sentences) and (degree in FOUND or all(is_borne_out(sentence) for sentence in sentences))
        with_parts[supported].append(whole == supported)
        if asked.list and f"claims, {row['label']}".startswith(asked.list):
            print(f"claims, {row['label']}: {degree}: {row['claim']}")
    for row, hits in [("balanced accuracy of supported", right), ("the same with parts of which all values are found", with_parts)]:
        shares = [sum(of_label) / len(of_label) for of_label in hits.values()]
        table.figures[f"claims: {row}", file] = f"{sum(shares) / len(shares):.3f} of {len(rows)}"
    for label, count in counts.items():
        table.figures[f"claims, {label}", file] = ", ".join(f"{count[degree]} {degree}" for degree in degrees)


def read(path, half):
    if path.suffix == ".toml":
        row = tomllib.loads(path.read_text())
        return [{"id": path.stem, "lang": row["language"], "documents": [article["text"] for article in row["article"]]}]
    with path.open() as lines:
        rows = [json.loads(line) for line in lines]
    return rows[{"even": 0, "odd": 1}.get(half, 0) :: 2 if half else 1]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=pathlib.Path, metavar="FILE")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=int, default=12)
    parser.add_argument("--half", choices=["even", "odd"])
    parser.add_argument("--list", metavar="ROW")
    parser.add_argument("--stage", default="make -s stage KIND=check", help="the command that checks")
    asked = parser.parse_args()
    table, files = Table(asked.list), {}
    for path in asked.files:
        files.setdefault("invented" if path.suffix == ".toml" else path.stem, []).extend(read(path, asked.half))
    for file, rows in files.items():
        if "claim" in rows[0]:
            claims(file, rows, table, asked)
        else:
            Measure(file, [Cluster(row["id"], row) for row in rows], table, asked).run()
    table.print(list(files))


main()
