"""The words by which mail programs mark the history of a thread, in the languages that occur.

Each table can be read aloud; `quotes` uses them. All words are in lower case.
"""

# The labels of a header block put above an older message, and what each one says.
LABELS: dict[str, str] = {
    **dict.fromkeys((
        "from", "von", "de", "da", "van", "od", "från", "fra", "lähettäjä", "feladó", "expéditeur", "remitente",
        "mittente", "afzender", "nadawca", "odesílatel", "de la", "от", "від", "από", "kimden", "od koga",
        "发件人", "寄件者", "差出人", "보낸 사람", "từ", "nga", "saatja", "من", "מאת",
    ), "from"),
    **dict.fromkeys((
        "sent", "date", "sent on", "date sent", "gesendet", "gesendet am", "datum", "envoyé", "envoyé le",
        "enviado", "enviado el", "enviada em", "inviato", "data", "verzonden", "wysłano", "wysłane", "odesláno",
        "skickat", "sendt", "dato", "lähetetty", "päivämäärä", "saadetud", "dátum", "elküldve", "küldve",
        "trimis", "trimis la", "trimisă", "fecha", "отправлено", "дата", "надіслано", "ημερομηνία", "εστάλη",
        "tarih", "gönderildi", "gönderme tarihi", "发送时间", "日期", "送信日時", "日付", "보낸 날짜", "날짜",
        "đã gửi", "ngày", "dërguar", "تاريخ", "התאריך", "נשלח", "poslano", "odoslané", "išsiųsta",
    ), "sent"),
    **dict.fromkeys((
        "to", "an", "à", "para", "pour", "a", "aan", "do", "komu", "till", "til", "vastaanottaja", "címzett",
        "către", "catre", "кому", "προς", "kime", "收件人", "宛先", "받는 사람", "đến", "për", "إلى", "אל", "kam",
        "destinataire", "destinatario", "za", "pro", "adresat",
    ), "to"),
    **dict.fromkeys((
        "cc", "kopie", "copie", "kopia", "kopi", "copia", "másolatot kap", "копия", "копія", "κοιν", "bilgi",
        "抄送", "副本", "참조", "dw", "bcc", "kopie an", "copie à",
    ), "cc"),
    **dict.fromkeys((
        "subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp", "temat", "předmět", "predmet",
        "ämne", "emne", "aihe", "tárgy", "subiect", "тема", "θέμα", "konu", "主题", "主旨", "件名", "제목",
        "chủ đề", "subjekti", "subjekt", "teema", "الموضوع", "נושא", "zadeva", "tema",
    ), "subject"),
    **dict.fromkeys(("importance", "priority", "attachments", "sensitivity", "reply-to", "organization", "sent by",
                     "wichtigkeit", "anlagen", "priorité", "pièces jointes", "importancia", "datos adjuntos",
                     "classification", "message-id"), "more"),
}

# Labels of a date that a typed memo bears too; "Sent" and its like only mail programs write.
MEMO_DATES = frozenset({"date", "datum", "data", "dato", "dátum", "fecha", "дата", "päivämäärä", "ημερομηνία", "tarih",
                        "日期", "日付", "날짜", "ngày", "تاريخ", "התאריך", "date sent"})

