"""The rules: a message and the facts in, a decision out. Pure; `explain` and the daemon make the same call.

Tables, read from the top. `GATES` look at the message as a whole: the first that hits decides. `CHECKS` look
at each person named: the first that hits holds that person for a human. `core.consequences` says what follows
for those who pass, and the `BRAKES` of `core.brakes` whether that is one letter too many.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from mailbot.core.brakes import brake, letters_to_nca
from mailbot.core.consequences import Cleared, ask_for_more, follow
from mailbot.core.decision import Decision, LetterOrder, TaskEnding
from mailbot.core.facts import CaseFacts, Facts, Repeat
from mailbot.core.letter_reports import brings_bad_news, brings_good_news, letter_reports
from mailbot.core.matching import Verdict, match
from mailbot.core.milestone_checks import lies_ahead, removal_is_past, removal_without_date, told_otherwise
from mailbot.core.notification import Reading, Subject
from mailbot.core.questions_back import question_back
from mailbot.core.ruled import as_ruled
from mailbot.core.staff_mail import as_case_mail, in_its_case, is_request
from mailbot.core.states import Kind, Outcome, Party
from mailbot.core.task_answers import endings
from mailbot.core.threads import answers_one_of_several, in_its_thread, names_only_by_thread, says_otherwise

_FROM_NCA = frozenset({Kind.INTEREST, Kind.INFORMATION, Kind.UPDATE_REQUEST, Kind.WITHDRAWAL})


# Oddities of a mail through which two readers could see different texts, or one could see only part of it.
MISLEADING = frozenset({
    "alternatives-differ", "direction-override", "broken-boundary", "nested-too-deep", "too-many-parts",
    "text-too-long", "html-too-deep", "header-block-too-long", "field-too-long", "too-many-fields",
    "too-many-addresses", "two-faced-header",
})

# The sender only hands on, without words of their own, what somebody of another domain wrote.
ANOTHERS_WORDS = "words-of-somebody-else"


@dataclass(frozen=True, slots=True)
class Gate:
    """One question about a whole message, and what becomes of it when the answer is yes.

    A person's ruling passes every gate but those that are `firm`. `asks` has NCA asked for what is missing,
    `asks_owner` the case owner for what is not plain; `ends` ends the task that the message says is done, `reports` has
    what a delivery report says written down of our letters.
    """

    reason: str
    hits: Callable[[Reading, Facts], bool]
    outcome: Outcome
    firm: bool = False
    asks: bool = False
    ends: bool = False
    reports: bool = False
    asks_owner: bool = False


# The order matters: what never needs a person comes first, then what only a person may decide.
GATES: tuple[Gate, ...] = (
    Gate("same-bytes-again", lambda r, f: f.repeat is Repeat.SAME_BYTES, Outcome.IGNORED, firm=True),
    Gate("our-own-mail", lambda r, f: r.sender.party is Party.SELF, Outcome.IGNORED, firm=True),
    # A letter that was reported as delayed has arrived after all.
    Gate("our-letter-arrived", brings_good_news, Outcome.IGNORED, firm=True, reports=True),
    # A bounce is evidence that a letter of ours did not arrive; it is never answered and changes no case.
    Gate("our-letter-bounced", brings_bad_news, Outcome.REVIEW, firm=True, reports=True),
    Gate("written-by-a-machine", lambda r, f: _automatic(r), Outcome.IGNORED, firm=True),
    # A letter of ours that comes back under another sender is a loop, or a forgery made of one.
    Gate("our-letter-came-back", lambda r, f: f.bears_our_id, Outcome.REVIEW, firm=True),
    # It may have been answered already, in a record of which only an older copy is left.
    Gate("after-restore", lambda r, f: f.after_restore, Outcome.REVIEW),
    Gate("sender-not-verified", lambda r, f: not r.sender.verified, Outcome.REVIEW),
    Gate("sender-on-no-list", lambda r, f: r.sender.party is Party.UNKNOWN, Outcome.REVIEW),
    Gate("message-id-used-twice", lambda r, f: f.repeat is Repeat.SAME_MESSAGE_ID, Outcome.REVIEW),
    Gate("same-content-again", lambda r, f: f.repeat is Repeat.SAME_CONTENT, Outcome.REVIEW),
    Gate("said-by-somebody-else", lambda r, f: ANOTHERS_WORDS in r.problems, Outcome.REVIEW),
    Gate("not-readable-in-full", lambda r, f: bool(r.problems), Outcome.REVIEW),
    Gate("made-so-that-it-can-mislead", lambda r, f: bool(MISLEADING & set(r.defects)), Outcome.REVIEW),
    Gate("task-done-directly", lambda r, f: bool(_tasks_done(r, f)), Outcome.PROCESSED, ends=True),
    Gate("thread-is-about-somebody-else", says_otherwise, Outcome.REVIEW),
    Gate("which-question-is-answered", answers_one_of_several, Outcome.REVIEW),
    # What a mail is, a person must say where it is not known: nothing is taken for an interest by default.
    Gate("kind-not-known", lambda r, f: r.notification.kind is None, Outcome.REVIEW, firm=True),
    Gate("not-casework", lambda r, f: r.notification.kind is Kind.OTHER, Outcome.REVIEW, firm=True),
    Gate("not-this-party's-business", lambda r, f: not _speaks_for_itself(r), Outcome.REVIEW),
    Gate("more-than-one-reading", lambda r, f: _unclear(r), Outcome.REVIEW, asks_owner=True),
    # Of whom NCA wants to hear must stand in its own new words (disclosure); the thread is only a candidate.
    Gate("only-the-thread-says-who", names_only_by_thread, Outcome.REVIEW, asks=True),
    Gate("nobody-named", lambda r, f: not r.notification.subjects, Outcome.REVIEW, asks=True),
    Gate("one-reference-twice", lambda r, f: _doubles(r), Outcome.REVIEW),
    Gate("no-milestone-reported", lambda r, f: _reports_nothing(r), Outcome.REVIEW, firm=True),
    Gate("several-people-in-one-report", lambda r, f: _reports_several(r), Outcome.REVIEW),
)


def _automatic(reading: Reading) -> bool:
    return reading.notification.automatic is not None or reading.notification.kind is Kind.AUTOMATIC


def _tasks_done(reading: Reading, facts: Facts) -> tuple[TaskEnding, ...]:
    """Give what ends where staff answer the very letter that asked them: "done", "I have contacted NCA directly"."""
    is_answer = reading.notification.done and reading.sender.is_proved(Party.HOME_OFFICE)
    if not is_answer or facts.answered is None:
        return ()
    return endings(facts.answered, reading.sender.address or "")


_NEVER_ANSWERED = frozenset({
    "same-bytes-again", "our-own-mail", "our-letter-arrived", "our-letter-bounced", "written-by-a-machine",
    "our-letter-came-back",
})


def is_never_answered(reading: Reading, facts: Facts) -> bool:
    """Tell whether a mail comes from a machine or from ourselves, so that not even a person has it answered."""
    return any(gate.reason in _NEVER_ANSWERED and gate.hits(reading, facts) for gate in GATES)


def _speaks_for_itself(reading: Reading) -> bool:
    party, kind = reading.sender.party, reading.notification.kind
    return kind in _FROM_NCA if party is Party.NCA else kind is Kind.CASE_UPDATE


def _unclear(reading: Reading) -> bool:
    return reading.notification.ask or bool(reading.notification.questions)


def _doubles(reading: Reading) -> bool:
    references = [subject.reference for subject in reading.notification.subjects if subject.reference]
    return len(set(references)) < len(references)


def _reports_nothing(reading: Reading) -> bool:
    return _reports(reading) and reading.notification.milestone is None and not is_request(reading)


def _reports_several(reading: Reading) -> bool:
    return _reports(reading) and len(reading.notification.subjects) > 1


@dataclass(frozen=True, slots=True)
class Check:
    """One question about one person named; a hit holds that person for a human.

    A person's ruling passes every check but those that are `firm`. Where every hit of a message `asks`, NCA is asked
    for the particulars, in words that do not tell whether the person is known here (so all of these do alike).
    `asks_owner` has the case owner asked who reports.
    """

    reason: str
    hits: Callable[[Subject, CaseFacts | None, Reading, Facts], bool]
    firm: bool = True
    asks: bool = False
    asks_owner: bool = False


CHECKS: tuple[Check, ...] = (
    Check("reference-missing", lambda s, c, r, f: s.reference is None, asks=True),
    Check("reference-on-no-case", lambda s, c, r, f: c is None, asks=True),
    Check("name-contradicts-the-case", lambda s, c, r, f: _contradicts(s, c, "name"), asks=True),
    Check("date-of-birth-contradicts-the-case", lambda s, c, r, f: _contradicts(s, c, "date_of_birth"), asks=True),
    Check("nothing-confirms-the-reference", lambda s, c, r, f: not _confirmed(s, c, r, f), asks=True),
    Check("owner-on-no-list", lambda s, c, r, f: _owner_is_a_stranger(c, f)),
    Check("confiscation-unclear", lambda s, c, r, f: s.confiscation is None),
    Check("no-interest-on-record", lambda s, c, r, f: _needs_interest(r) and not (c and c.interest_open)),
    Check("support-not-asked-by-the-owner", lambda s, c, r, f: _asks_for_support(r) and not _owns(r, c)),
    Check("not-the-case-owner", lambda s, c, r, f: _reports(r) and not _leads(r, c), firm=False),
    Check("milestone-details-missing", lambda s, c, r, f: removal_without_date(r, c), asks_owner=True),
    Check("removal-in-the-past", lambda s, c, r, f: removal_is_past(r, c, f), asks_owner=True),
    Check("milestone-lies-ahead", lambda s, c, r, f: lies_ahead(r, f), asks_owner=True),
    Check("milestone-told-otherwise-before", lambda s, c, r, f: told_otherwise(r, c), firm=False, asks_owner=True),
)

# Where one of these hits, the reader may have mixed the people up, so nobody in the message is served by itself.
_CONTRADICTIONS = frozenset({"name-contradicts-the-case", "date-of-birth-contradicts-the-case"})
_ASKING = frozenset(check.reason for check in CHECKS if check.asks)
_ASKING_OWNER = frozenset(check.reason for check in CHECKS if check.asks_owner)


def _contradicts(subject: Subject, case: CaseFacts | None, identifier: str) -> bool:
    return case is not None and getattr(match(subject, case), identifier).verdict is Verdict.CONTRADICTS


def _confirmed(subject: Subject, case: CaseFacts | None, reading: Reading, facts: Facts) -> bool:
    if case is None:
        return False
    # Staff who own the case name it by its reference; a person's ruling stands beside the reference likewise.
    return facts.ruling is not None or facts.by_thread or _from_staff(reading) or match(subject, case).confirmed


def _owner_is_a_stranger(case: CaseFacts | None, facts: Facts) -> bool:
    """Tell whether the extract names an owner who is not on the Home Office's list: a slip of the pen, or worse."""
    if case is None or not case.allocated or facts.policy is None:
        return False
    return facts.policy.party_of(case.owner_email) is not Party.HOME_OFFICE


