"""Measures one summarizer from PyPI: peers.py NAME FILE, where FILE is a text. Five sentences, or 150 words or 900 letters; the time is
that of the call alone, without loading anything. Prints a line of JSON."""

import json
import re
import sys
import time
from importlib import import_module
from statistics import median

name, file = sys.argv[1:]
text = open(file, encoding="utf-8").read()


class Tokenizer:
    """Sumy's own needs a model that comes from neither PyPI nor here."""

    def to_sentences(self, paragraph):
        return tuple(s for s in re.split(r"(?<=[.!?])\s+", paragraph) if s)

    def to_words(self, sentence):
        return tuple(re.findall(r"\w+", sentence))


def sumy(module, method):
    from sumy.nlp.stemmers import Stemmer
    from sumy.parsers.plaintext import PlaintextParser

    summarizer = getattr(import_module(f"sumy.summarizers.{module}"), method)(Stemmer("english"))
    return lambda: summarizer(PlaintextParser.from_string(text, Tokenizer()).document, 5)


def summa():
    from summa.summarizer import summarize

    return lambda: summarize(text, words=150)


def lede():
    from lede import summarize

    return lambda: summarize(text, 900)


peers = {
    "sumy-lexrank": lambda: sumy("lex_rank", "LexRankSummarizer"),
    "sumy-textrank": lambda: sumy("text_rank", "TextRankSummarizer"),
    "sumy-lsa": lambda: sumy("lsa", "LsaSummarizer"),
    "sumy-luhn": lambda: sumy("luhn", "LuhnSummarizer"),
    "summa": summa,
    "lede": lede,
}
row = {"where": "pypi", "what": name}
try:
    work = peers[name]()
    times = []
    while len(times) < 3 or (sum(times) < 2 and len(times) < 100):
        start = time.perf_counter()
        found = work()
        times.append(time.perf_counter() - start)
        if not found:
            raise ValueError("finds no sentence")
    row["took"] = median(times) * 1000
except Exception as error:
    row["failed"] = f"{type(error).__name__}: {error}".strip().splitlines()[0][:120]
print(json.dumps(row))
