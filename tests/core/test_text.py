"""What a person would read of a mail: whose words, which tables, what is history, what nobody sees."""

from email.message import EmailMessage

import pytest

from mailbot.core import text
from mailbot.core.mail import Mail, parse
from mailbot.core.pages import Page, Source, Voice

OWN = "His appeal was dismissed on 3 May."
OLD = "We have an interest in Ion MUNTEANU, A1234567."


def plain(body: str, subject: str = "RE: A case", sender: str = "Niamh Castellan") -> Mail:
    head = f"From: {sender} <n@nca.example>\r\nSubject: {subject}\r\n"
    return parse((head + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + body).encode())


def rich(body: str, subject: str = "RE: A case") -> Mail:
    head = f"From: Niamh Castellan <n@nca.example>\r\nSubject: {subject}\r\nContent-Type: text/html; charset=utf-8\r\n"
    return parse((head + "\r\n" + body).encode())


def alternatives(typed: str, html: str) -> Mail:
    message = EmailMessage()
    message["Subject"] = "A case"
    message.set_content(typed)
    message.add_alternative(html, subtype="html")
    return parse(message.as_bytes())


def said(mail: Mail, voice: Voice = Voice.OWN) -> str:
    """Give the words of the body that this voice speaks, spaces folded."""
    bodies = [page for page in text.pages(mail) if page.source is Source.BODY]
    return " ".join(" ".join(words.split()) for page in bodies for _, words in page.stretches(voice))


def body_page(mail: Mail) -> Page:
    return next(page for page in text.pages(mail) if page.source is Source.BODY)


def grid(page: Page) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in table.rows] for table in page.tables]


HISTORIES = {
    "outlook": "From: CC Workflow [mailto:cc@ho.example]\nSent: 14 October 2014 16:10\nTo: Castellan, Niamh\n"
    "Subject: RE: A case\n\n" + OLD,
    "outlook with a rule": "________________________________\nFrom: CC Workflow\nSent: 14 October 2014 16:10\n"
    "To: Castellan, Niamh\nCc: Somebody\nSubject: RE: A case\n\n" + OLD,
    "outlook with many recipients": "From: CC Workflow\nSent: 14 October 2014 16:10\nTo: A <a@b.example>;\n"
    "B <b@b.example>; C <c@b.example>\nSubject: A case\n\n" + OLD,
    "outlook, bold labels": "*From:* CC Workflow\n*Sent:* 14 October 2014 16:10\n*To:* Niamh\n*Subject:* A case\n\n"
    + OLD,
    "original message": "-----Original Message-----\nFrom: CC Workflow\nSent: 14 October 2014 16:10\nTo: Niamh\n"
    "Subject: A case\n\n" + OLD,
    "original message alone": "-----Original Message-----\n" + OLD,
    "thunderbird": "On 14/10/2014 16:10, CC Workflow wrote:\n> " + OLD + "\n> More of it.",
    "gmail": "On Tue, 14 Oct 2014 at 16:10, CC Workflow <cc@ho.example> wrote:\n\n> " + OLD,
    "gmail, broken line": "On Tue, 14 Oct 2014 at 16:10, CC Workflow <cc-workflow-team@homeoffice.example>\nwrote:\n> "
    + OLD,
    "apple, without marks": "On 14 Oct 2014, at 16:10, CC Workflow <cc@ho.example> wrote:\n\n" + OLD,
    "marks alone": "> " + OLD + "\n> Many thanks",
    "lotus": "-----Original Message-----\nDate: 14/10/2014\nFrom: CC\nTo: Niamh\nSubject: A case\n\n" + OLD,
    "german": "Von: CC Workflow\nGesendet: Dienstag, 14. Oktober 2014 16:10\nAn: Niamh\nBetreff: AW: A case\n\n" + OLD,
    "german attribution": "Am 14.10.2014 um 16:10 schrieb CC Workflow:\n> " + OLD,
    "french": "De : CC Workflow\nEnvoyé : mardi 14 octobre 2014 16:10\nÀ : Niamh\nObjet : RE: A case\n\n" + OLD,
    "french attribution": "Le 14 oct. 2014 à 16:10, CC Workflow <cc@ho.example> a écrit :\n> " + OLD,
    "spanish": "De: CC Workflow\nEnviado el: martes, 14 de octubre de 2014 16:10\nPara: Niamh\nAsunto: A case\n\n"
    + OLD,
    "polish attribution": "W dniu 2014-10-14 16:10, CC Workflow napisał(a):\n> " + OLD,
    "dutch": "Van: CC Workflow\nVerzonden: dinsdag 14 oktober 2014 16:10\nAan: Niamh\nOnderwerp: A case\n\n" + OLD,
    "romanian attribution": "În mar., 14 oct. 2014 la 16:10, CC Workflow <cc@ho.example> a scris:\n> " + OLD,
    "date first": "2014-10-14 16:10 GMT+01:00 CC Workflow <cc@ho.example>:\n\n> " + OLD,
}


