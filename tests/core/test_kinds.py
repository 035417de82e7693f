"""What NCA wants with a message, by its words."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

import pytest

from mailbot.core.interpret import interpret
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Party


def kind_of(words: str) -> str | None:
    subject, _, body = words.rpartition(" // ")
    pages = tuple(
        Page(name, source, text, (Span(Voice.OWN, 0, len(text)),)) for name, source, text in (("subject", Source.
        SUBJECT, subject), ("1", Source.BODY, body.replace("@", WHO))) if text
    )
    return interpret(pages, claimed=Party.NCA, automatic=None, sent=None).kind

WHO = "Anton GRIGORESCU, A1234567, DOB 01/02/1980"

KINDS = {
    "interest": """
        Further to our telephone conversation this morning, please treat this e-mail as formal notification of our interest in @.
        We have an interest in @.
        The NCA would like to register an interest in @.
        This is to notify you that the National Crime Agency has an interest in @.
        Please note NCA's interest in @.
        Please flag @ as being of interest to the NCA.
        @ is of interest to us.
        @ is of interest to the National Crime Agency. Please add a special condition to CID.
        Please be aware that SOCA has an interest in @.
        We should be grateful if you would record our interest in @ and let us have the name of the case owner.
        Initial notification: @.
        @ has come to our notice. We would ask you to note the NCA's interest.
        First contact about @. Please tell us who the case owner is.
        We are interested in @. Could you tell us who owns the case and how it is progressing?
        New subject of interest: @. Please keep us informed of any developments, in particular removal.
        We want to put down a marker on @.
        I am writing to let you know of our interest in @, and would welcome updates on his deportation.
        Can you please add an NCA flag to @?
        NCA interest // @
        New nominal // @. Conspiracy to supply class A. Please note.
        Please update your records to show that NCA has an interest in @.
        Please attach the minute sheet for @, in whom we have an interest.
        An NCA operation has identified @ as a person of interest. We have not written about this person before.
        I'd like to put @ on your radar. We're looking at him for money laundering. Who has his case?
        Please be informed that @ has come to the attention of the NCA. We ask to be told of any decision in his case.

    """,
    "information": """
        Further to our notification of 3 March: confiscation proceedings have begun against @.
        Further information on @, notified last month: he is also known as Tony.
        Additional information about @, of whom you already know.
        You already hold our interest in @. Please add that a restraint order is now in force.
        Since we notified you of our interest in @ in May, a confiscation order has been made.
        Re our referral of 4 June about @: his date of birth was given wrongly, it is as shown here.
        Following my e-mail of last week about @, I can now tell you that the confiscation hearing is on 3 July.
        We told you in March about our interest in @. He has now been charged with a further offence.
        Update from us on @: the confiscation order has now been paid in full.
        Please add this to what we sent you in March on @: a confiscation order was made on Friday.
        As previously notified, we have an interest in @. The confiscation proceedings have been discontinued.
        Supplementary notification // @: the confiscation order has been varied to £400 and is unpaid.
        An update for your file: the confiscation proceedings against @, about whom we wrote in January, ended yesterday.
        Our interest in @ continues. Confiscation proceedings have been started.
        Can you add that there is no POCA for @? Thanks.
        Further to our notification of @: a confiscation order was made on Monday. I am not asking for an update.
        For your file on @: the confiscation order made in 2016 stands, and he has not paid a penny. No answer needed.
        Please can you amend the date of birth of @ in your records.
        Update // @: confiscation proceedings stayed pending his appeal against conviction.
        update // Re @: the order has been paid apart from interest of £230.
    """,
    "update_request": """
        Can you tell me how the case of @ is getting on?
        Please could we have an update on @?
        Any news on @?
        Can I check you received my email of 3 March about @? Nobody has come back to me.
        FNO interest // Any update on @? We last heard in June that he had appealed.
        NCA interest // Please can you confirm whether @ has been served yet?
        Interest in FNO // Could you let us know where things have got to with @?
        Who is the case owner for @? We notified you in March.
        A word on how the case of @ stands would be welcome.
        Nothing heard of @ since you put our marker on his file. Where have you got to?
        We wrote to you in May about our interest in @ and have had no reply. Who owns the case?
        Has @ been deported yet?
        What is the current position with @?
        I would be grateful for a progress report on @.
        Is @ still detained? You noted our interest last year.
        Chaser // Please see our notification of 2 March concerning @. We have heard nothing.
        Further to our notification of 3 March, please let us know how the case of @ is progressing.
        Could you please let me know whether a decision has been made to deport @, on whom our interest was noted last year?
        We understand that the appeal of @ was heard in May. What was the outcome?
        Grateful for an update on @ please.
        Where are we with @?
        Update please // @
        I have been trying to find out who now has conduct of the case of @. Can you help?
        Kindly advise us of the state of play in respect of @.
        When is @ likely to be removed?
        Please confirm the name and number of the case owner for @. Our interest was registered in 2014.
    """,
    "withdrawal": """
        @ may be removed from the list of those we are interested in.
        @. This one can be dropped from our side. We have no further use for news of him.
        We no longer have an interest in @.
        The NCA's interest in @ has ceased.
        Please remove our interest from @.
        NCA withdraws its interest in @.
        Our interest in @ is at an end.
        We have no further interest in @.
        We are not interested in @ any more.
        Please take the flag off @; our operation is over.
        You can close our interest in @.
        Please cancel our notification concerning @.
        There is no longer any NCA interest in @.
        We have concluded our investigation and do not need to be told anything more about @.
        I write to withdraw the notification that we made in March about @.
        NCA interest ended // @
        Kindly delete the special condition in respect of @, as the NCA's interest has lapsed.
        We do not require any further updates on @ and our interest may be treated as withdrawn.
        Our investigation has closed and with it our interest in @.
        Please note that @ has ceased to be of interest to the NCA.
        Interest in @ is hereby discontinued.
        We are letting go of @. We shall not need to hear about him again.
        We are now happy for @ to drop off your list.
        Our interest in @ has been transferred to HMRC, please liaise with them in future.
    """,
    "other": """
        Which version of the minute sheet should we be using?
        Where should the minute sheet be placed on the file?
        Thank you for your help last week.
        The NCA summer newsletter is attached.
        Please find our new phone list.
        Are you coming to the meeting on Tuesday?
        I have an interest in joining your team on secondment.
        Please could you send me a blank copy of form ICD.4353?
        Our office will be closed on Monday.
        I sent you a message by mistake, please delete it.
        Monthly statistics // Please send your return by Friday.
        We have looked twice. The NCA has never notified @ to you and has no interest in him.
        TEST - please ignore. We have an interest in @.
        DRAFT // We have an interest in @ and notify you for the first time.
        Draft for your comments, not yet a notification: NCA has an interest in @.
    """,
}
CASES = [(line.strip(), kind) for kind, block in KINDS.items() for line in block.strip().splitlines()]

@pytest.mark.parametrize(("words", "kind"), CASES, ids=[f"{k}: {w[:60]}" for w, k in CASES])
def test_the_words_say_what_is_wanted(words: str, kind: str) -> None:
    assert kind_of(words) == kind


@pytest.mark.parametrize("words", [
    "Interest // We will withdraw our interest in @ once he has left.",
    "Interest // We may withdraw our interest in @ next month.",
    "Interest // Should NCA withdraw its interest in @?",
    "Interest // If NCA had an interest in @, whom should we contact?",
])
def test_an_interest_that_may_begin_or_end_some_day_is_left_to_a_person(words: str) -> None:
    assert kind_of(words) is None


@pytest.mark.parametrize("words", [
    "Interest withdrawn? No, please keep telling us about @.",
    "Officer Jo Bell no longer has an interest in @; Pat Moss takes over as officer in the case.",
    "@: our contact has changed. DC Bell is no longer interested in this case; I am.",
    "NCA no longer has an interest in Mr @ being held at Leeds; any prison will do. Our interest in him stands.",
    "@. We have not withdrawn our interest, whatever you were told.",
])
def test_who_asks_hands_over_or_speaks_of_a_circumstance_withdraws_nothing(words: str) -> None:
    assert kind_of(words) != "withdrawal"


@pytest.mark.parametrize("words", [
    "Kent Police has withdrawn its interest in @. NCA's stands.",
    "HMRC no longer has an interest in @, and ours continues.",
])
def test_the_interest_that_another_body_gives_up_is_not_ncas(words: str) -> None:
    assert kind_of(words) != "withdrawal"


@pytest.mark.parametrize(("words", "asked"), [
    ("NCA has an interest in the brother of @.", True),
    ("NCA has an interest in Anton GRIGORESCU's wife; his reference is A1234567.", True),
    ("NCA has an interest in a Mr Grigore. He must not be confused with @.", True),
    ("NCA has an interest in Anton Grigore, who is a different person from @.", True),
    ("NCA has an interest in @. His brother is not of interest.", False),
    ("NCA has an interest in @ and in his wife.", False),
])
def test_who_is_named_only_to_say_who_else_is_meant_is_asked_of_a_person(words: str, *, asked: bool) -> None:
    pages = (Page("1", Source.BODY, text := words.replace("@", WHO), (Span(Voice.OWN, 0, len(text)),)),)
    questions = interpret(pages, claimed=Party.NCA, automatic=None, sent=None).questions
    assert any("or somebody else?" in question for question in questions) is asked


@pytest.mark.parametrize("words", [
    "@: we have had no more updates. Please tell us where the case stands.",
    "@: no further emails reached me after 3 May. Please say how it stands.",
    "NCA has an interest in @. Please take him off flight BA0081 on 3 June.",
    "@ has stepped back from the gang. He is of interest to NCA; please note.",
    "Surveillance gave up on @. NCA wishes to record an interest in him.",
    "@: the date of removal does not matter to us; what matters is the destination.",
    "@: our notification of 3 May may have lapsed from your records; the interest is live.",
    "@: our flag serves no purpose if nobody reads it. Who owns the case?",
    "@ was removed by us from the list of witnesses. NCA has an interest in him.",
    "@: please stop writing to my old address. Use this one from now on.",
    "You are relieved, I hope, to hear that @ has been found. He is still of interest.",
    "@: no one wants him back now, Albania refuses him. Our interest stands.",
    "There is no sense in us following @ if we are not told of bail.",
])
def test_what_only_sounds_like_the_end_of_an_interest_is_no_withdrawal(words: str) -> None:
    assert kind_of(words) != "withdrawal"
