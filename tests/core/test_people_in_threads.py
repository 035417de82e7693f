"""Whom whole mails are about: forwards, replies over other people's threads, signatures, subject lines."""
# ruff: noqa: E501 - the mails are quoted as they would be written

import pytest

from tests.reading_of import read

# Each: the writer's party and the subject line, the body, then one line a person as "= reference | name | date of birth".
MAILS = r"""
nca | FW: new one for you

All

New interest, see Steve's note.

Hester

From: Steve Marlow
Sent: 09 June 2015 16:40
To: Hester Quill
Subject: new one for you

Hester, can you tell CC we're interested in Ion POPA (Z1234571, 3.5.80)?

Steve

= Z1234571 | Ion POPA | 1980-05-03
%%
nca | RE: your query of 3 June

Thanks. On a different point, please record a new NCA interest in Ion POPA, HO ref Z1234571, born 3 May 1980.

Hester

> On 3 Jun 2015, at 09:11, CC Workflow <cc-workflow@homeoffice.example> wrote:
>
> Which team holds the file of Petru LUPU (Y1234570, 04/06/1981)?

= Z1234571 | Ion POPA | 1980-05-03
%%
nca | Fwd: Popa

Please see below and treat as our first notification.

---------- Forwarded message ----------
From: Marlow, Steve <steve.marlow@nca.example>
Date: 9 June 2015 at 16:40
Subject: Popa
To: Quill, Hester <hester.quill@nca.example>

Ion Popa, Romanian, 03/05/1980, Z1234571. We have an interest in him.

Steve Marlow
NCA, tel 020 7946 0182

= Z1234571 | Ion Popa | 1980-05-03
%%
nca | Notification

Dear all

NCA has a new interest in Ion POPA (Z1234571), born 3 May 1980.

Kind regards

Hester QUILL
Officer A1234567
National Crime Agency
Room 4, 12 Rose Street, London SE11 5EF
T 020 7946 0182 | M 07700 900123

This e-mail is intended for Jane Smith only. OFFICIAL

= Z1234571 | Ion POPA | 1980-05-03
%%
nca | Notification

Dear all

NCA has a new interest in Ion POPA (Z1234571), born 3 May 1980.

Please contact Detective Sergeant Mark WEBB, DS Ruth KING or Ms Ann Dale of the CPS (ann.dale@cps.example) for more.

Hester

= Z1234571 | Ion POPA | 1980-05-03
%%
nca | RE: RE: Notification - POPA Z1234571

See my answers in the text.

> Is Mr Popa still of interest to you?

Yes, and there is now also Petru LUPU (Y1234570, born 4 June 1981), a new interest.

> Who is the officer in the case?

Steve Marlow.

= Y1234570 | Petru LUPU | 1981-06-04
%%
nca | Interest

NCA is interested in the following, first contact.

POPA Ion
Z1234571
3 May 1980

LUPU Petru
Y1234570
4 June 1981

Hester Quill

= Z1234571 | Ion POPA | 1980-05-03
= Y1234570 | Petru LUPU | 1981-06-04
%%
nca | Interest

NCA is interested in two men, first contact:

Ion Popa
born 3 May 1980
your file Z1234571

Petru Lupu
born 4 June 1981
your file Y1234570

Hester Quill

= Z1234571 | Ion Popa | 1980-05-03
= Y1234570 | Petru Lupu | 1981-06-04
%%
nca | Interest in Ion POPA Z1234571

Please see the subject line. This is our first notification. Born 3 May 1980.

Hester Quill

= Z1234571 | Ion POPA | 1980-05-03
%%
nca | Popa, I., Z1234571, 03/05/1980

First notification of our interest in Ion Popa.

Hester Quill

= Z1234571 | Ion Popa | 1980-05-03
%%
nca | Notification of interest

Sir

1. This is to notify you that the Agency has an interest in the person named in paragraph 2.
2. His name is Ion Popa; he was born in Cluj, Romania, on 3 May 1980; he is known to you as Z1234571.
3. Officer in the case: Steve Marlow.
4. No confiscation proceedings.

H Quill

= Z1234571 | Ion Popa | 1980-05-03
%%
nca | Fw: Fw: for CC

----- Forwarded by Hester Quill/NCA on 10/06/2015 11:00 -----

From:	Steve Marlow/NCA
To:	Hester Quill/NCA
Date:	09/06/2015 17:00
Subject:	Fw: for CC

----- Forwarded by Steve Marlow/NCA on 09/06/2015 16:59 -----

From:	Ann Dale/NCA
To:	Steve Marlow/NCA
Date:	09/06/2015 15:00
Subject:	for CC

Steve, new interest in Ion POPA, DOB 03/05/1980, HO ref Z1234571, please pass to CC.
Ann

= Z1234571 | Ion POPA | 1980-05-03
%%
nca | Re: Popa

Hi Jo

New interest from us, first time you hear of it: his cousin Petru LUPU, Y1234570, d.o.b. 04/06/81.

H

On 09/06/2015 10:00, Jo Field wrote:
> Your interest in Ion POPA (Z1234571) is noted.

= Y1234570 | Petru LUPU | 1981-06-04
%%
nca | New interest

NCA has a new interest in Ion POPA.

Z1234571

03.05.1980

H

= Z1234571 | Ion POPA | 1980-05-03
%%
staff | Removal of Mr Popa

Dear Workflow

Removal directions have been set for Mr Ion Popa (Z1234571) for 20 June 2015, flight BA0886 to Bucharest. His solicitors are Harlow & Webb (ref POP/A1234567).

Jo Field

= Z1234571 | Ion Popa | -
%%
staff | Popa

Bail granted to the above by FTTJ Adrian Cole on 9 June, HO ref Z1234571, full name Ion Vasile POPA.

Jo Field
CC Team 4

= Z1234571 | Ion Vasile POPA | -
%%
staff | POPA Ion Z1234571

Appeal dismissed today by FTTJ Cole.

Jo Field
Case owner

= Z1234571 | Ion POPA | -
%%
staff | Z1234571 - Popa

Bail granted on 3 June. NCA ref: Y1234570.

Jo

= Z1234571 | Popa | -
%%
staff | Update

Our ref: Z1234571
NCA ref: Y1234570
NOMS: A1234BC

Mr Ion POPA, born 3 May 1980, was served with the deportation order on 9 June 2015.

Jo Field

= Z1234571 | Ion POPA | 1980-05-03
%%
staff | RE: NCA interest: Ion POPA, Z1234571

Served today.

-----Original Message-----
From: CC Workflow [mailto:cc-workflow@homeoffice.example]
Sent: 1 June 2015 10:00
To: Jo Field
Subject: NCA interest: Ion POPA, Z1234571

Subject of interest: Ion Vasile POPA
Reference: Z1234571
Date of birth: 03/05/1980

= Z1234571 | Ion Vasile POPA | 1980-05-03
%%
staff | RE: task

Deportation order served on Mr Lupu (Y1234570) on 9 June, not on Mr Popa.

-----Original Message-----
From: CC Workflow [mailto:cc-workflow@homeoffice.example]
Sent: 1 June 2015 10:00
To: Jo Field
Subject: task

Subject of interest: Ion POPA
Reference: Z1234571

= Y1234570 | Lupu | -
%%
staff | Popa

Further to your task: Mr Popa (HO ref Z1234571; passport C1234567) was granted bail by IJ Ruth Samson on 8 June 2015 subject to residence at 12 Rose Street, London E1 7AA with his sister Ana Popa (Y1234570).

Jo

= Z1234571 | Popa | -
%%
staff | Removal Ion Popa / HO Z1234571 / dob 03.05.1980

RDs set for 20 June, BA0886 to Bucharest 0930.

Jo

= Z1234571 | Ion Popa | 1980-05-03
%%
staff | Minute

We have today decided not to deport Ion POPA Z1234571. His co-defendant Petru LUPU Y1234570 will be deported.

Jo

= Z1234571 | Ion POPA | -
%%
staff | bail

Bail granted today, Ion POPA (Z1234571). Surety: Petru LUPU, born 4 June 1981, of Hull.

= Z1234571 | Ion POPA | -
%%
staff | Re: who owns this?

Z1234571 belongs to me.

Notice of decision to deport served on Mr Popa on 9 June 2015.

Jo Field

= Z1234571 | Popa | -
%%
nca | Query re Y1234570

Could you tell me who owns the case of Petru LUPU (Y1234570), in whom we told you of our interest in May? Not to be confused with Z1234571, Ion LUPU.

Hester

= Y1234570 | Petru LUPU | -
%%
nca | Withdrawal

The Agency no longer has any interest in Petru LUPU (Y1234570; 04/06/1981). Our interest in Ion POPA (Z1234571) continues.

Hester

= Y1234570 | Petru LUPU | 1981-06-04
%%
nca | Popa and Lupu

We have withdrawn our interest in both Petru LUPU (Y1234570) and Ion POPA (Z1234571).

Hester

= Y1234570 | Petru LUPU | -
= Z1234571 | Ion POPA | -
%%
nca | Update please

Any news on the below?

1. LUPU, Petru - Y1234570
2. POPA, Ion - Z1234571

We notified both in March.

Hester

= Y1234570 | Petru LUPU | -
= Z1234571 | Ion POPA | -
%%
nca | Update please

How does the case of Mr P Lupu (Y1234570) stand? We notified him in March.
DOB is 4 June 1981.

Hester

= Y1234570 | P Lupu | 1981-06-04
%%
nca | New interest

We are interested in Petru LUPU, Y1234570 (the digits after the 4 are hard to read on our copy).

Hester

= Y1234570 | Petru LUPU | -
%%
nca | New interest: LUPU Y1234570

New interest in Petru LUPU, Home Office ref Y1234507, 04/06/1981.

Hester

= - | Petru LUPU | 1981-06-04
%%
nca | New interest: Y1234570

New interest in Petru LUPU, Home Office ref Y1234571, 04/06/1981.

Hester

= - | Petru LUPU | 1981-06-04
%%
nca | Fwd: POPA

New interest. HO ref is Z1234571.

Begin forwarded message:

> From: Steve Marlow <s.marlow@nca.example>
> Date: 9 June 2015 10:00:00 BST
> To: Hester Quill <h.quill@nca.example>
> Subject: POPA
>
> Ion POPA, dob 3/5/80, is our man. I do not know his HO number.
>
> Steve

= Z1234571 | Ion POPA | 1980-05-03
%%
nca | Interest

New interest in Ion POPA (HO ref: Z1234571).

--
Hester Quill | Z7654321 | NCA

= Z1234571 | Ion POPA | -
%%
nca | Interest

Hi
New interest in Ion POPA HO ref Z1234571 dob 3/5/80
Rgds
Hester Quill
PIN 12345
Ext 4567

= Z1234571 | Ion POPA | 1980-05-03
"""

