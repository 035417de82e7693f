"""Whole notifications in many voices: what NCA wants, of whom, and how confiscation stands for each."""
# ruff: noqa: E501 - the messages are quoted as they would be written

from datetime import UTC, datetime

import pytest

from mailbot.core.interpret import interpret
from mailbot.core.notification import Notification
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Confiscation, Party

# Each: the subject line, the text, the kind, then one line a person as "reference | name | date of birth |
# confiscation", "-" for what must stay open.
CASES = r"""
Notification of interest
The NCA has an interest in the following individual:\n\nAnton GRIGORESCU, born 01/02/1980, Home Office reference P1112223.\n\nWe would be grateful to hear who owns the case. Further information can be provided on request.
interest
P1112223 | Anton GRIGORESCU | 1980-02-01 | not_stated

Notification of interest
Dear team,\n\nThe NCA has an interest in the following FNO.\n\nName: GRIGORESCU, Anton\nDOB: 1 February 1980\nHO ref: P1112223\n\nThere is nothing under POCA at present. Please let us know who the case owner is and do not hesitate to contact me should you need further details.
interest
P1112223 | Anton GRIGORESCU | 1980-02-01 | none

New interest
We have a new interest in two siblings: Anton GRIGORESCU (P1112223, 01/02/1980) and Dana GRIGORESCU (Q4445556, 05/03/1984). The elder faces confiscation proceedings at Hull. The younger is free of any such proceedings.
interest
P1112223 | Anton GRIGORESCU | 1980-02-01 | proceedings
Q4445556 | Dana GRIGORESCU | 1984-03-05 | none

New interest
New interest in:\n1. Anton GRIGORESCU, P1112223\n2. Mihai POPESCU, Q4445556\n3. Ion BALAN, R7778889\n\nNos 1 and 3 are under unpaid confiscation orders. No. 2 is not subject to any confiscation proceedings.
interest
P1112223 | Anton GRIGORESCU | - | order
Q4445556 | Mihai POPESCU | - | none
R7778889 | Ion BALAN | - | order

New interest
We are newly interested in Anton GRIGORESCU (P1112223) and Mihai POPESCU (Q4445556). The former paid his confiscation order in full in 2014; the latter's confiscation order is outstanding.
interest
P1112223 | Anton GRIGORESCU | - | concluded
Q4445556 | Mihai POPESCU | - | order

New interest
New interest in:\n(a) Anton GRIGORESCU, P1112223\n(b) Mihai POPESCU, Q4445556\n(c) Ion BALAN, R7778889\n\nConfiscation proceedings against Mr Grigorescu began in May. The other two have none.
interest
P1112223 | Anton GRIGORESCU | - | proceedings
Q4445556 | Mihai POPESCU | - | none
R7778889 | Ion BALAN | - | none

New NCA interest
We have an interest, new to you, in Anton GRIGORESCU (P1112223, born 1 February 1980). The car he drove is registered to his uncle, a businessman in Cluj, against whom a confiscation order was made in 2012 and remains unpaid.
interest
P1112223 | Anton GRIGORESCU | 1980-02-01 | not_stated

New NCA interest
New interest: Anton GRIGORESCU (P1112223, born 1 February 1980). His partner Elena (born 3/4/1985, ref Q4445556) is of no interest. No confiscation proceedings have been brought against him.
interest
P1112223 | Anton GRIGORESCU | 1980-02-01 | none

New interest
New interest: Anton GRIGORESCU, P1112223 - sorry, that should read P1112232.
interest
P1112232 | Anton GRIGORESCU | - | not_stated

New interest
We have a new interest in Mr Anton SAID (P1112223), who owes £4,000 under a confiscation order.
interest
P1112223 | Anton SAID | - | order

Grigorescu P1112223
Further to our notification of 3 March on Anton GRIGORESCU (P1112223): the court has granted his application under section 23 and reduced the order from £90,000 to £55,000. £20,000 remains to be found.
information
P1112223 | Anton GRIGORESCU | - | order

Grigorescu P1112223
Further to our notification of 3 March on Anton GRIGORESCU (P1112223): the confiscation order was varied to nil under section 23 last week.
information
P1112223 | Anton GRIGORESCU | - | concluded

POCA position: Grigorescu
We told you in May that confiscation proceedings were pending against Anton GRIGORESCU, P1112223. They are no longer: the Crown put an end to the proceedings on 4 June.
information
P1112223 | Anton GRIGORESCU | - | concluded

further information
Further information on Anton GRIGORESCU, HO P1112223: he has served the default sentence in full, but the confiscation order remains in force and unpaid.
information
P1112223 | Anton GRIGORESCU | - | order

addendum
In addition to our notification of last month: Anton GRIGORESCU (P1112223) has appealed against his confiscation order. The appeal is listed for June.
information
P1112223 | Anton GRIGORESCU | - | order

Questionnaire
1. What is the subject's full name?\nAnton GRIGORESCU\n2. What is the date of birth?\n01/02/1980\n3. What is the Home Office reference?\nP1112223\n4. Has this person been notified to the Home Office before?\nNo\n5. Are there confiscation proceedings?\nNo\n6. Is there a restraint order?\nNo
interest
P1112223 | Anton GRIGORESCU | 1980-02-01 | none

Questionnaire - new interest
Q1: Who is the subject?\nA1: Anton GRIGORESCU\n\nQ2: Date of birth?\nA2: 1.2.80\n\nQ3: HO reference?\nA3: P1112223\n\nQ4: Any confiscation proceedings?\nA4: Yes, at Hull Crown Court\n
interest
P1112223 | Anton GRIGORESCU | 1980-02-01 | proceedings

RE: New interest - Q4445556
Thank you. On another matter: how is the case of Anton GRIGORESCU (P1112223) coming along? We notified him to you in March.
update_request
P1112223 | Anton GRIGORESCU | - | not_stated

Grigorescu
Please take our flag off Anton GRIGORESCU (P1112223). We no longer need to hear about him.
withdrawal
P1112223 | Anton GRIGORESCU | - | not_stated

Notice
The Agency has begun to take an interest in Anton GRIGORESCU (P1112223). Nobody has told you about him before.
interest
P1112223 | Anton GRIGORESCU | - | not_stated

New interest
New interest in Anton GRIGORESCU, born 1 February 1980. We have no Home Office number; his Romanian passport, number P1112223, was seized at Dover.
interest
- | Anton GRIGORESCU | 1980-02-01 | not_stated

New interest
New interest: Anton GRIGORESCU / 01-02-1980 / P1112223\nConfiscation order: none yet\nRestraint order: yes, 3 May 2015
interest
P1112223 | Anton GRIGORESCU | 1980-02-01 | proceedings

New interests, three
Name | HO ref | Conf\nAnton GRIGORESCU | P1112223 | 2\nMihai POPESCU | Q4445556 | 1\nIon BALAN | R7778889 | 0\n\nConf: 0 = no proceedings, 1 = proceedings on foot, 2 = order, unpaid
interest
P1112223 | Anton GRIGORESCU | - | order
Q4445556 | Mihai POPESCU | - | proceedings
R7778889 | Ion BALAN | - | none

New interests
The NCA has a new interest in Anton GRIGORESCU* (P1112223) and Mihai POPESCU (Q4445556).\n\n* Confiscation order made, unpaid. Those without an asterisk are not subject to confiscation proceedings.
interest
P1112223 | Anton GRIGORESCU | - | order
Q4445556 | Mihai POPESCU | - | none

New interest
I will be on leave from Friday and out of the office for a fortnight, so before I go: we have a new interest in Anton GRIGORESCU, P1112223.
interest
P1112223 | Anton GRIGORESCU | - | not_stated

New interest
New interest in Anton GRIGORESCU (P1112223). If confiscation proceedings were to be started we should tell you. At present there are none.
interest
P1112223 | Anton GRIGORESCU | - | none

New interest
New interest in Anton GRIGORESCU (P1112223). A nominal order of £1 was made in 2013, which he has paid.
interest
P1112223 | Anton GRIGORESCU | - | concluded

New interest
New interest in Anton GRIGORESCU (P1112223), restrained since May, confiscation hearing to be fixed.
interest
P1112223 | Anton GRIGORESCU | - | proceedings

New interest
Our interest in Anton GRIGORESCU (P1112223) is new. Unlike his co-defendant Mihai POPESCU, a Briton who has an unpaid confiscation order, Mr Grigorescu is not subject to any confiscation proceedings.
interest
P1112223 | Anton GRIGORESCU | - | none

New interest
New interest in a couple, Mr Anton GRIGORESCU (P1112223) and Mrs Dana GRIGORESCU (Q4445556). The husband is subject to confiscation proceedings. There are none against the wife.
interest
P1112223 | Anton GRIGORESCU | - | proceedings
Q4445556 | Dana GRIGORESCU | - | none

Correction
In our notification of 4 May we gave the wrong reference for Anton GRIGORESCU: Q4445556 is not his. It should be P1112223.
information
P1112223 | Anton GRIGORESCU | - | not_stated

P1112223
Supplementary to our notice of 4 May about Anton GRIGORESCU (P1112223): the confiscation order was quashed on appeal and the case sent back; fresh confiscation proceedings have begun.
information
P1112223 | Anton GRIGORESCU | - | proceedings

Interest
Your ref: P1112223\nOur ref: Q4445556\n\nRe: Anton GRIGORESCU, DOB 01/02/1980\n\nWe write to notify you for the first time of our interest in the above named. There are no confiscation proceedings.
interest
P1112223 | Anton GRIGORESCU | 1980-02-01 | none

New interest
New interest in Anton GRIGORESCU (P1112223). The judge gave him twelve months to pay the £30,000 confiscation order; £10,000 has come in.
interest
P1112223 | Anton GRIGORESCU | - | order

New interest
New interest in Anton GRIGORESCU (P1112223) and Mihai POPESCU (Q4445556). Both face confiscation.
interest
P1112223 | Anton GRIGORESCU | - | proceedings
Q4445556 | Mihai POPESCU | - | proceedings

New interest
New interest in Anton GRIGORESCU (P1112223). Whether there will be confiscation we cannot say yet.
interest
P1112223 | Anton GRIGORESCU | - | not_stated

RE: Withdrawal - P1112223?
No, our interest in Anton GRIGORESCU (P1112223) has not been withdrawn. How far has the deportation got?
update_request
P1112223 | Anton GRIGORESCU | - | not_stated

New interest
New interest in Anton GRIGORESCU (P1112223) and Mihai POPESCU (Q4445556). The first-named owes £40,000 under a confiscation order.
interest
P1112223 | Anton GRIGORESCU | - | order
Q4445556 | Mihai POPESCU | - | not_stated

Spring news
Liaison news, edited by Ruth Calloway. In this issue: more confiscation orders than ever before. Letters to the editor are welcome.
other

New interest
New interest in Anton GRIGORESCU (P1112223), Mihai POPESCU (Q4445556) and Ion BALAN (R7778889). The last two are subject to confiscation proceedings; the first is not.
interest
P1112223 | Anton GRIGORESCU | - | none
Q4445556 | Mihai POPESCU | - | proceedings
R7778889 | Ion BALAN | - | proceedings

Ms Ortega-Luna
Guv'nor says I should drop you a line: the NCA has now got an eye on Pilar ORTEGA-LUNA (4.9.77, your K1112223). First you'll have heard of her from us. CPS served their section 16 statement last week.
interest
K1112223 | Pilar ORTEGA-LUNA | 1977-09-04 | proceedings

Notification
Sir,\n\nI have the honour to inform you that the Agency has acquired an interest in the person of Pilar ORTEGA-LUNA, born on the fourth of September, 4 September 1977, Home Office file K1112223. She was ordered to pay £12,000 under the 2002 Act; not a penny has been paid.
interest
K1112223 | Pilar ORTEGA-LUNA | 1977-09-04 | order

NCA - first notification x 2
FIRST NOTIFICATION\n\n(i) Pilar ORTEGA-LUNA\n    dob 04/09/1977\n    HO K1112223\n    POCA - none\n\n(ii) Diego ORTEGA-LUNA\n    dob 02/01/1979\n    HO M4445556\n    POCA - order of £5k, part paid
interest
K1112223 | Pilar ORTEGA-LUNA | 1977-09-04 | none
M4445556 | Diego ORTEGA-LUNA | 1979-01-02 | order

New interests
Two new interests for you: Pilar ORTEGA-LUNA, K1112223, and Diego ORTEGA-LUNA, M4445556. Pilar has settled her confiscation order in full. Diego's confiscation hearing has been adjourned to July.
interest
K1112223 | Pilar ORTEGA-LUNA | - | concluded
M4445556 | Diego ORTEGA-LUNA | - | proceedings

New interests
New interest in Pilar ORTEGA-LUNA (K1112223) and Diego ORTEGA-LUNA (M4445556). In neither case are there any confiscation proceedings.
interest
K1112223 | Pilar ORTEGA-LUNA | - | none
M4445556 | Diego ORTEGA-LUNA | - | none

New interest
New interest in Pilar ORTEGA-LUNA (K1112223). An earlier confiscation order, made in 2009, was paid off; that made in 2014 is not.
interest
K1112223 | Pilar ORTEGA-LUNA | - | order

New interest
New interest in Pilar ORTEGA-LUNA (K1112223). There was a confiscation order. Her solicitors say that it has been paid, but the court shows £2,000 still owing.
interest
K1112223 | Pilar ORTEGA-LUNA | - | order

New interest
New interest in Pilar ORTEGA-LUNA (K1112223). An enforcement receiver was appointed in May under her confiscation order.
interest
K1112223 | Pilar ORTEGA-LUNA | - | order

Ortega-Luna
You will recall our notification of 3 May about Pilar ORTEGA-LUNA (K1112223). I can now tell you that the Crown has begun confiscation proceedings.
information
K1112223 | Pilar ORTEGA-LUNA | - | proceedings

Ortega-Luna K1112223
An addition to what we sent you in May on Pilar ORTEGA-LUNA (K1112223): on Monday the judge made a confiscation order of £8,400, payable within three months.
information
K1112223 | Pilar ORTEGA-LUNA | - | order

Ortega-Luna
We notified you of our interest in Pilar ORTEGA-LUNA (K1112223) in May. Would you be so kind as to say who is looking after her case, and whether a decision has been made?
update_request
K1112223 | Pilar ORTEGA-LUNA | - | not_stated

Ortega-Luna
Our enquiry has ended and the Agency's interest in Pilar ORTEGA-LUNA (K1112223) with it. Kindly remove the marker.
withdrawal
K1112223 | Pilar ORTEGA-LUNA | - | not_stated

Ortega-Luna
Dear all\n\nORTEGA-LUNA, Pilar (K1112223)\nb. 04/09/1977\n\nThe above has recently come to our notice and we have not written about her before. Kindly add the marker. Her cousin Rosa ORTEGA, against whom confiscation proceedings are pending, is British.
interest
K1112223 | Pilar ORTEGA-LUNA | 1977-09-04 | not_stated

New interest
New interest in Pilar ORTEGA-LUNA (K1112223). No confiscation order was made and none was sought.
interest
K1112223 | Pilar ORTEGA-LUNA | - | none

New interest
New interest in Pilar ORTEGA-LUNA (K1112223). No confiscation order has yet been made, as the hearing was put off to June.
interest
K1112223 | Pilar ORTEGA-LUNA | - | proceedings

New interest
New interest in Pilar ORTEGA-LUNA (K1112223). We mean to take confiscation proceedings against her once she is convicted.
interest
K1112223 | Pilar ORTEGA-LUNA | - | proceedings

New interest
New interest in Pilar ORTEGA-LUNA, reference K111222 (one figure seems to be missing).
interest
- | Pilar ORTEGA-LUNA | - | not_stated

New interest K1112232
New interest in Pilar ORTEGA-LUNA (K1112223).
interest
- | Pilar ORTEGA-LUNA | - | not_stated

New interests
New interests: Pilar ORTEGA-LUNA (K1112223), Diego ORTEGA-LUNA (M4445556) and Eva RUIZ (N7778889). The first has an unpaid confiscation order, the second is facing confiscation proceedings and the third has no confiscation matters.
interest
K1112223 | Pilar ORTEGA-LUNA | - | order
M4445556 | Diego ORTEGA-LUNA | - | proceedings
N7778889 | Eva RUIZ | - | none

New interests
New interests: 1. Pilar ORTEGA-LUNA (K1112223) 2. Diego ORTEGA-LUNA (M4445556) 3. Eva RUIZ (N7778889). Subjects 1 and 2 each owe £3,000 under confiscation orders; subject 3 has never been subject to confiscation proceedings.
interest
K1112223 | Pilar ORTEGA-LUNA | - | order
M4445556 | Diego ORTEGA-LUNA | - | order
N7778889 | Eva RUIZ | - | none

New interest
New interest in Pilar ORTEGA-LUNA (K1112223). The confiscation proceedings ended on 4 May with an order for £6,000.
interest
K1112223 | Pilar ORTEGA-LUNA | - | order

New interest
New interest in Pilar ORTEGA-LUNA (K1112223). She sought to have the confiscation order quashed; the Court of Appeal refused.
interest
K1112223 | Pilar ORTEGA-LUNA | - | order

Mailbox
Does anybody check this address at weekends? I ask only because our duty rota is changing.
other

Ortega-Luna
Name: Pilar ORTEGA-LUNA\nAlias: Maria SANTOS\nDate of birth: 04/09/1977 (alias date of birth 05/10/1980)\nHO ref: K1112223\nThis is a first notification of interest.
interest
K1112223 | Pilar ORTEGA-LUNA | 1977-09-04 | not_stated

New interest
We have a new interest in Pilar ORTEGA-LUNA (K1112223), wife of Juan MORALES (Q9990001), in whom we have no interest.
interest
K1112223 | Pilar ORTEGA-LUNA | - | not_stated

New interest
New interest in Pilar ORTEGA-LUNA (K1112223). Confiscation was expected to be dropped, but the Crown is pressing on with it and the hearing is on 3 July.
interest
K1112223 | Pilar ORTEGA-LUNA | - | proceedings

New interest
New interest in Pilar ORTEGA-LUNA (K1112223). The confiscation proceedings are closed; the order that came of them, £15,000, is not satisfied.
interest
K1112223 | Pilar ORTEGA-LUNA | - | order

New interests
New interest in Pilar ORTEGA-LUNA (K1112223) and her brother Diego ORTEGA-LUNA (M4445556). Both were made subject to confiscation orders in 2012. His has been paid; hers has not.
interest
K1112223 | Pilar ORTEGA-LUNA | - | order
M4445556 | Diego ORTEGA-LUNA | - | concluded
"""

