"""Whom a message is about, when it names others, other numbers and other dates beside: prose of many hands."""
# ruff: noqa: E501 - the sentences are quoted as they would be written

from datetime import UTC, datetime

import pytest

from mailbot.core.interpret import interpret
from mailbot.core.pages import Page, Source, Span, Voice
from mailbot.core.states import Party

# Each: the subject line and "||" if there is one, the text, then one line a person as "reference | name | date of birth".
CASES = r"""
# Numbers beside their look-alikes, whose they are, what is taken back.
DI Farrow asks me to pass on that a fellow prisoner by the name of NIYONZIMA (V1509963, not somebody we follow) is fixing it for the man of whom we wrote. You will know whom he means: Jean-Bosco HABIMANA, born 1.7.77, V1509936.
V1509936 | Jean-Bosco HABIMANA | 1977-07-01

New interest in Tadas MIKALAUSKAS, 14th Jan 91, K8127740. He is doing seven years alongside Domas MIKALAUSKAS (K8127074, no relation).
K8127740 | Tadas MIKALAUSKAS | 1991-01-14

I mistyped a number yesterday. For Goran ILIEVSKI (19/6/83) the reference ought to read P2207781; P2207718 is somebody else's. Please move your note across.
P2207781 | Goran ILIEVSKI | 1983-06-19

The NCA steps back from Ricardas PETRAUSKAS, 8 September 1985, D6189350. Please end our flag.
D6189350 | Ricardas PETRAUSKAS | 1985-09-08

morning - pls log nca interest in esi ampofo-tawiah, dob 7.11.83, ho ref p 220 44 19.
P2204419 | esi ampofo-tawiah | 1983-11-07

We write to record an interest in Mrs Wilhelmina VAN DER HEIJDEN-BOTHA (née Botha), born in Bloemfontein on the third of August 1968, ref F2217045.
F2217045 | Wilhelmina VAN DER HEIJDEN-BOTHA | 1968-08-03

New interest in Ali Reza HOSSEINI, born on the twenty-first day of March nineteen eighty, K2217045.
K2217045 | Ali Reza HOSSEINI | 1980-03-21

New interest in Ali Reza HOSSEINI, K2217045. His birthday is the 9th of July 1975 according to the Iranian consulate.
K2217045 | Ali Reza HOSSEINI | 1975-07-09

Two people of interest, not raised with you before. First TRẦN Thị Bích Ngọc (ref V4410 276, born on the 1st of February 1991); second, her uncle TRẦN Văn Hậu, V4410-281, dob 20.12.67. We are interested in the pair of them.
V4410276 | Thị Bích Ngọc TRẦN | 1991-02-01
V4410281 | Văn Hậu TRẦN | 1967-12-20

Interest from us in both of these please, first time. ADEGBOYEGA-WILLIAMS, Bolanle Ayodeji, male, y3307716, dob 14-Aug-77. Brother-in-law is OGUNDIPE, Temitope Samuel, y3307731, dob 08-Jan-80.
Y3307716 | Bolanle Ayodeji ADEGBOYEGA-WILLIAMS | 1977-08-14
Y3307731 | Temitope Samuel OGUNDIPE | 1980-01-08

Please note the Agency's interest in the three people below. Mariana POPA, 14 Jan 1988, reference N8804123, was the bookkeeper. Her sister Elena POPA (4 Jan 1990, N8804131) ran the flat. Vasile MOLDOVEANU, who is 39 and was born on 11 Nov 1979, drove; he is N8804149.
N8804123 | Mariana POPA | 1988-01-14
N8804131 | Elena POPA | 1990-01-04
N8804149 | Vasile MOLDOVEANU | 1979-11-11

We have a new interest in Anton GRIGORESCU (A1234567, born 1/2/1980). His co-defendant Mihai POPESCU (B1234568, born 2/3/1981) is of no interest to us.
A1234567 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU (A1234567, born 1/2/1980). He was convicted with two others, his brother Mihai GRIGORESCU (B1234568) among them.
A1234567 | Anton GRIGORESCU | 1980-02-01

NCA interest: Mr Orville Lloyd CAMPBELL-REID, Jamaican, DOB 030767. I have no Home Office reference for him. What I have is Jamaican passport A3347102, NOMS A9931CE and our own SOCA-INT-77140.
- | Orville Lloyd CAMPBELL-REID | 1967-07-03

New interest. He was convicted as "Kazimierz NOWAK, 01/01/1980", an identity which he invented. Fingerprints prove him to be Zbigniew Ryszard GRZELCZAK, and the date on his birth certificate is the 21st of September, 1976. The Home Office file, opened in the invented name, is D7203364. The Agency has an interest in Mr Grzelczak.
D7203364 | Zbigniew Ryszard GRZELCZAK | 1976-09-21

May I draw to your notice that we are interested in Syed Ghulam\nMurtaza BUKHARI, who is forty-six (he was born on 11th June 1967),\nand whose personal Home Office reference, as I read it, is R440\n8213. He was sentenced on 10 May 2011.
R4408213 | Syed Ghulam Murtaza BUKHARI | 1967-06-11

NCA interest, first notification: Mr Yohannes HAILE, Eritrean, date of birth 24th of December 1990, reference v9 03 66 12.\n\nIt would be wrong to tell you that there are no confiscation proceedings.
V9036612 | Yohannes HAILE | 1990-12-24

We would be grateful if you recorded an interest in José María DE LA CRUZ JIMÉNEZ, from the Dominican Republic, ref. W1880429.\n\nI cannot give you his date of birth with confidence: one passport has 4 May 1981 and the other 5 April 1981.
W1880429 | José María DE LA CRUZ JIMÉNEZ | -

New interest in Mrs LE Thi Kim Oanh (family name LE; k 991 70 34; 26/3/69).
K9917034 | Thi Kim Oanh LE | 1969-03-26

New interest. The search turned up a Malian birth certificate for Bakary Sidiki TRAORÉ: born in Kayes, 14 August 1984. Number on it is M0084471, that is the registrar's and not the Home Office's, theirs is B4471026.
B4471026 | Bakary Sidiki TRAORÉ | 1984-08-14

re cheikh tidiane sow-ndiaye h.0331.846 dob 24/5/95, new interest from us. thx
H0331846 | cheikh tidiane sow-ndiaye | 1995-05-24

NCA INTEREST: Orhan Veli KARACABEY / E1991845 || Dear team,\n\nThe National Crime Agency has a new interest in the above (born 12 July 1972).
E1991845 | Orhan Veli KARACABEY | 1972-07-12

Another Tavares || We have a new interest in this man:\nEdson Miguel Tavares Semedo\n30th November 1998\nCape Verdean\nW 331 0928
W3310928 | Edson Miguel Tavares Semedo | 1998-11-30

New interest in Sri Lankan national Nadarajah SELVAKUMAR (C1234569), 4 June 1971.
C1234569 | Nadarajah SELVAKUMAR | 1971-06-04

New interest in Ibrahim KAMARA, Sierra Leonean, Z1234569, born Freetown 4 June 1971.
Z1234569 | Ibrahim KAMARA | 1971-06-04

New interest in Ibrahim KAMARA (Sierra Leone) (Z1234569) (04.06.1971).
Z1234569 | Ibrahim KAMARA | 1971-06-04

New interest: Ibrahim KAMARA, tag number Z1234569.
- | Ibrahim KAMARA | -

New interest: Ibrahim KAMARA, HMRC reference Z1234569, yours being Y1234570.
Y1234570 | Ibrahim KAMARA | -

New interest: Ibrahim KAMARA. Bank reference Z1234569. Home Office number Y1234570.
Y1234570 | Ibrahim KAMARA | -

New interest: Ibrahim KAMARA. His driving licence bears the number Z1234569; you hold him under Y1234570.
Y1234570 | Ibrahim KAMARA | -

New interest: Ibrahim KAMARA (Y1234570). When arrested he carried a Gambian passport in the name of Lamin JALLOW (Z1234569, born 3 May 1971).
Y1234570 | Ibrahim KAMARA | -

New interest: Ibrahim KAMARA. The Gambian consulate issued Z1234569 to him in 2011 as a travel document. Your reference is Y1234570.
Y1234570 | Ibrahim KAMARA | -

New interest: Ibrahim KAMARA. We know him as Z1234569; you know him as Y1234570.
Y1234570 | Ibrahim KAMARA | -

New interest: Ibrahim KAMARA, our file Z1234569, your file Y1234570.
Y1234570 | Ibrahim KAMARA | -

New interest: Ibrahim KAMARA (ours: Z1234569, yours: Y1234570).
Y1234570 | Ibrahim KAMARA | -

New interest in Ibrahim KAMARA, whose number with you we believe to be Y1234570 but would ask you to check.
Y1234570 | Ibrahim KAMARA | -

New interest in Ibrahim KAMARA, Y123457O.
- | Ibrahim KAMARA | -

New interest in Ibrahim KAMARA, Home Office ref Y1234570. Please note that the ref in our letter of 3 May was one digit out (Y1234571).
Y1234570 | Ibrahim KAMARA | -

New interest in Ibrahim KAMARA. In my earlier mail I gave you Y1234571; that was a slip and the reference is Y1234570.
Y1234570 | Ibrahim KAMARA | -

New interest in Ibrahim KAMARA, Y1234571 (sorry, Y1234570).
Y1234570 | Ibrahim KAMARA | -

New interest in Ibrahim KAMARA. I can read the reference on the print only as Y1234570 or Y1234576.
- | Ibrahim KAMARA | -

New interest in Ibrahim KAMARA, Y1234570. References look like A1234567/2 when there is a dependant; he has none.
Y1234570 | Ibrahim KAMARA | -

New interest in Fatmata KAMARA, dependant of Ibrahim KAMARA (Y1234570); hers is Y1234570/1, born 9 May 1990.
Y1234570/1 | Fatmata KAMARA | 1990-05-09

New interest in Fatmata KAMARA (Y1234570/1), born on 9 May 1990, daughter of Ibrahim KAMARA, born on 2 January 1965, Y1234570.
Y1234570/1 | Fatmata KAMARA | 1990-05-09

NCA has an interest in the following.\n1. KAMARA, Ibrahim, b. 2.1.1965, Y 1234 570.\n2. SESAY, Fatmata (Mrs), b. 9.5.1990, Y 1234 571.\nNeither is known to you from us. New interest.
Y1234570 | Ibrahim KAMARA | 1965-01-02
Y1234571 | Fatmata SESAY | 1990-05-09

New interest in a couple: Kwabena OWUSU (C6031188;\nprison no. A7719DV; 25th May 1972) and Abena OWUSU-ANSAH, who has a file of her own (C6031190; prison no. A7720DV; 5 May 1975).
C6031188 | Kwabena OWUSU | 1972-05-25
C6031190 | Abena OWUSU-ANSAH | 1975-05-05

Your ref: P1112223\nOur ref: Q4445556\n\nRe: Anton GRIGORESCU, DOB 01/02/1980\n\nWe write to notify you for the first time of our interest in the above named.
P1112223 | Anton GRIGORESCU | 1980-02-01

The NCA has developed an interest in Halil GÜNDOĞDU. Your reference for him is L 331 0294; ours is NCA/IC/2019/2214.
L3310294 | Halil GÜNDOĞDU | -

# Names in every order, parts and alphabets, and who stands beside.
New interest in Sunday ADEYEMI (born 3 May 1980), Y1234570.
Y1234570 | Sunday ADEYEMI | 1980-05-03

New interest in Adaeze OKAFOR, Y1234570. On Monday Okafor was moved to HMP Hull.
Y1234570 | Adaeze OKAFOR | -

The man we should like to put on your radar is one Ion-Vasile POPA, alias Johnny; his file with you, according to the custody record, is Y1234570 and he will turn forty on 3 May 2020 (so born 3.5.1980). New interest.
Y1234570 | Ion-Vasile POPA | 1980-05-03

New interest: Ion POPA - Y1234570 - 03/05/1980 - Romanian - HMP Hull - CRD 04/06/2016
Y1234570 | Ion POPA | 1980-05-03

New interest in POPA, Ion (m) 03MAY1980 Y1234570
Y1234570 | Ion POPA | 1980-05-03

New interest: ion popa / romanian / 3 may 1980 / y1234570
Y1234570 | ion popa | 1980-05-03

new interest - mr ion popa, romanian, born 3 may 1980, your ref y1234570, ta
Y1234570 | ion popa | 1980-05-03

hi, can you log interest in ion vasile popa pls? hes romanian, dob 3/5/80, number y1234570
Y1234570 | ion vasile popa | 1980-05-03

New interest, please.\n\nIon Vasile Popa\nDoB 3 May 1980\nY1234570\nHMP Hull\n\nRegards\nJonathan Smith\nIntelligence Officer
Y1234570 | Ion Vasile Popa | 1980-05-03

New interest in Abdul Rahman al-Sayed bin Khalid, 3 May 1980, Y1234570.
Y1234570 | Abdul Rahman al-Sayed bin Khalid | 1980-05-03

New interest in Abu Bakr ibn Yusuf OULD SIDI (Y1234570).
Y1234570 | Abu Bakr ibn Yusuf OULD SIDI | -

New interest in José Luis GARCÍA Y VEGA, Y1234570.
Y1234570 | José Luis GARCÍA Y VEGA | -

New interest in Mr KIM Jong-su (Y1234570; 3 May 1980).
Y1234570 | Jong-su KIM | 1980-05-03

New interest in Mr PARK (given names Min Ho), Y1234570, 3 May 1980.
Y1234570 | Min Ho PARK | 1980-05-03

New interest in Mr Nguyen, first names Van Hung, Y1234570, born 3 May 1980.
Y1234570 | Van Hung Nguyen | 1980-05-03

New interest in a man whose surname is OKONKWO and whose forenames are Chidi Emeka (Y1234570).
Y1234570 | Chidi Emeka OKONKWO | -

New interest in OKONKWO (Chidi Emeka), Y1234570.
Y1234570 | Chidi Emeka OKONKWO | -

New interest: OKONKWO/CHIDI EMEKA MR Y1234570 03MAY80
Y1234570 | CHIDI EMEKA OKONKWO | 1980-05-03

New interest in OKONKWO CHIDI EMEKA, Y1234570.
Y1234570 | OKONKWO CHIDI EMEKA | -

New interest in Chidi Okonkwo (also spelt Okonkwu, Okoncwo), Y1234570.
Y1234570 | Chidi Okonkwo | -

New interest in Chidi OKONKWO, who also goes by Peter JAMES, Y1234570, 3 May 1980 (or, as Peter James, 5 May 1982).
Y1234570 | Chidi OKONKWO | 1980-05-03

New interest in the person known to the prison as Peter JAMES but properly called Chidi OKONKWO, Y1234570.
Y1234570 | Chidi OKONKWO | -

New interest: Peter JAMES (true name Chidi OKONKWO), Y1234570.
Y1234570 | Chidi OKONKWO | -

New interest. He gave his name as Peter JAMES; he is in fact Chidi OKONKWO, born 3 May 1980, HO ref Y1234570.
Y1234570 | Chidi OKONKWO | 1980-05-03

New interest in Chidi OKONKWO (Y1234570). DOB on PNC 03/05/1980; DOB on Nigerian passport 05/03/1980.
Y1234570 | Chidi OKONKWO | -

New interest in Chidi OKONKWO (Y1234570), believed born in 1980 or 1981.
Y1234570 | Chidi OKONKWO | -

New interest in Chidi OKONKWO (Y1234570), DOB 00/00/1980.
Y1234570 | Chidi OKONKWO | -

New interest in Chidi OKONKWO (Y1234570), DOB 05/1980.
Y1234570 | Chidi OKONKWO | -

New interest in Chidi OKONKWO (Y1234570), age 35, convicted 3 May 1999.
Y1234570 | Chidi OKONKWO | -

New interest in Chidi OKONKWO (Y1234570). He came to the UK on 3 May 1999 and his son was born on 4 June 2001.
Y1234570 | Chidi OKONKWO | -

New interest in Chidi OKONKWO (Y1234570), born 3rd May, 1980 in Enugu; his daughter Ada OKONKWO was born on 4 June 2001.
Y1234570 | Chidi OKONKWO | 1980-05-03

New interest in Chidi OKONKWO (Y1234570). His wife, Ngozi OKONKWO (Z1234571, born 4 June 1982), visits him weekly.
Y1234570 | Chidi OKONKWO | -

New interest in Chidi OKONKWO (Y1234570, 3.5.80) and also in his wife, Ngozi OKONKWO (Z1234571, 4.6.82).
Y1234570 | Chidi OKONKWO | 1980-05-03
Z1234571 | Ngozi OKONKWO | 1982-06-04

New interest in husband and wife Chidi OKONKWO, 3.5.80, Y1234570, and Ngozi OKONKWO, 4.6.82, Z1234571.
Y1234570 | Chidi OKONKWO | 1980-05-03
Z1234571 | Ngozi OKONKWO | 1982-06-04

New interest in Chidi and Ngozi OKONKWO, Y1234570 and Z1234571 respectively, born 3 May 1980 and 4 June 1982.
Y1234570 | Chidi OKONKWO | 1980-05-03
Z1234571 | Ngozi OKONKWO | 1982-06-04

New interest in Messrs OKONKWO (Y1234570) and POPA (Z1234571).
Y1234570 | OKONKWO | -
Z1234571 | POPA | -

New interest in Chidi OKONKWO, who shares a cell with Ion POPA (Z1234571), in whom we have none. Okonkwo is Y1234570.
Y1234570 | Chidi OKONKWO | -

New interest in Chidi OKONKWO (Y1234570). Not to be mixed up with the Chidi OKONKWO born on 4 June 1982 (Z1234571).
Y1234570 | Chidi OKONKWO | -

New interest in Chidi OKONKWO (born 3 May 1980; Y1234570), who stood trial with Ion POPA (born 5 June 1981; Z1234571) and Petru LUPU (born 6 July 1982; X1234572); the latter two are British now and no concern of ours.
Y1234570 | Chidi OKONKWO | 1980-05-03

New interest in three of the five defendants: Chidi OKONKWO (Y1234570), Ion POPA (Z1234571) and Petru LUPU (X1234572).
Y1234570 | Chidi OKONKWO | -
Z1234571 | Ion POPA | -
X1234572 | Petru LUPU | -

New interest:\n- Y1234570, OKONKWO, Chidi, 03-05-1980\n- Z1234571, POPA, Ion, 05-06-1981
Y1234570 | Chidi OKONKWO | 1980-05-03
Z1234571 | Ion POPA | 1981-06-05

New interest:\nOkonkwo, Chidi (03/05/1980): Y1234570\nPopa, Ion (05/06/1981): Z1234571
Y1234570 | Chidi Okonkwo | 1980-05-03
Z1234571 | Ion Popa | 1981-06-05

New interest in both these men. The first, Chidi Okonkwo, is on file Y1234570 and was born on 3 May 1980. The second is Ion Popa. He was born on 5 June 1981 and his file is Z1234571.
Y1234570 | Chidi Okonkwo | 1980-05-03
Z1234571 | Ion Popa | 1981-06-05

New interest in Chidi OKONKWO. Telephone Y 123 4570? No, that is our extension; the reference is Z1234571.
Z1234571 | Chidi OKONKWO | -

New interest in Chidi OKONKWO, ref no: Y/1234570.
Y1234570 | Chidi OKONKWO | -

New interest in Chidi OKONKWO, HO Ref Y1234570/02.
Y1234570/2 | Chidi OKONKWO | -

New interest in Chidi OKONKWO, Y 1 2 3 4 5 7 0.
Y1234570 | Chidi OKONKWO | -

New interest in Chidi OKONKWO, Home Office reference Y.12.34.570.
Y1234570 | Chidi OKONKWO | -

New interest in Chidi OKONKWO, Home Office reference: Y-1234570-.
Y1234570 | Chidi OKONKWO | -

New interest in Chidi OKONKWO, [Y1234570].
Y1234570 | Chidi OKONKWO | -

New interest in Chidi OKONKWO, Home Office reference Y1234\n570.
Y1234570 | Chidi OKONKWO | -

New interest in Chidi OKONKWO, Home Office reference Y\n1234570.
Y1234570 | Chidi OKONKWO | -

# Two numbers beside one person; dates that are no birth, or a doubtful one.
New interest in Ion POPA. His Romanian identity card is series Y number Y1234570 and your file is Z1234571.
Z1234571 | Ion POPA | -

New interest in Ion POPA. The number Y1234570 which you may find on his cell card is the prison's; your own is Z1234571.
Z1234571 | Ion POPA | -

New interest in Ion POPA, passport C1234567 (Romania), Home Office Z1234571.
Z1234571 | Ion POPA | -

New interest in Ion POPA, whose expired Romanian passport, C1234567, you hold on file Z1234571.
Z1234571 | Ion POPA | -

New interest in Ion POPA. Passport: C1234567. Ref: Z1234571. Car: Y1234570.
Z1234571 | Ion POPA | -

New interest in Ion POPA (Z1234571). Cash was seized under exhibit Y1234570.
Z1234571 | Ion POPA | -

New interest in Ion POPA (Z1234571). Please reply quoting Y1234570.
Z1234571 | Ion POPA | -

New interest in Ion POPA (Z1234571). Our log entry Y1234570 refers.
Z1234571 | Ion POPA | -

New interest in Ion POPA. CID person id 12345678, PNC 12/345678A, port ref TRC/1234567, HO Z1234571.
Z1234571 | Ion POPA | -

New interest in Ion POPA. His HO number used to be Y1234570 but the files were merged and it is now Z1234571.
Z1234571 | Ion POPA | -

New interest in Ion POPA. The old file Y1234570 has been closed and replaced by Z1234571.
Z1234571 | Ion POPA | -

New interest in Ion POPA, Z1234571 (linked to Y1234570).
Z1234571 | Ion POPA | -

New interest in Ion POPA, Z1234571, cross-refer Y1234570.
Z1234571 | Ion POPA | -

New interest in Ion POPA. The minute sheet shows Y1234570, which is his brother's. His own is Z1234571.
Z1234571 | Ion POPA | -

New interest in Ion POPA. We had Y1234570 for him but that turned out to be somebody else; the right one is Z1234571.
Z1234571 | Ion POPA | -

New interest in Ion POPA, reference Z1234571 - not, as we put in our note of May, Z1234517.
Z1234571 | Ion POPA | -

New interest in Ion POPA, Z1234571 rather than Z1234517.
Z1234571 | Ion POPA | -

New interest in Ion POPA. For Z1234517 in my last please read Z1234571.
Z1234571 | Ion POPA | -

New interest in Ion POPA. Reference is Z1234517 - scratch that, Z1234571.
Z1234571 | Ion POPA | -

New interest in Ion POPA. Ref Z123457? (last digit illegible).
- | Ion POPA | -

New interest in Ion POPA. Ref Z12345711.
- | Ion POPA | -

New interest in Ion POPA. Ref 1234571.
- | Ion POPA | -

New interest in Ion POPA. Home Office reference unknown; Companies House 01234567, VAT reg. Z1234571.
- | Ion POPA | -

New interest in Ion POPA. No HO ref is known to us. His Romanian passport is Z1234571.
- | Ion POPA | -

New interest in Ion POPA. We have no reference for him. (His number at the gym was Z1234571.)
- | Ion POPA | -

New interest in Ion POPA. The reference may be Z1234571, I cannot be sure.
Z1234571 | Ion POPA | -

New interest in Ion POPA and his wife Ana POPA, references Z1234571 and Z1234571/1, born 3 May 1980 and 4 June 1982. We are interested in both.
Z1234571 | Ion POPA | 1980-05-03
Z1234571/1 | Ana POPA | 1982-06-04

New interest in Ion POPA (3/5/80), Petru LUPU (4/6/81) and Radu STAN (5/7/82). References in that order: Z1234571, Y1234570, X1234569.
Z1234571 | Ion POPA | 1980-05-03
Y1234570 | Petru LUPU | 1981-06-04
X1234569 | Radu STAN | 1982-07-05

New interest in Z1234571 Ion POPA; Y1234570 Petru LUPU; X1234569 Radu STAN.
Z1234571 | Ion POPA | -
Y1234570 | Petru LUPU | -
X1234569 | Radu STAN | -

We would be obliged if you added two names to the list. Ion POPA you will find under Z1234571; Petru LUPU, under Y1234570. New interest.
Z1234571 | Ion POPA | -
Y1234570 | Petru LUPU | -

New interest: you will find under Z1234571 a Romanian, Ion POPA, and under Y1234570 a Moldovan, Petru LUPU.
Z1234571 | Ion POPA | -
Y1234570 | Petru LUPU | -

New interest in Ion POPA. Z1234571 is his file. He was born at Cluj in 1980, on the third of May.
Z1234571 | Ion POPA | -

New interest in Ion POPA (Z1234571), whose 40th birthday falls on 3 May 2020.
Z1234571 | Ion POPA | 1980-05-03

New interest in Ion POPA (Z1234571) b. 03.v.1980
Z1234571 | Ion POPA | 1980-05-03

New interest in Ion POPA (Z1234571) - 1980-05-03 - Romania
Z1234571 | Ion POPA | 1980-05-03

New interest in Ion POPA (Z1234571), d.o.b. 3-5-80.
Z1234571 | Ion POPA | 1980-05-03

New interest in Ion POPA (Z1234571), DOB: 5/23/1980.
Z1234571 | Ion POPA | -

New interest in Ion POPA (Z1234571), born May 3rd 1980.
Z1234571 | Ion POPA | 1980-05-03

New interest in Ion POPA (Z1234571), born 3 May '80.
Z1234571 | Ion POPA | 1980-05-03

New interest in Ion POPA (Z1234571), who was born 03 05 80.
Z1234571 | Ion POPA | 1980-05-03

New interest in Ion POPA (Z1234571). He claims to have been born on 3 May 1995 but the dental report makes that impossible.
Z1234571 | Ion POPA | -

New interest in Ion POPA (Z1234571). DOB 3 May 1980 (disputed; he says 3 May 1997).
Z1234571 | Ion POPA | -

New interest in Ion POPA (Z1234571). Date of birth: 3 May 1980, not 3 May 1981 as the prison has it.
Z1234571 | Ion POPA | 1980-05-03

New interest in Ion POPA (Z1234571). The prison has his date of birth as 3 May 1981; the true one, on his birth certificate, is 3 May 1980.
Z1234571 | Ion POPA | 1980-05-03

New interest in Ion POPA (Z1234571). Sentenced on 3 May 2011. Arrested 1 January 2003. Passport issued 3 April 2001.
Z1234571 | Ion POPA | -

New interest in Ion POPA (Z1234571, arrived 3 May 1999).
Z1234571 | Ion POPA | -

New interest in Ion POPA (Z1234571), in the UK since 3 May 1999; dob 4 June 1980.
Z1234571 | Ion POPA | 1980-06-04

# Letters with many people in them, of whom one is meant.
Dear colleagues\n\nI should like to register an interest on behalf of the NCA in a Lithuanian national, Mr Darius KAZLAUSKAS, born on 17 September 1979 in Kaunas. He is serving eight years at HMP Wandsworth for importing amphetamine (R v Kazlauskas and Others, Kingston Crown Court, T20147712, HHJ Lodder QC presiding; Mr Peter Harlow appeared for the Crown). Your reference, as I have it from Governor Ann Mills, is K1234567.\n\nHis company, Baltic Freight Ltd, is run by Jurgis KAZLAUSKAS, his father.\n\nYours\nP Dunne
K1234567 | Darius KAZLAUSKAS | 1979-09-17

A Pakistani national named Muhammad Usman Tariq Butt has come to our attention. New interest. Date of birth is 1st January 1970 and file number with Home Office is P7654321. He lived at 12 Green Street, Luton, with Mrs Nazia Butt and was arrested by DC Alan Frost of Bedfordshire Police on 4 March 2012.
P7654321 | Muhammad Usman Tariq Butt | 1970-01-01

We are interested (first time) in one Liu Wei, female, Chinese, 1985-11-30, H.O. ref. L 4455667.
L4455667 | Liu Wei | 1985-11-30

First-time interest: Mr. Oleksandr Petrovych SHEVCHENKO-BONDAR (Ukr.), d.o.b. 9.IX.1974, your ref U0001112.
U0001112 | Oleksandr Petrovych SHEVCHENKO-BONDAR | 1974-09-09

NCA interest in MOHAMED Mohamed Abdi, Somali, 01/01/1989, Home Office ref M7654321; note he is also recorded as Abdi MOHAMED Mohamed.
M7654321 | Mohamed Abdi MOHAMED | 1989-01-01

Subject of interest is D'SOUZA-PEREIRA, Agnelo Francis (Goan, Portuguese passport P123456), born 12-Dec-66. HO: D1112223. New interest.
D1112223 | Agnelo Francis D'SOUZA-PEREIRA | 1966-12-12

New interest in Mr Singh Gurpreet (surname Singh), S1231231, born 4 April 1984.
S1231231 | Gurpreet Singh | 1984-04-04

New interest in Gurpreet SINGH s/o Balwinder SINGH, S1231231, born 4 April 1984.
S1231231 | Gurpreet SINGH | 1984-04-04

We hereby notify an interest in Maria Aparecida dos Santos e Silva, Brazilian, R3213214, born the 5th day of May 1977.
R3213214 | Maria Aparecida dos Santos e Silva | 1977-05-05

New interest: Thi Hoa VU, also known as Hoa Thi VU or VU Thi Hoa, B5556667, 2 Feb 1982.
B5556667 | Thi Hoa VU | 1982-02-02

New interest, Dragan Jovanović (Драган Јовановић), J5556667, 2.2.1982
J5556667 | Dragan Jovanović | 1982-02-02

New interest in Драган ЈОВАНОВИЋ, J5556667, 2.2.1982
J5556667 | Драган ЈОВАНОВИЋ | 1982-02-02

New interest in XHAFERI Arben (Albanian; K5556667) and his half-brother ÇELA Fatos (Albanian; K5556668), both of interest to us.
K5556667 | Arben XHAFERI | -
K5556668 | Fatos ÇELA | -

New interest: the following persons are of interest, namely (i) ABEBE Tesfaye, A5556667, b 1 Jan 1981; (ii) BEKELE Hana, A5556668, b 2 Feb 1982; and (iii) DESTA Yonas, A5556669, b 3 Mar 1983.
A5556667 | Tesfaye ABEBE | 1981-01-01
A5556668 | Hana BEKELE | 1982-02-02
A5556669 | Yonas DESTA | 1983-03-03

New interest in four men convicted at Hull: ABEBE (A5556667), BEKELE (A5556668), DESTA (A5556669) and GIRMA (A5556670).
A5556667 | ABEBE | -
A5556668 | BEKELE | -
A5556669 | DESTA | -
A5556670 | GIRMA | -

New interest: Mr Tesfaye Abebe's file is A5556667, Ms Hana Bekele's A5556668. He was born on 1 January 1981 and she on 2 February 1982.
A5556667 | Tesfaye Abebe | 1981-01-01
A5556668 | Hana Bekele | 1982-02-02

New interest: Tesfaye ABEBE (A5556667) was born on 1 January 1981, as was his twin, Hana ABEBE (A5556668). We are interested in both twins.
A5556667 | Tesfaye ABEBE | 1981-01-01
A5556668 | Hana ABEBE | -

New interest in Tesfaye ABEBE, DOB 1.1.81, ref A5556667, whose solicitor is Mr Haile BEKELE of Bekele & Co.
A5556667 | Tesfaye ABEBE | 1981-01-01

New interest in Tesfaye ABEBE, ref A5556667. The victim, Ms Hana BEKELE, was born on 2 February 1982.
A5556667 | Tesfaye ABEBE | -

New interest in Tesfaye ABEBE, ref A5556667. It was reported by Hana BEKELE, of whom no more need be said.
A5556667 | Tesfaye ABEBE | -

New interest in Tesfaye ABEBE, ref A5556667. He uses the identity of a cousin, Hana BEKELE (A5556668).
A5556667 | Tesfaye ABEBE | -

New interest in Tesfaye ABEBE, ref A5556667; co-d is Yonas DESTA A5556669 (no NCA interest).
A5556667 | Tesfaye ABEBE | -

New interest in Tesfaye ABEBE, ref A5556667. We hold nothing on Yonas DESTA, A5556669.
A5556667 | Tesfaye ABEBE | -

New interest in Tesfaye ABEBE, ref A5556667. Yonas DESTA, A5556669, whom you asked about, is not ours.
A5556667 | Tesfaye ABEBE | -

You asked whether Yonas DESTA (A5556669) was of interest to us: he is not. Tesfaye ABEBE (A5556667) is, and this is our first notification of him.
A5556667 | Tesfaye ABEBE | -

New interest in Tesfaye ABEBE. CC ref: A5556667/1 (he is a dependant of A5556667).
A5556667/1 | Tesfaye ABEBE | -

New interest in ABEBE Tesfaye aka "Teddy" aka ABEBA Tes. 1/1/81. A5556667.
A5556667 | Tesfaye ABEBE | 1981-01-01

NEW INTEREST. TESFAYE ABEBE, ETHIOPIAN, BORN 1 JANUARY 1981, HOME OFFICE REF A5556667. NO CONFISCATION. PLEASE ATTACH MINUTE SHEET. REGARDS, HANA BEKELE, NCA
A5556667 | TESFAYE ABEBE | 1981-01-01

New interest in Tesfaye ABEBE A5556667\n\nMany thanks\n\nHana Bekele A1112223\nSenior Officer
A5556667 | Tesfaye ABEBE | -

# Several in one mail; ours and yours; lists and families.
Two more from the Antwerp job || Both men below are new to you from us. Please log the Agency's interest.\n\nThe older, Besim HOXHA, dob 7.7.77, is A4567890; the younger, Arta's brother Fatmir DUKA, dob 8.8.88, is B4567891.
A4567890 | Besim HOXHA | 1977-07-07
B4567891 | Fatmir DUKA | 1988-08-08

HOXHA || New interest: Besim HOXHA. File A4567890 is his. So is passport B4567891, though that expired in 2011.
A4567890 | Besim HOXHA | -

HOXHA || New interest: Besim HOXHA, who appears on your system twice, as A4567890 and as B4567891.
- | Besim HOXHA | -

HOXHA || New interest: Besim HOXHA. He appears on your system as A4567890.
A4567890 | Besim HOXHA | -

A4567890 || New interest in Besim HOXHA, whose reference is in the subject line, and who was born on 7 July 1977.
A4567890 | Besim HOXHA | 1977-07-07

Interest || We have an interest, not notified before, in Besim Hoxha. D.O.B.: 07.07.1977; HO Ref.: A4567890; Nat.: Albanian; Pris. No.: A1234BC; P/P No.: B4567891; PNC: 09/123456X.
A4567890 | Besim Hoxha | 1977-07-07

Interest || Please enter our interest (new) against A4567890 HOXHA, born Durres 07 Jul 1977, release date 08 Aug 2016.
A4567890 | HOXHA | 1977-07-07

Interest || New interest. HOXHA Besim, Durres, 07/07/77, A4567890; released on licence 08/08/15.
A4567890 | Besim HOXHA | 1977-07-07

Interest || Would you note that we are now interested in the wife too: Mrs Arta HOXHA, née DUKA, A4567891, 9 September 1979. Her husband you have already.
A4567891 | Arta HOXHA | 1979-09-09

Interest || New interest in Besim HOXHA (A4567890, born 7 July 1977, not 7 June as the court list says).
A4567890 | Besim HOXHA | 1977-07-07

Interest || New interest in Besim HOXHA (A4567890). Born: 7/7/77 (per PNC). Sentence expires: 7/7/17. Arrest: 7/7/11.
A4567890 | Besim HOXHA | 1977-07-07

Interest || New interest in the brothers Besim (A4567890, 7/7/77) and Fatmir HOXHA (A4567891, 8/8/78).
A4567890 | Besim HOXHA | 1977-07-07
A4567891 | Fatmir HOXHA | 1978-08-08

Interest || New interest in the Hoxha brothers: Besim, born 7/7/77, A4567890, and Fatmir, born 8/8/78, A4567891.
A4567890 | Besim Hoxha | 1977-07-07
A4567891 | Fatmir Hoxha | 1978-08-08

Interest || New interest in Captain Besim HOXHA of the MV Adriatic Star (A4567890).
A4567890 | Besim HOXHA | -

Interest || New interest in Sheikh Hamad bin Khalifa AL-THANI (A4567890).
A4567890 | Hamad bin Khalifa AL-THANI | -

Interest || New interest in Pastor Emmanuel Kwame ASANTE, A4567890; Chief Musa BELLO, A4567891; and Alhaji Sani ABUBAKAR, A4567892.
A4567890 | Emmanuel Kwame ASANTE | -
A4567891 | Musa BELLO | -
A4567892 | Sani ABUBAKAR | -

Interest || New interest in Rev. John Paul OKEKE Jr., A4567890.
A4567890 | John Paul OKEKE | -

Interest || New interest in Besim HOXHA. Ref A 4567890 (that is A for Albania).
A4567890 | Besim HOXHA | -

Interest || New interest in Besim HOXHA. HO Ref A4567890. Tel for OIC 020 7946 0182, fax 020 7946 0183.
A4567890 | Besim HOXHA | -

Interest || New interest in Besim HOXHA, our nominal N4567890, your A4567890.
A4567890 | Besim HOXHA | -

Interest || New interest in Besim HOXHA. Yours: A4567890. Ours: N4567890. HMPS: A1234BC.
A4567890 | Besim HOXHA | -

Interest || New interest in Besim HOXHA; you have him as A4567890, the prison as A1234BC and we as N4567890.
A4567890 | Besim HOXHA | -

Interest || New interest in Besim HOXHA. On the Warnings Index he is W4567890; on CID A4567890.
A4567890 | Besim HOXHA | -

Interest || New interest in Besim HOXHA. Europol ID E4567890. Interpol notice I4567890. HO ref follows.
- | Besim HOXHA | -

Interest || Please open an entry for Besim HOXHA and, on another sheet, one for Fatmir DUKA: interest new in each case. Hoxha's number with the Home Office ends 890 and reads A4567890 in full. Duka's is B4567891.
A4567890 | Besim HOXHA | -
B4567891 | Fatmir DUKA | -

Interest || New interest in a) Besim HOXHA b) Fatmir DUKA c) Ilir PRIFTI. References: a) A4567890 b) B4567891 c) not known. Dates of birth: a) 7/7/77 b) 8/8/78 c) 9/9/79.
A4567890 | Besim HOXHA | 1977-07-07
B4567891 | Fatmir DUKA | 1978-08-08
- | Ilir PRIFTI | 1979-09-09

Interest || Besim HOXHA, A4567890, has come to our notice. So have Fatmir DUKA, B4567891, and, less urgently, Ilir PRIFTI, C4567892. New interests all.
A4567890 | Besim HOXHA | -
B4567891 | Fatmir DUKA | -
C4567892 | Ilir PRIFTI | -

Interest || NCA would like to flag Hoxha Besim as a new subject of interest, as he ran the cannabis farm with Prifti. A4567890. 7th July 1977.
A4567890 | Hoxha Besim | 1977-07-07

Interest || new subject of interest - BESIM HOXHA - ALBANIAN - 07/07/1977 - A4567890 - HMP HULL - EDR 08/08/2016
A4567890 | BESIM HOXHA | 1977-07-07

# Numbers that were dictated, that the Home Office gave, that are not to be used.
New interest in Mr Anton GRIGORESCU, known to your Department under L2207719, born 1/2/1980.
L2207719 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, born 1/2/1980. Immigration gave me P4471203 as their file.
P4471203 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, born 1/2/1980, whom your colleagues in Croydon have under P4471203.
P4471203 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, born 1/2/1980. Your people gave us P4471203 for him.
P4471203 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, born 1/2/1980. The bank gave us P4471203 for him.
- | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, born 1/2/1980. The prison gave me P4471203 as their number.
- | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, born 1/2/1980, filed in your registry under P4471203.
P4471203 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, born 1/2/1980. The Home Office has assigned him P4471203.
P4471203 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, born 1/2/1980. UKVI tell me he is P4471203.
P4471203 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, born 1/2/1980. Home Office reference W for Whisky, 330, 1447.
W3301447 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, born 1/2/1980. His HO number is Whiskey three three oh one four four seven.
W3301447 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, born 1/2/1980, Home Office reference Romeo, double five, two zero, treble one.
R5520111 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, born 1/2/1980. Your ref: Oscar one one two nought nine three four.
O1120934 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, born 1/2/1980. Home Office reference: T for Tommy 44 10 228, prison number Alpha 2209 Echo Golf.
T4410228 | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, born 1/2/1980. Passport Golf two two oh one eight four seven. No Home Office reference known.
- | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, born 1/2/1980. Home Office reference Golf, two two letter O one eight four seven.
- | Anton GRIGORESCU | 1980-02-01

New interest in Anton GRIGORESCU, born 1/2/1980. The reference is G as in golf, seven-seven-one, zero-zero-three-two.
G7710032 | Anton GRIGORESCU | 1980-02-01

An apology on Rebin Salih BARWARI, born on 6 December 1986, U7712093. The brother is of no interest to anybody, so please don't open anything under his number, which is U7712107.
U7712093 | Rebin Salih BARWARI | 1986-12-06

A muddle put right (U7712093) || An apology on Rebin Salih BARWARI, born on 6 December 1986. The brother is of no interest to anybody, so please don't open anything under his number, which is U7712107.
U7712093 | Rebin Salih BARWARI | 1986-12-06

New interest in Rebin Salih BARWARI, born on 6 December 1986, U7712093. Nobody is to be entered under U7712107, that is his cousin.
U7712093 | Rebin Salih BARWARI | 1986-12-06

New interest in Rebin Salih BARWARI, born on 6 December 1986. HO: U-771 2093. Don't use his cousin's HO no. U-771 2107.
U7712093 | Rebin Salih BARWARI | 1986-12-06

New interest in Rebin Salih BARWARI, born on 6 December 1986. HO: U-771 2093. His cousin has a file as well; hers is U7712107.
U7712093 | Rebin Salih BARWARI | 1986-12-06

New interest in Rebin Salih BARWARI, born on 6 December 1986, ref U7712093. The wife has her own number, U7712107, and is not our concern.
U7712093 | Rebin Salih BARWARI | 1986-12-06

# Dates of birth in words, to be worked out, in boxes.
New interest in Anton GRIGORESCU, A1234567, who came into the world on March 5, 1978.
A1234567 | Anton GRIGORESCU | 1978-03-05

New interest in Anton GRIGORESCU, A1234567, who first saw daylight on 2 Feb 1988.
A1234567 | Anton GRIGORESCU | 1988-02-02

New interest in Anton GRIGORESCU, A1234567, who first saw the light of day in Cluj on 2 Feb 1988.
A1234567 | Anton GRIGORESCU | 1988-02-02

New interest in Anton GRIGORESCU, A1234567. He entered this world on the 2nd of February 1988.
A1234567 | Anton GRIGORESCU | 1988-02-02

New interest in Anton GRIGORESCU, A1234567. He arrived in the United Kingdom on the 2nd of February 1998.
A1234567 | Anton GRIGORESCU | -

New interest in Anton GRIGORESCU, A1234567. Born the twelfth of the eleventh nineteen eighty-two.
A1234567 | Anton GRIGORESCU | 1982-11-12

New interest in Anton GRIGORESCU, A1234567. His birthday is the fourth of the second, nineteen seventy.
A1234567 | Anton GRIGORESCU | 1970-02-04

New interest in Anton GRIGORESCU, A1234567. Born on the 4th of the 2nd 1970.
A1234567 | Anton GRIGORESCU | 1970-02-04

New interest in Anton GRIGORESCU, A1234567, born the twenty-first of December in the year nineteen hundred and sixty-nine.
A1234567 | Anton GRIGORESCU | 1969-12-21

New interest in Anton GRIGORESCU, A1234567, born on December the fourth, nineteen ninety-one.
A1234567 | Anton GRIGORESCU | 1991-12-04

New interest in Anton GRIGORESCU, A1234567, born twelve eleven eighty-two.
A1234567 | Anton GRIGORESCU | 1982-11-12

New interest in Anton GRIGORESCU, A1234567, born March 5th 1978.
A1234567 | Anton GRIGORESCU | 1978-03-05

New interest in Anton GRIGORESCU, A1234567, who turned 40 on 5 May this year.
A1234567 | Anton GRIGORESCU | 1975-05-05

New interest in Anton GRIGORESCU, A1234567, who turned forty on 5 May 2014.
A1234567 | Anton GRIGORESCU | 1974-05-05

New interest in Anton GRIGORESCU, A1234567. He had his fortieth birthday on 5 May last year.
A1234567 | Anton GRIGORESCU | 1974-05-05

New interest in Anton GRIGORESCU, A1234567. He will be 33 on 14 August this year.
A1234567 | Anton GRIGORESCU | 1982-08-14

New interest in Anton GRIGORESCU, A1234567. He reached the age of 33 on 14 August 2014.
A1234567 | Anton GRIGORESCU | 1981-08-14

New interest in Anton GRIGORESCU, A1234567. He celebrated his 33rd birthday on 14 August 2014.
A1234567 | Anton GRIGORESCU | 1981-08-14

New interest in Anton GRIGORESCU, A1234567. He turned 33 yesterday.
A1234567 | Anton GRIGORESCU | 1982-06-09

New interest in Anton GRIGORESCU, A1234567. He was 33 when arrested on 14 August 2014.
A1234567 | Anton GRIGORESCU | -

New interest in Anton GRIGORESCU, A1234567. His son turned 3 on 5 May this year.
A1234567 | Anton GRIGORESCU | -

New interest in Anton GRIGORESCU, A1234567, DoB 26.VIII.1987 (his own way of writing it).
A1234567 | Anton GRIGORESCU | 1987-08-26

New interest in Anton GRIGORESCU, A1234567, born 26 VIII 87.
A1234567 | Anton GRIGORESCU | 1987-08-26

New interest in Anton GRIGORESCU, A1234567, born on 4/XI/1971.
A1234567 | Anton GRIGORESCU | 1971-11-04

Surname: GRIGORESCU\nForenames: Anton\nDate of birth: 2 | 9 | 0 | 6 | 1 | 9 | 8 | 3\nHO ref: A1234567
A1234567 | Anton GRIGORESCU | 1983-06-29

Surname: GRIGORESCU\nForenames: Anton\nDate of birth (DDMMYYYY): 2 9 0 6 1 9 8 3\nHO ref: A1234567
A1234567 | Anton GRIGORESCU | 1983-06-29

Surname: GRIGORESCU\nForenames: Anton\nBORN DDMMYYYY: 29061983\nHO ref: A1234567
A1234567 | Anton GRIGORESCU | 1983-06-29

Surname: GRIGORESCU\nForenames: Anton\nDOB: 2-9 / 0-6 / 1-9-8-3\nHO ref: A1234567
A1234567 | Anton GRIGORESCU | 1983-06-29

Surname: GRIGORESCU\nForenames: Anton\nDate of birth: [2][9] [0][6] [1][9][8][3]\nHO ref: A1234567
A1234567 | Anton GRIGORESCU | 1983-06-29

Surname: GRIGORESCU\nForenames: Anton\nDate of birth YYYYMMDD: 1 | 9 | 8 | 3 | 0 | 6 | 2 | 9\nHO ref: A1234567
A1234567 | Anton GRIGORESCU | 1983-06-29

# Names whose parts or order are told, other names, letter boxes.
New interest, born 1/2/1980, HO ref A1234567. Her Christian names, if I may call them that, are Oyuunbileg Sarnai and the surname is BATSÜKH.
A1234567 | Oyuunbileg Sarnai BATSÜKH | 1980-02-01

New interest, born 1/2/1980, HO ref A1234567. The surname is BATSÜKH; her first names are Oyuunbileg Sarnai.
A1234567 | Oyuunbileg Sarnai BATSÜKH | 1980-02-01

New interest, HO ref A1234567, born 1/2/1980. His family name is Hassan, his given name Yusuf.
A1234567 | Yusuf Hassan | 1980-02-01

New interest in a man with surname POPESCU and forenames Ion Vasile, HO ref A1234567, born 1/2/1980.
A1234567 | Ion Vasile POPESCU | 1980-02-01

New interest in a Mr POPESCU, HO ref A1234567, born 1/2/1980. He goes by the first names Ion Vasile.
A1234567 | - | 1980-02-01

havent told u abt this lad before - Bui Quang Hieu (Bui = family name), vietnamese, b. 7.9.93. HO no m3318420
M3318420 | Quang Hieu Bui | 1993-09-07

New interest in Nguyen Van Hung (Nguyen is the family name), A1234567, born 1/2/1980.
A1234567 | Van Hung Nguyen | 1980-02-01

New interest in Nguyen Van Hung (family name first), A1234567, born 1/2/1980.
A1234567 | Van Hung Nguyen | 1980-02-01

New interest in Kim Min Ho (Kim being his surname), A1234567, born 1/2/1980.
A1234567 | Min Ho Kim | 1980-02-01

New interest in Kovács Zsolt (surname first, as Hungarians do), A1234567, born 1/2/1980.
A1234567 | Zsolt Kovács | 1980-02-01

New interest in Mao Xiaoming (given name Xiaoming), A1234567, born 1/2/1980.
A1234567 | Xiaoming Mao | 1980-02-01

Surname: AL-SHAMMARI\nOther names: Waleed Nasser\nAlso known as: "Wally"; KHALED, Nasser\nBorn: 31.10.79\nTheir ref: O1120934
O1120934 | Waleed Nasser AL-SHAMMARI | 1979-10-31

Surname: AL-SHAMMARI\nForenames: Waleed Nasser\nOther names: KHALED Nasser; Wally Shammo; Abu Karim\nBorn: 31.10.79\nHO ref: O1120934
O1120934 | Waleed Nasser AL-SHAMMARI | 1979-10-31

Name: Waleed Nasser AL-SHAMMARI\nAliases: (1) KHALED, Nasser (born 1/1/1980); (2) Karim SAID\nBorn: 31.10.79\nHO ref: O1120934
O1120934 | Waleed Nasser AL-SHAMMARI | 1979-10-31

Regarding Nuno Filipe CARVALHAL, A1234567, born 1/2/1980: new interest.
A1234567 | Nuno Filipe CARVALHAL | 1980-02-01

New interest. Towards Nuno Filipe CARVALHAL (A1234567, born 1/2/1980) nothing under POCA has been done.
A1234567 | Nuno Filipe CARVALHAL | 1980-02-01

New interest in Nuno Filipe CARVALHAL (A1234567, born 1/2/1980). Det Sgt Ali HASSAN of Kent Police has the file, and T/Insp Wray knows him.
A1234567 | Nuno Filipe CARVALHAL | 1980-02-01

SURNAME | D | R | A | G | O | M | I | R | E | S | C | U\nFIRST NAMES | I | U | L | I | A | N\nBORN | 1 | 0 | 0 | 4 | 1 | 9 | 8 | 6\nH.O. REF | F | 2 | 2 | 9 | 0 | 8 | 1 | 6
F2290816 | IULIAN DRAGOMIRESCU | 1986-04-10

SURNAME | L | I\nFIRST NAMES | J | I | A | N\nBORN | 1 | 0 | 0 | 4 | 1 | 9 | 8 | 6\nH.O. REF | F | 2 | 2 | 9 | 0 | 8 | 1 | 6
F2290816 | JIAN LI | 1986-04-10

SURNAME | C | O | N | S | T | A | N | T | I | N | E | S | C | U\nFIRST NAMES | A | N | A |   | M | A | R | I | A\nBORN | 1 | 0 | 0 | 4 | 1 | 9 | 8 | 6\nH.O. REF | F | 2 | 2 | 9 | 0 | 8 | 1 | 6
F2290816 | ANA MARIA CONSTANTINESCU | 1986-04-10

# Of whom a reply is, and numbers of which it is not said whose.
Two new subjects for you, neither notified before:\n\n- Omar Delano FRANCIS-BROWN, born 22/10/1979\n- Ricardo St John MULLINGS, born 13/06/1982\n\nOne of them has the Home Office reference K8831207; the note doesn't say which.
- | Omar Delano FRANCIS-BROWN | 1979-10-22
- | Ricardo St John MULLINGS | 1982-06-13

New interest in Omar Delano FRANCIS-BROWN (born 22/10/1979) and Ricardo St John MULLINGS (born 13/06/1982). One is K8831207 but I do not know which one.
- | Omar Delano FRANCIS-BROWN | 1979-10-22
- | Ricardo St John MULLINGS | 1982-06-13

New interest in Omar Delano FRANCIS-BROWN (born 22/10/1979) and Ricardo St John MULLINGS (born 13/06/1982). The only Home Office reference I have is K8831207, and I can't tell whose it is.
- | Omar Delano FRANCIS-BROWN | 1979-10-22
- | Ricardo St John MULLINGS | 1982-06-13

New interest in Omar Delano FRANCIS-BROWN (born 22/10/1979) and Ricardo St John MULLINGS (born 13/06/1982). K8831207 belongs to one or other of them.
- | Omar Delano FRANCIS-BROWN | 1979-10-22
- | Ricardo St John MULLINGS | 1982-06-13

New interest in Omar Delano FRANCIS-BROWN (born 22/10/1979) and Ricardo St John MULLINGS (born 13/06/1982). Either of the two is known under K8831207.
- | Omar Delano FRANCIS-BROWN | 1979-10-22
- | Ricardo St John MULLINGS | 1982-06-13

New interest in Omar Delano FRANCIS-BROWN (born 22/10/1979) and Ricardo St John MULLINGS (born 13/06/1982). One of them, Mr Mullings, has the Home Office reference K8831207.
- | Omar Delano FRANCIS-BROWN | 1979-10-22
K8831207 | Ricardo St John MULLINGS | 1982-06-13

New interest in Omar Delano FRANCIS-BROWN (born 22/10/1979) and Ricardo St John MULLINGS (born 13/06/1982). Mr Mullings is K8831207; for the other I have no number.
- | Omar Delano FRANCIS-BROWN | 1979-10-22
K8831207 | Ricardo St John MULLINGS | 1982-06-13

New interest in Omar Delano FRANCIS-BROWN (K8831207 or K8831208, one is his brother's, not sure which), born 22/10/1979.
- | Omar Delano FRANCIS-BROWN | 1979-10-22

RE: ADEYINKA-COLE, Tobi - B2210947 || Forgive me for borrowing this old thread for your address. Nothing further on Mr Adeyinka-Cole.\n\nWhat I'm writing for is somebody else whom we have never raised with you: Temur GELASHVILI-DZNELADZE, a Georgian, born 30-Jan-1986, on your books as R5520318.
R5520318 | Temur GELASHVILI-DZNELADZE | 1986-01-30

RE: ADEYINKA-COLE, Tobi - B2210947 || This is not about Mr Adeyinka-Cole. We have a new interest in Temur GELASHVILI-DZNELADZE, born 30-Jan-1986, R5520318.
R5520318 | Temur GELASHVILI-DZNELADZE | 1986-01-30

RE: ADEYINKA-COLE, Tobi - B2210947 || Leaving Mr Adeyinka-Cole aside, we have a new interest in Temur GELASHVILI-DZNELADZE, born 30-Jan-1986, R5520318.
R5520318 | Temur GELASHVILI-DZNELADZE | 1986-01-30

RE: ADEYINKA-COLE, Tobi - B2210947 || Please ignore the subject line, I only hit reply. New interest: Temur GELASHVILI-DZNELADZE, born 30-Jan-1986, R5520318.
R5520318 | Temur GELASHVILI-DZNELADZE | 1986-01-30

RE: ADEYINKA-COLE, Tobi - B2210947 || Different person from the one above: Temur GELASHVILI-DZNELADZE, born 30-Jan-1986, R5520318, in whom we have a new interest.
R5520318 | Temur GELASHVILI-DZNELADZE | 1986-01-30

RE: ADEYINKA-COLE, Tobi - B2210947 || Nothing to add about Tobi. A new one for you: Temur GELASHVILI-DZNELADZE, born 30-Jan-1986, R5520318.
R5520318 | Temur GELASHVILI-DZNELADZE | 1986-01-30

RE: ADEYINKA-COLE, Tobi - B2210947 || Further to this, Mr Adeyinka-Cole was born 30-Jan-1986. No confiscation.
B2210947 | Tobi ADEYINKA-COLE | 1986-01-30

RE: ADEYINKA-COLE, Tobi - B2210947 || We have nothing further on Mr Adeyinka-Cole's finances. Confiscation was not sought.
B2210947 | Tobi ADEYINKA-COLE | -

New interest in a Mr POPESCU, HO ref A1234567, born 1/2/1980. He goes by the first names Ion Vasile.
A1234567 | - | 1980-02-01

New interest in POPESCU (first names to follow), HO ref A1234567, born 1/2/1980.
A1234567 | POPESCU | 1980-02-01

Name: Waleed Nasser AL-SHAMMARI\nAliases: (1) KHALED, Nasser (born 1/1/1980); (2) Karim SAID\nBorn: 31.10.79\nHO ref: O1120934
O1120934 | Waleed Nasser AL-SHAMMARI | 1979-10-31

# The same by other hands.
First sight of this one || Dear all, the Agency has today taken an interest in one Yaw ASANTE-MENSAH. He was born in Kumasi, on the second of the seventh, nineteen hundred and seventy-eight. Your own number for him, as read to me over the telephone, is Bravo, four four oh, two seven, double one.
B4402711 | Yaw ASANTE-MENSAH | 1978-07-02

New one. Name: Pelagia MUTASA. HO ref: P for Papa, six-one-two, zero-zero-nine-seven. DOB: 3rd of the 4th 91.
P6120097 | Pelagia MUTASA | 1991-04-03

We have a first interest in Mr Pavel DVOŘÁK-NĚMEC, born 12.IX.1969, whose file at your end runs under N 55 20 116.
N5520116 | Pavel DVOŘÁK-NĚMEC | 1969-09-12

New interest in Goran PETROVSKI. He'll be fifty on 1 January next year. Ref T4419920.
T4419920 | Goran PETROVSKI | 1966-01-01

New interest in Goran PETROVSKI (T4419920), who had just turned thirty-one on 4 March 2015.
T4419920 | Goran PETROVSKI | 1984-03-04

New interest in Goran PETROVSKI (T4419920). His wife turned 40 on 4 March this year; he was born on 5 May 1970.
T4419920 | Goran PETROVSKI | 1970-05-05

Acting Insp Wray and DS Kaur have asked me to notify you of our interest in Goran PETROVSKI, T4419920, d.o.b. 5 May 1970. DC 4411 Hill has the papers.
T4419920 | Goran PETROVSKI | 1970-05-05

PS Okafor rang. New interest: Goran PETROVSKI, T4419920, d.o.b. 5 May 1970.
T4419920 | Goran PETROVSKI | 1970-05-05

New interest in Goran PETROVSKI, T4419920, d.o.b. 5 May 1970. Please do not confuse this with T4419902, his cousin's.
T4419920 | Goran PETROVSKI | 1970-05-05

New interest in Goran PETROVSKI, d.o.b. 5 May 1970. I was given two numbers, T4419902 and T4419920; one is his and one his brother's, I don't know which.
- | Goran PETROVSKI | 1970-05-05

New interest in Goran PETROVSKI, d.o.b. 5 May 1970, T4419920, and in his brother Zoran PETROVSKI, d.o.b. 6 June 1972. No number for Zoran.
T4419920 | Goran PETROVSKI | 1970-05-05
- | Zoran PETROVSKI | 1972-06-06

New interest in Goran PETROVSKI, d.o.b. 5 May 1970, and Zoran PETROVSKI, d.o.b. 6 June 1972. T4419920 must be one or the other.
- | Goran PETROVSKI | 1970-05-05
- | Zoran PETROVSKI | 1972-06-06

New interest in Goran PETROVSKI, d.o.b. 5 May 1970, and Zoran PETROVSKI, d.o.b. 6 June 1972. We hold a single reference, T4419920, with no indication whose.
- | Goran PETROVSKI | 1970-05-05
- | Zoran PETROVSKI | 1972-06-06

Given name Goran Ilija, surname PETROVSKI, 5 May 1970, your T4419920: new interest.
T4419920 | Goran Ilija PETROVSKI | 1970-05-05

New interest in a man whose surname is Petrovski and whose forenames are Goran Ilija; born 5 May 1970; T4419920.
T4419920 | Goran Ilija Petrovski | 1970-05-05

New interest in PETROVSKI. T4419920, 5 May 1970. Other identities: Ivan PETKOV, Boris KOLEV.
T4419920 | PETROVSKI | 1970-05-05

Name ......... Goran PETROVSKI\nOther names used ......... Ivan PETKOV / Boris KOLEV (06/06/1971)\nDOB ......... 05-05-70\nRef ......... T4419920
T4419920 | Goran PETROVSKI | 1970-05-05

Surname: PETROVSKI\nForename(s): Goran\nAKA: Ivan PETKOV; Boris KOLEV\nDOB: 05/05/1970\nAlias DOB: 06/06/1971\nHO ref: T4419920
T4419920 | Goran PETROVSKI | 1970-05-05

RE: Ion POPESCU C1234567 || I am reusing Mr Popescu's thread; this concerns another man. New interest: Goran PETROVSKI, T4419920, born 5 May 1970.
T4419920 | Goran PETROVSKI | 1970-05-05

RE: Ion POPESCU C1234567 || No news of Mr Popescu. But may I introduce Goran PETROVSKI, T4419920, born 5 May 1970, in whom we now have an interest?
T4419920 | Goran PETROVSKI | 1970-05-05

RE: Ion POPESCU C1234567 || Mr Popescu is dealt with, thank you. A fresh interest: Goran PETROVSKI, T4419920, born 5 May 1970.
T4419920 | Goran PETROVSKI | 1970-05-05

RE: Ion POPESCU C1234567 || Not Mr Popescu this time: Goran PETROVSKI, T4419920, born 5 May 1970. New interest.
T4419920 | Goran PETROVSKI | 1970-05-05

RE: Ion POPESCU C1234567 || I know this thread is Popescu's. We have a new interest in Goran PETROVSKI, T4419920, born 5 May 1970.
T4419920 | Goran PETROVSKI | 1970-05-05

Concerning Goran PETROVSKI, and, besides, Zoran PETROVSKI: T4419920, born 5 May 1970, and T4419921, born 6 June 1972. New interest.
T4419920 | Goran PETROVSKI | 1970-05-05
T4419921 | Zoran PETROVSKI | 1972-06-06

Unlike Ion POPESCU, Goran PETROVSKI (T4419920, born 5 May 1970) is of interest to us, from today.
T4419920 | Goran PETROVSKI | 1970-05-05

New interest in Goran PETROVSKI; birthday 5 May; born the year men first stood on the moon; T4419920.
T4419920 | Goran PETROVSKI | -

New interest in Goran PETROVSKI, T4419920, b. 1970.
T4419920 | Goran PETROVSKI | -

New interest in Goran PETROVSKI, T4419920, born on the 5th day of the 5th month of 1970.
T4419920 | Goran PETROVSKI | 1970-05-05

New interest in Goran PETROVSKI, T4419920, born 5 Mai 1970.
T4419920 | Goran PETROVSKI | -

New interest in Goran PETROVSKI, T4419920, born Tuesday 5 May 1970, or 5/5/70 in figures.
T4419920 | Goran PETROVSKI | 1970-05-05

New interest in Goran PETROVSKI. Ref Tango 4419920. Born 05 05 70.
T4419920 | Goran PETROVSKI | 1970-05-05

New interest in Goran PETROVSKI. Ref Tango 44 19 92 O. Born 05 05 70.
- | Goran PETROVSKI | 1970-05-05

New interest in Goran PETROVSKI. Ref T-four-four-one-nine-nine-two-zero (for Tango). Born 05 05 70.
T4419920 | Goran PETROVSKI | 1970-05-05

New interest in Goran PETROVSKI. Ref: tango four, four, one, nine, nine, two, nothing. Born 05 05 70.
- | Goran PETROVSKI | 1970-05-05

New interest in Goran PETROVSKI. Reference T, double four, one, double nine, two, zero. Born 05 05 70.
T4419920 | Goran PETROVSKI | 1970-05-05

New interest in Goran PETROVSKI. His passport is Tango four four one nine nine two zero. Born 05 05 70.
- | Goran PETROVSKI | 1970-05-05

# What only looks like it.
New interest in Mike GOLF-ADEYEMI, ref M1234567, born 1 May 1970.
M1234567 | Mike GOLF-ADEYEMI | 1970-05-01

New interest in Victor JULIET, ref M1234567, born 1 May 1970. His Golf 2201847 was seized.
M1234567 | Victor JULIET | 1970-05-01

Withdrawal. We no longer have an interest in Goran PETROVSKI, T4419920, born 5 May 1970. Please don't use T4419920 in correspondence with third parties.
T4419920 | Goran PETROVSKI | 1970-05-05

Interest in Goran PETROVSKI, T4419920, born 5 May 1970. Please do not take any steps on T4419920 without ringing us.
T4419920 | Goran PETROVSKI | 1970-05-05

Further to our notification on Goran PETROVSKI, T4419920, born 5 May 1970: nothing new on the restraint.
T4419920 | Goran PETROVSKI | 1970-05-05

RE: Goran PETROVSKI T4419920 || There is nothing further to report on Mr Petrovski; the order is still unpaid.
T4419920 | Goran PETROVSKI | -

RE: Goran PETROVSKI T4419920 || No news of Mr Petrovski's appeal. His date of birth is 5 May 1970 and his brother, Zoran KOLEV (born 6 June 1972, T4419999), is of no interest.
T4419920 | Goran PETROVSKI | 1970-05-05

RE: Goran PETROVSKI T4419920 || This time with the date of birth of Mr Petrovski: 5 May 1970.
T4419920 | Goran PETROVSKI | 1970-05-05

RE: Goran PETROVSKI T4419920 || Mr Petrovski's order is paid. Separately, a new interest in Ion POPESCU, C1234567, born 1 May 1970.
T4419920 | Goran PETROVSKI | -
C1234567 | Ion POPESCU | 1970-05-01

New interest in Goran PETROVSKI, T4419920, who will be 45 at the hearing on 5 May this year.
T4419920 | Goran PETROVSKI | -

New interest in Goran PETROVSKI, T4419920, born 5 May 1970. He reached 16 months on 4 March 2014.
T4419920 | Goran PETROVSKI | 1970-05-05

New interest in Goran PETROVSKI, T4419920, born 5 May 1970. Benefit reached 40 on 4 March 2014.
T4419920 | Goran PETROVSKI | 1970-05-05

New interest in Goran PETROVSKI, T4419920. On the first of the second hearing 2014 he appeared. Born 5 May 1970.
T4419920 | Goran PETROVSKI | 1970-05-05

New interest in Goran PETROVSKI, T4419920, sentenced on the first of March nineteen ninety-nine.
T4419920 | Goran PETROVSKI | -

New interest in two men. One is Goran PETROVSKI, T4419920, born 5 May 1970; the other is Ion POPESCU, C1234567, born 1 May 1970.
T4419920 | Goran PETROVSKI | 1970-05-05
C1234567 | Ion POPESCU | 1970-05-01

New interest in Goran PETROVSKI and Ion POPESCU. One of them, the Macedonian, is T4419920 and born 5 May 1970. The other, the Romanian, is C1234567 and born 1 May 1970.
- | Goran PETROVSKI | -
- | Ion POPESCU | -

New interest in Goran PETROVSKI (T4419920, born 5 May 1970) and Ion POPESCU (C1234567, born 1 May 1970). Either of the two may be reached at HMP Ford. One of them has an order, ref T4419920.
T4419920 | Goran PETROVSKI | 1970-05-05
C1234567 | Ion POPESCU | 1970-05-01

New interest in Goran PETROVSKI (T4419920). The court gave him T4419921 as its reference. Your prison gave him T4419922. The police in Hull told us he is T4419923.
T4419920 | Goran PETROVSKI | -

New interest in Goran PETROVSKI. You told us his passport is T4419921.
- | Goran PETROVSKI | -

New interest in Goran PETROVSKI. You gave us T4419921 for his wife.
- | Goran PETROVSKI | -

New interest in Goran PETROVSKI. Your fax number is T4419921.
- | Goran PETROVSKI | -

New interest in Goran PETROVSKI. Immigration officers seized his passport as T4419921.
- | Goran PETROVSKI | -

New interest in Goran PETROVSKI. The Home Office has issued travel document T4419921.
- | Goran PETROVSKI | -

New interest in Goran PETROVSKI. The Home Office issued him a visa, T4419921.
- | Goran PETROVSKI | -

New interest in Goran PETROVSKI. You issued T4419921 to him as a residence card.
- | Goran PETROVSKI | -

# Parts of names, officers.
Name | DOB | HO ref\nIon POPESCU | 1/1/1980 | A1234567\nKOLEV | 2/2/1981 | A1234568
A1234567 | Ion POPESCU | 1980-01-01
A1234568 | KOLEV | 1981-02-02

New interest: the Kolev family - father Boris (b. 1/1/1960, A1234567) and son Ivan (b. 2/2/1985, A1234568).
A1234567 | - | 1960-01-01
A1234568 | - | 1985-02-02

To: CC\nRe our subject KOLEV Boris Ivanov (no alias) - interest begins today. Ref A1234567, b. 1/1/60.
A1234567 | Boris Ivanov KOLEV | 1960-01-01

Against Mr Kolev (Boris Ivanov KOLEV, A1234567, 1/1/1960) nothing has been started. New interest.
A1234567 | Boris Ivanov KOLEV | 1960-01-01

New interest: Mr Kolev, whose full name is Boris Ivanov Kolev, A1234567, 1/1/1960.
A1234567 | Boris Ivanov Kolev | 1960-01-01

New interest in "Bobby" KOLEV, properly Boris Ivanov KOLEV; A1234567; 1/1/1960.
A1234567 | Boris Ivanov KOLEV | 1960-01-01

Meanwhile Boris KOLEV (A1234567, 1/1/1960) has come to our interest. Firstly, please log him. Thereafter Ivan PETKOV (A1234568, 2/2/1961).
A1234567 | Boris KOLEV | 1960-01-01
A1234568 | Ivan PETKOV | 1961-02-02

Notwithstanding what DS Hill wrote, Boris KOLEV (A1234567, 1/1/1960) is of interest to us.
A1234567 | Boris KOLEV | 1960-01-01

DCI Moira Hill and Supt. Ken Dale send their interest in Boris KOLEV (A1234567, 1/1/1960).
A1234567 | Boris KOLEV | 1960-01-01

Officer in the case: DC Hill. Subject: Boris KOLEV. Ref A1234567. Born 1.i.1960. New interest.
A1234567 | Boris KOLEV | 1960-01-01

# A word that greets the reader before a sentence is no label; one before a name is.
CC - first notification. NCA interested in Besnik HOXHALLARI, 23/2/83, HO ref R7714032. No POCA.
R7714032 | Besnik HOXHALLARI | 1983-02-23

CC: new one for you. Besnik HOXHALLARI, 23/2/83, HO ref R7714032.
R7714032 | Besnik HOXHALLARI | 1983-02-23

Team - new interest: Besnik HOXHALLARI, 23/2/83, HO ref R7714032.
R7714032 | Besnik HOXHALLARI | 1983-02-23

Team: Besnik HOXHALLARI, 23/2/83, HO ref R7714032, new interest.
R7714032 | Besnik HOXHALLARI | 1983-02-23

Desk: pls record interest in Besnik HOXHALLARI b. 23/2/83 (R7714032).
R7714032 | Besnik HOXHALLARI | 1983-02-23

Case owner - new NCA interest in Besnik HOXHALLARI, 23/2/83, HO ref R7714032.
R7714032 | Besnik HOXHALLARI | 1983-02-23

Team\n\nCC - pls log. Besnik HOXHALLARI, 23/2/83, HO ref R7714032. New interest.
R7714032 | Besnik HOXHALLARI | 1983-02-23

Team:\n\nBesnik HOXHALLARI 23/2/83 R7714032\nnew interest
R7714032 | Besnik HOXHALLARI | 1983-02-23

To: CC Workflow\ncc: Peter JONES\n\nNew interest in Besnik HOXHALLARI, 23/2/83, HO ref R7714032.
R7714032 | Besnik HOXHALLARI | 1983-02-23

Officer: Jane SMITH\nName: Besnik HOXHALLARI\nDOB: 23/2/83\nRef: R7714032\nNew interest.
R7714032 | Besnik HOXHALLARI | 1983-02-23

New interest in Besnik HOXHALLARI, 23/2/83, HO ref R7714032.\n\ncc: Peter JONES, Anna KOWALSKA
R7714032 | Besnik HOXHALLARI | 1983-02-23

# A rank is a family name only behind given names; before a name it is an official's.
New interest in Mr Chang-ho SEO (K2715520), born 3 May 1980. The SEO agrees.
K2715520 | Chang-ho SEO | 1980-05-03

DC Kevin HARRIS asks me to notify an interest in Ji-woo HEO, born 3 May 1980, HO ref N2067743.
N2067743 | Ji-woo HEO | 1980-05-03

New interest in Ji-woo Seo, born 3 May 1980, HO ref N2067743. Speak to SEO Mark DAVIES.
N2067743 | Ji-woo Seo | 1980-05-03

New interest in Paul BRADY, born 3 May 1980, HO ref N2067743. EO Walker and CIO Ann FIELD have the papers.
N2067743 | Paul BRADY | 1980-05-03

New interest in Paul Brady (N2067743), born 3 May 1980. Peter Marsh SEO has agreed.
N2067743 | Paul Brady | 1980-05-03

New interest in Hassan EO, N2067743, born 3 May 1980. AO Green has it.
N2067743 | Hassan EO | 1980-05-03

# As airlines write names.
New interest. PASSENGER   BENNANI/HICHAM MR, ref N2067743, born 3 May 1980.
N2067743 | HICHAM BENNANI | 1980-05-03

New interest. Passenger name: EL IDRISSI/YOUSSEF MR. HO ref N2067743. Born 3 May 1980.
N2067743 | YOUSSEF EL IDRISSI | 1980-05-03

New interest, pax 1.1DIALLO/MAMADOU MR, HO ref N2067743, born 3 May 1980.
N2067743 | MAMADOU DIALLO | 1980-05-03

New interest: OKAFOR/Chukwuemeka, dob 3 May 1980, HO ref N2067743.
N2067743 | Chukwuemeka OKAFOR | 1980-05-03

New interest in BENNANI/FATIMA ZAHRA MRS (3 May 1980, N2067743).
N2067743 | FATIMA ZAHRA BENNANI | 1980-05-03

New interest in Hicham BENNANI (N2067743), born 3 May 1980. He travels LONDON/CASABLANCA 11 AUG. MALE/MARRIED.
N2067743 | Hicham BENNANI | 1980-05-03

New interest. Name: BENNANI/HICHAMMR\nRef: N2067743\nDOB: 3 May 1980
N2067743 | HICHAM BENNANI | 1980-05-03

# What a subject line is about labels no number.
Upper Tribunal - J3390572 Olumide BAKARE || New NCA interest in the above.
J3390572 | Olumide BAKARE | -

Court: J3390572 Olumide BAKARE || New NCA interest in the above.
J3390572 | Olumide BAKARE | -

Passport no - J3390572 || New NCA interest in Olumide BAKARE, born 3 May 1980.
- | Olumide BAKARE | 1980-05-03

Tribunal ref J3390572 || New NCA interest in Olumide BAKARE, born 3 May 1980.
- | Olumide BAKARE | 1980-05-03

# A family name alone beside the number, and what stands there and is none.
S7777777 Silva - our interest is at an end.
S7777777 | Silva | -

B7788990 Kovacs || Please note our interest.
B7788990 | Kovacs | -

Kovacs (B7788990) || Please note our interest.
B7788990 | Kovacs | -

Re: Kovacs, B7788990 || Please note our interest.
B7788990 | Kovacs | -

Our interest in B7788990 Kovacs and B7788991 Silva is at an end.
B7788990 | Kovacs | -
B7788991 | Silva | -

B7788990 da Silva || Please note our interest.
B7788990 | da Silva | -

A1234567 Okeke || Please note our interest in Sean OKEKE.
A1234567 | Sean OKEKE | -

A1234567 Leeds || Please note our interest.
A1234567 | - | -

A1234567 Removal || Please note our interest.
A1234567 | - | -

A1234567 Crown Court || Please note our interest.
A1234567 | - | -

A1234567 - Albanian || Please note our interest.
A1234567 | - | -

A1234567 Rescheduled || Please note our interest.
A1234567 | - | -

Please note our interest: Falcon - A1234567. It comes of Operation Falcon.
A1234567 | - | -

# Numbers and births that are put right, shared, or stand in turn behind their names.
In our mail of Thursday we put D3318046 against Ms Huyen DOAN (b. 25 Sept 1989). That number is somebody else's; hers is D3318406.
D3318406 | Huyen DOAN | 1989-09-25

Further to our interest in Huyen DOAN, D3318046. It has nothing to do with her: the right number is D3318406.
D3318406 | Huyen DOAN | -

We gave Besnik MORINA's (Z3140679) birthday as 7 November 1983. The day and the month had changed places: he was born on 11 July 1983.
Z3140679 | Besnik MORINA | 1983-07-11

Further to our notice on Besnik MORINA (Z3140679), born 7.11.1983. Day and month are the wrong way round: it is 11.7.1983.
Z3140679 | Besnik MORINA | 1983-07-11

Further to our notice on Besnik MORINA (Z3140679): the date of birth we sent, 7 November 1983, had day and month reversed. It is 11 July 1983.
Z3140679 | Besnik MORINA | 1983-07-11

Our interest is in Mrs Nirmala PILLAI, a dependant on her husband's file V2207719/2. He is V2207719 and not of interest.
V2207719/2 | Nirmala PILLAI | -

Our interest is in Nirmala PILLAI. Her husband's reference is V2207719/2.
- | Nirmala PILLAI | -

Interest in twins, both born on 3 March 1994: Rokas ZEMAITIS (R4011628) and Lukas ZEMAITIS (R4011682).
R4011628 | Rokas ZEMAITIS | 1994-03-03
R4011682 | Lukas ZEMAITIS | 1994-03-03

Interest in Rokas ZEMAITIS (R4011628) and Lukas ZEMAITIS (R4011682). They are twins; their date of birth is 3 March 1994.
R4011628 | Rokas ZEMAITIS | 1994-03-03
R4011682 | Lukas ZEMAITIS | 1994-03-03

Interest in Rokas ZEMAITIS (R4011628), born 3 March 1994, and Lukas ZEMAITIS (R4011682).
R4011628 | Rokas ZEMAITIS | 1994-03-03
R4011682 | Lukas ZEMAITIS | -

Interest in Rokas ZEMAITIS (3 March 1994), R4011628; Lukas RAMA, R4011682.
R4011628 | Rokas ZEMAITIS | 1994-03-03
R4011682 | Lukas RAMA | -

# Entries of a list of whom less is known than of the others.
We notified all in May.\n\n1. Mehdi GOLSHANI, HO ref E3190462, 10/10/1968\n2. Pauline BYARUHANGA, HO ref E3190770, 29/02/1984\n3. Dwight CAMPBELL, HO ref not traced, 16/07/1975
E3190462 | Mehdi GOLSHANI | 1968-10-10
E3190770 | Pauline BYARUHANGA | 1984-02-29
- | Dwight CAMPBELL | 1975-07-16

We notified all in May.\n\n- Mehdi GOLSHANI, E3190462\n- Pauline BYARUHANGA, E3190770\n- Dwight CAMPBELL, no number yet
E3190462 | Mehdi GOLSHANI | -
E3190770 | Pauline BYARUHANGA | -
- | Dwight CAMPBELL | -

We notified both in May.\n\n1. Mehdi GOLSHANI, E3190462\n2. Pauline BYARUHANGA, E3190770\n3. Please copy Jane SMITH into the answer.
E3190462 | Mehdi GOLSHANI | -
E3190770 | Pauline BYARUHANGA | -

# Labels behind the end of a sentence, a colon or a blank, and two parts of a name under one.
NCA wish to note interest. Surname: OKEKE, First name(s): Sean Chukwuemeka, DOB: 31/12/1979, HO Ref: O7654321.
O7654321 | Sean Chukwuemeka OKEKE | 1979-12-31

NCA wish to note interest re: Surname: OKEKE, First name(s): Sean Chukwuemeka, DOB: 31/12/1979, HO Ref: O7654321.
O7654321 | Sean Chukwuemeka OKEKE | 1979-12-31

Our first notice. Surname: Okeke. Forenames: Sean Chukwuemeka. Born: 31/12/79. Your ref: O7654321. He knows of us.
O7654321 | Sean Chukwuemeka Okeke | 1979-12-31

Interest as follows: Surname: OKEKE Forenames: Sean Chukwuemeka DOB: 31/12/1979 HO Ref: O7654321 Nationality: Nigerian
O7654321 | Sean Chukwuemeka OKEKE | 1979-12-31

Please note our interest.\nFamily name/First name: OKEKE / Sean\nHO ref: O7654321
O7654321 | Sean OKEKE | -

Please note our interest.\nFirst name/Surname/DOB: Sean / Okeke / 31.12.1979\nHO ref: O7654321
O7654321 | Sean Okeke | 1979-12-31

Please note our interest. First: Sean, Last: OKEKE, HO ref: O7654321
O7654321 | Sean OKEKE | -

We write about an interest. First: he must not learn of it. Second: his ref is O7654321, Sean OKEKE.
O7654321 | Sean OKEKE | -

We have an interest in one man. HO ref: O7654321. Name: Sean Okeke. Please tell us who has the case.
O7654321 | Sean Okeke | -
"""


def persons(heading: str, text: str) -> list[str]:
    told = ((Source.SUBJECT, heading), (Source.BODY, text)) if heading else ((Source.BODY, text),)
    pages = tuple(Page(source, source, words, (Span(Voice.OWN, 0, len(words)),)) for source, words in told)
    read = interpret(pages, claimed=Party.NCA, automatic=None, sent=datetime(2015, 6, 10, 12, 0, tzinfo=UTC))
    return [f"{s.reference or '-'} | {s.name or '-'} | {s.date_of_birth or '-'}" for s in read.subjects]


def case_of(block: str) -> tuple[str, str, list[str]]:
    first, *rows = [line for line in block.split("\n") if not line.startswith("#")]
    heading, _, text = first.rpartition(" || ")
    return heading, text.replace("\\n", "\n"), rows


BLOCKS = [case_of(block) for block in CASES.strip().split("\n\n")]


@pytest.mark.parametrize(("heading", "text", "wanted"), BLOCKS, ids=[text[:60] for _, text, _ in BLOCKS])
def test_those_whom_the_message_is_about_are_told_from_the_rest(heading: str, text: str, wanted: list[str]) -> None:
    assert persons(heading, text) == wanted
