"""What the labels of forms and the headings of tables mean."""

from enum import StrEnum


class Role(StrEnum):
    """What stands under a label."""

    REFERENCE = "reference"
    NAME = "name"
    FAMILY = "family name"
    GIVEN = "given names"
    MIDDLE = "middle names"
    BIRTH = "date of birth"
    CONFISCATION = "confiscation"
    OTHER_NAME = "another name of the same person"
    OTHER_PERSON = "another person"
    FOREIGN = "another number"
    REMARK = "remark"
    HEADING = "heading"


_WHOSE = (
    r"(?:(?:the\s+)?(?:fno|fnos|subject|offender|person|individual|nominal|detainee|defendant|prisoner|applicant"
    r"|his|her|their)(?:'?s|s')?\s+)?"
)

# Questions about money that mean confiscation only where another label of the form asks about it.
PAYMENT = (
    r"(?:(?:has\s+)?(?:the\s+|it\s+)?(?:order\s+)?(?:been\s+)?(?:satisfied|paid(?:\s+(?:in\s+full|off))?)"
    r"|(?:amount|sum|balance)\s+(?:still\s+)?(?:outstanding|unpaid|owing|due|owed)|outstanding(?:\s+(?:amount|sum|balance))?"
    r"|unpaid|balance|still\s+ow(?:ed|ing))(?:\s*\(?(?:y/n|yes/no)\)?)?"
)

