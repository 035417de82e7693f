"""Machines are known by their headers, their structure, their words; people are not taken for machines."""

import pytest

from mailbot.core.automatic import is_delivery_report, reported_message_ids, why_automatic
from mailbot.core.headers import message_ids
from mailbot.core.mail import Mail, parse

CASE = "We have an interest in Ion MUNTEANU, A1234567."


def mail(*headers: str, body: str = CASE, subject: str = "A case", sender: str = "Ana <a@nca.example>") -> Mail:
    head = "".join(f"{line}\r\n" for line in (f"From: {sender}", f"Subject: {subject}", *headers))
    return parse((head + "\r\n" + body).encode())


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("Auto-Submitted: auto-replied", "auto-submitted"),
        ("Auto-Submitted: auto-generated (away)", "auto-submitted"),
        ('auto-submitted: AUTO-NOTIFIED; owner-email="x@y.example"', "auto-submitted"),
        ("Precedence: bulk", "precedence-bulk"),
        ("Precedence: List", "mailing-list"),
        ("Precedence: auto_reply", "auto-reply"),
        ("List-Id: <x.lists.example>", "mailing-list"),
        ("X-Autoreply: yes", "auto-reply"),
        ("X-Autorespond: away", "auto-reply"),
        ("Return-Path: <>", "null-return-path"),
        ("Return-Path: < >", "null-return-path"),
        ("Return-Path: <MAILER-DAEMON>", "null-return-path"),
        ("X-Failed-Recipients: z@y.example", "delivery-report"),
        ("Sender: owner-talk@lists.example", "mailing-list"),
        ("Sender: talk-bounces@lists.example", "mailing-list"),
        ("X-Mailman-Version: 2.1", "mailing-list"),
        # A machine's field behind a harmless one of the same name, or in comments, is a machine's field all the same.
        ("Auto-Submitted: no\r\nAuto-Submitted: auto-replied", "auto-submitted"),
        ("Auto-Submitted: (by a rule) auto-replied", "auto-submitted"),
        ("Precedence: normal\r\nPrecedence: bulk", "precedence-bulk"),
        ("Precedence: bulk (automatic)", "precedence-bulk"),
        ("X-Precedence: auto", "auto-generated"),
        ("Return-Path: <a@nca.example>\r\nReturn-Path: <>", "null-return-path"),
        ("Return-Path: <> (null)", "null-return-path"),
        ('Return-Path: "<>"', "null-return-path"),
        ("Sender: a@nca.example\r\nSender: owner-talk@lists.example", "mailing-list"),
        ("X-MS-Exchange-Inbox-Rules-Loop: a@nca.example", "auto-reply"),
        ("X-POST-MessageClass: 9; Autoresponder", "auto-reply"),
        ("Delivered-To: Autoresponder", "auto-reply"),
        ("X-Amazon-Auto-Reply: true", "auto-reply"),
    ],
)
def test_headers_of_machines(header, reason):
    assert why_automatic(mail(header)) == reason


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("List-Unsubscribe: <mailto:u@x.example>", "mailing-list"),
        ("X-Auto-Response-Suppress: All", "auto-response-suppress"),
        ("X-Auto-Response-Suppress: DR, OOF, AutoReply", "auto-response-suppress"),
    ],
)
def test_headers_that_servers_add_to_peoples_mail_too_yield_to_a_case_that_is_named(header, reason):
    assert why_automatic(mail(header, body="This month in figures.")) == reason
    assert why_automatic(mail(header, body="We have an interest in A1234567, born 02/03/1980.")) is None


def test_exchange_asks_for_no_replies_on_mail_that_a_person_composed():
    asked = "X-Auto-Response-Suppress: DR, OOF, AutoReply"

    assert why_automatic(mail(f"{asked}\r\nAccept-Language: en-GB", body="Cake by the window at three.")) is None
    assert why_automatic(mail("X-Auto-Response-Suppress: All\r\nAccept-Language: en-GB", body="x")) is not None