@pytest.mark.parametrize("history", HISTORIES.values(), ids=HISTORIES)
def test_history_under_an_answer_is_quoted(history):
    mail = plain(f"{OWN}\n\nKind regards,\nNiamh\n\n{history}\n")

    assert said(mail) == OWN
    assert OLD in said(mail, Voice.QUOTED)
    assert said(mail, Voice.SIGNATURE) == "Kind regards, Niamh"


@pytest.mark.parametrize("history", HISTORIES.values(), ids=HISTORIES)
def test_an_answer_without_words_of_its_own_says_nothing(history):
    assert "A1234567" not in said(plain(history)) + said(plain(history), Voice.FORWARDED)


FORWARDS = {
    "outlook": HISTORIES["outlook"],
    "with a rule": HISTORIES["outlook with a rule"],
    "original": HISTORIES["original message"],
    "german": HISTORIES["german"],
    "gmail": "---------- Forwarded message ---------\nFrom: NCA <n@nca.example>\nDate: Tue, 14 Oct 2014 at 16:10\n"
    "Subject: Interest\nTo: <cc@ho.example>\n\n" + OLD,
    "apple": "Begin forwarded message:\n\n> From: NCA <n@nca.example>\n> Subject: Interest\n> Date: 14 October 2014\n"
    "> To: cc@ho.example\n> \n> " + OLD,
    "thunderbird": "-------- Forwarded Message --------\nSubject: Interest\nDate: Tue, 14 Oct 2014 16:10:00 +0100\n"
    "From: NCA <n@nca.example>\nTo: cc@ho.example\n\n" + OLD,
}


@pytest.mark.parametrize(
    "note",
    [
        "",
        "FYI",
        "Hi team,\n\nPlease see below from NCA, for you to action.\n\nThanks\nNiamh",
        "FYI, for A1234567 see below.",
    ],
)
@pytest.mark.parametrize("forward", FORWARDS.values(), ids=FORWARDS)
def test_a_bare_forward_is_read_through(forward, note):
    mail = plain(f"{note}\n\n{forward}\n", subject="FW: Interest")

    assert OLD in said(mail, Voice.FORWARDED)
    assert OLD not in said(mail)


def test_a_forward_under_words_that_say_something_themselves_is_history():
    note = "The interest in Ana POPA, B7654321, has ended. " + "Nothing more is known of her. " * 10
    mail = plain(f"{note}\n\n{FORWARDS['outlook']}", subject="FW: Interest")

    assert OLD in said(mail, Voice.QUOTED)


def test_a_forward_of_a_forward_is_read_through_to_the_message_that_says_something():
    inner = FORWARDS["outlook"].replace("RE: A case", "Interest")
    mail = plain(
        "FYI\n\nFrom: Team A\nSent: 15 October 2014 09:00\nTo: Team B\nSubject: FW: Interest\n\nPlease see below."
        f"\n\n{inner}\n\nFrom: Somebody\nSent: 1 May 2014 10:00\nTo: All\nSubject: Lunch\n\nCake for all.",
        subject="FW: FW: Interest",
    )

    assert OLD in said(mail, Voice.FORWARDED)
    assert "Cake" in said(mail, Voice.QUOTED)


def test_what_a_handed_on_message_quotes_is_history():
    mail = plain(f"FYI\n\n{FORWARDS['gmail']}\n\n> Is he wanted?\n> Please say.\n", "Fwd: x")

    assert said(mail, Voice.QUOTED).endswith("> Is he wanted? > Please say.")
    assert OLD in said(mail, Voice.FORWARDED)


