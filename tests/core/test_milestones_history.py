"""What is new and what is history, whose decision it is, and forms of dots: what a case owner's mail reports."""
# ruff: noqa: E501 - the mails are quoted as they would be written

import pytest

from mailbot.core import grounds, leaders
from tests.updates import reading, rows, told

# Left what is read, right what was written; MrX is the person. Where it is "None ASK", or a detail is missing, a person sees to it.
UPDATES = """
    no_deport_decision date=2015-06-08 | In the light of the family court's order we decided, on 8 June 2015, against deporting MrX.
    no_deport_decision date=2015-06-08 | We have decided, on 8 June, against the deportation of MrX.
    no_deport_decision date=2015-06-08 | On 8 June 2015 the Secretary of State resolved against deporting MrX.
    no_deport_decision | After the family court's judgment we have come down against deporting MrX.
    no_deport_decision | The conclusion on MrX, after the judge's remarks, is against deportation.
    no_deport_decision date=2015-06-09 | My manager ruled yesterday against deporting MrX.
    no_deport_decision | Having read the judge's order about the children, we have settled against deporting MrX.
    no_deport_decision date=2015-06-08 | The panel of seniors voted, on 8 June 2015, against deporting MrX.
    None | The tribunal's decision on MrX's appeal against deportation is awaited.
    appeal_result date=2015-06-08 outcome=allowed | On 8 June the tribunal decided against deporting MrX and allowed his appeal.
    appeal_result outcome=dismissed | dismissed!! MrX, deport appeal, came in on Monday. more later
    None | MrX: nothing of the order before him. What came on Friday is a formal notice under the 2002 Act, lodged by Duncan Lewis, disputing the decision to deport.
    None | There has been no answer yet. MrX is disputing the decision to deport him in letters to his MP.
    no_deport_decision date=2015-06-05 | MrX: nfa on deportation, decided by SCW 5 June. He'll be released on licence on the 19th as normal.
    no_deport_decision date=2015-06-05 | MrX - no further action on deportation, SCW decision of 5 June.
    no_deport_decision date=2015-06-05 | Decision 5 June: NFA re deportation of MrX.
    None | As I reported on 21 May, MrX has been served with a deportation order. There's been nothing since.
    None | As reported on 21 May MrX was served with the deportation order. No change since.
    None | As I told you on 1 June, MrX's appeal was dismissed. Nothing new.
    None | As mentioned in my mail of 3 June, MrX was granted bail.
    None | As I wrote last week, MrX has lodged an appeal. There is no hearing date yet.
    None | I am taking over MrX from Deborah Finch. The appeal was dismissed in 2014, the order was served in January this year, and he's waiting for a travel document.
    None | I have taken over MrX's case. The notice of intention was served in February this year and nothing has come back.
    deport_decision date=2015-06-09 | MrX: deportation decided by SCW 9 June.
    None | Has MrX been granted bail?
    None ASK | Can anybody tell me if MrX was granted bail at yesterday's hearing? The court's line is engaged.
    None | Does anyone know whether MrX's appeal was dismissed? I was on leave.
    None | Could somebody please let me know if MrX has been served with his order? Nobody picks up at Leeds.
    None | Judge Harcourt refused bail to MrX yesterday, finding that he would probably abscond. A fresh application has gone in and is listed for 11 June 2015, at which he offers to live in Derby.
    None | Bail refused to MrX yesterday. A new application is listed for 17 June at Hatton Cross, at which a different address will be offered.
    None | MrX was refused bail on Monday. He has applied again, and the hearing is on 12 June.
    None | Bail was not granted to MrX on Tuesday; a further application is listed for 16 June.
    notified_of_intention date=2015-06-08 | MrX received our written notice of intention to deport him on 8 June 2015.
    notified_of_intention date=2015-06-08 | MrX received our formal notice of intention to deport her on 8 June 2015.
    notified_of_intention date=2015-06-08 | MrX was given the printed notice of our intention to deport him on 8 June 2015.
    appeal_result date=2015-06-05 outcome=allowed | Judge Trewin held that sending MrX back would breach Article 8, and so her appeal has been allowed. The determination is dated 5 June 2015 and reached me yesterday. The judge dismissed only her claim under Article 3.
    appeal_result date=2015-06-05 outcome=allowed | MrX's appeal was allowed on 5 June 2015 on Article 8 grounds. Article 3 was dismissed.
    appeal_result date=2015-06-05 outcome=allowed | MrX's appeal was allowed on 5 June 2015. The asylum ground was dismissed.
    appeal_result date=2015-06-05 outcome=allowed | MrX's appeal was allowed on 5 June 2015 under Article 8; the protection claim was dismissed.
    appeal_result date=2015-06-05 outcome=dismissed | On 5 June 2015 the tribunal dismissed MrX's appeal. It allowed only the point about costs.
    appeal_result date=2015-02-27 outcome=dismissed | The First-tier Tribunal had allowed MrX's appeal on 18 September 2014. We appealed. By a decision dated 27 February 2015, which came in yesterday, the Upper Tribunal allowed our appeal, set that decision aside and, remaking it, dismissed his.
    appeal_result date=2015-06-05 outcome=dismissed | The Upper Tribunal on 5 June allowed our appeal and, remaking the decision, dismissed MrX's.
    appeal_result date=2015-06-05 ASK | The Upper Tribunal on 5 June 2015 dismissed our appeal, so the decision allowing MrX's stands.
    appeal_result date=2015-06-05 outcome=dismissed | On 5 June 2015 the Upper Tribunal allowed the Secretary of State's appeal against the decision in MrX's favour and dismissed his own.
    appeal_received date=2015-06-02 | MILESTONE RETURN\\nFNO family name ....... GRIGORESCU\\nFNO given names ....... Anton\\nHO reference ......... A1234567\\nMilestone ............. Appeal received\\nReceived on ........... 02/06/2015\\nDO served ............. No\\nFlight ................ n/a
    appeal_received date=2015-06-02 | Name ....... GRIGORESCU, Anton\\nHO ref ......... A1234567\\nMilestone ... Appeal received\\nReceived on ... 02/06/2015\\nDO served ... No\\nFlight ... n/a
    deportation_order_served date=2015-06-08 | HO ref ......... A1234567\\nName ....... Anton GRIGORESCU\\nMilestone ............. Deportation order served\\nServed on ............. 08/06/2015\\nBail .................. refused 18/04/2015\\nFlight ................ none yet
    bail_granted date=2015-06-08 restrictions=reside at 5 Hill Road, Leeds; report weekly | HO ref ......... A1234567\\nName ........... Anton GRIGORESCU\\nBail granted .......... Yes\\nGranted on ............ 08/06/2015\\nRestrictions .......... reside at 5 Hill Road, Leeds; report weekly\\nFlight ................ n/a
    appeal_result date=2015-06-05 outcome=dismissed | HO ref ......... A1234567\\nName ........... Anton GRIGORESCU\\nAppeal result ......... Dismissed\\nDetermination dated ... 05/06/2015\\nDO served ............. No\\nBail .................. n/a
    removal_details removal_date=2015-06-20 flight=BA0075 destination=Lagos | HO ref ......... A1234567\\nName ........... Anton GRIGORESCU\\nRemoval directions set .. 09/06/2015\\nRemoval date .......... 20/06/2015\\nFlight ................ BA0075\\nDestination ........... Lagos
    None | HO ref ......... A1234567\\nName ........... Anton GRIGORESCU\\nAppeal received ....... No\\nDO served ............. No\\nBail granted .......... No\\nFlight ................ n/a
    deport_decision date=2015-06-08 | HO ref _______ A1234567\\nName _______ Anton GRIGORESCU\\nDecision ______ Deport\\nDecision date ______ 08/06/2015
    deport_decision date=2015-06-08 | HO ref …………… A1234567\\nName …………… Anton GRIGORESCU\\nDecision …………… Deport\\nDecision date ……… 08/06/2015\\nAppeal ……… none
    notified_of_intention date=2015-06-08 | HO ref . . . . . A1234567\\nName . . . . . . Anton GRIGORESCU\\nMilestone . . . . Notified of intention\\nDate . . . . . . 08/06/2015
    no_deport_decision date=2015-06-08 | 1. Name ............ Anton GRIGORESCU\\n2. HO ref .......... A1234567\\n3. Milestone ....... No deport decision\\n4. Decided on ...... 08/06/2015\\n5. Appeal .......... n/a
    appeal_result date=2015-06-09 outcome=dismissed | MrX\\n1.3.15 - deport decision made.\\n10.3.15 - NoI served HMP Leeds.\\n20.3.15 - appeal in.\\n9.6.15 - appeal dismissed.
    appeal_result date=2015-06-09 outcome=dismissed | MrX. 1.3.15 - deport decision made. 10.3.15 - NoI served HMP Leeds. 20.3.15 - appeal in. 9.6.15 - appeal dismissed.
    deportation_order_served date=2015-06-08 | MrX\\n02/01/2015 deport decision\\n14/01/2015 NOI served\\n28/01/2015 appeal lodged\\n30/03/2015 appeal dismissed\\n08/06/2015 DO served at HMP Leeds
    bail_granted date=2015-06-08 | MrX\\n12 Feb: NoI served, HMP Wandsworth.\\n3 Mar: appeal lodged.\\n20 May: hearing adjourned.\\n8 June: bail granted by IJ Moore.
    appeal_received date=2015-06-04 | MrX chronology\\n12 May 2015 - decision to deport\\n20 May 2015 - notice of intention served\\n4 June 2015 - appeal received
    notified_of_intention date=2015-06-04 | MrX log\\n12.05.15 decision to deport agreed.\\n4.6.15 NoI served.
    deport_decision date=2015-06-09 | MrX\\n9.6.15 - deport decision made.\\n1.5.15 - criminal appeal dismissed.\\n3.3.15 - sentenced 18 months.
    appeal_result date=2015-06-09 outcome=dismissed | MrX: latest first\\n9.6.15 - appeal dismissed.\\n20.3.15 - appeal in.\\n10.3.15 - NoI served HMP Leeds.\\n1.3.15 - deport decision made.
    removal_details date=2015-06-09 removal_date=2015-06-20 flight=BA75 destination=Lagos | MrX\\n1.2.15 - DO served.\\n3.4.15 - ETD interview.\\n9.6.15 - RDs set for 20.6.15, BA75 to Lagos.
    None | MrX\\n1.3.15 - deport decision made.\\n10.3.15 - NoI served HMP Leeds.\\n20.3.15 - appeal in.\\n19.6.15 - appeal to be heard.
    appeal_received date=2015-06-08 | MrX:\\n11 May 2015 - deport decision signed\\n26 May 2015 - stage 1 served\\n8 June 2015 - appeal in\\n9 June 2015 - bundle requested
    None ASK | MrX:\\n1 May 2015 - deport decision signed\\n4 June 2015 - stage 1 served\\n8 June 2015 - appeal in
    bail_granted date=2015-06-09 | MrX\\n20/05/2015 appeal received\\n28/05/2015 bail refused\\n09/06/2015 bail granted
    bail_granted date=2015-06-08 restrictions=reside at 5 Hill Road, Leeds | HO ref | Name | Bail granted on | Restrictions | Case owner\\nA1234567 | Anton GRIGORESCU | 08/06/2015 | reside at 5 Hill Road, Leeds | N Cattermole
    bail_granted date=2015-06-08 | HO ref | Name | Bail granted on | Restrictions | Case owner\\nA1234567 | Anton GRIGORESCU | 08/06/2015 | none | N Cattermole
    bail_granted date=2015-06-08 restrictions=Tag and curfew | HO ref | Name | Restrictions | Bail granted on | Owner\\nA1234567 | Anton GRIGORESCU | Tag and curfew | 08/06/2015 | N Cattermole
    bail_granted date=2015-06-08 restrictions=weekly reporting | Reference | Name | Date bail granted | Conditions | Court\\nA1234567 | Anton GRIGORESCU | 08/06/2015 | weekly reporting | Hatton Cross
    deportation_order_served date=2015-06-08 | HO ref | Name | DO served on | Served by\\nA1234567 | Anton GRIGORESCU | 08/06/2015 | N Cattermole
    None | Can anyone tell us if MrX was served with his deportation order on Friday? The prison's number rings out.
    None ASK | Would somebody tell me whether bail was granted to MrX this morning?
    None | MrX refused bail yesterday, the judge thought it likely he would abscond. New application listed 17 June.
    None | The judge, who had refused bail in April, granted MrX bail yesterday.
    bail_granted date=2015-06-09 | Although refused bail in May, MrX was granted bail yesterday.
    None | Bail refused again in MrX on 9 June. He could apply again after 28 days.
    appeal_result date=2015-06-05 outcome=allowed | MrX's appeal was allowed on 5 June 2015. The tribunal rejected his asylum claim but not Article 8.
    appeal_result date=2015-06-05 outcome=dismissed | The FTT dismissed MrX's appeal on 5 June 2015. The judge had allowed a point on the late bundle.
    appeal_result date=2015-06-05 ASK | The FTT on 5 June 2015 allowed the appeal of MrX on human rights grounds and dismissed it on asylum grounds.
    deport_decision date=2015-06-09 | We decided on 9 June to deport MrX. His solicitors had argued against deportation.
    None | On 9 June we decided, his mother's pleas against deportation notwithstanding, to deport MrX.
    None | The solicitors of MrX have decided to argue against deportation.
    None | His MP has come out against deporting MrX.
    None | MrX's solicitors concluded their submissions with a plea against deportation.
    None | The social worker's conclusion on MrX is against deportation.
    appeal_received date=2015-06-08 | As you know, MrX was told of our intention in May. His appeal was received on 8 June.
    appeal_received date=2015-06-08 | As I reported on 21 May, MrX had notice of intention, and an appeal was received from him on 8 June.
    bail_granted date=2015-06-08 | As reported by phone this morning, MrX was granted bail on 8 June.
    deportation_order_served date=2015-06-08 | As the wing reported, MrX was served with the deportation order on 8 June.
    bail_granted date=2015-06-08 | I took over MrX from Ann Field last month. Bail was granted on 8 June.
    appeal_result date=2015-06-08 outcome=dismissed | I have taken over MrX. The NOI was served in February. His appeal was dismissed on 8 June.
    None | MrX has been reallocated to me. The deportation order was served on 3 February and he awaits a travel document.
    None | New case owner for MrX: me. Appeal dismissed in January, order served in March.
    None | I've inherited MrX from Tom. The appeal was received on 4 March and there's no hearing date.
    None | MrX contests the decision to deport him, so his MP writes.
    None | MrX has always opposed the decision to deport him.
    appeal_result date=2015-05-26 outcome=allowed | As you may recall, MrX won before the First-tier Tribunal in March and we took it to the Upper Tribunal. There we lost: by a determination of 26 May 2015 the Secretary of State's appeal was dismissed, so his own success stands. We shall not go further.
"""


