"""Measures summarizers from PyPI: peers.py FILE, a JSON array of articles. Five sentences of all articles together, as they
know one text only. Times are of the calls alone, without loading Python. Prints a line of JSON for each."""

import json
import re
import sys
import time

text = "\n\n".join(json.load(open(sys.argv[1], encoding="utf-8")))


class Tokenizer:
    """Sumy's own needs models that pip does not bring."""

    def to_sentences(self, paragraph):
        return tuple(s for s in re.split(r"(?<=[.!?])\s+", paragraph) if s)

    def to_words(self, sentence):
        return tuple(re.findall(r"\w+", sentence))


def sumy(method):
    from importlib import import_module

    from sumy.nlp.stemmers import Stemmer
    from sumy.parsers.plaintext import PlaintextParser

    module, name = method
    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), name)(Stemmer("english"))
    return lambda: summarizer(PlaintextParser.from_string(text, Tokenizer()).document, 5)


def summa():
    from summa.summarizer import summarize

    return lambda: summarize(text, words=150)


def lede():
    import lede

    return lambda: lede.summarize(text)


PEERS = {
    "sumy LexRank": lambda: sumy(("lex_rank", "LexRankSummarizer")),
    "sumy TextRank": lambda: sumy(("text_rank", "TextRankSummarizer")),
    "sumy LSA": lambda: sumy(("lsa", "LsaSummarizer")),
    "sumy Luhn": lambda: sumy(("luhn", "LuhnSummarizer")),
    "summa": summa,
    "lede": lede,
}
for peer, prepare in PEERS.items():
    row = {"where": "pypi", "peer": peer}
    try:
        work = prepare()
        best, spent = float("inf"), 0.0
        while spent < 5 and best > 0:
            start = time.perf_counter()
            found = work()
            took = time.perf_counter() - start
            best, spent = min(best, took), spent + took + 0.2
        row |= {"analysis": best * 1000} if found else {"failed": "finds no sentence"}
    except Exception as error:
        row["failed"] = f"{type(error).__name__}: {error}"[:120].splitlines()[0]
    print(json.dumps(row), flush=True)
