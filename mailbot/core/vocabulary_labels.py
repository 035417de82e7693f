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


_WHOSE = (
    r"(?:(?:the\s+)?(?:fno|fnos|subject|offender|person|individual|nominal|detainee|defendant|prisoner|applicant"
    r"|his|her|their)(?:'?s|s')?\s+)?"
)

# In this order; the first that fits the whole label counts.
LABELS: tuple[tuple[Role, str], ...] = (
    (Role.FAMILY, _WHOSE + r"(?:surnames?(?:\s+name)?|family\s+names?|last\s+names?|family|apellidos?)"), (Role.
    GIVEN, _WHOSE +
    r"(?:forenames?(?:\(s\))?|forename/s|first\s+names?(?:\(s\))?|given\s+names?(?:\(s\))?|given|christian\s+names?"
    r"|forename\s+and\s+middle\s+names?|first\s+and\s+middle\s+names?)"), (Role.MIDDLE, _WHOSE +
    r"(?:middle\s+names?(?:\(s\))?|second\s+names?|patronymic)"), (Role.OTHER_NAME, _WHOSE +
    r"(?:a\.?k\.?a\.?|alias(?:es|\(es\))?|other\s+names?(?:\s+used)?|also\s+known\s+as|previous\s+names?"
    r"|former\s+names?|maiden\s+name|known\s+as|nick\s?names?|street\s+names?|aliases?/aka|alias\s+names?"
    r"|alias\s+dob|other\s+dobs?|birth\s+name)(?:\s*(?:no\.?\s*)?\d{1,2})?"), (Role.BIRTH, _WHOSE +
    r"(?:d\.?\s?o\.?\s?b\.?|dates?\s+of\s+birth(?:\s*\(?dob\)?)?|birth\s?dates?|born(?:\s+on)?|birth|b\.d\."
    r"|date\s+born|birthday)(?:\s*\((?:dd?|day)[^()]{0,16}\))?"), (Role.OTHER_PERSON,
    r"(?:(?:nca|soca|referring|reporting|investigating|responsible|our|your|lead|case|home\s+office|senior"
    r"|originating|submitting)\s+)*(?:officer|contact|caseworker|case\s*owner|owner|investigator|author|sender|from"
    r"|to|cc|sent|prepared\s+by|completed\s+by|signed(?:\s+by)?|sio|oic|point\s+of\s+contact|officer(?:'s)?\s+name"
    r"|name\s+of\s+(?:(?:nca|soca|referring|reporting)\s+)?officer|contact\s+name|reported\s+by|referred\s+by"
    r"|submitted\s+by|desk|team|solicitors?|legal\s+rep(?:resentative)?s?|judge|interpreter|probation\s+officer"
    r"|senior\s+caseworker|line\s+manager|manager|handler)"), (Role.OTHER_PERSON,
    r"(?:known\s+)?(?:co-?\s?defendants?|co-?\s?accused|associates?|linked\s+(?:persons?|subjects?|nominals?"
    r"|cases?)|spouse|wife|husband|partner|brother|sister|father|mother|next\s+of\s+kin|children|sponsor|victim"
    r"|family\s+members?|relatives?|other\s+parties|related\s+cases?|dependants?\s+names?)(?:'?s?\s+(?:name"
    r"|ref(?:erence)?|details))?"), (Role.FOREIGN,
    r"(?:passport|noms|pnc|cro|urn|gwf|cid\s+(?:case|person)|national\s+insurance|ni|nino|driving\s+licence"
    r"|travel\s+doc(?:ument)?|brp|telephone|tel|mobile|mob|phone|fax|prison|prisoner|visa)\b[\w\s.()/#'-]{0,25}"), (
    Role.FOREIGN,
    r"(?:court|tribunal|nca|soca|our|port|crime|custody|police|operation|indictment|iac|appeal|t|exhibit|warrant"
    r"|sponsor|case\s+person|seizure|intel(?:ligence)?)\s*(?:case\s*)?(?:no|nos|number|num|ref|reference|id|file"
    r"|name|code|log|#)?\.?s?"), (Role.FOREIGN,
    r"(?:p\.?o\.?b\.?|place\s+of\s+birth|birth\s?place|nat(?:ionality)?|citizenship|country(?:\s+of\s+\w+)?|address"
    r"|location|establishment|held(?:\s+at)?|offences?|sentenced?(?:\s+(?:at|by))?|occupation|religion|ethnicity"
    r"|languages?|town|city|(?:police\s+)?force|station|employer|operation(?:\s+name)?|op|gang|group)"), (Role.
    CONFISCATION, r"conf\.?|confisc\.?|conf\.? (?:proceedings|status|state)"), (Role.CONFISCATION,
    r"[\w\s./()&-]{0,20}\b(?:confiscation|poca|proceeds\s+of\s+crime|restraint)\b[\w\s./()?,&'-]{0,50}"), (Role.
    REFERENCE, _WHOSE +
    r"(?:individual\s+)?(?:(?:home\s+office|h\.?\s?o\.?|h/o|cc|ccd|ukba|ukvi|immigration|cid|file|case"
    r"|your)\s*)*(?:ref(?:erence)?s?|number|num|no|nr|file|id|#)?\.?\s*(?:number|num|no|nos)?\.?(?:\s*\((?:ho"
    r"|home\s+office)(?:\s+ref(?:erence)?)?\))?"), (Role.NAME, _WHOSE +
    r"(?:(?:full|complete|subject|fno|offender|legal|main|true|proper)\s+)*(?:names?|nominal|subjects?|fnos?"
    r"|persons?|offenders?|individuals?|detainees?|defendants?|who|prisoners?)(?:\s*\((?:full|surname\s+first"
    r"|in\s+full|family\s+name\s+first|surname,\s*forenames?|fno)\)|\s+in\s+full|\s+of\s+(?:fno|subject|offender"
    r"|person|the\s+fno|foreign\s+national(?:\s+offender)?))?"), (Role.NAME,
    r"(?:(?:main|true|real|primary|principal|known|confirmed)\s+)identity"
    r"|foreign\s+national(?:\s+offender)?(?:'s)?(?:\s+name)?|surname,?\s*(?:and\s+|&\s+)?forenames?"
    r"|family\s+name,?\s+given\s+names?"), (Role.REMARK,
    r"(?:remarks?|notes?|status|comments?|state|position|details|information|other\s+information"
    r"|further\s+information|proceedings|orders?|financial|assets?)"),
)

IDENTITY = frozenset({Role.REFERENCE, Role.NAME, Role.FAMILY, Role.GIVEN, Role.BIRTH})
