"""Whose number it is: of the many ways to name somebody else's number none is taken for the Home Office's."""

from datetime import UTC, datetime

import pytest

from mailbot.core.interpret import interpret
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Party

# C7654321 has the shape of a Home Office reference in each of these sentences.
OF_OTHERS = """
The bank's notice for C7654321 was found.
DHL update on C7654321 says that it was delivered.
Interpol alert for C7654321.
The airline's notification for C7654321 came back.
The consulate's letter on C7654321 is with us.
He had a note of C7654321 in his wallet.
A message with C7654321 was on his telephone.
Police report on C7654321.
His passport is C7654321.
He holds Albanian passport no C7654321.
He travelled on C7654321, an Albanian passport.
He was found with an Italian identity card (C7654321).
His Spanish NIE is C7654321.
His Polish PESEL card bears C7654321.
A driving licence in his name, C7654321, was seized.
His seaman's book is numbered C7654321.
His residence card (no. C7654321) has expired.
His BRP, C7654321, was issued in 2014.
His visa vignette number is C7654321.
The vehicle's chassis number is C7654321.
The container C7654321 held the drugs.
The parcel with tracking number C7654321 was opened.
Air waybill C7654321 refers.
The exhibit is C7654321.
Exhibit ref C7654321.
Seal number C7654321.
Property reference C7654321.
Crime reference C7654321.
The custody record is C7654321.
CAD C7654321 refers.
Our reference C7654321.
Our ref: C7654321
My reference: C7654321
NCA ref C7654321.
NCA reference number: C7654321
Agency ref C7654321.
SOCA file C7654321.
We know him as C7654321.
On our database he is C7654321.
Please quote C7654321 in any reply.
In reply please quote C7654321.
Quote reference C7654321 when replying to us.
Intelligence log C7654321 has the details.
His prison number is C7654321.
Prison no C7654321.
NOMIS C7654321.
His HMPPS number is C7654321.
He is prisoner C7654321.
Case C7654321 at Southwark Crown Court.
Indictment C7654321.
The indictment number is C7654321.
Tribunal file C7654321.
Appeal number C7654321.
His solicitor's reference is C7654321.
The solicitors quote C7654321.
The bank's reference is C7654321.
Account C7654321 is frozen.
Bitcoin wallet C7654321.
SIM C7654321.
IMEI C7654321.
The phone's serial number is C7654321.
Flight booking C7654321.
His ticket was C7654321.
Locker C7654321 at the gym.
The Met's reference is C7654321.
The Border Force seizure number is C7654321.
HMRC know him as C7654321.
The DWP reference is C7654321.
His NI record is C7654321.
The Irish authorities refer to him as C7654321.
The German file is C7654321.
His US alien number is C7654321.
Europol message C7654321.
Interpol red notice C7654321.
The European Arrest Warrant is C7654321.
EAW C7654321.
Extradition file C7654321.
Restraint order C7654321 is in force.
The confiscation file is C7654321.
POCA reference C7654321.
CPS reference: C7654321.
The CPS file number is C7654321.
The minute sheet bears our number C7654321.
Form C7654321 is attached.
Invoice C7654321.
The company, registered under C7654321, is his.
Vehicle excise number C7654321.
Student number C7654321.
His ID is C7654321.
ID: C7654321
ID no: C7654321
Document number C7654321.
The document found was C7654321.
His Ghana card is C7654321.
His cedula is C7654321.
His tax number is C7654321.
Membership C7654321.
His tag is C7654321.
Tag ID C7654321.
Probation reference C7654321.
His tenancy ref is C7654321.
Council reference C7654321.
Hospital number C7654321.
NHS C7654321.
An example of the format is C7654321.
References have the form C7654321.
The tachograph card is C7654321.
A shotgun certificate, C7654321, was revoked.
His mobile's handset code was C7654321.
The ledger shows him as C7654321.
The money went to wallet C7654321.
The yacht is registered as C7654321.
Witness C7654321 will give evidence.
Juror C7654321 was discharged.
They refer to him internally as C7654321.
The Dutch police hold him under C7654321.
The Romanian court's file is C7654321.
He is nominal C7654321 with us.
His old army number was C7654321.
The locker key is stamped C7654321.
His flat's tenancy agreement is C7654321.
Room C7654321.
Our officer's warrant card is C7654321.
Reply to box C7654321.
DX C7654321.
The batch was C7654321.
The drugs were in pallet C7654321.
PO C7654321 covers the cost.
His Monzo reference is C7654321.
The insurer quotes C7654321.
Claim C7654321 is with the insurer.
Judicial review C7654321 was refused.
The JR reference is C7654321.
CO/C7654321.
The Upper Tribunal has it as C7654321.
The ombudsman's case is C7654321.
The lab's number for the sample is C7654321.
Sample C7654321 matched.
Print C7654321 matched.
DNA profile C7654321 matched.
The Sirene form is C7654321.
The EU lists him as C7654321.
The sanctions list has him as C7654321.
OFAC entry C7654321.
The plane's tail number is C7654321.
Bed C7654321.
Wing A, cell C7654321.
Chapter C7654321 of the report.
Page C7654321.
Annex C7654321.
"""
OF_THE_HOME_OFFICE = """
Home Office reference C7654321.
His reference is C7654321.
Ref C7654321.
HO ref C7654321.
File C7654321.
You have him as C7654321.
Your reference is C7654321.
He is on your system as C7654321.
His Home Office number, according to the prison, is C7654321.
The reference on his immigration papers is C7654321.
The number the Home Office has given him is C7654321.
CID shows him as C7654321.
The UKBA file is C7654321.
UKVI reference: C7654321
His individual reference is C7654321.
He has the reference C7654321.
The ref. you will want is C7654321.
Immigration reference C7654321.
H.O. no. C7654321
HO: C7654321
CC file C7654321.
His file number with yourselves is C7654321.
He should be on your books under C7654321.
C7654321 is his reference.
C7654321 is the Home Office reference.
Please link this to C7654321.
The IS96 gives his reference as C7654321.
His deportation papers carry C7654321.
The reference quoted on the deportation papers is C7654321.
His number is C7654321.
Individual ref no C7654321
Personal reference: C7654321
What is the position on C7654321?
Any news on C7654321 would help.
Is there any word on C7654321?
Grateful for the latest on C7654321.
Where do things stand with C7654321?
State of play on C7654321 please.
A status report on C7654321 is wanted.
Chaser re C7654321.
Chaser for C7654321.
Notification for C7654321.
First notification of C7654321.
First notification C7654321.
A first alert for C7654321.
Our last letter on C7654321 was not answered.
Nothing heard on C7654321 since May.
Developments in C7654321, if any, please.
Whose desk is C7654321 on these days?
Who has conduct of C7654321, please?
This is for whoever holds C7654321.
HO no. off the printout: C7654321. (PNC 09/118273K)
The Secretary of State's number is C7654321.
He was notified earlier (tribunal no. HU/04417/2024, your no. C7654321, prison no. A3305FK).
hes c 765 4321 on your system
You: C7654321.
"""
PERSON = "NCA has a new interest in Ion POPA, born 3 May 1980."


def references(text: str) -> list[str | None]:
    page = Page("1", Source.BODY, text, (Span(Voice.OWN, 0, len(text)),))
    read = interpret((page,), claimed=Party.NCA, automatic=None, sent=datetime(2015, 6, 10, 12, 0, tzinfo=UTC))
    return [subject.reference for subject in read.subjects]


@pytest.mark.parametrize("sentence", OF_OTHERS.strip().split("\n"))
def test_a_number_of_somebody_else_is_no_reference(sentence: str) -> None:
    assert references(f"{PERSON} {sentence}") == [None]
    assert references(f"{PERSON}\n\n{sentence}\n\nRegards\nHester") == [None]


@pytest.mark.parametrize("sentence", OF_THE_HOME_OFFICE.strip().split("\n"))
def test_a_number_that_is_called_the_home_offices_is_the_reference(sentence: str) -> None:
    assert references(f"{PERSON} {sentence}") == ["C7654321"]