def test_marks_of_a_forward_do_not_stand_in_its_words():
    page = body_page(
        plain(FORWARDS["apple"].replace("> " + OLD, "> We have an interest\n> in Ion MUNTEANU."), "Fwd: x")
    )

    assert "We have an interest\nin Ion MUNTEANU." in page.text


def test_a_typed_memo_is_own():
    memo = "MEMO\n\nTo: CC Workflow\nFrom: NCA Gloucester\nDate: 5 February 2018\nSubject: A1234567\n\nHe is wanted.\n"

    assert said(plain(memo, "New referral")) == " ".join(memo.split())


def test_an_attribution_without_a_time_is_known_by_its_name():
    assert said(plain(f"{OWN}\n\nOn 14 October 2014, Niamh Castellan wrote:\n\n{OLD}\n")) == OWN


@pytest.mark.parametrize(
    "subject",
    ["FW: x", "Fwd: x", "[EXTERNAL] FW: x", "OFFICIAL - SENSITIVE: FW: x", "OFFICIAL: Fwd: x", "WG: x", "TR : x"],
)
def test_a_forward_is_known_by_its_subject_behind_any_marking(subject):
    assert OLD in said(plain(FORWARDS["outlook"], subject), Voice.FORWARDED)


def test_what_staff_say_above_a_forwarded_task_is_no_cover_note():
    mail = plain(f"{OWN}\n\n{FORWARDS['outlook']}", "FW: Task")

    assert said(mail) == OWN
    assert OLD in said(mail, Voice.QUOTED)


def test_an_answer_whose_subject_does_not_say_so_is_known_by_what_it_answers():
    head = "Subject: A case\r\nIn-Reply-To: <1@x.example>\r\n\r\n"
    mail = parse((head + "Thanks.\n\n" + FORWARDS["outlook"]).encode())

    assert OLD in said(mail, Voice.QUOTED)


def test_a_pasted_mail_under_a_short_note_is_read_through():
    assert OLD in said(plain(f"Please see below, received today.\n\n{FORWARDS['outlook']}", "A case"), Voice.FORWARDED)


def test_html_that_calls_itself_plain_is_shown_as_html():
    assert said(plain(f"<html><body><p>{OLD}</p></body></html>")) == OLD


def test_own_lines_between_quoted_lines_are_own():
    mail = plain(
        "On 14/10/2014 16:10, CC wrote:\n> Is it withdrawn?\n\nYes, it is.\n\n> And the other?\n\nThat one too.\n"
    )

    assert said(mail) == "Yes, it is. That one too."


@pytest.mark.parametrize(
    "words",
    [
        "From: our records it appears that Ion MUNTEANU, A1234567, is of interest.",
        "On 3 March 2014 the judge wrote:\nthe order stands.",
        "To: whom it may concern\n\nA1234567 is of interest.",
        "Subject: A1234567\n\nHe is of interest.",
        "On 9 April the officer wrote to us.",
    ],
)
def test_words_that_only_begin_like_a_header_are_own(words):
    assert said(plain(words, "A case")) == " ".join(words.split())


@pytest.mark.parametrize(
    "sign_off",
    [
        "Regards",
        "Many thanks,",
        "Yours sincerely",
        "Kind regards, Niamh",
        "-- ",
        "Niamh",
        "Castellan, Niamh",
        "Niamh Castellan | NCA",
        "Niamh Castellan MBE",
        "Sent from my iPhone",
    ],
)
def test_a_sign_off_begins_the_signature(sign_off):
    mail = plain(f"{OWN}\n\n{sign_off}\nNCA, Confiscation Proceedings Unit\nTel 020 7946 0000\n")

    assert said(mail) == OWN
    assert "Confiscation Proceedings Unit" in said(mail, Voice.SIGNATURE)


@pytest.mark.parametrize(
    "late",
    [
        "PS He is also wanted for B7654321.",
        "* confiscation order unpaid",
        "We will also write about the other man, whose case is with the tribunal.",
    ],
)
def test_what_is_said_under_the_name_is_still_said(late):
    assert late in said(plain(f"{OWN}\n\nRegards\nNiamh\n\n{late}\n"))


@pytest.mark.parametrize(
    "words",
    [
        "Thanks\n\nBail granted today\n\nNiamh",
        "Thank you,\n\nServed 3 May\n",
        "Many thanks.\nStill of interest to us",
        "Hi Jo\n\nThanks\n\nAppeal dismissed\n\nNiamh",
        "Cheers\n\nCase now with another team\n",
    ],
)
def test_thanks_on_top_are_a_greeting(words):
    told = words.removesuffix("Niamh").split()

    assert said(plain(words)).split()[-2:] == told[-2:]


