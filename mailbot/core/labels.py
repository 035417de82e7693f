"""What a label of a form or the heading of a table says about what stands under it.

Known labels are listed in `vocabulary_labels`; any other is understood by its words: whose number it is
("with you as", "reference (ours)"), whose particulars ("linked file (wife)"), or two things in one ("born / HO").
"""

import re
from functools import lru_cache

from mailbot.core.vocabulary_labels import IDENTITY, LABELS, Role
from mailbot.core.vocabulary_names import PARTICLES, TITLES
from mailbot.core.vocabulary_people import RELATIVES

_LABELS = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in LABELS)
_LONGEST = 62
_EDGES = " :*.?!-=\u2020\u2021\u00b9\u00b2\u00b3\u2022'\"\u2192>[]"
# "Date of birth (dd/mm/yyyy)": how a value is to be written is no part of the label.
_FORMAT = re.compile(r"[\s*]{0,4}\(?\bd{1,2}[ ./-]?m{1,3}[ ./-]?y{2,4}\b\)?", re.IGNORECASE)
_ITEM = re.compile(r"(?:\(?(?:\d{1,2}|[a-h])[.)]|q\d{1,2}[.:]?|[a-z]?\d{1,2}[.)])\s{1,4}", re.IGNORECASE)
# "Subject A", "Person 2", "Name (1)".
_NUMBERED = re.compile(r"(.{3,30}?)(?:[ ]?\(?\d{1,2}\)?|[ ]\(?[A-H]\)?|[ ](?:one|two|three|four|five))")
_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*(?:'s)?")
_NUMBER_WORDS = frozenset({"ref", "refs", "reference", "references", "no", "nos", "number", "numbers", "nr", "num",
                           "file", "id", "dossier", "case"})
_WITH = re.compile(
    r"(?:(?:known\s)?(?:with|to|at|by)\s)?(?:the\s)?(?:you|yours|ours|us|home office|h\.?o|nca|soca|agency)(?:'s)?"
    r"(?:\s(?:as|have|know))?", re.IGNORECASE
)
_OURS = frozenset({"our", "ours", "us", "we", "nca", "nca's", "soca", "soca's", "agency", "agency's"})
_YOURS = frozenset({"your", "yours", "you", "ho", "h.o", "home", "immigration", "ukvi", "ukba", "cc"})
_ELSES = re.compile(
    rf"\b(?:{'|'.join(RELATIVES)}|cell ?mates?|solicitors?|next of kin|kin|parents?|linked|associated|household"
    r"|interpreters?|witness(?:es)?|officers?|sponsors?|victims?|landlords?|employers?)\b", re.IGNORECASE
)
_PROSE = frozenset({"the", "from", "by", "with", "told", "says", "yesterday", "today", "and", "has", "have", "is",
                    "was"})
_OTHER_NUMBERS = re.compile(
    r"\b(?:passport|prison|noms|pnc|cro|court|crown|urn|gwf|cid|tribunal|port|police|custody|visa|brp|ni|nino"
    r"|national insurance|telephone|tel|mobile|phone|e-?mail|document|licence|account|indictment)\b", re.IGNORECASE
)
_OF_BIRTH = re.compile(r"\b(?:birth\w*|born|d\.?o\.?b)\b", re.IGNORECASE)
_BIRTH_WORDS = frozenset((
    "date", "day", "of", "birth", "birthday", "birthdate", "born", "on", "dob", "d.o.b", "the", "his", "her", "place",
    "and", "full", "when", "was", "as", "given", "stated", "known", "if", "subject's", "year", "month",
))
_NO_DAY_OF_BIRTH = re.compile(
    r"\b(?:places?|country|town|city|certificate|alias\w*|other|claimed|former|where|nation\w*|name)\b", re.IGNORECASE
)
_ASIDE = re.compile(r"\(|\s-{1,2}\s|:\s|\bof (?:the )?")
_PARTS = re.compile(r"\s*(?:/|&|\+|,|;|\band\b|\s-{1,2}\s|\()\s*", re.IGNORECASE)


@lru_cache(maxsize=4096)
def role_of(label: str) -> Role | None:
    """Say what stands under a label; None when it is not a label we know."""
    # "There are no confiscation proceedings." is a sentence, and what stands below it is not its value.
    sentence = label.rstrip().endswith(".") and len(label.split()) > 3 and not is_translated(label)
    if not label or len(label) > 4 * _LONGEST or sentence:
        return None
    plain = _FORMAT.sub("", " ".join(label.replace("_", " ").split())).strip(_EDGES)
    if len(plain) > _LONGEST and "(" in plain[:_LONGEST]:
        # "Confiscation (1 = none, 2 = …)": what the codes mean is no part of the label.
        plain = plain[:plain.index("(")].rstrip()
    plain = _ITEM.sub("", plain, count=1) if _ITEM.match(plain) else plain
    plain = plain.removesuffix(" is")
    if not plain or len(plain) > _LONGEST:
        return None
    return _known(plain) or _numbered(plain) or _by_words(plain)


def _known(plain: str) -> Role | None:
    aside = _ASIDE.search(plain)
    if aside and _ELSES.search(plain, aside.end()):
        return None
    return next((role for role, pattern in _LABELS if pattern.fullmatch(plain)), None)


def _numbered(plain: str) -> Role | None:
    """Understand a label that only counts its persons: "Subject A"."""
    hit = _NUMBERED.fullmatch(plain)
    return _known(hit[1].rstrip(" (#")) if hit else None


def _by_words(plain: str) -> Role | None:
    """Understand a label by the words in it."""
    words = [word.lower() for word in _WORD.findall(plain)]
    if len(words) > 7:
        return None
    if _ELSES.search(plain) and len(words) <= 4 and not set(words) & _PROSE:
        return Role.OTHER_PERSON
    if _OF_BIRTH.search(plain) and set(words) <= _BIRTH_WORDS:
        return Role.BIRTH if "date" in words or not _NO_DAY_OF_BIRTH.search(plain) else None
    return _of_parts(plain) or _of_number(words, plain)


def _of_number(words: list[str], plain: str) -> Role | None:
    """Say whose number a label names: ours (NCA's), yours (the Home Office's), or a third party's."""
    told = set(words)
    numbers = bool(told & _NUMBER_WORDS)
    ours, yours = bool(told & _OURS), bool(told & _YOURS) and not ("home" in told and "office" not in told)
    whose = numbers or bool(_WITH.fullmatch(plain))
    if ours and not yours and whose:
        return Role.FOREIGN
    if _OTHER_NUMBERS.search(plain) and (numbers or len(words) <= 2) and len(words) <= 5:
        return Role.REMARK if yours else Role.FOREIGN
    return Role.REFERENCE if yours and not ours and whose else None


_SHORTENED = re.compile(r"[^\W\d_]{2,5}\.\s")


def is_translated(label: str) -> bool:
    """Tell whether a label says the same in two languages: "Cyf. y Swyddfa Gartref / Home Office ref."."""
    first, mark, second = label.partition("/")
    if not mark or _known(second.strip(_EDGES)) is None or _known(first.strip(_EDGES)) is not None:
        return False
    words = first.split()
    small = [w for w in words if w.islower() and w.strip(".,'") not in PARTICLES]
    short = _SHORTENED.match(first.lstrip()) and words[0].lower().strip(".") not in TITLES
    return bool(small or short) and not any(w[:1].isdigit() for w in words)


def is_count(text: str) -> bool:
    """Tell whether a text only counts the persons of a form, "Person 1", and names none of them."""
    return bool(_NUMBERED.fullmatch(text.strip(_EDGES)) and role_of(text) is Role.NAME)


def known(label: str) -> Role | None:
    """Say what stands under a label that is one of those we know in so many words."""
    return _known(label.strip(_EDGES))


def roles_in(label: str) -> list[Role | None]:
    """Say what each of the things is that a label names, "Family name / First name"; [] where it names only one."""
    parts = _parts(label.strip(_EDGES))
    return [_known(part) for part in parts] if 1 < len(parts) <= 4 else []


def _parts(plain: str) -> list[str]:
    return [part.strip(" ()") for part in _PARTS.split(plain) if part.strip(" ()")]


def _of_parts(plain: str) -> Role | None:
    """Understand a label of two things, "Name / DOB": what is hardest to tell from its look alone counts."""
    parts = _parts(plain)
    roles = [_known(part) for part in parts] if 1 < len(parts) <= 4 else []
    if not roles or not any(role in IDENTITY for role in roles):
        return None
    unknown = [part for part, role in zip(parts, roles, strict=True) if role is None]
    if len(unknown) > 1 or any(part.lower() in _OURS | _YOURS for part in unknown):
        return None
    whole = (Role.NAME, Role.FAMILY, Role.GIVEN)
    if any(role in whole for role in roles):
        return Role.NAME
    if Role.BIRTH in roles:
        return Role.BIRTH
    same = is_translated(plain) and not any(map(_OTHER_NUMBERS.search, unknown))
    return Role.REFERENCE if set(roles) - ({None} if same else set()) == {Role.REFERENCE} else Role.REMARK
