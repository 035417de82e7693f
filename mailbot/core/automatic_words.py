"""The words of machines: out-of-office notes, delivery reports and receipts, in the languages that occur.

All words are in lower case. A subject counts only where it begins with one of them: "RE: Automatic
reply" was written by a person.
"""

AWAY_SUBJECTS = (
    "automatic reply", "automated reply", "auto reply", "auto-reply", "autoreply", "auto response", "auto-response",
    "autoresponse", "automatic response", "automated response", "out of office autoreply", "out of office:",
    "out of office auto", "out of the office:", "vacation reply", "vacation response", "autoresponder",
    "automatische antwort", "abwesenheitsnotiz", "automatische abwesenheit", "abwesenheitsbenachrichtigung",
    "réponse automatique", "réponse d'absence", "absence du bureau", "respuesta automática",
    "respuesta automatica", "fuera de la oficina", "risposta automatica", "fuori sede", "automatisch antwoord",
    "afwezigheidsbericht", "afwezig:", "resposta automática", "autosvar", "automatiskt svar", "automatisk svar",
    "frånvaro", "fraværsmelding", "automaattinen vastaus", "poissaoloviesti", "odpowiedź automatyczna",
    "automatyczna odpowiedź", "automatická odpověď", "automatická odpoveď", "automatické odpovede",
    "automatikus válasz", "răspuns automat", "raspuns automat", "автоматический ответ", "автоответ",
    "автоматична відповідь", "αυτόματη απάντηση", "otomatik yanıt", "automatski odgovor", "samodejni odgovor",
    "自动答复", "自動回覆", "自动回复", "自動応答", "不在通知", "자동 회신",
    "automatinis atsakymas", "automātiskā atbilde",
    "ateb awtomatig", "allan o'r swyddfa", "freagra uathoibríoch", "uathfhreagra", "freagairt fèin-obrachail",
    "sjálfvirkt svar", "automaatvastus", "автоматичен отговор", "аутоматски одговор", "resposta automàtica",
    "tweġiba awtomatika", "پاسخ خودکار", "خودکار جواب", "स्वचालित उत्तर", "ตอบกลับอัตโนมัติ",
    "përgjigje automatike", "رد تلقائي", "תשובה אוטומטית", "trả lời tự động", "tự động trả lời",
)
DELIVERY_SUBJECTS = (
    "undeliverable", "undelivered mail", "undelivered message", "delivery status notification", "delivery failure",
    "delivery failed", "delivery report", "delivery notification", "delivery has failed", "delivery delayed",
    "delivery problem", "delivery error", "delivery incomplete", "mail delivery failed", "mail delivery failure",
    "mail delivery system", "mail delivery error", "mail delivery problem", "mail system error",
    "mail could not be delivered", "message could not be delivered", "message delivery failure",
    "message not delivered",
    "message undeliverable", "message delayed", "warning: message", "warning: could not send", "failure notice",
    "failed delivery", "failure delivery", "returned mail", "returned email", "returned to sender", "return receipt",
    "nondeliverable", "non-deliverable", "non delivery", "non-delivery", "non remis", "unzustellbar",
    "nicht zustellbar", "zustellung fehlgeschlagen", "unzustellbarkeitsbericht", "rückläufer", "mailfehler",
    "échec de la remise", "échec de remise", "message non distribué", "non distribuable", "no se puede entregar",
    "no entregado", "error de entrega", "notificación de estado de entrega", "non recapitabile",
    "mancato recapito", "consegna non riuscita", "niet bezorgbaar", "onbestelbaar", "kan niet worden bezorgd",
    "não entregue", "falha na entrega", "não é possível entregar", "olevererbart", "leverans misslyckades",
    "kan ikke leveres", "ei voida toimittaa", "nie można dostarczyć", "niedostarczalne", "nedoručitelné",
    "nedoručiteľné", "kézbesíthetetlen", "nelivrabil", "недоставлено", "не удалось доставить", "teslim edilemedi",
    "无法投递", "未送达", "配信不能", "配信できません", "배달되지 않음", "relayed:", "expanded:", "delivered:",
    "failed to deliver", "cannot deliver", "mail not delivered", "mail undeliverable", "undeliverable message",
    "sorry, your message could not be delivered", "your message couldn't be delivered", "notice: mail delivery status",
    "warning: delayed mail", "[bounce]", "message status - undeliverable", "permanent delivery failure",
    "automatically rejected mail", "message you sent blocked", "problems with delivering", "delivery not possible",
    "mail system error", "nachricht nicht zugestellt", "delivery status", "mail status report",
    "e-mail delivery failure",
    "email delivery failure", "undelivered", "message delivery notification", "error sending message",
    "quarantined", "rejected mail", "mail rejected", "message rejected", "spam quarantine", "undeliverable mail",
)
RECEIPT_SUBJECTS = (
    "read:", "not read:", "read receipt", "deleted:", "gelesen:", "ungelesen gelöscht:", "lesebestätigung",
    "lu :", "lu:", "non lu :", "non lu:", "accusé de lecture", "leído:", "leido:", "no leído:", "letto:", "non letto:",
    "gelezen:", "niet gelezen:", "lida:", "lido:", "läst:", "lest:", "læst:", "luettu:", "przeczytano:", "přečteno:",
    "prečítané:", "elolvasva:", "citit:", "прочитано:", "已读:", "開封済み:", "okundu:", "disposition notification",
)
CALENDAR_SUBJECTS = (
    "accepted:", "declined:", "tentative:", "tentatively accepted:", "canceled:", "cancelled:",
    "zugesagt:", "abgelehnt:", "mit vorbehalt:", "accepté :", "refusé :", "aceptado:", "rechazado:", "geaccepteerd:",
    "new time proposed:", "meeting forward notification:", "invitation:", "updated invitation:",
)
# Each of these alone proves little; several of them without a word about a case are an out-of-office note.
AWAY_SIGNS: tuple[tuple[str, int], ...] = (
    (r"\bthis is an auto(?:mated|matic|matically generated)[ -](?:reply|response|message|e-?mail)", 3),
    (r"\bauto(?:mated|matic)(?:ally generated)? (?:reply|response)\b", 2),
    (r"\b(?:i am|i'm|i’m|we are|currently|now) (?:currently |now )?(?:out of (?:the )?office"
     r"|away from (?:the office|my desk)|on (?:annual |sick |maternity |paternity |special )?leave|on holiday"
     r"|on vacation|away)\b", 2),
    (r"\bi(?: will|'ll|’ll) be (?:out of (?:the )?office|away|on (?:annual )?leave|on holiday)\b", 1),
    (r"\bout of (?:the )?office\b", 1),
    (r"\bi (?:will|shall) (?:be back|return|be returning)|\bback (?:in the office|at work)\b|\breturning (?:on|to)\b"
     r"|\bon my return\b|\bwhen i return\b|\buntil (?:my return|i return)", 1),
    (r"\b(?:no|limited|intermittent|not have) access to (?:my )?e-?mails?\b", 1),
    (r"\b(?:in my absence|while i am away|urgent (?:matters|enquiries|queries|issues)"
     r"|if (?:it|your \w+|this|the matter) is urgent|for (?:anything|urgent)"
     r"|need (?:immediate|urgent) assistance)\b", 1),
    (r"^\W{0,3}(?:thank you|thanks) for (?:your|the) (?:e-?mail|message|mail)\b", 1),
    (r"\bdo not reply to this (?:e-?mail|message)\b|\bthis mailbox is not (?:monitored|attended)", 1),
    (r"\b(?:your (?:e-?mail|message) (?:has been|was) received|we (?:have received|aim to respond|will respond))\b", 1),
    (r"\b(?:your|this|any|no) (?:messages?|e-?mails?) will (?:not |only )?be (?:read|seen|dealt with|answered"
        r"|monitored)\b", 1),
    (r"\bnid wyf yn y swyddfa\b|\brwyf (?:allan|i ffwrdd) o'?r swyddfa\b|\bníl mé san oifig\b|\btá mé as láthair\b", 3),
    (r"\bich bin [^\n]{0,60}?(?:nicht im (?:büro|hause)|abwesend|im urlaub)\b", 3),
    (r"\bich werde [^\n]{0,60}?(?:nicht im (?:büro|hause|dienst)|abwesend|im urlaub)\b", 3),
    (r"\b(?:automatische (?:antwort|abwesenheits\w+)|automatisch (?:antwoord|bericht)"
        r"|réponse automatique"
     r"|message automatique|respuesta automática|risposta automatica|resposta automática|automatyczna odpowiedź"
     r"|odpowiedź automatyczna|automatická odpov\w+|răspuns automat|automatisk\w* svar|otomatik yanıt)\b", 3),
    (r"\b(?:no estaré en la oficina|non sarò in ufficio|nicht (?:im büro|erreichbar)|hors du bureau|kehre (?:am"
        r"|ab|zurück))\b", 2),
    (r"\bje (?:suis|serai) (?:actuellement )?(?:absente?|en congés?|hors du bureau)\b", 3),
    (r"\b(?:estoy|estaré) (?:fuera de la oficina|de vacaciones|ausente)\b", 3),
    (r"\bsono (?:fuori ufficio|in ferie|assente)\b", 3), (r"\bik ben (?:[^.]{0,30})?afwezig\b", 3),
    (r"\b(?:jestem|będę) (?:nieobecn\w|na urlopie)\b", 3), (r"\b(?:sunt|voi fi) în concediu\b", 3),
)
# What speaks for a person: a question, or the matters that people write to this mailbox about.
PERSONS_SIGNS: tuple[tuple[str, int], ...] = (
    (r"\?", 1),
    (r"\b(?:appeal\w*|deport\w*|bail(?:ed)?|removal|offenders?|confiscat\w*|interest in|tribunal|hearing|served on"
     r"|restraint|prisoner|sentence\w*)\b", 2),
)
# What mail systems write when they give a message back.
DELIVERY_SIGNS = (
    "could not be delivered to", "delivery to the following recipient", "this is a permanent error",
    "your message did not reach", "did not reach the following recipient", "delivery has failed to these recipients",
    "i'm afraid i wasn't able to deliver", "permanent fatal errors", "this is the mail system at host",
    "the following address(es) failed", "a message that you sent could not be delivered", "mailbox unavailable",
    "undelivered mail returned to sender", "was not delivered to:", "unable to deliver your message",
    "unable to deliver message to", "diagnostic-code: smtp", "remote host said:", "user unknown",
    "has not yet been delivered", "message will be retried", "konnte nicht zugestellt werden",
    "n'a pas pu être remis", "no se ha podido entregar", "non è stato possibile recapitare",
    "mailbox is full", "mailbox full", "quota exceeded", "recipient address rejected", "status: 5.",
)
# What gateways write to the sender about one address, and people do not: it must come with the address.
RETURNED_SIGNS = (
    r"\byour (?:e-?mail|message|mail) (?:could not|couldn't|cannot|can not) be delivered to:?\s+<?\S{1,100}@",
    r"\byour (?:e-?mail|message|mail) to <?\S{1,100}@\S{1,100}"
    r" (?:was not|could not be|has not been|cannot be) delivered\b",
    r"\bvotre (?:message|courriel|e-?mail) n'a pas pu (?:[eê]tre )?(?:d[ée]livr[ée]|remis|distribu[ée])"
    r" [aà]\s+<?\S{1,100}@",
    r"\bihre (?:nachricht|e-?mail) an <?\S{1,100}@\S{1,100} konnte nicht (?:zugestellt|übermittelt) werden\b",
    r"\bsu (?:mensaje|correo) (?:a|para) <?\S{1,100}@\S{1,100} no (?:se )?(?:ha podido|pudo)"
    r" (?:ser )?entrega(?:r|do)\b",
    r"\bil (?:suo|tuo) messaggio (?:a|per) <?\S{1,100}@\S{1,100} non è stato (?:recapitato|consegnato)\b",
)
# Mail filters that ask the sender to prove to be a person before they deliver; several signs make one sure.
CHALLENGE_SIGNS: tuple[tuple[str, int], ...] = (
    (r"\b(?:allowed|approved|guest|safe|trusted|white)[ -]?(?:senders?[ -]?)?list\b", 2),
    (r"\b(?:account|mailbox|address|inbox|user) is protected (?:by|against|from)\b", 1),
    (r"\b(?:click|follow|use|visit|open)\b[^.]{0,30}\b(?:link|here|below)\b"
     r"|\breply to this (?:e-?mail|message) to\b", 1),
    (r"\byour (?:e-?mail|message)[^.]{0,80}"
     r" (?:was (?:received|waitlisted|held)|is being held|has been held|is pending)\b", 1),
    (r"\b(?:ensure|complete|allow) delivery of your\b"
     r"|\bso (?:that )?your (?:e-?mails?|messages?) (?:will|can) be delivered\b", 1),
    (r"\b(?:confirm|verify|prove)[^.]{0,40}"
     r"\b(?:you are (?:a )?(?:human|person)|your (?:e-?mail|message|address))\b", 1),
)
# What a machine says of its own mail. A person who writes about a case is never silenced by it.
NOTICE_SIGNS = (
    r"\bthis (?:is an|e-?mail is an|message is an) auto(?:mated|matic|matically generated)"
    r" (?:e-?mail|message|notification)",
    r"\bthis (?:e-?mail|message|notification) (?:was|is|has been) (?:sent |generated |created )?automatically",
    r"\bdo not (?:reply|respond) [^\n]{0,80}(?:automated|automatically|unattended|unmonitored|not monitored)\b",
    r"\bdiese (?:e-?mail|nachricht) wurde automatisch (?:erstellt|erzeugt|generiert|versandt)",
    r"\b(?:ceci est un|ce) (?:message|courriel|e-?mail) (?:est )?(?:généré |envoyé )?automatique",
    r"\beste (?:mensaje|correo)[^.]{0,40} (?:generado|enviado) automáticamente",
    r"\bquesto (?:messaggio|e-?mail)[^.]{0,40} (?:generato|inviato) automaticamente",
    r"\bdeze (?:e-?mail|bericht) (?:is|werd) automatisch (?:verzonden|gegenereerd|verstuurd)",
)
# How to leave a list, as its small print tells: the wish alone ("I want to unsubscribe") is a person's.
UNSUBSCRIBE = (
    r"\b(?:to|wish to|prefer not to) (?:unsubscribe|be removed|opt[- ]?out|receive (?:these|further|future))\b"
    r"[^?]{0,160}?(?:\bclick|\bvisit|\bgo to\b|\bsend\b|\breply\b|\bfollow|\bhttps?:|\blink\b|\bhere\b)"
    r"|\b(?:click|follow)\b[^.?]{0,40}\bto (?:unsubscribe|be removed|opt[- ]?out)\b"
    r"|\bunsubscribe (?:from this list|here|now)\b|\b(?:newsletter|liste|verteiler) abmelden\b"
    r"|\bpour (?:vous|se) désa(?:bonner|inscrire)\b|\bpara darse de baja\b|\bper (?:cancellarsi|disiscriversi)\b"
)
# The part of an address in front of the @ (or a piece of it) that says so in so many words.
NO_REPLY = (
    r"no[-_.]?repl(?:y|ies)", r"no[-_.]?response", r"(?:do[-_.]?)?not[-_.]?repl(?:y|ies)", r"dont[-_.]?reply",
    r"ne[-_.]?pas[-_.]?repondre", r"nicht[-_.]?antworten", r"keine?[-_.]?antwort", r"no[-_.]?responde[rt]?",
    r"n[aã]o[-_.]?respond[ae]r?", r"non[-_.]?risponde(?:re|te)", r"niet[-_.]?antwoorden", r"unmonitored",
)
# What frightens people into giving their password away: no machine that serves anybody writes so.
LURES = (
    r"\b(?:verify|confirm|validate|re-?validate|update|re-?activate|unlock|upgrade|review)\b[^.]{0,60}"
    r"\b(?:passwords?|accounts?|mailbox(?:es)?|identity|credentials|log-?ins?)\b",
    r"\b(?:account|mailbox|e-?mail|messages?|access)\b[^.]{0,50}\b(?:suspended|deactivated|de-?activated|terminated|erased"
    r"|locked|restricted|disabled|on hold|blocked)\b",
)
AWAY_IN_SUBJECT = (r"\bout of (?:the )?office\b|\bannual leave\b|\b(?:nicht im büro|außer haus|abwesend)\b|"
                   r"\babsente? du bureau\b|\bfuori ufficio\b|\bfuera de la oficina\b|\bausente de la oficina\b")
