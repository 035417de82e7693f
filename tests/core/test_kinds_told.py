"""What NCA wants, in the words of many officers; "@" stands for the person, "//" behind a subject line."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

import pytest

from tests.core.test_kinds import kind_of

KINDS = {
    "interest": """
        Forgive me for borrowing this old thread. What I'm writing for is somebody else whom we have never raised with you: @. As of this morning the Agency is interested in him.
        Until today you'll have had nothing from us on this couple; from today we are interested in the pair: @.
        Could you let me know who the case owner is for @, how his deportation is progressing, and whether an appeal is in? I ought to say that you won't find us on your screens for him: the Agency took him up only on Friday and these are the first words that we've addressed to you about him.
        Who has @, please? We only began with him this week, so you will have no entry of ours.
        How does the case of @ stand? You'll find no trace of us on his file: our interest is brand new.
        Who is dealing with @? There's no flag of ours yet; please put one on.
        @ is a man whom the Agency has not so far mentioned to you. Where has his case got to?
        Where are you with @? He became a subject of ours on Monday, which is why you hold nothing from us.
        Status of @ please. This is our first word on him.
        An update on @ would be welcome; we have not been in touch about him until this minute and want our interest noted.
        The Agency would ask you to keep an eye on @, whom it is looking at. We had not spoken to you of him until now.
        May I introduce @? He is one of ours as of this week and you won't have him on your list.
        Kindly enter @ in your register as a subject of this Agency.
        @ has come up in one of our enquiries. We'd be obliged if a special condition could be set.
        Following a chat with your colleague Dave on Friday I am putting in writing that NCA has an interest in @.
        Thanks for lunch. One more thing: could you put an NCA marker on @?
        For the avoidance of doubt we have never raised @ with you. We do so now: the NCA has an interest in him.
        As discussed by phone, please log an NCA interest against @.
        NCA interest. @. Nothing further at present.
        We should like to be told of any developments in the case of @, who is of interest to this Agency.
        An interest is hereby registered by the NCA in @.
        @ - pls add to NCA list. Cheers
        This man is of interest to NCA: @. Who has the file?
        Can I ask you to flag @ for us? Deportation matters to us because he is a witness in one of our trials.
        We are looking at @. Please treat this as formal notice of interest under the liaison guidance and attach the minute sheet to his file.
        Good morning. As of today the NCA is taking an interest in @. Could the minute sheet be put on his file? Regards
        @ is a person the National Crime Agency wishes to follow. Kindly mark your systems.
        This is a notification under the NCA liaison guidance. Subject: @. Reason: money laundering.
        Colleagues in Rome have asked us to watch @. We'd therefore like a marker on your system. Nothing was sent to you about him before.
        @ was arrested on Monday. NCA interest. Kindly acknowledge and say which team has him.
        We understand that @ is in your detention estate. He features in Operation BRAMBLE and we have an interest in him. When is he due to be removed?
        New name for you // @, HMP Leeds. Marker please.
        We've not written about @ yet, though we ought to have done so in June. He is of interest to us.
        A first from me: @. Interest: yes. Confiscation: no.
        The Agency's interest in @ dates from today, and you cannot therefore have heard of it.
        Please treat this letter as the first that you have had from the National Crime Agency about @.
        I am instructed to register with you, there being no earlier entry, the Agency's interest in @, known to you as that.
        I write about a gentleman of whom you have had no word from this Agency hitherto: @. We have formed an interest in him.
        The message beneath about @ is to stand as our first notification.
        Please find below the particulars of a man in whom the Agency has an interest. @. Should his case move forward I would be glad to hear.
        Grateful if CID could show NCA interest in @.
        I write about @. You have not heard from us concerning him. NCA would like to be kept abreast.
    """,
    "information": """
        Something has come up on @ since our notification of 4 May: he has a second passport in another name.
        Withdrawal in X // Re @, of whom we notified you in October. The Crown has withdrawn; the Agency has not. Counsel no longer pursued confiscation. We ourselves remain just as interested in him as we were, so please leave our entry where it is.
        Withdrawal // @, already notified. The CPS has withdrawn the confiscation proceedings. Our interest is unaffected.
        Following our notice of 3 May about @: the prosecution withdraws, the NCA does not.
        The withdrawal of the charges against @ changes nothing for us; the flag that we asked for in May stays on.
        Our notification of 4 June concerned @. His appeal has been withdrawn. Please keep our flag in place.
        You have our interest in @ on record. His brother has now been arrested in Spain; the owner may like to know.
        To add to my note of 3 May on @: he has a second passport in the name of Horvat.
        @: you've had our flag since March. The Crown has now begun confiscation.
        Since I wrote about @ the position has changed. Confiscation is over.
        A correction to our notification of @: the date of birth should be as shown here.
        More on @. We notified him in June. He has been moved to HMP Ford.
        We promised you news of @, whom you know from our notice of 4 May. The confiscation order was made on Friday.
        I can now answer the question that you put to us about @, flagged in May: he is Albanian, and his identity card is in our safe.
        Supplement no. 2 regarding @ (our notification NCA/IC/2013/0456 refers). He was sentenced to nine years on Monday.
        Not a new referral: you already have @ from us. This is to say that he is known in Ghana under another name.
        Our man @, of whom you have been aware since May, has a Belgian residence permit. I thought the case owner should know.
        @ - further to ours of 3 May. He now admits to being Albanian.
        Update for your records on @: as notified on 4 May, we have an interest. Confiscation timetable set today.
        With regard to our earlier notification about @, the spelling of the surname was wrong.
        In continuation of our letter of 12 June regarding @, please note that a restraint order was made yesterday.
        You will remember @ from our notice in March. He has been convicted and got seven years.
        For your file on @ (NCA interest already recorded): the Crown Court confirmed the confiscation order on Friday.
        @, our referral of last month: we now hold his original birth certificate and can send it to the case owner.
        Some news on @, in whom our interest is known to you. He was recalled to prison on Friday.
        Re NCA interest in @ // Re @: we said in May that confiscation was pending. It has been dropped.
    """,
    "update_request": """
        We told you of @ in March. Has anything moved since?
        @, flagged on 19/06/2023. Wanted: owner, telephone, stage reached.
        We wrote to you about @ in May as a new subject. Who owns the case now?
        @. Notified 3 March. What we want to know: owner, stage, likely date of removal.
        You have had our interest in @ since May. Nothing has reached us. Which team is he with?
        We flagged @ in March. Has a decision been made whether to deport him?
        Any joy with @, whom we notified last year?
        I refer to our interest in @, registered in May. Kindly let me know the present position.
        It is six months since we told you about @ and we should be glad to know what has become of the case.
        @ (our interest, 2019). Is he still in the country?
        You took over @ from Team 4, I think; we registered our interest with them. Who has the conduct of it now, and has the appeal been heard?
        Status of @ please. Notified 3/5/14.
        With reference to our notification of 3 May concerning @, we have had no acknowledgement. Could you confirm who the case owner is?
        Our interest in @ continues. We would welcome a progress report.
        I'm chasing @. Nothing from your side since the summer.
        Has @, in whom we've had an interest since 2017, been given a removal date yet?
        We told you about @ in March and have not been told who the case owner is.
        @, notified 4/5/2014: can you say where we are?
        Would you be so kind as to tell me how far matters have got with @, whom we flagged last spring?
        Please could I have an update on @? We registered him a year ago.
        Our notification of @ went in on 3 May. It would help us to know whether he has appealed.
        Has there been any movement on @ since our notification?
        In June we asked you to flag @. Is there a case owner yet, and if so who?
        I would be grateful to hear whether @, in whom we notified an interest in 2015, is to be deported.
        Just checking in on @ (flagged by us). Still detained?
        As you know we have an interest in @. My boss wants to know what is going on with the deportation.
    """,
    "withdrawal": """
        The interest which we registered in 2017 in @ has outlived its purpose. Please strike it out.
        Further information - X // Further to our notice of 5 February concerning @, I am now able to tell you more. He had no part in it, and so this Agency has no reason left to follow his case; kindly remove our entry and spare yourselves the updates.
        Further information // More on @, notified in May: it was mistaken identity all along. You may rub our name out and need send us nothing more.
        Update // @ - we have got what we needed. Please take our marker off.
        We are letting @ go. Nothing more is needed from you.
        Further information // Further information on @: our enquiry has closed without action, and there is no call for you to report to us on him again.
        As to @, whom we flagged in June: he turned out to be another man of the same name. Kindly strike out our entry.
        @ may come off your list of ours; he has ceased to matter to us.
        With @ we are done. Please delete the special condition that you set for us.
        We have finished with @. Please take our flag off.
        @ can come off the list: the operation has been wound up and we need hear nothing more about him.
        Our enquiries into @ are closed and the Agency's interest in him with them.
        There is no need to keep us posted on @ any longer; the investigation ended without charge.
        Please regard our notification concerning @ as cancelled.
        NCA interest in @ ceases from today.
        We notified @ in May. That interest has now lapsed, so please delete the special condition.
        @ is no longer someone we wish to hear about.
        With @ having died last week, our interest falls away.
        The NCA will not be pursuing @ further and does not need to be informed of his removal.
        Please note that NCA has dropped its interest in @.
        @: interest withdrawn with effect from today.
        You may remove the special condition for @; we do not need it any more.
        We told you in May of our interest in @. We now have none.
        The NCA hereby gives notice that its interest in @ is at an end.
        @ is of no further interest to this Agency. Thank you for your help.
        Having reviewed our subjects we can release @. No more updates are called for.
        We are standing down on @. The flag may be lifted.
        Interest in @ terminated. No further action needed by you.
    """,
    "other": """
        Could you send me a blank ICD.4353?
        Please note that our office moves on Monday. All notifications should go to the new address.
        Are you free for a chat about the liaison guidance on Thursday?
        Thank you, received.
        Sorry, this was meant for somebody else. Please delete.
        Which version of the minute sheet are we to use?
        Our switchboard is out of order today. Ring my mobile.
        Do you have the telephone number of the immigration team at Heathrow?
        We are running a training day on confiscation on 4 May. All welcome.
        Merry Christmas to all in the team!
        How many FNOs did you remove last year with an NCA interest?
        Hi, does anyone know who runs the CID training these days?
        The next liaison meeting is on 4 May at Vauxhall. Agenda to follow.
        Please update your contact list: I have moved to the Bristol office.
        Could you remind me of the address to which minute sheets go?
        Test message, please ignore.
        Nice to see you all last week, thanks for the tour!
    """,
}
CASES = [(line.strip(), kind) for kind, block in KINDS.items() for line in block.strip().splitlines()]


@pytest.mark.parametrize(("words", "kind"), CASES, ids=[f"{k}: {w[:60]}" for w, k in CASES])
def test_the_words_of_many_officers_tell_what_nca_wants(words: str, kind: str) -> None:
    assert kind_of(words if "//" in words else f" // {words}") == kind


@pytest.mark.parametrize("words", [
    "We have no further interest in Anton GRIGORESCU (A1234567). Our interest in Bela KOVACS (B7654321) stands.",
    "NCA no longer has any interest in Anton GRIGORESCU (A1234567). We remain interested in Bela KOVACS (B7654321).",
    "New interest in Bela KOVACS (B7654321). We have no further interest in his brother Anton KOVACS (A1234567).",
])
def test_who_gives_up_one_of_two_is_not_taken_to_give_up_the_other(words: str) -> None:
    assert kind_of(words) is None