# Where a careful reader cannot tell, the program must not say "none" or "concluded".
DOUBTFUL = r"""
New interest in Pilar ORTEGA-LUNA (K1112223) and Diego ORTEGA-LUNA (M4445556). Confiscation proceedings are under way against her but not against him.
New interest in Pilar ORTEGA-LUNA (K1112223) and Diego ORTEGA-LUNA (M4445556). The elder has no confiscation proceedings.
New interest in Pilar ORTEGA-LUNA (K1112223) and Diego ORTEGA-LUNA (M4445556). The wife is not subject to confiscation proceedings.
New interest in Pilar ORTEGA-LUNA (K1112223). There are no confiscation proceedings against the former, but the latter faces them.
"""


def reading(heading: str, text: str) -> Notification:
    pages = (
        Page("s", Source.SUBJECT, heading, (Span(Voice.OWN, 0, len(heading)),)),
        Page("1", Source.BODY, text, (Span(Voice.OWN, 0, len(text)),)),
    )
    return interpret(pages, claimed=Party.NCA, automatic=None, sent=datetime(2015, 6, 10, 12, 0, tzinfo=UTC))


BLOCKS = [block.split("\n") for block in CASES.strip().split("\n\n")]


@pytest.mark.parametrize("lines", BLOCKS, ids=[lines[1][:60] for lines in BLOCKS])
def test_the_notification_is_read(lines: list[str]) -> None:
    heading, text, kind, *persons = lines
    read = reading(heading, text.replace("\\n", "\n"))
    told = sorted(
        " | ".join((s.reference or "-", s.name or "-", str(s.date_of_birth or "-"), s.confiscation or "-"))
        for s in read.subjects
    )
    assert (read.kind, told) == (kind, sorted(persons))


@pytest.mark.parametrize("text", DOUBTFUL.strip().split("\n"))
def test_nobody_is_said_to_be_free_of_proceedings_when_it_is_not_known_who_is_meant(text: str) -> None:
    read = reading("New interest", text)
    assert not {Confiscation.NONE, Confiscation.CONCLUDED} & {s.confiscation for s in read.subjects}
    assert read.questions
