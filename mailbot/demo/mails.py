"""The story of the demo, mail by mail. Everybody in it is invented; `cases.csv` holds the cases.

The order matters: later mails build on what earlier ones left on the record.
"""

from mailbot.core.states import Outcome
from mailbot.demo.border import SERVER
from mailbot.demo.story import Becomes, Person, StoryMail

DALE = Person("Dale Merriweather", "d.merriweather@nca.example")
PRIYA = Person("Priya Ashdown", "p.ashdown@nca.example")
GRACE = Person("Grace Tillman", "grace.tillman@homeoffice.example")
OWEN = Person("Owen Parrish", "owen.parrish@homeoffice.example")
NADIA = Person("Nadia Fenwick", "nadia.fenwick@homeoffice.example")
LEEDS = "files.leeds@homeoffice.example"
NCA_LIAISON = "liaison@nca.example"
FORGER = "bounces@cheap-mailer.example"

_PROCESSED, _REVIEW, _IGNORED = Outcome.PROCESSED, Outcome.REVIEW, Outcome.IGNORED
_NOTED = ("interest-noted",)

FOLLOWED = "R2104417"
"""The case that is shown as it stands at the end."""

SHOWN_IN_FULL = ((1, "nca-interest-allocated"), (4, "owner-task"))
"""The letters that are shown whole: the mail that they follow from, and the template."""