@pytest.mark.parametrize(("want", "subject", "words"), rows(UPDATES))
def test_what_is_new_is_told_from_what_is_history(want: str, subject: str, words: str) -> None:
    assert told(reading(words, subject)) == want


def test_dots_that_lead_to_a_value_become_a_colon_of_the_same_length() -> None:
    form = "Name ....... A\nDO served .. x\nServed on ....... 8 June\nBail …………… no\nFlight ......"
    read = leaders.led(form)
    assert len(read) == len(form)
    assert [line.partition(":")[0] for line in read.split("\n")] == ["Name", "DO served .. x", "Served on", "Bail", "Flight ......"]


@pytest.mark.parametrize("words", [
    "He waited ... and then it was dismissed.", "A....B....C\nD....E....F\nG....H....I", "Well ..... so it goes",
])
def test_an_ellipsis_and_the_cells_of_a_table_stay(words: str) -> None:
    assert leaders.led(words) == words


def test_what_ended_a_single_ground_is_left_out_only_beside_how_the_appeal_ended() -> None:
    assert grounds.left_out(["the judge dismissed his asylum claim."]) == ["the judge dismissed his asylum claim."]
    assert grounds.left_out(["his appeal was allowed.", "she dismissed his asylum claim."])[1] == "she a ground."