WRITERS = {"nca": "Hester Quill <hester.quill@nca.example>", "staff": "Jo Field <jo.field@homeoffice.example>"}


def _case(block: str) -> tuple[str, str, str, list[str]]:
    head, _, rest = block.strip().partition("\n")
    party, _, subject = head.partition(" | ")
    lines = rest.strip().split("\n")
    wanted = [line.removeprefix("= ") for line in lines if line.startswith("= ")]
    return party, subject, "\r\n".join(line for line in lines if not line.startswith("= ")), wanted


CASES = [_case(block) for block in MAILS.split("%%")]


@pytest.mark.parametrize(
    ("party", "subject", "body", "wanted"), CASES, ids=[f"{number} {subject}" for number, (_, subject, _, _) in enumerate(CASES)]
)
def test_a_mail_is_about_whom_its_newest_words_mean(party: str, subject: str, body: str, wanted: list[str]) -> None:
    raw = (
        f"From: {WRITERS[party]}\r\nTo: cc-workflow@homeoffice.example\r\nSubject: {subject}\r\n"
        "Date: Wed, 10 Jun 2015 12:00:00 +0100\r\nMessage-ID: <1@example>\r\nMIME-Version: 1.0\r\n"
        f"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{body}\r\n"
    )
    subjects = read(raw.encode()).subjects
    assert [f"{s.reference or '-'} | {s.name or '-'} | {s.date_of_birth or '-'}" for s in subjects] == wanted