# In this order; the first that fits the whole label counts.
LABELS: tuple[tuple[Role, str], ...] = (
    (Role.FAMILY, _WHOSE + r"(?:surnames?(?:\s+name)?|family\s+names?|last\s+names?|family|last|apellidos?)"),
    (Role.GIVEN, _WHOSE +
     r"(?:forenames?(?:\(s\))?|forename/s|first\s+names?(?:\(s\))?|given\s+names?(?:\(s\))?|given|first"
     r"|christian\s+names?|forename\s+and\s+middle\s+names?|(?:first|fore)\s?name/s|rest\s+of\s+names?"
     r"|first\s+and\s+middle\s+names?)"),
    (Role.MIDDLE, _WHOSE + r"(?:middle\s+names?(?:\(s\))?|second\s+names?|patronymic)"),
    (Role.OTHER_NAME, _WHOSE +
     r"(?:a\.?k\.?a\.?|alias(?:es|\(es\))?|other\s+names?(?:\s+used)?|also\s+known\s+as|previous\s+names?"
     r"|former\s+names?|maiden(?:\s+name)?|known\s+as|nick\s?names?|street\s+names?|aliases?/aka|alias\s+names?"
     r"|alias\s+dob|other\s+dobs?|birth\s+name)(?:\s*(?:no\.?\s*)?\d{1,2})?"),
    (Role.BIRTH, _WHOSE +
     r"(?:d\.?\s?o\.?\s?b\.?|dates?\s+of\s+birth(?:\s*\(?dob\)?)?|birth\s?dates?|born(?:\s+on)?|birth|b\.d\."
     r"|date\s+born|birthday)(?:\s*\((?:dd?|day|yyyy)[^()]{0,16}\)"
     r"|\s(?:dd|mm|yyyy|yy|[/. -]){2,9})?"),
    (Role.OTHER_PERSON,
     r"(?:(?:nca|soca|referring|reporting|investigating|responsible|our|your|lead|case|home\s+office|senior"
     r"|originating|submitting)\s+)*(?:officer|contact|caseworker|case\s*owner|owner|investigator|author|sender"
     r"|from|to|cc|sent|prepared\s+by|completed\s+by|signed(?:\s+by)?|sio|oic|point\s+of\s+contact"
     r"|officer(?:'s)?\s+name|name\s+of\s+(?:(?:nca|soca|referring|reporting)\s+)?officer|contact\s+name"
     r"|reported\s+by|referred\s+by|submitted\s+by|desk|team|solicitors?|legal\s+rep(?:resentative)?s?|judge"
     r"|interpreter|probation\s+officer|senior\s+caseworker|line\s+manager|manager|handler)"),
    (Role.OTHER_PERSON,
     r"(?:known\s+)?(?:respondents?|co-?\s?defendants?|co-?\s?accused|associates?|linked\s+(?:persons?|subjects?|nominals?"
     r"|cases?)|spouse|wife|husband|partner|brother|sister|father|mother|next\s+of\s+kin|children|sponsor"
     r"|victim|family\s+members?|relatives?|other\s+parties|related\s+cases?"
     r"|dependants?\s+names?)(?:'?s?\s+(?:name|ref(?:erence)?|details))?"),
    (Role.FOREIGN,
     r"(?:passport|noms|pnc|cro|urn|gwf|cid\s+(?:case|person)|national\s+insurance|ni|nino|driving\s+licence"
     r"|travel\s+doc(?:ument)?|brp|telephone|tel|mobile|mob|phone|fax|prison|prisoner"
     r"|visa)\b[\w\s.()/#'-]{0,25}"),
    (Role.FOREIGN,
     r"(?:court|tribunal|nca|soca|our|port|crime|custody|police|operation|indictment|iac|appeal|t|exhibit"
     r"|warrant|sponsor|case\s+person|seizure|intel(?:ligence)?)\s*(?:case\s*)?(?:no|nos|number|num|ref"
     r"|reference|id|file|name|code|log|#)?\.?s?"),
    (Role.FOREIGN,
     r"(?:m\s?/\s?f|sex|gender|p\.?o\.?b\.?|place\s+of\s+birth|birth\s?place|nat(?:ionality)?|citizenship|country(?:\s+of\s+\w+)?"
     r"|address|location|establishment|held(?:\s+at)?|offences?|sentenced?(?:\s+(?:at|by))?|occupation|religion"
     r"|ethnicity|languages?|town|city|(?:police\s+)?force|station|employer|operation(?:\s+name)?|op|gang"
     r"|group)"),
    (Role.CONFISCATION, PAYMENT),
    (Role.CONFISCATION, r"(?:asset|financial)\s+(?:recovery|confiscation)(?:\s+(?:position|status|state|matters?))?"),
    (Role.CONFISCATION, r"conf(?:is(?:c(?:'n)?)?)?\.?(?: (?:proceedings|procs?|status|state|order|y/n))?"),
    (Role.CONFISCATION,
     r"[\w\s./()&-]{0,20}\b(?:confiscation|poca|proceeds\s+of\s+crime|restraint)\b[\w\s./()?,&'-]{0,50}"),
    (Role.REFERENCE, _WHOSE +
     r"(?:suffix|dep(?:endant)?(?:'s)?\s(?:no|number|suffix)|individual\s+)?(?:(?:home\s+office|h\.?\s?o\.?|h/o|cc|ccd|ukba|ukvi|immigration|cid|file|case"
     r"|your)\s*)*(?:ref(?:erence)?s?|number|num|no|nr|file|id|#)?\.?\s*(?:number|num|no|nos)?\.?(?:\s*\((?:ho"
     r"|home\s+office)(?:\s+ref(?:erence)?)?\))?"),
    (Role.NAME, _WHOSE +
     r"(?:(?:full|complete|subject|fno|offender|legal|main|true|proper)\s+)*(?:names?|passengers?|pax|nominal|subjects?|fnos?"
     r"|persons?|offenders?|individuals?|detainees?|defendants?|who|prisoners?|whom|called|party|parties|target"
     r"|man|woman|men)(?:\s*\((?:full|surname\s+first|in\s+full|family\s+name\s+first|surname,\s*forenames?"
     r"|fno)\)|\s+in\s+full|\s+of\s+(?:fno|subject|offender|person|the\s+fno"
     r"|foreign\s+national(?:\s+offender)?))?"),
    (Role.NAME,
     r"(?:(?:main|true|real|primary|principal|known|confirmed)\s+)identity"
     r"|foreign\s+national(?:\s+offender)?(?:'s)?(?:\s+name)?|surname,?\s*(?:and\s+|&\s+)?forenames?"
     r"|family\s+name,?\s+given\s+names?"),
    (Role.REMARK,
     r"(?:remarks?|notes?|status|comments?|state|position|details|information|other\s+information"
     r"|further\s+information|proceedings|orders?|financial|assets?)"),
)

IDENTITY = frozenset({Role.REFERENCE, Role.NAME, Role.FAMILY, Role.GIVEN, Role.BIRTH})
