"""A sentence as the grammar of an update sees it: clauses in small letters, with a way back to the sheet.

Slips are mended, short names of papers written out ("DO" is the deportation order, "do" the verb), a flight is
one word, and what stands in brackets is a clause of its own.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from mailbot.core.sheets import Stretch
from mailbot.core.shorthand import written_out
from mailbot.core.spelling import mended

FLIGHT = "flightno"    # The word that stands for a carrier and its digits.

# Two-letter codes of airlines: with figures behind one a flight is meant, whatever else stands there.
CARRIER = (
    r"(?:A[ACFHITYZ]|B[AGIW3]|C[XYZ]|D[LTY]|E[IKTWYZ]|F[IRZ]|G[AF]|H[MU]|I[BR]|J[LUZ]|K[ELMQU]|L[AGHOSXY]"
    r"|M[AEHKSU]|NH|O[AKSU]|P[CKRS]|Q[FR]|R[AJO]|S[AKNQUV]|T[AGKNPU]|U[ALMSXG2]|V[NSY]|W[BY36]|X[LQ]|Y4|ZA)"
)
_WORD = re.compile(rf"[(\[]?\b{CARRIER}[ -]?\d{{2,4}}\b(?![/-]\d)|\S+")
_FLIGHT = re.compile(rf"{CARRIER}[ -]?\d{{2,4}}")
# Short names, as written in capitals, and what they stand for.
_SHORT = {
    "DO": "deportation order", "DOS": "deportation orders", "D/O": "deportation order", "RDS": "removal directions",
    "RD'S": "removal directions", "NOI": "notice of intention to deport",
    "NOIS": "notice of intention to deport", "NOL": "notice of liability to deportation",
    "NOA": "notice of appeal", "ITD": "intention to deport", "NFA": "no further action",
}
# Some write the small words of a short name small.
_MIXED = frozenset(("NoI", "NoIs", "NoL", "NoA", "RDs", "ItD", "DoS"))
_CONTRACTED = re.compile(r"\brec'?d\b|\brcvd\b")
_LETTERS = re.compile(r"(\W{0,3})([A-Za-z][A-Za-z/.']{0,5}[A-Za-z])(\W{0,3})")
_BRACKETED = re.compile(
    r"[(\[,]\s{0,3}(?:dob:?|born:?|ref:?|ho ref:?|our ref:?)?\s{0,3}\bx {0,60}[)\],]|(?<=\bx) {1,60}x\b"
    r"|(?<=\bx) {0,60}, {1,3}(?:(?:mr|mrs|ms|miss|dr)\.? )?x\b(?= {0,60}:)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its words `low`, where each stands in the sheet, and whether it stood in brackets."""

    low: str
    begins: tuple[int, ...]
    places: tuple[int, ...]
    end: int
    aside: bool = False

    @property
    def start(self) -> int:
        """Give where the clause begins in the sheet."""
        return self.places[0]

    def at(self, offset: int) -> int:
        """Turn an offset into `low` into that of its word in the sheet."""
        return self.places[max(bisect_right(self.begins, offset) - 1, 0)]

    def offset(self, place: int) -> int:
        """Turn the place of a word in the sheet into its offset into `low`."""
        return self.begins[max(bisect_right(self.places, place) - 1, 0)]

    def cut(self, offset: int) -> tuple["Clause", "Clause"]:
        """Cut the clause before the word that begins at an offset into `low`."""
        word = max(bisect_right(self.begins, offset) - 1, 1)
        first = self.begins[word]
        moved = tuple(b - first for b in self.begins[word:])
        return (
            Clause(self.low[:first - 1], self.begins[:word], self.places[:word], self.places[word], self.aside),
            Clause(self.low[first:], moved, self.places[word:], self.end, self.aside),
        )


@dataclass(frozen=True, slots=True)
class Hit:
    """The words of a clause that speak of an event: from `first` to `last`; its verb stands at `verb` to `end`."""

    first: int
    last: int
    verb: int
    end: int


@dataclass(frozen=True, slots=True)
class _Word:
    low: str
    start: int
    end: int