DISCLAIMERS = [
    "This email and any files transmitted with it are confidential and intended solely for the addressee.",
    "If you have received this message in error please notify the sender and delete it.",
    "Communications via the GSi may be automatically logged, monitored and/or recorded for legal purposes.",
    "This information is supplied in confidence by the NCA, and is exempt from disclosure.",
    "Please consider the environment before printing this e-mail.",
]


@pytest.mark.parametrize("words", DISCLAIMERS)
def test_small_print_is_a_disclaimer(words):
    mail = plain(f"{OWN}\n\nNiamh Castellan\n\n{'*' * 60}\n{words}\n{'*' * 60}\n")

    assert said(mail) == OWN
    assert words in said(mail, Voice.DISCLAIMER)


def test_a_banner_on_top_takes_nothing_with_it():
    mail = plain(f"CAUTION: This email originated from outside of the organisation.\n\n{OWN}\n\nThere is no order.\n")

    assert said(mail) == f"{OWN} There is no order."


def test_secrecy_of_the_matter_itself_is_no_disclaimer():
    words = "This is confidential: the subject must not learn of the proceedings."

    assert said(plain(words)) == words


def test_flowed_lines_are_joined():
    head = "Subject: x\r\nContent-Type: text/plain; format=flowed\r\n\r\n"
    mail = parse((head + "The interest in Ion \r\nMUNTEANU has ended.\r\n\r\n-- \r\nN\r\n").encode())

    assert said(mail) == "The interest in Ion MUNTEANU has ended."
    assert "Ion MUNTEANU" in body_page(mail).text


def test_table_cells_point_into_the_text():
    page = body_page(
        rich(
            "<p>Two:</p><table><tr><th>Name</th><th>Ref</th></tr><tr><td><p class=MsoNormal>Ana <b>POPA</b>"
            "</p></td><td>&nbsp;A1234567&nbsp;</td></tr></table><p>End</p>"
        )
    )

    assert grid(page) == [[["Name", "Ref"], ["Ana POPA", "A1234567"]]]
    assert [[page.text[c.start : c.end] for c in row] for row in page.tables[0].rows] == grid(page)[0]
    assert [cell.heading for cell in page.tables[0].rows[0]] == [True, True]
    assert "Ana POPA | A1234567" in page.text


def test_spanning_cells_stand_in_every_place_they_cover():
    page = body_page(
        rich(
            "<table><tr><td rowspan=2>Ana</td><td>1</td></tr><tr><td>2</td></tr><tr><td colspan=2>all</td></tr></table>"
        )
    )

    assert grid(page) == [[["Ana", "1"], ["Ana", "2"], ["all", "all"]]]


def test_a_table_that_only_places_things_is_no_data():
    page = body_page(
        rich("<table><tr><td>logo</td><td><table><tr><td>Name</td><td>Ana</td></tr></table></td></tr></table>")
    )

    assert grid(page) == [[["Name", "Ana"]]]


HIDDEN = [
    "<span style='display:none'>B7654321</span>",
    "<span style='font-size:0'>B7654321</span>",
    "<span style='font-size:1px'>B7654321</span>",
    "<font color=white>B7654321</font>",
    "<span style='color:#FEFEFE'>B7654321</span>",
    "<span style='visibility: hidden'>B7654321</span>",
    "<div style='background:black'><span style='color:#000'>B7654321</span></div>",
    "<p hidden>B7654321</p>",
    "<span style='mso-hide:all'>B7654321</span>",
    "<div style='opacity:0'>B7654321</div>",
    "<div style='max-height:0;overflow:hidden'>B7654321</div>",
    "<span style='color:rgb(255, 255, 255)'>B7654321</span>",
    "<div style='position:absolute;left:-9999px'>B7654321</div>",
    "<s>B7654321</s>",
    "<del>B7654321</del>",
    "<span style='text-decoration:line-through'>B7654321</span>",
    "<style>.x{display:none}</style><span class=x>B7654321</span>",
    "<style>#y , .z { color : #fff }</style><span id=y>B7654321</span>",
    "<span style='display:none !important'>B7654321</span>",
    "<style>body > div .x:first-child{display:none}</style><span class=x>B7654321</span>",
    "<style>@media screen{.x{display:none}}</style><span class=x>B7654321</span>",
    "<style>.x{position:absolute;left:-9999px}</style><span class=x>B7654321</span>",
    "<span style='display:inline-block;transform: scale(0)'>B7654321</span>",
]


