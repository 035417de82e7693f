"""Whole updates: the news among its history, its plans and its small talk."""
# ruff: noqa: E501 - the letters are quoted as they would be written

import pytest

from tests.updates import HIM, reading, told

LETTERS: tuple[tuple[str, str, str], ...] = (
    ("deport_decision date=2015-06-08", "Update", """Dear colleague,

MrX came to the UK in 2002 as a visitor and overstayed. He was convicted on 12 January 2015 at Snaresbrook Crown Court of supplying
Class A drugs and sentenced to six years. He has no dependants here. His representations of 2 May were considered in full.

Having regard to all of that, the Secretary of State decided on 8 June 2015 that his deportation is conducive to the public good. The
notice will go to HMP Wandsworth for service in the coming days, after which he has a right of appeal.

Yours sincerely
P Dunmore
"""),
    ("notified_of_intention date=2015-06-05", "Update", """Following our decision of 1 June to deport MrX, I sent the notice of intention to HMP Wandsworth by secure email on 2 June. The
prison tells me today that he was seen by Officer Blunt on 5 June, that the notice was explained to him and that he kept a copy but would
not sign.

He has said that he'll appeal and wants a solicitor.
"""),
    ("appeal_received date=2015-06-08", "Update", """Two weeks ago we served the decision on MrX. Yesterday morning the tribunal's letter arrived to say that his appeal was received by them on
8 June. No hearing date yet; I'd expect September. Removal is obviously on hold till then and bail may be sought.
"""),
    ("appeal_result date=2015-06-05 outcome=dismissed", "Update", """MrX (his appeal was lodged in November, heard on 14 and 15 May)

Result: dismissed. The panel did not accept that he has any real family life with the children. Promulgated 5 June 2015.

He has 14 days to seek permission to appeal to the Upper Tribunal. If he doesn't, we'll go for a deportation order.
"""),
    ("appeal_result date=2015-06-04 outcome=allowed", "Update", """Not the outcome we had hoped for in MrX. Judge Lyle heard the case on 20 May and in a determination promulgated on 4 June allowed the
appeal on Article 8 grounds. We are considering whether to apply for permission to appeal; the deadline is 18 June.
"""),
    ("deportation_order_served date=2015-06-09", "Update", """MrX lost his appeal in March and was refused permission in April, so he is appeal rights exhausted. The deportation order was signed on 1
June. I went to HMP Bure myself yesterday and gave it to him. He was told that removal would follow once we have a travel document.
"""),
    ("removal_details date=2015-06-10 removal_date=2015-06-24 flight=BA75 destination=Lagos", "Update", """Good news, the emergency travel document for MrX was issued on 5 June.

Removal directions have been set this morning for 24 June: he'll be on BA75 to Lagos departing 12.20 with three escorts. He will be told
in the usual way at least five days before.
"""),
    ("removal_details date=2015-06-09 removal_date=2015-06-12 flight=BA75 destination=Lagos cancelled=True", "Update", """Please let NCA know as soon as you can that the removal of MrX on Friday (12 June, BA75 to Lagos) is not going ahead. A judicial review was lodged on 8
June and we cancelled the directions yesterday. I shall write when fresh directions are set.
"""),
    ("None", "Update", """Quarterly review for MrX. He remains at HMP Bure. The deportation decision was made in 2013 and served on him then; his appeal was dismissed in March 2014 and the
deportation order was served in August 2014. He won't cooperate with the High Commission and so we have no travel document. No change since the last
review. Next one due in September.
"""),
    ("None", "Update", """MrX's appeal hearing went ahead on 8 June. The judge reserved. Counsel thinks it went well for us and that the appeal will be dismissed. I'll report the result
when the determination is promulgated.
"""),
    ("None", "Update", """Thanks for this. I've looked at CID and the deportation order for MrX is still unsigned - it's been with the Minister's office for three weeks. As soon as it's signed and
served I'll let you know.
"""),
    ("None ASK", "Update", """I've had a call from HMP Bure to say that MrX has been given bail. The custody officer wasn't sure whether that's by the IAC or the Crown Court. I'm trying to find out.
"""),
    ("None", "Update", """MrX: the bail hearing was on 9 June. We opposed and the judge agreed with us that he'd abscond. He stays where he is.
"""),
    ("deportation_order_served date=2015-06-09", "RE: deportation order - Mr Anton GRIGORESCU (A1234567)", """Order handed over yesterday at 3pm. He has seven copies of the reasons too.
"""),
    ("None", "Update", """Please see attached monthly progress report for MrX. There's nothing in it for NCA.
"""),
    ("removal_details removal_date=2015-06-25 flight=KQ101 destination=Nairobi", "Removal details", """MrX

Flight:         KQ101, LHR 18:55
Date:           Thursday 25 June 2015
Destination:    Nairobi
Escorts:        2
"""),
    ("appeal_received date=2015-06-03", "Update", """Milestone:      Appeal received
Date:           3 June 2015
Name:           Mr Anton GRIGORESCU
HO ref:         A1234567
"""),
    ("bail_granted date=2015-06-03 restrictions=tag and weekly reporting at Eaton House", "Update", """Name | Mr Anton GRIGORESCU
HO ref | A1234567
Milestone | Bail granted by IAC
Date | 3 June 2015
Restrictions | tag and weekly reporting at Eaton House
Owner | J Bell
"""),
    ("no_deport_decision date=2015-06-05", "Update", """I write about MrX. As you know NCA registered an interest in him in April. We had intended to deport him and had drafted a notice of intention. Since then it has come to
light that he has lived here since he was two years old and on 5 June the Grade 6 concluded that we could not justify deportation and would not be pursuing it. He will be
released on 1 July at the end of his sentence. If NCA has intelligence which might change our view please send it.
"""),
    ("deport_decision date=2015-06-05", "Update", """Further to NCA's interest, please note that on 5 June a decision was made to proceed to deportation in respect of MrX. A notice of decision will now be prepared.
"""),
    ("None ASK", "Update", """MrX: 3 June notice of intention served. 8 June deportation order served. Both at Bure.
"""),
    ("None ASK", "Update", """I understand from his solicitor that MrX's appeal has been allowed, but the tribunal has nothing on its system and I have not had the determination.
"""),
    ("removal_details removal_date=2015-06-24 flight=BA75 destination=Lagos", "Update", """Correction to what I sent on Monday: MrX leaves on 24 June, not 23 June. Flight BA75 to Lagos is right.
"""),
    ("deportation_order_served date=2015-06-04", "Update", """I told you last week that MrX got his DO on 3 June. The certificate has now come and shows that it was in fact served on 4 June.
"""),
    ("None ASK", "Update", """Please disregard my email of yesterday. MrX has not been granted bail after all: I had the wrong man.
"""),
    ("None", "Update", """Both of MrX's co-defendants have now had deportation orders served on them (3 and 4 June). His own case is a long way behind.
"""),
    ("None", "Update", """This is to let you know that the file of MrX has moved to Team 12, Leeds. I'm no longer the case owner. Jane Bell is.
"""),
    ("None", "Update", """MrX is due for release on 24 June. We're still waiting for the decision on deportation, which is with the SCW.
"""),
    ("appeal_received date=2015-06-09", "Update", """Quick update on MrX - the appeal's in (rec'd yesterday). We'll get the bundle ready.
"""),
    ("notified_of_intention date=2015-06-08", "Update", """MrX

Confirmation from Liaison at HMP Hewell:

"Served ICD.4936 on the above Monday 08/06/15 @ 1430, refused to sign, copy left in cell."
"""),
    ("deportation_order_served date=2015-06-08", "Update", """MrX. See below from the prison. So that's the DO done.

Deportation order served in person on 8 June 2015 by SO Grant.
"""),
    ("appeal_result date=2015-06-05 outcome=dismissed", "Update", """UT determination in MrX is in: his appeal to the Upper Tribunal has been dismissed (decision dated 5 June, hearing 12 May). The First-tier had allowed it, you may recall, and we
appealed... no wait, that's another case. In this one the FTT dismissed it too.
"""),
    ("removal_details removal_date=2015-06-30 destination=Kabul cancelled=True", "Update", """MrX has been taken off the Kabul charter of 30 June because his further submissions haven't been answered yet.
"""),
    ("None", "Update", """MrX refused to leave his cell for the flight to Lagos on 8 June, so escorts had to abandon the removal. No new directions.
"""),
    ("bail_granted date=2015-06-08", "Update", """The tribunal decided to release MrX on bail on 8 June although we said he'd abscond. Restrictions not known yet, will send when I have the form.
"""),
    ("appeal_result date=2015-06-02 outcome=dismissed", "Update", """Hi team

Just back from leave so apologies that this is a few days late. IJ Farrant promulgated her decision in MrX on 2 June and we got a copy on the 4th. Appeal dismissed in full - she found him to be a
danger to the community and did not believe a word of the wife's evidence. He's still got the right to ask for permission. His bail review is on 15 June.

Tx
Marge
"""),
    ("bail_granted date=2015-06-08 restrictions=reside at 22 Acacia Ave, Ilford; report weekly to Becket House; tag", "Update", """MrX - heads up, he's out. IAC granted bail Mon 8 June. Conds: reside at 22 Acacia Ave, Ilford; report weekly to Becket House; tag.
"""),
    ("deportation_order_served date=2015-06-05", "Update", """Dear All,

RE: MrX

I refer to the above named. Please be advised that the Deportation Order dated 28 May 2015 was served upon the subject on 5 June 2015 by prison staff. A copy has been placed on file.

Kind regards
"""),
    ("removal_details date=2015-06-09 removal_date=2015-06-23 flight=VS411 destination=Lagos", "Update", """Pls see below RDs for MrX, set 09/06.

Port: LHR T3
Flight: VS411
To: Lagos
Date: 23/06/2015
Time: 22:25
Escorted: Y (2 + medic)
"""),
    ("removal_details removal_date=2015-06-23 flight=VS411 destination=Lagos cancelled=True", "Update", """MrX - VS411 / 23 June / Lagos - cancelled at the request of the High Commission.
"""),
    ("notified_of_intention date=2015-06-08", "Update", """MrX
Stage 1 served 08/06.
Reps due back by 22/06.
"""),
    ("deport_decision date=2015-06-05", "Update", """MrX
Stage: decision to deport made 5 June 2015
Next: serve stage 2, then appeal window.
"""),
    ("None", "Update", """MrX
Stage: awaiting decision to deport
Next: SCW sign off.
"""),
    ("None", "Update", """MrX has been told that if he wants to appeal he needs to get his form in by Friday. He's still thinking about it.
"""),
    ("None", "Update", """MrX's solicitors are arguing that the notice of intention was never served. For the record we haven't served it: it's waiting for a translation.
"""),
    ("appeal_received date=2015-06-09", "Update", """Just had confirmation from the IAC that MrX has put an appeal in. They logged it yesterday (DA/01234/2015).
"""),
    ("None", "Update", """I spoke to MrX on the phone. He doesn't want to appeal, and would like to go home. I have asked for a ticket. When there's a date I'll tell you.
"""),
    ("no_deport_decision date=2015-06-03", "Update", """For NCA: following receipt of the OASys and the medical reports, I proposed on 1 June that MrX be left alone. My SEO and the Grade 7 both agreed on 3 June that deportation is not proportionate. So no deportation. If they know
something we don't we need it by the end of June.
"""),
    ("appeal_result date=2015-06-04 outcome=allowed", "Update", """MrX

As expected the appeal was allowed. Judge Hollis's determination, which runs to 40 pages, is dated 4 June 2015. The Presenting Officer recommends that we don't challenge it, I'm waiting for the SCW to agree.
"""),
    ("None", "Update", """Appeal - MrX
FTT hearing 12/05/15
Outcome: awaited
"""),
    ("bail_granted date=2015-06-09", "Update", """The judge gave MrX bail yesterday. We don't have the conditions yet.
"""),
    ("None", "Update", """We have released MrX on temporary admission... no sorry, that was Mr Grigore. MrX is still detained and his bail application is on 15 June.
"""),
    ("deportation_order_served date=2015-06-09", "Update", """With reference to MrX, I attach the signed confirmation that on 9 June 2015 he was handed the Deportation Order (signed by Mrs Dale on 29 May 2015).
"""),
    ("None ASK", "Update", """MrX: unsure if DO has been served. The certificate is blank. Chasing HMP Bure.
"""),
    ("None", "Update", """MrX's flight isn't booked yet but I am aiming for the week commencing 22 June.
"""),
    ("None ASK", "Update", """I'm told by a colleague that MrX's appeal has been withdrawn. I haven't seen the notice so treat with caution.
"""),
    ("deportation_order_served date=2015-06-08", "Update", """Order now served. Hand delivered on Monday at 14:10 by CIO Prakash, MrX present with interpreter.

(Deportation order MrX)
"""),
    ("appeal_result date=2015-06-05 outcome=dismissed", "Update", """His appeal didn't succeed - dismissed on 5 June, all grounds. MrX.
"""),
    ("notified_of_intention date=2015-06-05", "Update", """The Notice of Intention to make a Deportation Order was received by MrX in HMP Bure on 05 June 2015 (proof of service attached).
"""),
    ("None", "Update", """The Notice of Intention to make a Deportation Order was received by HMP Bure on 05 June 2015 and will be given to MrX next week.
"""),
    ("None", "Update", """MrX is appealing to the Court of Appeal against his sentence.
"""),
    ("deport_decision date=2015-06-09", "Update", """We are now pursuing deportation against MrX. The decision was taken by the Deputy Director yesterday.
"""),
    ("None", "Update", """MrX's case is with the Deputy Director for a decision whether or not to deport, as the Article 8 claim is a strong one. She is away until 22 June.
"""),
    ("bail_granted date=2015-06-05", "Update", """The First-tier Tribunal (Immigration and Asylum Chamber) directed on 5 June that MrX be released on bail.
"""),
    ("removal_details removal_date=2015-06-25 flight=TK1986 destination=Erbil", "Update", """MrX will leave on Thursday 25 June on Turkish Airlines TK1986 from Heathrow, change at Istanbul for Erbil.
"""),
    ("removal_details date=2015-06-10 removal_date=2015-07-02 flight=KQ101 destination=Nairobi", "Update", """Earlier today I served MrX with removal directions. He'll be going on KQ101 to Nairobi on 2 July.
"""),
    ("None", "Update", """I explained to MrX today that his removal would be the next step. He said he'd rather die. ACCT opened.
"""),
)


@pytest.mark.parametrize(("want", "subject", "words"), LETTERS)
def test_the_news_is_found_in_a_letter(want: str, subject: str, words: str) -> None:
    assert told(reading(words.strip().replace("MrX", HIM), subject)) == want