# A line "----- X -----", or X alone with a colon, above an older message that was answered.
ORIGINAL = (
    "original message", "original appointment", "ursprüngliche nachricht", "originalnachricht",
    "message d'origine", "message original", "mensaje original", "mensagem original", "messaggio originale",
    "oorspronkelijk bericht", "originalmeddelande", "ursprungligt meddelande", "oprindelig meddelelse",
    "opprinnelig melding", "alkuperäinen viesti", "исходное сообщение", "original e-mail", "original mail",
    "eredeti üzenet", "mesaj original", "wiadomość oryginalna", "oryginalna wiadomość", "původní zpráva",
    "pôvodná správa", "mesajul original", "orijinal mesaj", "reply message", "previous message", "original email",
)
# The same above a message that was handed on.
FORWARDED = (
    "forwarded message", "forwarded e-mail", "forwarded email", "forwarded by", "begin forwarded message",
    "weitergeleitete nachricht", "anfang der weitergeleiteten nachricht", "weitergeleitet von",
    "message transféré", "message transmis", "début du message réexpédié", "début du message transféré",
    "mensaje reenviado", "inicio del mensaje reenviado", "mensagem encaminhada", "mensagem reencaminhada",
    "início da mensagem reencaminhada", "messaggio inoltrato", "inizio messaggio inoltrato",
    "doorgestuurd bericht", "begin doorgestuurd bericht", "vidarebefordrat meddelande", "videresendt meddelelse",
    "videresendt melding", "vidarebefordrat brev", "edelleenlähetetty viesti", "välitetty viesti",
    "пересылаемое сообщение", "пересланное сообщение", "начало переадресованного сообщения",
    "przekazana wiadomość", "wiadomość przekazana dalej", "začátek přeposlané zprávy", "přeposlaná zpráva",
    "mesaj redirecționat", "mesaj redirectionat", "mesaj transmis", "iletilen mesaj", "továbbított üzenet",
    "forwarded appointment", "forwarded message begins", "转发的邮件", "転送メッセージ",
)

# "On 14 Oct 2014, at 16:10, Niamh wrote:" begins with one of these ...
WROTE_STARTS = frozenset({
    "on", "le", "am", "el", "il", "op", "em", "no", "w", "dnia", "den", "dne", "dňa", "în", "in", "pe", "la",
    "a", "at", "ons", "tor", "pt", "2", "dana", "vào", "στις", "на", "в", "le:", "from", "wt", "śr", "czw",
    "pon", "sob", "ndz", "pt.", "wt.", "śr.", "pon.", "czw.", "sob.", "niedz.", "lun", "mar", "mer", "mié",
    "jeu", "jue", "gio", "ven", "vie", "sam", "sáb", "sab", "dim", "dom", "do", "mo", "di", "mi", "fr", "sa",
    "so", "ma", "vr", "za", "zo", "mån", "tis", "fre", "lör", "sön", "mon", "tue", "wed", "thu", "fri", "sat",
    "sun", "пн", "вт", "ср", "чт", "пт", "сб", "вс", "пн,", "вт,", "ср,", "чт,", "пт,", "сб,", "вс,",
    "lun,", "mar,", "quote", "quoting", "citando", "zitat", "citát",
})
# ... and ends with one of these before its colon.
WROTE_ENDS = (
    "wrote", "writes", "said", "a écrit", "schrieb", "escribió", "ha scritto", "scrive", "schreef", "escreveu",
    "napisał", "napisała", "napisał(a)", "pisze", "skrev", "napsal", "napsal(a)", "napísal", "napísal(a)",
    "a scris", "пишет", "написал", "написала", "написал(а)", "пише", "έγραψε", "yazdı", "şunu yazdı", "írta",
    "kirjoitti", "đã viết", "ka shkruar", "shkroi", "kirjutas", "rašė", "rakstīja", "je napisao/la",
    "napisao je", "写道", "のメール", "작성", "كتب", "כתב", "geschreven", "de som følger", "wrote the following",
)
# ... or, where the verb stands before the name, holds one of these.
WROTE_WITHIN = ("schrieb", "schreef", "skrev", "написал", "пишет", "písal")

# Words that show that "On 3 March 2014 ... wrote:" is part of a sentence.
NO_WRITERS = frozenset({"the", "he", "she", "they", "we", "i", "you", "it", "his", "her", "our", "a", "an", "judge",
                        "and", "who", "that", "this", "immigration", "solicitors", "counsel", "both"})

# Prefixes of a subject: handed on, and answered.
HANDED_ON = frozenset({"fw", "fwd", "wg", "tr", "rv", "doorst", "vs", "vb", "pd", "továbbítás", "ilt", "vl", "пересл",
                       "转发", "轉寄", "転送", "fs", "pv", "trs", "redir", "przek", "enc"})
ANSWERED = frozenset({"re", "aw", "sv", "antw", "odp", "res", "rif", "回复", "回覆", "ynt", "ответ", "vá", "atb",
                      "vast", "rép", "antwort", "rsp", "απ"})