@pytest.mark.parametrize("hidden", HIDDEN)
def test_what_a_person_cannot_see_is_known_as_hidden(hidden):
    mail = rich(f"<body>A12{hidden}34567 is of interest.</body>")

    assert "B7654321" in said(mail, Voice.HIDDEN)
    assert "B7654321" not in said(mail)
    assert said(mail).replace(" ", "").startswith("A1234567")


@pytest.mark.parametrize(
    "seen",
    [
        "<span style='color:red'>B7654321</span>",
        "<table bgcolor=navy><tr><td><font color=white>B7654321</font></table>",
        "<div style='background-color:#036;color:#fff'>B7654321</div>",
        "<span style='font-size:0.9em'>B7654321</span>",
        "<style>@media print{.x{display:none}}</style><span class=x>B7654321</span>",
        "<style>@media screen and (max-width:600px){.x{display:none}}</style><span class=x>B7654321</span>",
        "<style>.x .y{display:none}</style><span class=x>B7654321</span>",
        "<span style='transform:scale(0.9)'>B7654321</span>",
        "<o:p>B7654321</o:p>",
        "<span style='font-size:8.0pt;color:#1F497D'>B7654321</span>",
        "<div style='overflow:hidden'>B7654321</div>",
        "<span style='line-height:0'>B7654321</span>",
        "<u>B7654321</u>",
        "<span style='color:inherit'>B7654321</span>",
    ],
)
def test_what_a_person_sees_is_not_hidden(seen):
    assert "B7654321" in said(rich(f"<body>{seen} is of interest.</body>"))


def test_html_history_is_known_by_what_the_program_marked():
    own = "<div>Served today.</div>"
    for history in (
        f'<div class="gmail_quote">On 14 Oct 2014 at 16:10, CC &lt;cc@x.example&gt; wrote:<blockquote'
        f' class="gmail_quote">{OLD}'
        "</blockquote></div>",
        f'<blockquote type="cite">{OLD}</blockquote>',
        f'<div class="moz-cite-prefix">CC, 14.10.2014:</div><blockquote type="cite">{OLD}</blockquote>',
        f'<div id="divRplyFwdMsg"><b>Frá:</b> CC<br><b>Tími:</b> 14</div><div>{OLD}</div>',
        f'<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> CC<br><b>Sent:</b> 14'
        f" Oct<br><b>To:</b> N<br>"
        f"<b>Subject:</b> A case</div><div>{OLD}</div>",
        f'<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class=MsoNormal><b>From:</b> CC<br>'
        f"<b>Sent:</b> 14 Oct"
        f"<br><b>To:</b> N<br><b>Subject:</b> A case</p></div><p class=MsoNormal>{OLD}</p>",
        f'<div class="yahoo_quoted">{OLD}</div>',
    ):
        assert said(rich(own + history)) == "Served today.", history
        assert OLD in said(rich(own + history), Voice.QUOTED)


def test_own_words_between_gmail_quotes_are_own():
    mail = rich(
        '<div class="gmail_quote"><div>On 14 Oct 2014 at 16:10, CC &lt;c@x.example&gt; wrote:</div><blockquote '
        'class="gmail_quote">Withdrawn?</blockquote><div>Yes.</div><blockquote class="gmail_quote">Both?</blockquote>'
        "<div>Both.</div></div>"
    )

    assert said(mail) == "Yes. Both."


def test_a_gmail_forward_is_read_through():
    mail = rich(
        '<div>FYI</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>'
        f"From: NCA &lt;n@x.example&gt;<br>Date: 14 Oct<br>Subject: Interest<br>To: CC</div><div>{OLD}</div></div>",
        subject="Fwd: Interest",
    )

    assert OLD in said(mail, Voice.FORWARDED)


def test_of_two_versions_the_html_is_read_once():
    mail = alternatives(OLD, f"<p>{OLD}</p>")

    assert [page.part for page in text.pages(mail)] == ["subject", "2"]
    assert text.read(mail)[1] == ()