@pytest.mark.parametrize(
    "header",
    [
        "Auto-Submitted: no",
        "Auto-Submitted: No (a person)",
        "Auto-Submitted: (auto-replied) no",
        "X-POST-MessageClass: normal",
        "Delivered-To: cc-workflow@homeoffice.example",
        "Precedence: normal",
        "Precedence: first-class",
        "X-Auto-Response-Suppress: DR",
        "Return-Path: <a@nca.example>",
        "X-Priority: 1",
        "Sender: boss@nca.example",
        "Disposition-Notification-To: a@nca.example",
        "Importance: high",
        "X-Mailer: Microsoft Outlook 14.0",
    ],
)
def test_headers_of_people(header):
    assert why_automatic(mail(header)) is None


def report(kind: str, part: str, subject: str = "x") -> Mail:
    return parse(
        (
            f"From: a@b.example\r\nSubject: {subject}\r\nContent-Type: multipart/report; report-type={kind}; boundary=b"
            f"\r\n\r\n--b\r\n\r\nSomething.\r\n--b\r\nContent-Type: {part}\r\n\r\nReporting-MTA: dns; x\r\n"
            "--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <ours@ho.example>\r\nSubject: y\r\n"
            "\r\nz\r\n--b--\r\n"
        ).encode()
    )


def test_reports_are_known_by_their_structure():
    assert why_automatic(report("delivery-status", "message/delivery-status")) == "delivery-report"
    assert why_automatic(report("disposition-notification", "message/disposition-notification")) == "read-receipt"
    assert why_automatic(report("feedback-report", "message/feedback-report")) == "feedback-report"
    assert why_automatic(report("unknown", "message/delivery-status")) == "delivery-report"


def test_a_report_that_a_person_attached_is_no_report():
    inner = (
        "Content-Type: multipart/report; report-type=delivery-status; boundary=c\r\n\r\n--c\r\n"
        "Content-Type: message/delivery-status\r\n\r\nAction: failed\r\n--c--\r\n"
    )
    outer = parse(
        (
            "From: a@b.example\r\nSubject: What is this?\r\nContent-Type: multipart/mixed; boundary=b\r\n"
            "\r\n--b\r\n\r\n"
            f"What is this?\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--b--\r\n"
        ).encode()
    )

    assert why_automatic(outer) is None
    assert not is_delivery_report(outer)


@pytest.mark.parametrize(
    ("method", "reason"),
    [("REPLY", "calendar-reply"), ("REQUEST", "calendar-request"), ("CANCEL", "calendar-cancel"), ("PUBLISH", None)],
)
def test_calendar_parts(method, reason):
    by_param = parse(
        f"From: a@b.example\r\nContent-Type: text/calendar; method={method}\r\n\r\nBEGIN:VCALENDAR".encode()
    )
    by_text = parse(
        f"From: a@b.example\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:{method}\r\n".encode()
    )

    assert why_automatic(by_param) == why_automatic(by_text) == reason


def test_an_invitation_that_a_person_enclosed_with_a_letter_about_a_case_is_no_machines():
    def enclosed(body: str, disposition: str, method: str) -> Mail:
        return parse(
            (
                "From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                f"--b\r\n\r\n{body}\r\n--b\r\nContent-Type: text/calendar\r\nContent-Disposition: {disposition}"
                f"\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:{method}\r\n--b--\r\n"
            ).encode()
        )

    assert why_automatic(enclosed(CASE, "attachment", "REQUEST")) is None
    assert why_automatic(enclosed("See you there.", "attachment", "REQUEST")) == "calendar-request"
    assert why_automatic(enclosed(CASE, "inline", "REQUEST")) == "calendar-request"
    assert why_automatic(enclosed(CASE, "attachment", "REPLY")) == "calendar-reply"


AWAY = "I am currently out of the office and will return on 4 January. For urgent matters please contact my manager."