def _needs_interest(reading: Reading) -> bool:
    needs = reading.notification.kind in {Kind.INFORMATION, Kind.UPDATE_REQUEST, Kind.WITHDRAWAL}
    return needs or _asks_for_support(reading)


def _asks_for_support(reading: Reading) -> bool:
    return is_request(reading) and reading.notification.support is not None


def _owns(reading: Reading, case: CaseFacts | None) -> bool:
    return case is not None and reading.sender.address == case.owner_email


def _from_staff(reading: Reading) -> bool:
    return reading.sender.party is Party.HOME_OFFICE


def _reports(reading: Reading) -> bool:
    return reading.notification.kind is Kind.CASE_UPDATE


def _leads(reading: Reading, case: CaseFacts | None) -> bool:
    leaders = {case.owner_email, case.senior_caseworker_email} - {""} if case else set()
    return reading.sender.address in leaders


def decide(reading: Reading, facts: Facts) -> Decision:
    """Say what is to be done with a message. The first gate that hits decides; else each person is judged."""
    if facts.ruling is not None:
        reading = as_ruled(as_case_mail(reading), facts, facts.ruling)
    else:
        reading, facts = _completed(reading, facts)
    for gate in GATES:
        if (gate.firm or facts.ruling is None) and gate.hits(reading, facts):
            letters = _asking(reading, facts) if gate.asks else ()
            letters += question_back(reading, facts, gate.reason) if gate.asks_owner else ()
            ends = _tasks_done(reading, facts) if gate.ends else ()
            reports = letter_reports(reading, facts) if gate.reports else ()
            repeats = _repeated(gate, facts)
            decision = Decision(
                gate.outcome, (gate.reason,), letters=letters, ends=ends, reports=reports, repeats=repeats
            )
            return _braked(decision, (gate.reason,), reading, facts)
    cleared, held = _judge_people(reading, facts)
    if held and (not cleared or _CONTRADICTIONS & set(held)):
        letters = _asking(reading, facts) if set(held) <= _ASKING else ()
        letters += question_back(reading, facts, held[0]) if held[0] in _ASKING_OWNER else ()
        return _braked(Decision(Outcome.REVIEW, tuple(held), letters=letters), tuple(held), reading, facts)
    followed = follow(reading, facts, tuple(cleared), others=bool(held))
    decision = followed.held_for_a_person(tuple(held)) if held else followed
    return _braked(decision, tuple(held), reading, facts)