STORY: tuple[StoryMail, ...] = (
    StoryMail(
        title="NCA names a person whose case has an owner",
        why="NCA learns at once whom to talk to, and the owner gets the task with NCA's mail attached.",
        becomes=Becomes(_PROCESSED, _NOTED, (
            ("nca-interest-allocated", DALE.address), ("owner-task", GRACE.address),
        )),
        writer=DALE,
        subject="NCA interest: Marek Oldrin",
        text="""\
            Dear colleagues

            The NCA has an interest in the following foreign national offender.
            We have not notified you before.

            Name: Marek OLDRIN
            Date of birth: 17/03/1984
            Home Office reference: R2104417

            There are no confiscation proceedings.

            Dale Merriweather
            National Crime Agency
            """,
    ),
    StoryMail(
        title="NCA names a person whose case nobody owns yet",
        why="Nobody is invented: NCA is told that the case is not allocated yet.",
        becomes=Becomes(_PROCESSED, _NOTED, (("nca-interest-unallocated", PRIYA.address),)),
        writer=PRIYA,
        subject="New interest: Dorin Valcanu",
        text="""\
            Please note that the NCA has an interest in Dorin VALCANU, born 2 November 1979,
            Home Office reference d 1830952. This is our first notification.

            Priya Ashdown
            """,
    ),
    StoryMail(
        title="NCA names two people in one mail",
        why="One answer tells NCA of both; each owner gets the task for their own case.",
        becomes=Becomes(_PROCESSED, _NOTED, (
            ("nca-interest-several", DALE.address), ("owner-task", OWEN.address), ("owner-task", NADIA.address),
        )),
        writer=DALE,
        subject="NCA interest in two people",
        text="""\
            The NCA has an interest in these two people and notifies you for the first time.

            Name: Yusuf KARADERE
            Date of birth: 25/06/1990
            Home Office reference: Y1967308

            Name: Linh Quang TREVAN
            Date of birth: 09/01/1987
            Home Office reference: L2011846

            Dale Merriweather
            """,
    ),
    StoryMail(
        title="NCA names a person facing confiscation",
        why="Confiscation can bar removal, so the owner's task points to the barriers instruction.",
        becomes=Becomes(_PROCESSED, _NOTED, (
            ("nca-interest-allocated", PRIYA.address), ("owner-task", OWEN.address),
        )),
        writer=PRIYA,
        subject="Interest: Besnik Lurasi",
        text="""\
            The NCA has an interest in the following foreign national offender.
            This is our first notification.

            Name: Besnik LURASI
            Date of birth: 30/08/1975
            Home Office reference: B1755290

            Confiscation proceedings against him have begun at the Crown Court.

            Priya Ashdown
            """,
    ),
    StoryMail(
        title="NCA names a person whose file is in Leeds",
        why="The file has left CC workflow, so the team that holds it is asked to attach the minute sheet.",
        becomes=Becomes(_PROCESSED, _NOTED, (
            ("nca-interest-allocated", DALE.address), ("owner-task", NADIA.address), ("file-team-minute-sheet", LEEDS),
        )),
        writer=DALE,
        subject="NCA interest: Zoltán Fehérvas",
        text="""\
            The NCA has an interest in the following foreign national offender.
            We have not notified you before.

            Name: Zoltán FEHÉRVAS
            Date of birth: 12 December 1982
            Home Office reference: Z-190 4173

            Dale Merriweather
            """,
    ),
    StoryMail(
        title="Somebody pretends to be NCA",
        why="It bears NCA's address and, further down, a forged stamp that says pass. Nobody is told anything.",
        becomes=Becomes(_REVIEW, ("sender-not-verified",)),
        writer=DALE,
        sent_from=FORGER,
        head=(
            ("Authentication-Results", f"{SERVER}; dmarc=pass header.from=nca.example"),
            ("Reply-To", "dale.merriweather@cheap-mailer.example"),
        ),
        subject="Urgent: who owns the case of Yusuf Karadere?",
        text="""\
            Please tell me by return who owns this case and how it is progressing.

            Name: Yusuf KARADERE
            Date of birth: 25/06/1990
            Home Office reference: Y1967308

            Dale Merriweather
            """,
        ruling='reject {id} --why "forged"',
    ),
    StoryMail(
        title="A case owner is out of the office",
        why="Two machines that answer each other would never end.",
        becomes=Becomes(_IGNORED, ("written-by-a-machine",)),
        writer=GRACE,
        head=(("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All")),
        subject="Automatic reply: OFFICIAL: Contact NCA: R2104417",
        text="""\
            I am out of the office this morning and will read your message when I am back.

            Grace Tillman
            """,
    ),
    StoryMail(
        title="NCA names a person, one digit of the reference off",
        why="K1840275 was meant. Nobody guesses: NCA is asked, in words that tell nothing of anybody.",
        becomes=Becomes(_REVIEW, ("name-contradicts-the-case",), (("nca-more-needed", PRIYA.address),)),
        writer=PRIYA,
        subject="Interest: Kwabena Ofosuhene",
        text="""\
            The NCA has an interest in the following foreign national offender.
            This is our first notification.

            Name: Kwabena OFOSUHENE
            Home Office reference: K1840276

            Priya Ashdown
            """,
        ruling="accept {id} --case K1840275 --kind interest",
    ),
    StoryMail(
        title="NCA adds: a confiscation order was made",
        why="It joins what is on the case since mail 1, and the owner is told.",
        becomes=Becomes(_PROCESSED, ("information-added",), (("owner-information", GRACE.address),)),
        writer=DALE,
        subject="Further information: Marek Oldrin",
        text="""\
            Further information to our earlier notification of this man.

            Name: Marek OLDRIN
            Home Office reference: R2104417

            A confiscation order was made against him last week. It has not been paid.

            Dale Merriweather
            """,
    ),
    StoryMail(
        title="NCA asks how a case stands",
        why="NCA's interest is on the case since mail 4, so it may know. The owner is asked to write as well.",
        becomes=Becomes(_PROCESSED, ("update-given",), (
            ("nca-case-progress", PRIYA.address), ("owner-update-requested", OWEN.address),
        )),
        writer=PRIYA,
        subject="Request for an update: Besnik Lurasi",
        text="""\
            Could you please give us an update on the progress of this case?

            Name: Besnik LURASI
            Home Office reference: B1755290

            Priya Ashdown
            """,
    ),
    StoryMail(
        title="A case owner reports the decision to deport",
        why="The owner answered the task in one sentence; NCA is told in the thread of its own mail 1.",
        becomes=Becomes(_PROCESSED, ("milestone-told",), (("nca-milestone-deport-decision", NCA_LIAISON),)),
        writer=GRACE,
        subject="Re: OFFICIAL: Contact NCA: R2104417",
        text="""\
            We decided today to deport Marek Oldrin (R2104417).

            Grace Tillman
            """,
    ),
    StoryMail(
        title="Somebody reports a milestone on a colleague's case",
        why="Owen Parrish writes of a case of Nadia Fenwick's. NCA is told nothing until that is settled.",
        becomes=Becomes(_REVIEW, ("not-the-case-owner",)),
        writer=OWEN,
        subject="Bail: L2011846",
        text="""\
            Linh Quang Trevan (L2011846) was granted bail today.

            Owen Parrish
            """,
        ruling='reject {id} --why "Nadia Fenwick reports it herself"',
    ),
    StoryMail(
        title="NCA is no longer interested in one person",
        why="The owner is told. What was noted stays on the case for ever.",
        becomes=Becomes(_PROCESSED, ("interest-withdrawn",), (("owner-withdrawal", OWEN.address),)),
        writer=DALE,
        subject="Withdrawal: Yusuf Karadere",
        text="""\
            We no longer have an interest in the following person. Please close our interest.

            Name: Yusuf KARADERE
            Home Office reference: Y1967308

            Dale Merriweather
            """,
    ),
    StoryMail(
        title="A colleague puts a copy of mail 1 back",
        why="Nobody gets the same letter twice.",
        becomes=Becomes(_IGNORED, ("same-bytes-again",)),
        writer=DALE,
        copy_of=1,
    ),
)