def of_sentence(masked: str, sentence: Stretch) -> tuple[Clause, ...]:
    """Cut a sentence of a sheet, in which people stand as "X", into clauses; what stood in brackets comes last."""
    main, asides = _parted(_words(masked, sentence))
    cut = [_clause(words) for words in _cut(main)]
    return (*cut, *(_clause(words, aside=True) for words in asides))


def whole(masked: str, sentence: Stretch) -> Clause | None:
    """Give a sentence as one clause, brackets and all."""
    words = _words(masked, sentence)
    return _clause(words) if words else None


def _words(masked: str, sentence: Stretch) -> list[_Word]:
    text = masked[sentence.start:sentence.end]
    text = _BRACKETED.sub(lambda hit: " " * len(hit.group()), text)
    shouted = text.isupper()
    words: list[_Word] = []
    for hit in _WORD.finditer(text):
        low, end = _plain(_LEADER.sub("", hit.group()), shouted=shouted), sentence.start + hit.end()
        if words and low in _NUMBER and words[-1].low in ("flight", "reference"):
            low = "number"
        if words and low == "x" and words[-1].low in _TITLES:
            words.pop()
        if words and (low.startswith("'s") or low in _POINTS):
            # What belongs to a person that is masked: "x's", "x,".
            last = words.pop()
            words.append(_Word(last.low + low, last.start, end))
        else:
            words.append(_Word(low, sentence.start + hit.start(), end))
    return words


# "Outcome .......: granted": the dots only lead to the answer.
_LEADER = re.compile(r"[.\u2026_]{2,}(?=:)")
_NUMBER = frozenset(("no", "no.", "no:", "no.:"))
_POINTS = frozenset(",.;:?!")
_TITLES = frozenset(("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr."))


def _plain(word: str, *, shouted: bool) -> str:
    """Give a word in small letters, mended, a short name written out."""
    if _FLIGHT.fullmatch(word.lstrip("([")):
        return ("(" if word[0] == "(" else "") + FLIGHT
    parts = _LETTERS.fullmatch(word)
    if parts and (re.sub(r"\W", "", parts[2])[:2].isupper() or parts[2] in _MIXED):
        bare = parts[2].replace(".", "").upper()
        if bare in _SHORT and not (shouted and bare == "DO"):
            return f"{parts[1]}{_SHORT[bare]}{parts[3]}"
    low = written_out(mended(word.lower()))
    return _CONTRACTED.sub("received", low) if "rec" in low else low


def _clause(words: list[_Word], *, aside: bool = False) -> Clause:
    begins: list[int] = []
    length = 0
    for word in words:
        begins.append(length)
        length += len(word.low) + 1
    low = " ".join(w.low for w in words)
    return Clause(low, tuple(begins), tuple(w.start for w in words), words[-1].end, aside)


def _parted(words: list[_Word]) -> tuple[list[_Word], list[list[_Word]]]:
    """Part what stands in brackets from the rest; a bracket that is never closed is none."""
    main: list[_Word] = []
    asides: list[list[_Word]] = []
    opened: list[_Word] | None = None
    for word in words:
        if opened is None and word.low.startswith("(") and ")" not in word.low[:3]:
            opened = []
        if opened is None:
            main.append(word)
            continue
        opened.append(word)
        if ")" in word.low:
            asides.append(opened)
            opened = None
    main, between = _without_interruption([*main, *(opened or [])])
    return main, [*asides, *([between] if between else [])]


_PARTICIPLE = re.compile(
    r"(?:whose|who|which|first|originally|lodged|made|signed|dated|received|issued|heard|sent|posted|faxed"
    r"|drafted|filed|submitted|brought|served"
    r"|decided|listed|booked|granted)"
)
_AUXILIARY = frozenset(("was", "has", "is", "were", "had", "have", "did", "came", "reached", "got", "will"))


def _without_interruption(words: list[_Word]) -> tuple[list[_Word], list[_Word]]:
    """Take out what stands between two commas before the verb: "his appeal, lodged on 2 May, was dismissed"."""
    dashes = [n for n, word in enumerate(words) if word.low in ("-", "--")][:2]
    if len(dashes) == 2 and dashes[0] and dashes[1] + 1 < len(words) and words[dashes[1] + 1].low in _AUXILIARY:
        return [*words[:dashes[0]], *words[dashes[1] + 1:]], words[dashes[0] + 1:dashes[1]]
    for first in range(1, len(words) - 2):
        if words[first - 1].low.endswith(",") and _PARTICIPLE.fullmatch(words[first].low):
            ends = (n for n in range(first, min(first + 16, len(words) - 1)) if words[n].low.endswith(","))
            last = next((n for n in ends if words[n + 1].low in _AUXILIARY), None)
            if last is not None:
                return [*words[:first], *words[last + 1:]], words[first:last + 1]
    return words, []