RECEIPT_SIGNS = ("was read on", "was deleted without being read", "wurde gelesen", "a été lu", "fue leído",
                 "this is a receipt for the mail", "has been displayed on the recipient", "è stato letto",
                 "return receipt only acknowledges", "was displayed on", "has been read", "werd gelezen")
DIGEST_SUBJECT = r"\bdigest,? (?:vol\b|v\d|number\b|issue\b|of\b)"
DIGEST_SIGNS = ("mailing list submissions to", "to subscribe or unsubscribe", "today's topics", "in this issue")
# Those who only ever speak for a mail system.
ROBOTS = ("mailer-daemon", "mailerdaemon", "postmaster", "mail-daemon", "maildelivery", "mail.delivery", "mdaemon",
          "bounce", "bounces", "microsoftexchange", "exchange-mailer", "autoreply", "auto-reply", "autoresponder",
          "mailsystem", "mail-system", "listserv", "majordomo", "list-owner", "double-bounce", "noreply-dmarc-support",
          "dmarcreport", "dmarc-noreply", "abuse-report", "mail-delivery", "mailmaster", "uucp", "smtp-daemon",
          "post_master", "interscan", "mailrouter", "mail-router", "mailgateway", "undeliverable", "vacation")
ROBOT_BEGINNINGS = ("microsoftexchange", *(f"{name}-" for name in ROBOTS))
ROBOT_NAMES = ("mail delivery subsystem", "mail delivery system", "mail delivery service", "mail deliver system",
               "mailer-daemon", "mailer daemon", "internet mail delivery", "interscan mss", "interscan notification",
               "mail delivery agent", "postmaster")
FEEDBACK_SUBJECTS = ("complaint about message from", "email feedback report for ip", "abuse report regarding")
