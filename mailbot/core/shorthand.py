"""Words that people in a hurry write without their vowels: "DO svd yest", "bail grtd", "app dism". Small letters.

Only what stands for one word alone is written out; "ref'd" (refused? referred?) is left, and so not understood.
"""

import re

_SHORT = {
    "served": "s/v s/vd s/ved svd srvd srv'd servd sved", "handed": "hndd hnded", "given": "givn",
    "granted": "grtd grntd gtd grant'd",
    "dismissed": "dism dismd dism'd dsmd dismsd dismiss'd", "allowed": "alld alwd allwd allow'd",
    "withdrawn": "w/d w/drawn wdn wdrn w'drawn", "remitted": "rmtd remit'd", "received": "rcvd recvd recd rec'd rcd",
    "decision": "decn dec'n dcsn", "yesterday": "yest yday y'day ystrday ystday yesteday", "today": "tdy 2day",
    "tomorrow": "tmrw tmw tomoz",
    "next": "nxt", "application": "appln applcn appn", "appealed": "apld appld",
    "deportation": "depn deptn dep'n deport'n", "cancelled": "cncld canx cxld canc'd canc cnx",
    "booked": "bkd bookd", "hearing": "hrg", "intention": "int'n intn", "signed": "sgnd sgd", "letter": "ltr",
    "notified": "notif'd ntfd notfd", "agreed": "agrd agr'd", "approved": "apprvd appvd apvd",
    "confirmed": "cfmd conf'd",
    "authorised": "auth'd", "lodged": "lodgd ldgd", "determined": "detd det'd", "promulgated": "prom'd promd promulg",
    "conditions": "conds condns", "restrictions": "restr restrs", "refused": "rfsd", "released": "rlsd",
    "removal": "rmvl", "directions": "dirs dirns", "flight": "flt", "solicitors": "sols", "interview": "i/v",
    "with": "wth",
}
_WHOLE = {short: word for word, shorts in _SHORT.items() for short in shorts.split()}
_WORD = re.compile(r"(?<![\w/'])[a-z2][a-z/']{1,8}[a-z](?![\w/'])")


def written_out(low: str) -> str:
    """Give a text in small letters with its shortened words written out."""
    return "with" if low in ("w", "w/") else _WORD.sub(lambda hit: _WHOLE.get(hit.group(), hit.group()), low)