def _completed(reading: Reading, facts: Facts) -> tuple[Reading, Facts]:
    """Give a mail as its thread completes it, and whether it is about its person on the thread's word."""
    threaded = in_its_thread(in_its_case(reading, facts), facts)
    return threaded.reading, replace(facts, by_thread=True) if threaded.by_thread else facts


def _braked(decision: Decision, held: tuple[str, ...], reading: Reading, facts: Facts) -> Decision:
    """Give a decision, or what becomes of it where it would write to NCA once too often: a person sees to it."""
    stopped = brake(decision, reading, facts)
    if stopped is None:
        return decision
    reason, pauses = stopped
    return Decision(Outcome.REVIEW, (reason, *held), pauses=pauses)


def decide_in_turn(messages: Iterable[tuple[Reading, Facts]]) -> Iterator[tuple[Facts, Decision]]:
    """Decide on messages that were gathered for together, so that what one is answered counts for the next.

    Gives each decision with the facts on which it was made.
    """
    traffic = None
    for reading, gathered in messages:
        facts = gathered if traffic is None else replace(gathered, traffic=traffic)
        decision = decide(reading, facts)
        traffic = facts.traffic.after(letters_to_nca(decision, reading, facts))
        if decision.pauses:
            traffic = replace(traffic, paused=True)
        yield facts, decision


