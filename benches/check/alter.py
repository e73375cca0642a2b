"""Changes sentences as a careless writer or a language model does: another figure, name or word, or a "not".

Nothing here asks the core: what a figure, a name or a quotation is, a few plain patterns say. Every change is
`(sentence, start, end)`, the new sentence and where in it the new piece stands, or None.
"""

import re

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
# A number that stands for itself: no part of a word, a range, a score or a date in digits.
FIGURE = re.compile(r"(?<![\w.,:/–−-])\d+(?:[.,:]\d+)*(?![\w/]|[.,:–−-]\d)")
QUOTATION = re.compile(r"[“„«\"]\s?([^“”„«»\"]+?)\s?[”“»\"]")
CLOCK = re.compile(r"\d\d?:\d\d")
YEAR = re.compile(r"(?:19|20)\d\d")
# From two on. A value is only put in where no text has it in letters either.
NUMERALS = {
    "en": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "pt": "dois três quatro cinco seis sete oito nove dez onze doze",
}
# Capitalized words that are no names, or say too little alone.
NO_NAMES = set(
    "I A An The In On But And Mr Mrs Ms Dr President Minister Senator Sen Rep Gov Monday Tuesday Wednesday Thursday Friday "
    "Saturday Sunday January February March April May June July August September October November December".split()
)
# Languages that write other nouns than names with a capital.
NOUNS = {"de"}
# Where a word that denies goes, by the verb, ...
PUT = {
    "en": [(r"\b(was|were|is|are|has|have|had|will|would|could|should|can|did)\b", r"\1 not")],
    "de": [(r"\b(ist|sind|war|waren|hat|haben|hatten?|wird|werden|wurden?|soll|sollen|kann|können)\b", r"\1 nicht")],
    "fr": [
        (r"\b(est|était|étaient|avait|avaient|ont)\b", r"n'\1 pas"),
        (r"\b(sont|sera|seront|va|vont|peut|fut|doit)\b", r"ne \1 pas"),
    ],
    "es": [(r"\b(es|son|fue|fueron|era|eran|está|están|ha|han|había|será|serán|tiene|tienen|puede)\b", r"no \1")],
    "pt": [(r"\b(é|são|foi|foram|era|eram|está|estão|tem|têm|será|serão|teve|vai|vão|pode|havia)\b", r"não \1")],
}
# ... and what takes one out.
TAKE = {
    "en": [
        (r"\b(?:not (?!only)|never )", ""),
        (r"\b(?:cannot|can['’]t)\b", "can"),
        (r"\bwon['’]t\b", "will"),
        (r"(?<=[a-z])(?<!\bca)(?<!\bwo)n['’]t\b", ""),
        (r"\bwithout\b", "with"),
    ],
    "de": [(r"\b(?:nicht (?!nur)|nie )", ""), (r"\bkein(?=(?:e[nmrs]?)?\b)", "ein"), (r"\bohne\b", "mit")],
    "fr": [(r"\b(?:ne |n['’])(\w+) (?:pas|plus|jamais|rien)\b", r"\1"), (r"\bsans\b", "avec")],
    "es": [(r"\b(?:no (?!s[oó]lo)|nunca )", ""), (r"\bsin\b", "con")],
    "pt": [(r"\b(?:não (?!só|apenas)|nunca )", ""), (r"\bsem\b", "com")],
}
DENIES = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|nor|neither|without|cannot|nicht|kein\w*|nie|niemand|ohne|pas|ne|sans|jamais|"
    r"aucune?|personne|rien|não|nem|sem|nunca|ninguém|nenhuma?|sin|nadie|ningun\w*|ni)\b|n['’]",
    re.I,
)


def plain(number):
    """A number without what only separates its digits."""
    return re.sub(r"[.,:]", "", number).lstrip("0")


def numbers(texts, pattern=NUMBER):
    """All numbers of texts, in digits."""
    return {plain(number) for text in texts for number in re.findall(pattern, text)}


def put(sentence, start, end, piece):
    return sentence[:start] + piece + sentence[end:], start, start + len(piece)


def other_number(number, known, written, lang, rng):
    """A number of the same form that is not known, nor written in letters."""
    if number.isdigit() and int(number) <= 31:
        words = NUMERALS.get(lang, "").split()
        unwritten = [n for n, word in enumerate(words, 2) if word not in written] + list(range(21, 32))
        free = [str(n) for n in unwritten if str(n) not in known]
        return rng.choice(free) if free else None
    for _ in range(50):
        if CLOCK.fullmatch(number):
            other = f"{rng.randint(1, 12)}:{rng.randint(10, 59)}"
        elif YEAR.fullmatch(number):
            other = str(rng.randint(1900, 2029))
        else:
            other = re.sub(r"\d", lambda _: rng.choice("123456789"), number)
        if plain(other) not in known:
            return other
    return None