@pytest.mark.parametrize(
    "subject",
    [
        "Automatic reply: Interest noted: A1234567",
        "Out of Office AutoReply: x",
        "Out of Office: x",
        "Automatische Antwort: x",
        "Réponse automatique : x",
        "Respuesta automática: x",
        "Risposta automatica: x",
        "Automatisch antwoord: x",
        "Automatyczna odpowiedź: x",
        "Răspuns automat: x",
        "Автоматический ответ: x",
        "Resposta automática: x",
        "Autosvar: x",
        "Abwesenheitsnotiz: x",
    ],
)
def test_subjects_of_out_of_office_notes(subject):
    assert why_automatic(mail(subject=subject, body="x")) == "out-of-office"


@pytest.mark.parametrize(
    "body",
    [
        AWAY,
        "Thank you for your email. I am on annual leave until 5 May with no access to email.",
        "This is an automated response. Your message has been received.",
        "Ich bin bis 5. Mai nicht im Büro.",
        "Je suis actuellement absente du bureau.",
        "Thanks for your message. I'm away from the office, returning on Monday. "
        "If your query is urgent, please contact the duty desk.",
    ],
)
def test_out_of_office_notes_without_headers(body):
    assert why_automatic(mail(subject="RE: Interest noted", body=body)) == "out-of-office"


@pytest.mark.parametrize(
    "body",
    [
        f"I will be out of the office next week, but {CASE}",
        f"{AWAY}\n\n{CASE}",
        "I am on leave from Monday. Could you tell me before then who owns the case?",
        "I am out of the office today but wanted to say that his appeal was dismissed. I will be back on Monday.",
        "Thank you for your email. We have no further interest in him.",
        "He was on annual leave when the notice was served.",
        "Please do not reply to this address, write to the new desk.",
        "I returned your call but you were away. Please ring me about the hearing.",
        "Thanks. The officer is out of the office until Monday; the appeal will be heard then.",
        "Your message could not be delivered to the prisoner, as he has been released.",
    ],
)
def test_people_who_speak_of_being_away_are_people(body):
    assert why_automatic(mail(subject="RE: A case", body=body)) is None


@pytest.mark.parametrize(
    "subject",
    [
        "RE: Automatic reply: A case",
        "FW: Undeliverable: A case",
        "Re: Out of office",
        "Fwd: Delivery Status Notification",
        "Delivery of the minute sheet",
        "Read: the guidance has changed",
        "Undeliverable notice for A1234567",
        "Returned to sender: his passport",
        "Accepted: your offer of documents",
    ],
)
def test_people_whose_subject_only_looks_like_a_machines(subject):
    assert why_automatic(mail(subject=subject)) is None


@pytest.mark.parametrize(
    "sender",
    [
        "Tickets <no-reply@x.example>",
        "noreply@x.example",
        "No_Reply42@x.example",
        "alerts-noreply@x.example",
        "do-not-reply@x.example",
        "ne-pas-repondre@x.example",
        "nicht-antworten@x.example",
        "no-responder@x.example",
        "noreply+abc123@x.example",
    ],
)
def test_an_address_that_takes_no_answers_is_a_machines_unless_a_case_is_named(sender):
    assert why_automatic(mail(sender=sender, subject="Your booking", body="Thank you. See you on board.")) is not None
    assert why_automatic(mail(sender=sender, body=CASE)) is None


@pytest.mark.parametrize("sender", ["Nora Reply <nora.reply@x.example>", "reply@x.example", "norep@x.example"])
def test_an_address_that_only_looks_like_one_without_answers_is_a_persons(sender):
    assert why_automatic(mail(sender=sender, subject="Lunch", body="See you at noon.")) is None


@pytest.mark.parametrize(
    "body",
    [
        "This is an automated notification from the booking system.",
        "Your parcel is on its way.\n\nPlease do not reply to this e-mail: the mailbox is not monitored.",
        "Diese E-Mail wurde automatisch erstellt.",
        "Este mensaje ha sido generado automáticamente.",
        "Deze e-mail is automatisch verzonden.",
    ],
)
def test_notices_that_say_that_a_machine_wrote_them(body):
    assert why_automatic(mail(subject="A notice", body=body)) == "auto-generated"
    assert why_automatic(mail(subject="A notice", body=f"{CASE}\n\n{body}")) is None


