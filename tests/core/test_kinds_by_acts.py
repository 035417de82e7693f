"""What NCA wants, told by what a sentence does: asks, takes back, says for the first time, goes on; "@" is the person."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

import pytest

from tests.core.test_kinds import kind_of

KINDS = {
    "interest": """
        Please take the below as our first notification of interest in him. @.
        Kindly take this as notice of our interest in @.
        Would you accept the enclosed as our first referral? It concerns @.
        NCA interests // We have two names for your list, neither sent to you before. First: @. The other will follow.
        Referral // Nobody here has yet passed you anything about @. NCA is interested in him.
        Hello // May I draw your attention to @? We have an interest in him and have said nothing about it hitherto.
        Subject // You will not have come across @ in our correspondence until now. Kindly log the NCA's interest.
        New // Kindly note our interest in @. Is he detained?
        One more for the register: @. An NCA subject as of this week.
        NCA // I write to introduce an NCA interest: @. Who will be dealing with him? Nothing on him has gone to you from any desk here.
        Marker // Would you put a marker on @? We should like to hear what becomes of him.
        Hello // I'm told you haven't had this one from us: @.
        Heads up // Bit of news for you: as of Monday we are looking hard at @. Nothing from this office has reached you on him. Do please mark him up.
        Name for your list // Please add @, 4 May 1980, to those on whom you keep us posted. He has only just come onto our radar.
        One for you // Can you pop an NCA flag on @? Ta.
        Notice // Under the liaison guidance I give you notice of an NCA interest in the following: @.
        FNO // This is to let you know that @ has become the subject of an NCA operation.
        New referral // Good afternoon. A first notification, please, for @. Once it is noted, who will own the case?
        Operation BRACKEN // Would you be so kind as to register @ as being of interest to the NCA? I searched, and there is no earlier notification.
        We spoke on the phone this morning. In writing, then: the Agency is interested in @; kindly let me have an acknowledgement.
        He's not one we have told you about, but @ matters to an investigation of ours. If he is to be deported, we need to know.
        Interest // I am writing about @. SOCA wishes to be informed of any decision on his deportation. First contact.
        Not previously notified: @. NCA has him in its sights.
        Two weeks ago // Two weeks ago a court convicted @. Since Friday he is an NCA subject. I'd be glad if that could go on his file; it is not there yet.
        Request // We ask that your special conditions show an NCA interest in @.
        Please treat @ as an NCA interest with effect from today, and tell me whose case it is.
        New subject // Our colleagues in Glasgow have opened an investigation into @. Hence this note, the first about him. Acknowledge, please.
        Formal notice: the National Crime Agency takes an interest in @ as from 14 October 2025.
        Liaison // Per the guidance, kindly set a special condition for NCA on @.
        Arrest last night // He was arrested last night and he's one for your list: @. Interest noted our end; please do the same.
        Apologies that this is late. We ought to have told you months ago of our interest in @.
        We have had our eye on @ for a year but never put it in writing to you. Please take this as notice.
        I understand you have @ in detention. The NCA has an interest in him; has anyone a decision in view?
        Can this chap go on the NCA register, please: @? Thanks ever so.
    """,
    "information": """
        You have had @ from us since March. He has now been ordered to pay £5,000 by way of confiscation.
        About our man @, notified in May: he has changed prison and is now at HMP Lincoln.
        Addition // One thing to put with what we gave you on @: the restraint order was varied last week.
        Correction // We got the date of birth wrong in our notification of @. What stands here is right.
        Please add to the record of @, which you have from us, that his brother visits him as Ali.
        News // In June we told you of our interest in @. Since then confiscation proceedings have opened. Please let the case owner know.
        As you know we are interested in @. The Crown Court made a confiscation order against him yesterday.
        Our interest in @ is as before. He goes by Musa too. Hand this to whoever deals with him.
        Following my message of last week about @, here is his prison number: A1234BC.
        Update from us // Further to the interest that we registered in @: he was moved to HMP Lindholme on Tuesday.
        A restraint order has now been made against @, in whom, as you know, we have an interest.
        Supplement // Supplementing our notification of 2 June (@): the confiscation hearing is set for 4 November.
        Re what I sent // What I sent you in May about @ left out his date of birth. It is 4 May 1980.
        You'll recall that we have an interest in @. The order against him was paid off on Friday.
        To keep your record straight: @, whom we notified, uses the surname KAYA alone these days.
        I can now give you the PNC number of @, which was missing from our notification: 12/345678A.
        Since our first letter about @ the CPS has dropped confiscation. Nothing else has changed.
        In reply to your query about @: no, there is no confiscation order. We checked with enforcement.
        You asked us for identity papers for @. His birth certificate is attached.
        Our interest in @ stands. Please note that he is now in custody again.
        More on @. The judge fixed his benefit at £80,000 this morning and adjourned.
        He has a new alias, Ali KAYA. @, that is; you've had our notification.
        Our notification of @ gave his date of birth wrongly. It is 4 May 1980.
        In the matter of @, notified 3 March: confiscation order made Friday, £4,000.
        Yesterday @ was given six years. You will remember that he is one of ours.
        Further to our call, I confirm that @, of whom you had notice in June, holds a Turkish passport, which we can lend you.
        Still of interest: @. He married in March and his wife has applied for leave.
        @ - supplementary. Restraint order now in force.
    """,
    "update_request": """
        We notified @ in January. Whose is he now?
        @: any movement? Notified to you in 2019.
        Could I have the name and number of the person running the case of @? Our interest is on your file.
        Nobody has rung back about @, our referral of 3 May. Has a flight been booked?
        Since we flagged @ to you in the spring, we've had nothing. What has become of the deportation?
        What is happening with @ please. He was notified by us last year.
        I should be glad of a word on how far you have got with @, an existing NCA interest.
        Is the appeal of @ over? We registered him last autumn.
        Might you tell me under whose care @ falls? He has been on your list for us since 2020.
        Where does @ sit in your queue? Ours since March.
        Any word on @? It's been four months since our notification and I have a case conference on Monday.
        My notification about @ dates from last May and no one has been in touch. Could the caseworker ring me?
        We hear that @, an NCA interest, may have been bailed. Is that so?
        Chasing // Chasing again on @. Did the appeal come to anything?
        To whom should I speak about @? We had him noted in 2017 and the old number is dead.
        Could you find out for me whether @, notified in March, is still in the country?
        Before our board meets I need the state of play for @ and for our other notified subject, Ali HASAN, G4410033.
        Please say when @ is likely to be removed; we told you of our interest a year ago.
        The case owner for @ seems to have changed. Who is it now?
        I have not had the removal details for @ that were promised in August. Please send them.
        Is @ allocated yet? You told us in June that he was not.
        Grateful for an ETA on the deportation decision in respect of @ (our notification of 3 March).
        Has anything happened on @? Nothing has reached us since the spring.
        What's the latest on @?
        Please could someone ring me about @, an existing interest of ours. I need to know if he will fly before Christmas.
        Position on @ please.
        I should be obliged for the telephone number of whoever is handling @. Our interest was noted on 2 May.
        May I trouble you for news of @?
        Did the tribunal hear @ last week, and with what result? (NCA interest, registered 2023.)
        We'd appreciate knowing where things have got to with @.
    """,
    "withdrawal": """
        On 3 May we notified @. Kindly cancel that: wrong man.
        @ - our notification should not have been sent. Please take it back.
        We have closed our file on @ and you need tell us nothing more.
        The NCA's interest in @ is no more.
        You may remove the special condition for @. The operation has ended without charge.
        We are done with @; please strike him from your list of our people.
        @ is no longer someone we follow. No further milestones, please.
        Last month I sent you a notification about @. I hereby retract it, it concerned his cousin.
        Please undo the flag you set for us on @.
        Our interest in @ came to nothing and has lapsed. Thank you for the updates.
        We no longer need to hear about @. Please take our interest off.
        Regarding @: the NCA's enquiries are complete, so our interest falls away.
        Please close our notification on @. He died in custody on 3 May.
        Our notification of @ was a mistake of identity. Kindly treat it as withdrawn.
        This is to say that NCA has finished with @, with thanks for your help over the years.
        The flag on @ can come off now.
        @: NFI from NCA. Please delete the marker.
        Operation closed. Nothing more is wanted on @.
        Would you lift the NCA interest in @, as we have no further use for it?
        We release @ from our list with effect from today.
        Please note that the NCA's interest in @ ended on 1 October.
        You can take @ off the list. We have got what we needed.
        There is no longer any NCA interest in @, and you need not write to us about him again.
        I am cancelling our registration of @.
        @: interest withdrawn. Confiscation order paid in full, file closed.
        Kindly discontinue updates on @, in whom we have lost interest.
        He is dead. @. Please close our interest.
        Correction: @ was notified to you in error on Monday. Please delete the entry.
        With the conviction of @ our interest has run its course. Nothing more, please.
    """,
    "other": """
        Minute sheet // Which version of the ICD.4353 should we use from April?
        Lunch // Anyone for lunch before the liaison meeting?
        Numbers // From Monday the desk is on 01632 960000. Please amend your contact list.
        Thanks // Thank you for your help with @. Much appreciated.
        Thanks // Noted with thanks re @.
        Training // We can offer you a session on restraint and confiscation orders in May. Who would be interested?
        Template // The table in your acknowledgement is cut off on my phone. Not about any case.
        Parking // The spaces behind Lunar House are shut next week.
        Minute sheet // Is ICD.4353 still to be sent in triplicate? I found two versions on our intranet.
        Wrong mailbox // This was meant for Kent Police. Sorry.
        Secondment // We have a vacancy on the Economic Crime Desk for six months. Expressions of interest to me by Friday.
        Meeting // Minutes of our quarterly meeting attached. Next one 4 March.
        Liaison // I am the new liaison officer in place of Lorna and look forward to working with you.
        Test // Test, please ignore.
        Office move // We are moving to Citadel Place on 3 June. E-mail addresses stay as they are.
        Statistics // How many NCA notifications did you log last year? For our annual report.
        Thanks // Thanks for yesterday's call, and for the coffee.
        Compliment // A word of thanks to Rowan, who handled the Tuesday removal so well.
        Query // Does a British-born dependant need a minute sheet of his own?
        Visit // Eight of us would like to visit your office on 3 June to see how casework is done. Would that suit?
        Conference // Our annual restraint and confiscation conference is on 12 May. Book by 1 April.
        Oops // Please ignore my last, I pressed send too soon. A proper one will follow.
        Guidance // Section 4 of the guidance says three days' notice of removal. Working days or calendar days?
        Cover // I am away from Monday; Lorna Quested looks after my cases.
        Phone // Which number should we ring out of hours?
    """,
}
CASES = [(line.strip(), kind) for kind, block in KINDS.items() for line in block.strip().splitlines()]


@pytest.mark.parametrize(("words", "kind"), CASES, ids=[f"{k}: {w[:60]}" for w, k in CASES])
def test_what_a_sentence_does_tells_what_nca_wants(words: str, kind: str) -> None:
    assert kind_of(words if "//" in words else f" // {words}") == kind