def test_of_two_versions_one_that_was_torn_off_is_not_read():
    mail = alternatives("Interest in Sopheap CHEA-NHEM, L9017462.", "<html><body><p>Interest in Sopheap CHEA-NHE")

    assert [page.part for page in text.pages(mail)] == ["subject", "1"]
    assert text.read(mail)[1] == ("alternatives-differ",)


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("Interest in A1234567.", "<p>Interest in A1234568.</p>"),
        ("Ion, born 14/09/1979.", "<p>Ion, born 15/09/1979.</p>"),
        (
            "There are confiscation proceedings against him now.",
            "<p>There are no confiscation proceedings against him now.</p>",
        ),
        ("Interest in A1234567.", "<p>Interest in <span style='display:none'>A1234567</span> the man named above.</p>"),
    ],
)
def test_two_versions_that_contradict_are_a_defect(typed, html):
    assert text.read(alternatives(typed, html))[1] == ("alternatives-differ",)


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("Please use an HTML reader.", f"<p>{OLD}</p>"),
        (
            f"{OLD}\nhttps://x.example/12345678\n[cid:image001.png@01D1]",
            f"<p>{OLD} <a href='https://x.example/12345678'>here</a></p>",
        ),
        (
            "Name: Ana\nRef: A1234567",
            "<table><tr><td>1.</td><td>Name</td><td>Ana</td></tr><tr><td>Ref</td><td>A1234567</td></tr></table>",
        ),
    ],
)
def test_two_versions_that_differ_in_form_are_no_defect(typed, html):
    assert text.read(alternatives(typed, html))[1] == ()


def test_an_empty_html_version_yields_to_the_plain_one():
    assert said(alternatives(OLD, "<html><body></body></html>")) == OLD


def test_typed_tables_are_tables():
    assert grid(body_page(plain("| Name | Ref |\n|------|-----|\n| Ana | A1234567 |\n"))) == [
        [["Name", "Ref"], ["Ana", "A1234567"]]
    ]
    assert grid(body_page(plain("Name\tRef\nAna\tA1234567\n"))) == [[["Name", "Ref"], ["Ana", "A1234567"]]]
    assert grid(
        body_page(
            plain(
                "Name        DOB         Ref\n----        ---         ---\nAna POPA    01/02/1980  A1234567\n"
                "Ion B       03/04/1981  B7654321\n"
            )
        )
    ) == [[["Name", "DOB", "Ref"], ["Ana POPA", "01/02/1980", "A1234567"], ["Ion B", "03/04/1981", "B7654321"]]]


def test_a_typed_column_may_be_empty():
    typed = "Name        DOB         Ref\nAna POPA                A1234567\nIon B       03/04/1981  B7654321\n"

    assert grid(body_page(plain(typed))) == [
        [["Name", "DOB", "Ref"], ["Ana POPA", "", "A1234567"], ["Ion B", "03/04/1981", "B7654321"]]
    ]


def test_prose_is_no_table():
    assert grid(body_page(plain("He left.  She stayed.\nThen both went away. Nobody  knows where.\n"))) == []


def test_invisible_letters_do_not_part_a_reference():
    assert "A1234567" in said(plain("A12\u200b34\u00ad567 is of interest."))
    assert "A1234567" in said(rich("A12&shy;34&#8203;567 is of interest."))


def test_turned_text_is_a_defect():
    assert "direction-override" in text.read(rich("<bdo dir=rtl>7654321A</bdo>"))[1]
    assert "direction-override" in text.read(plain("\u202e7654321A\u202c is of interest."))[1]


@pytest.mark.parametrize("mail", [plain("a\n" * 100_000), rich("<p>x" * 100_000), rich("x\n" * 100_000)])
def test_a_text_of_very_many_lines_is_cut(mail):
    assert text.read(mail)[1] == ("text-too-long",)


def test_a_long_table_is_read_whole():
    rows = "".join(f"<tr><td>Ana</td><td>{number}</td><td>x</td><td>y</td></tr>" for number in range(3_000))
    page = body_page(rich(f"<table>{rows}</table>"))

    assert page.tables[0].rows[-1][1].text == "2999"


def test_boxes_of_an_html_form_are_shown():
    assert "☒ Yes ☐ No" in said(rich("<form>Order: <input type=checkbox checked>Yes <input type=checkbox>No</form>"))
