"""Every reason for an outcome, in one plain sentence each. Reasons are what the rules say; people read these.

The table covers each gate, check, brake and consequence (`core.rules`, `core.brakes`, `core.consequences`) and each
way in which a mail is set aside by the service; a test holds it complete.
"""

from collections.abc import Iterable, Mapping

from mailbot.core.facts import Repeat

SENTENCES: Mapping[str, str] = {
    # Gates: what is said of a message as a whole.
    "same-bytes-again": "It is a copy of an earlier mail, byte for byte, so there is nothing new to do.",
    "our-own-mail": "It comes from this mailbox itself; mailbot does not answer itself.",
    "our-letter-arrived": "It reports that a letter of ours arrived.",
    "our-letter-bounced": "It reports that a letter of ours did not arrive, or not yet.",
    "written-by-a-machine": "A machine wrote it (out of office, receipt, report or list), so nobody expects an answer.",
    "our-letter-came-back": "It bears the Message-ID of a letter of ours, so it came back or is made of one.",
    "after-restore": "It may have been dealt with before the record was restored from a copy, or by hand.",
    "sender-not-verified": "The receiving server does not vouch for the sender, so this may be a forgery.",
    "sender-on-no-list": "The sender is genuine but is neither NCA nor the Home Office.",
    "message-id-used-twice": "Another mail with the same Message-ID came before, with other content.",
    "same-content-again": "It says the same as an earlier mail.",
    "said-by-somebody-else": "The sender only hands on what somebody of another domain wrote.",
    "not-readable-in-full": "A part of it could not be read.",
    "made-so-that-it-can-mislead": "It is made so that two readers could see different things in it.",
    "thread-is-about-somebody-else": "It names somebody else than the mail that it answers is about.",
    "which-question-is-answered": "NCA was asked several things, and it does not say which it answers.",
    "kind-not-known": "It is not plain what the sender wants.",
    "not-casework": "It is not a notification, an addition, a question, a withdrawal or a milestone.",
    "not-this-party's-business": "What it says is not for this sender to say: NCA notifies, case owners report.",
    "more-than-one-reading": "It can be read in more than one way.",
    "only-the-thread-says-who": "Only the mail that it answers tells whom it is about, not its own words.",
    "nobody-named": "It names nobody.",
    "one-reference-twice": "One reference stands beside several people.",
    "task-done-directly": "Who was asked to do a task answers that it is done.",
    "no-milestone-reported": "It reports no milestone that has happened.",
    "several-people-in-one-report": "It reports a milestone and names several people.",
    # Checks: what is said of one person in it.
    "reference-missing": "A person is named without a Home Office reference.",
    "reference-on-no-case": "No case bears the reference.",
    "name-contradicts-the-case": "The reference belongs to somebody with another name.",
    "date-of-birth-contradicts-the-case": "The reference belongs to somebody with another date of birth.",
    "nothing-confirms-the-reference": "Neither name nor date of birth confirms that the reference is right.",
    "owner-on-no-list": "The case extract names an owner whose address is not on the Home Office's list.",
    "confiscation-unclear": "What it says of confiscation can be read in more than one way.",
    "no-interest-on-record": "NCA has no interest on record in this person.",
    "support-not-asked-by-the-owner": "NCA's support can be asked for by the case owner only.",
    "not-the-case-owner": "The sender neither owns the case nor leads the owner.",
    "milestone-details-missing": "It gives removal details without the day of the removal.",
    "removal-in-the-past": "It reports a removal on a day that had passed when it was written.",
    "milestone-lies-ahead": "It reports a milestone on a day that was still to come when it was written.",
    "milestone-told-otherwise-before":
        "NCA was told of another outcome, and the mail does not say that it corrects an earlier one.",
    # Brakes: why nothing was done by itself.
    "disclosures-paused": "NCA is told nothing by itself at present: disclosures are paused (`mailbot status`).",
    "answers-go-back-and-forth": "Its sender answered our letters so often within an hour that a machine may do so.",
    "case-had-enough-answers": "Its sender was answered about this case often enough within an hour.",
    "correspondent-had-enough-answers": "Its sender was answered often enough within an hour.",
    "staff-had-enough-questions": "So many letters followed within the hour on mails of this member of staff.",
    "too-many-disclosures": "NCA was told of so many cases within an hour that disclosures are paused now.",
    "enough-answers-for-an-hour": "As many letters went to NCA within an hour as may go by themselves.",
    # Consequences: what was done.
    "interest-noted": "NCA's interest is noted on the case.",
    "information-added": "The new information is noted on the case.",
    "update-given": "NCA was told who owns the case and how it stands.",
    "interest-withdrawn": "NCA's interest is closed; it hears no more of the case.",
    "milestone-told": "The milestone is noted, and NCA was told of it.",
    "milestone-corrected": "The milestone is noted anew, and NCA was told what this replaces.",
    "milestone-told-before": "NCA was told of this milestone before.",
    "milestone-noted-without-interest": "The milestone is noted; NCA has no interest in the case and was not told.",
    "asks-for-two-things": "It asks for NCA's support and something else as well.",
    "support-asked": "NCA was asked for what the case owner needs, and its answer is awaited.",
    "support-asked-before": "NCA was asked for the same before and has not answered yet.",
    "question-put-to-nca": "The question about the minute sheet was put to NCA.",
    "question-put-to-process-team": "The senior caseworker's question was handed on to the process team.",
    "question-put-to-senior-caseworker": "The question was handed on to the senior caseworker.",
    "question-for-nobody-known": "It asks something, and no senior caseworker is known to whom it could go.",
    "nothing-left-to-do": "Everything in it had been dealt with before.",
    "no-rule-for-this-kind": "No rule says what follows from a mail of this kind.",
    # What the service itself sets aside, and what people leave open.
    "killed-its-reader": "It ended its reader three times over and was not read.",
    "reading-not-known": "It was read by another version of mailbot, in a form that this one does not know.",
    "deciding-failed": "A fault of mailbot's own came up while deciding; the log says which.",
    "asked-back": "NCA was asked for the particulars that are missing.",
    "others-remain": "A person has decided on one case in it; the others remain.",
}

_REJECTED = "rejected-by-a-person"


def say(reason: str) -> str:
    """Give a reason as a sentence; a reason that is not in the table is given as it is."""
    if reason.startswith(_REJECTED):
        return "A person decided that nothing follows from it" + reason.removeprefix(_REJECTED).rstrip(".") + "."
    return SENTENCES.get(reason, reason)


def say_all(reasons: Iterable[str], repeats: int | None = None) -> str:
    """Give several reasons as sentences, one after another; `repeats` is the earlier mail that the mail repeats."""
    named = f" It is mail {repeats}." if repeats is not None else ""
    return " ".join(say(reason) for reason in reasons) + named


def beside_what_it_repeats(reasons: Iterable[str], repeats: int | None) -> list[str]:
    """Give reasons with the earlier mail that they are about ("same-content-again: mail 12")."""
    about = {how.value for how in Repeat} if repeats is not None else set()
    return [f"{reason}: mail {repeats}" if reason in about else reason for reason in reasons]
