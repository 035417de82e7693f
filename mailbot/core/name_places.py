"""Where a name stands: behind words of an alias, or of an official or a correspondent."""

import re

from mailbot.core.vocabulary_names import ALIAS_WORDS, GREETINGS, OFFICIAL_BEFORE, RANKS

_ALIAS = re.compile(
    rf"(?:(?:\b(?:{'|'.join(ALIAS_WORDS)})|(?<=\s)@)(?:\s(?:no\.?\s?)?\d{{1,2}})?[\s:,\"'(-]{{0,4}}"
    rf"(?:(?:mr|mrs|ms|miss|the|name|names|as)\s+){{0,2}})$", re.
    IGNORECASE
)
_OFFICIAL = re.compile(
    rf"\b(?:(?:{'|'.join(OFFICIAL_BEFORE)})(?:[ \t:,-]{{1,3}}\n?|\n)[ \t]{{0,8}}|(?:{'|'.join(RANKS)})[ \t:,.-]{{1,3}}"
    rf"|(?:{'|'.join(GREETINGS)})[\s:,.!-]{{1,4}})(?:(?:mr|mrs|ms|miss|dr)\.?\s)?\Z", re.IGNORECASE
)
# Behind a greeting and a blank line the letter itself begins.
_GREETED = re.compile(
    r"\b(?:morning|afternoon|evening|hello|hi|dear)\b[ \t]?(?:all|both|everyone|everybody|friends?|team"
    r"|colleagues?|manager|officer|caseworkers?|sirs?|madam|"
    r"sir (?:or|/) madam|cc|workflow(?: team)?)?"
    r"[ \t]?[,.!-]?[ \t]{0,4}\n[ \t]{0,20}\n\s{0,4}(?:(?:mr|mrs|ms|miss|dr)\.?\s)?$", re.IGNORECASE
)
# A salutation that is whole; a heading with a name stands below it, be it that no blank line was kept.
_SALUTED = re.compile(
    r"(?:^|\n)[ \t]{0,8}(?:dear|hello|hi|good (?:morning|afternoon|evening))[ \t](?:all|both|everyone|everybody|team"
    r"|colleagues?|manager|officer|caseworkers?|sirs?|madam|sir (?:or|/) madam|cc"
    r"|workflow(?: team)?)[ \t]?[,.!:-]?[ \t]{0,4}"
    r"\n\s{0,8}(?:re:?\s|subject:?\s)?(?:(?:mr|mrs|ms|miss|dr)\.?\s)?$", re.IGNORECASE
)
# "Hi - Yusuf WARSAME, 04/01/1992": the greeting broke off before the name.
_BROKEN_OFF = re.compile(r"\b(?:hi|hiya|hello|hey|morning|afternoon|evening|all|team)[ ]-{1,2}[ ]$", re.IGNORECASE)
# "This is Mr Rui TAVARES, reference …" tells who the message is about; "this is Andrew" who speaks.
_THIS_IS = re.compile(r"\bthis\sis(?:\sabout|\sfor)?\s(?:mr|mrs|ms|miss)\.?\s$", re.IGNORECASE)


# What begins a list of names that somebody bears wrongly, each perhaps with a birth of its own.
_FALSE_NAMES = re.compile(
    r"\b(?:false|assumed|invented|fictitious|bogus|made-up|further|other|alternative|alias)\s(?:names?|identit(?:y|ies)|particulars)\b"
    r"|\bnames?\s(?:that\s|which\s)?(?:he|she)\s(?:(?:has|had|have|also|is|was|previously)\s){0,3}(?:used|uses|using|gave|given|gives"
    r"|goes\sby|went\sby|assumed|known\sby|borne)\b|\b(?:has|had|have)\s(?:also\s|previously\s){0,2}(?:called\s(?:him|her)self"
    r"|passed\s(?:him|her)self\soff\sas|posed\sas|claimed\sto\sbe|gone\sby|used)\b|\baliases\b", re.IGNORECASE
)
_OF_A_LIST = re.compile(
    r"(?:,?\s(?:and|that|which|are|is|all|both|these|false|include[sd]?|including|namely|were)\b){0,5}\s?[:=-]?"
    r"(?:[\s,;:&()/.\"'-]|\b(?:and|or|as|dob|born|on|mr|mrs|ms|d\.o\.b)\b|\d|[A-Z][\w'-]{0,30}){0,60}"
)
_BACK = 240


def is_alias(text: str, start: int) -> bool:
    """Tell whether the words before a name say that it is another name of somebody."""
    return bool(_ALIAS.search(text, max(start - 40, 0), start)) or is_listed(text, start) or bool(
        re.search(r"[\"]$|\s'$", text[max(start - 2, 0):start])
    )


def is_listed(text: str, start: int) -> bool:
    """Tell whether a name stands in a list of those that somebody bears wrongly: "false identities: A, B"."""
    window = text[max(start - _BACK, 0):start].rpartition("\n\n")[2]
    low = window.lower()
    if not any(word in low for word in ("name", "ident", "alias", "self", "claimed", "particulars")):
        return False
    begun = list(_FALSE_NAMES.finditer(window))
    return bool(begun) and _OF_A_LIST.fullmatch(window, begun[-1].end()) is not None


def is_official(text: str, start: int) -> bool:
    """Tell whether the words before a name say that it is an official's, or a correspondent's."""
    begin = max(start - 40, 0)
    return bool(_OFFICIAL.search(text, begin, start)) and not any(
        pattern.search(text, begin, start) for pattern in (_GREETED, _SALUTED, _THIS_IS, _BROKEN_OFF)
    )


_WAS = re.compile(r"\b(?:it|that|this|which|one|he|she)\s(?:was|is|used\sto\sbe|had\sbeen|lay\swith|sat\swith)\s$",
                  re.IGNORECASE)
_KEPT = re.compile(r"'s?(?=\s(?:when|until|till|before|then|but|and|at|in|last|desk|table|tray)\b)")


def is_keeper(text: str, start: int, end: int) -> bool:
    """Tell whether a case was somebody's: "it was Lorraine Pym's when we wrote"."""
    return bool(_WAS.search(text, max(start - 20, 0), start) and _KEPT.match(text, end))