def _repeated(gate: Gate, facts: Facts) -> int | None:
    return facts.repeats if facts.repeat is not None and gate.reason == facts.repeat.value else None


def _asking(reading: Reading, facts: Facts) -> tuple[LetterOrder, ...]:
    """Ask NCA for more where its own officer wrote, and nobody here has taken the mail in hand.

    An answer to a letter of ours is not asked back: it may be mere thanks, or a robot's, which would answer again.
    """
    is_theirs = reading.sender.is_proved(Party.NCA) and reading.notification.kind in _FROM_NCA
    is_fresh = facts.answered is None and facts.ruling is None
    return (ask_for_more(reading),) if is_theirs and is_fresh else ()


def _judge_people(reading: Reading, facts: Facts) -> tuple[list[Cleared], list[str]]:
    cleared: list[Cleared] = []
    held: dict[str, None] = {}
    for subject in reading.notification.subjects:
        case = facts.cases.get(subject.reference or "")
        if case is not None and case.reference in facts.settled:
            continue
        why = next((check.reason for check in _asked(facts) if check.hits(subject, case, reading, facts)), None)
        if why is not None or case is None:
            held[why or "reference-on-no-case"] = None
        else:
            cleared.append(Cleared(subject, case, _agreed(subject, case, facts)))
    return cleared, list(held)


def _asked(facts: Facts) -> tuple[Check, ...]:
    return CHECKS if facts.ruling is None else tuple(check for check in CHECKS if check.firm)


def _agreed(subject: Subject, case: CaseFacts, facts: Facts) -> str:
    if facts.ruling is not None:
        return f"decided by {facts.ruling.by}"
    if facts.by_thread:
        return f"by its thread; {match(subject, case).in_words()}"
    return match(subject, case).in_words()