def figure(sentence, cluster, rng):
    """One figure gets a value that no text of the cluster has."""
    found = list(FIGURE.finditer(sentence))
    if not found:
        return None
    at = rng.choice(found)
    other = other_number(at.group(), cluster.digits, cluster.words, cluster.lang, rng)
    return put(sentence, at.start(), at.end(), other) if other else None


def names(sentence):
    """The names of a sentence but for one at its start: runs of words with a capital behind a word in the middle of it."""
    runs, before = [], 0
    for word in WORD.finditer(sentence):
        gap = sentence[before : word.start()]
        if word.group()[0].isupper():
            if runs and runs[-1][1] == before and gap == " ":
                runs[-1] = (runs[-1][0], word.end())
            elif before and re.fullmatch(r",? ", gap):
                runs.append((word.start(), word.end()))
        before = word.end()
    fits = lambda text: len(text) > 2 and not NO_NAMES.issuperset(text.split())
    return [(start, end) for start, end in runs if fits(sentence[start:end])]


def name(sentence, cluster, rng):
    """One name becomes another name of the cluster, of as many words."""
    found = names(sentence) if cluster.lang not in NOUNS else []
    if not found:
        return None
    start, end = rng.choice(found)
    size, own = sentence[start:end].count(" "), set(WORD.findall(sentence))
    others = [other for other in cluster.names if other.count(" ") == size and own.isdisjoint(WORD.findall(other))]
    return put(sentence, start, end, rng.choice(others)) if others else None


def name_part(sentence, cluster, rng):
    """One word of a name becomes the word of another name of the cluster at its place, if no text has the two side by side, nor
    one of them in small letters."""
    found = [span for span in names(sentence) if " " in sentence[slice(*span)]] if cluster.lang not in NOUNS else []
    if not found:
        return None
    start, end = rng.choice(found)
    words, own = sentence[start:end].split(" "), set(WORD.findall(sentence))
    at = rng.randrange(len(words))
    if words[at].lower() in cluster.vocabulary:
        return None
    others = {other.split(" ")[-1 if at == len(words) - 1 else 0] for other in cluster.names if " " in other} - own
    is_name = lambda word: WORD.fullmatch(word) and word.lower() not in cluster.vocabulary
    made = [words[:at] + [other] + words[at + 1 :] for other in sorted(others - NO_NAMES) if is_name(other)]
    strange = lambda two: not any(" ".join(two) in document for document in cluster.documents)
    new = [name for name in made if all(strange(name[n : n + 2]) for n in (at - 1, at) if 0 <= n < len(name) - 1)]
    return put(sentence, start, end, " ".join(rng.choice(new))) if new else None


def quotations(sentence):
    """Where the quotations of four words or more stand, without their marks."""
    return [found.span(1) for found in QUOTATION.finditer(sentence) if len(WORD.findall(found.group(1))) >= 4]


def quoted_word(sentence, cluster, rng):
    """One word of a quotation becomes another word of the cluster."""
    plain_word = lambda word: len(word) >= 4 and word.islower()
    inside = [
        (start + word.start(), start + word.end())
        for start, end in quotations(sentence)
        for word in WORD.finditer(sentence[start:end])
        if plain_word(word.group())
    ]
    if not inside:
        return None
    start, end = rng.choice(inside)
    own = {word.lower()[:4] for word in WORD.findall(sentence)}
    others = [word for word in cluster.vocabulary if plain_word(word) and word[:4] not in own]
    return put(sentence, start, end, rng.choice(others)) if others else None


def exchange(sentence, patterns, rng):
    found = [(match, by) for pattern, by in patterns for match in re.finditer(pattern, sentence)]
    if not found:
        return None
    match, by = rng.choice(found)
    return put(sentence, match.start(), match.end(), match.expand(by))


def denied(sentence, cluster, rng):
    """A sentence that denies nothing gets a "not"."""
    return None if DENIES.search(sentence) else exchange(sentence, PUT.get(cluster.lang, []), rng)


def affirmed(sentence, cluster, rng):
    """A sentence that denies one thing loses its "not"."""
    once = len({match.start() // 12 for match in DENIES.finditer(sentence)}) == 1
    return exchange(sentence, TAKE.get(cluster.lang, []), rng) if once else None