_SUBJECT = (
    r"(?:i|he|she|it|they|we|x|mr|mrs|ms|miss|there|nobody|neither|this|no|not|nothing"
    r"|(?:his|her|the|our|their|an?|both)(?: [\w'-]+){1,4}? (?:is|are|was|were|has|have|had|will|would|can|did|does"
    r"|says?|said))"
)
_VERB = (
    r"(?:is|are|was|were|has|have|had|will|would|cannot|can|did|does|remains?|walked|went|gave|took|put|got|sent|set"
    r"|told|wrote|read|left|won|lost|made|withdrew|re-?made|signed|[a-z]{3,12}ed|re-?making|dismissing|allowing"
    r"|remitting)"
)
_TIME = r"(?:on|yesterday|today|this|last|then|now|since|has|so|therefore|later|finally|at|in|by|also)"
# Where a clause ends and another begins: at the blank before its first word.
_JOINT = re.compile(
    r"(?<=[:;]) |(?<= -)(?: )|(?<= --) "
    rf"| (?=but\b|so (?:the|he|she|it|we|i|they|x)\b|although\b|though\b|however\b|whereas\b|whilst\b|while\b"
    rf"|because\b|unless\b|so that\b|in case\b"
    r"|except that\b|save that\b|once (?!more|again)|until\b(?! (?:on |the |last |this )?(?:\d|yesterday\b"
    r"|today\b|\w+day\b))|if\b|as soon as\b|as (?:he|she|we|they|it|i|the)\b"
    r"|yet (?:to )?(?=he|she))"
    r"|(?<=[^ ]{2},) (?=when\b|yet\b|where\b|which\b|and\b|or\b|nor\b|so\b|as\b|after\b|before\b|following\b|having\b"
    rf"|with\b|despite\b|since\b|{_SUBJECT}\b|dismissing\b|allowing\b|remitting\b)"
    r"| (?=and (?:my|our|the|his|her|a) (?:[\w'-]+ ){1,4}?(?:agreed|decided|confirmed|said|served|handed|gave"
    r"|allowed|dismissed|granted|told|approved) )"
    r"| (?=since (?:the|his|her|our|he|she|we|i|it|x)\b)"
    r"| (?=when (?!x\b)|after (?!all\b)|before (?!(?:an?|the) (?:ftt|upper|first|tribunal|judge|court|panel)|judge"
    r"|ftj|utj|ij\b|dj\b"
    r"|\w+ judge|mr justice|him\b|her\b|x\b|me\b|us\b|lunch|noon|\d|the \d|(?:mon|tues|wednes|thurs|fri|satur|sun)day))"
    rf"| (?=and (?:{_SUBJECT}|{_VERB}|{_TIME})\b)"
)
# A clause that opens the sentence and ends at its first comma.
_OPENING = re.compile(
    r"(?:[-*] )?(?:unlike|whereas|while|whilst|although|though|since|as|because|when|if|once|after|before"
    r"|following|despite|contrary to|apart from|until|unless|having|besides|with|given|further to|further"
    r"|in (?:the )?light of|as a result of|owing to|due to|regarding)\s[^,;:]{3,160}, "
)


def _cut(words: list[_Word]) -> Iterator[list[_Word]]:
    """Cut a row of words at its joints; the joining word begins the new clause."""
    low = " ".join(w.low for w in words)
    opening = _OPENING.match(low)
    cuts = {opening.end() - 1} if opening else set()
    cuts |= {hit.start() for hit in _JOINT.finditer(low, opening.end() if opening else 1)}
    clause: list[_Word] = []
    length = 0
    for word in words:
        if clause and length - 1 in cuts:
            yield clause
            clause = []
        clause.append(word)
        length += len(word.low) + 1
    if clause:
        yield clause