@pytest.mark.parametrize(
    "header", ["X-Loop: bugs@x.example", "Errors-To: owner-talk@x.example", "X-RT-Loop-Prevention: x.example",
               "X-List-Unsubscribe: <mailto:u@x.example>"]
)
def test_marks_of_lists_and_ticket_systems_yield_to_a_case(header):
    assert why_automatic(mail(header, body="Thank you for your report.")) is not None
    assert why_automatic(mail(header)) is None


@pytest.mark.parametrize(
    "ending",
    [
        "To unsubscribe from these letters, click here: http://x.example/u",
        "If you wish to be removed, send an empty mail to u@x.example.",
        "Click on the link to unsubscribe",
        "Pour vous désabonner : http://x.example/u",
    ],
)
def test_small_print_that_tells_how_to_leave_makes_a_newsletter(ending):
    news = "Half price on all lamps this week!\n\n" * 20

    assert why_automatic(mail(subject="Lamps", body=f"{news}{ending}")) == "mailing-list"
    assert why_automatic(mail(subject="Lamps", body=f"{CASE}\n\n{ending}")) is None
    assert why_automatic(mail(subject="RE: Lamps", body=f"No.\n\n> {ending}")) is None


def test_a_wish_to_leave_a_list_is_a_persons():
    assert why_automatic(mail(subject="Lamps", body="I want to unsubscribe. How do I do that?")) is None


def test_a_filter_that_wants_a_proof_is_a_machine():
    asked = "Your message of Monday is being held. Click on this link to be added to my guest list."
    guarded = "This account is protected by Fence. Follow the link below to ensure delivery of your letter."

    assert why_automatic(mail(subject="RE: Lunch", body=asked)) == "challenge"
    assert why_automatic(mail(subject="RE: Lunch", body=guarded)) == "challenge"
    assert why_automatic(mail(subject="Lunch", body="You are not on the guest list yet. Shall I ask for you?")) is None


@pytest.mark.parametrize(
    "body",
    [
        "Your message could not be delivered to\nsomebody@x.example",
        "Your e-mail to <somebody@x.example> was not delivered.",
        "Votre message n'a pas pu être remis à somebody@x.example",
        "Ihre Nachricht an somebody@x.example konnte nicht zugestellt werden.",
    ],
)
def test_a_mail_given_back_under_its_own_subject_is_known_by_its_words(body):
    assert why_automatic(mail(subject="RE: Lunch", body=body)) == "delivery-report"


def test_a_sender_without_an_address_is_a_mail_system():
    assert why_automatic(mail(sender="<>", body="You sent mail to z@y.example. That is no user here.")) is not None


@pytest.mark.parametrize("subject", ["[desk #12] AutoReply: Lunch", "[talk] [x] Automatic reply: Lunch"])
def test_the_tag_of_a_ticket_system_hides_no_away_subject(subject):
    assert why_automatic(mail(subject=subject, body="x")) == "out-of-office"


def test_an_aside_at_the_end_of_a_subject_helps_to_know_a_note():
    body = "Hello, I am away until 5 July and cannot read your message."

    assert why_automatic(mail(subject="Re: Lunch (Automatic response)", body=body)) == "out-of-office"
    assert why_automatic(mail(subject="Re: Lunch (Automatic response)")) is None


def test_small_print_below_a_note_does_not_hide_it_and_a_long_letter_is_none():
    small_print = "It is only for the use of the addressee and may hold what is confidential. " * 12
    letter = "There is a lot more to tell about the garden and the house. " * 40

    assert why_automatic(mail(subject="AUTO: A is out of the office", body=f"{AWAY}\n\n{small_print}")) is not None
    assert why_automatic(mail(subject="Our house", body=f"{AWAY} {letter}")) is None


def test_a_list_footer_below_an_answer_is_no_list():
    body = f"{CASE}\n\n> old words\n> _______________\n> talk mailing list\n> To unsubscribe, click here\n"

    assert why_automatic(mail(subject="RE: x", body=body)) is None


@pytest.mark.parametrize(
    ("sender", "subject", "body"),
    [
        ("MAILER-DAEMON@x.example", "failure notice", "Sorry."),
        ("MAILER-DAEMON (Mail Delivery System)", "Hello", "x"),
        ("Mail Delivery Subsystem <MAILER-DAEMON>", "Returned mail: User unknown", "x"),
        ("Mail Delivery System <noreply@x.example>", "x", "x"),
        ("Mail Delivery System <Mailer-Daemon@x.example>", "x", "y"),
        (
            "postmaster@x.example",
            "Undeliverable: Interest noted",
            "Your message did not reach the following recipient(s):",
        ),
        (
            "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@x.example>",
            "Undeliverable: A case",
            "x",
        ),
        ("mail-gateway@x.example", "Undelivered Mail Returned to Sender", "This is the mail system at host x.example."),
        (
            "a@x.example",
            "Mail delivery failed: returning message to sender",
            "A message that you sent could not be delivered to one or more of its recipients. This is a"
            " permanent error.",
        ),
        ("a@x.example", "Unzustellbar: A case", "Die Nachricht konnte nicht zugestellt werden."),
    ],
)
def test_delivery_reports_without_structure(sender, subject, body):
    bounce = mail(sender=sender, subject=subject, body=body)

    assert why_automatic(bounce) in {"delivery-report", "robot-sender"}


def test_a_read_receipt_without_structure():
    assert (
        why_automatic(mail(subject="Read: x", body="Your message\n\n  To: A\n\nwas read on 11 June 2018 08:07."))
        == "read-receipt"
    )
    assert why_automatic(mail(subject="Gelesen: x", body="")) == "read-receipt"


def test_a_digest_is_list_mail():
    body = "Send Talk mailing list submissions to talk@x.example\n\nToday's Topics:\n\n 1. Lunch"

    assert why_automatic(mail(subject="Talk Digest, Vol 12, Issue 3", body=body)) == "mailing-list"


def test_a_bounce_names_the_mails_that_it_reports():
    assert reported_message_ids(report("delivery-status", "message/delivery-status")) == ("<ours@ho.example>",)
    typed = mail(
        "Return-Path: <>",
        sender="MAILER-DAEMON@x.example",
        subject="failure notice",
        body="Hi.\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <cc@ho.example>\n"
        "Message-Id: <ours2@ho.example>\nSubject: x\n",
    )
    assert reported_message_ids(typed) == ("<ours2@ho.example>",)
    assert is_delivery_report(typed)
    receipt = mail("In-Reply-To: <ours3@ho.example>", subject="Read: x", body="Original-Message-ID: <ours4@ho.example>")
    assert reported_message_ids(receipt) == ("<ours4@ho.example>", "<ours3@ho.example>")


def test_a_reason_is_given_for_any_bytes_at_all():
    assert why_automatic(parse(b"")) is None
    assert why_automatic(parse(b"\xff\x00: \r\n\r\n\xff")) is None


def test_of_a_report_that_names_thousands_of_mails_the_first_ones_count():
    named = "".join(f"Message-ID: <{number}@ho.example>\n" for number in range(3000))
    found = reported_message_ids(mail(sender="MAILER-DAEMON@x.example", subject="failure notice", body=named))
    assert (len(found), found[0]) == (200, "<0@ho.example>")


def test_no_message_id_holds_a_control_character():
    odd = "<a\0b@x.example> <c\x1bd@x.example>"
    assert message_ids(f"{odd} <e@x.example>") == ("<e@x.example>",)
    assert reported_message_ids(mail(body=f"Message-ID: {odd}\nMessage-ID: <f@x.example>\n")) == ("<f@x.example>",)
