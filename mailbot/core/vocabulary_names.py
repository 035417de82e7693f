"""Words about names: titles, particles, what begins an alias, and capitalised words that are never a name."""

TITLES = frozenset("mr mrs ms miss mx dr prof professor sir madam mstr master messrs mme mlle herr frau señor señora senor senora sr sra monsieur madame".split())

# Letters behind a name.
HONOURS = frozenset("obe mbe cbe qc kc phd md bsc msc ba ma jr jnr snr esq".split())

# Small words within a name, kept as written.
PARTICLES = frozenset(
    "van von der den de la las los del della di da do dos das du des le al el ul as ash ad an ar bin bint binti ibn ben abu umm ould mint ter ten te "
    "zu zum zur af av y e i san santa st ap ab ud ur uz van't 't s/o d/o 's und vom op in't".split())

# Behind these words stands another name of the same person, not the one to be used.
ALIAS_WORDS = (
    r"a\.?\s?k\.?\s?a\.?", r"alias(?:es)?", r"also\s+known\s+as", r"formerly(?:\s+known\s+as)?", r"previously(?:\s+known\s+as)?", r"n[ée]e\b", r"born\s+as", r"known\s+as",
    r"otherwise(?:\s+known\s+as)?", r"f\.?\s?k\.?\s?a\.?", r"o\.?k\.?a\.?", r"goes\s+by", r"calling\s+himself", r"calling\s+herself", r"also\s+uses", r"also\s+used", r"using\s+the\s+names?",
    r"nicknamed?", r"street\s+name", r"other\s+names?(?:\s+used)?", r"maiden\s+name", r"or\s+alternatively", r"used\s+the\s+names?", r"has\s+(?:also\s+)?used", r"uses\s+the\s+names?",
    r"in\s+the\s+names?\s+of", r"under\s+the\s+names?", r"spel(?:t|led)\s+(?:also|elsewhere|as)", r"sometimes", r"misspel(?:t|led)", r"wrongly", r"not\b", r"aka\b", r"previous\s+names?", r"former\s+names?",
    r"true\s+name\s+unknown", r"nick\b", r"moniker", r"d/b/a",
)

# People who are named but are not the offender: what stands just before their name.
OFFICIAL_BEFORE = (
    r"judge", r"justice", r"hhj", r"h\.h\.j\.?", r"recorder", r"magistrate", r"d\.?c\.?", r"ds", r"di", r"dci", r"d/?sgt", r"pc", r"ps", r"insp(?:ector)?", r"sgt", r"sergeant", r"constable", r"detective",
    r"officer", r"investigator", r"caseworker", r"case\s*owner", r"senior\s+caseworker", r"counsel", r"solicitors?", r"barrister", r"colleague", r"manager", r"contact", r"author", r"sio", r"oic",
    r"regards,?", r"sincerely,?", r"thanks,?", r"faithfully,?", r"dear", r"hi", r"hello", r"copy\s+to", r"prepared\s+by", r"signed", r"interpreter", r"i\s+am", r"this\s+is",
    r"my\s+name\s+is", r"speak\s+to", r"ask\s+for", r"call", r"ring", r"attn", r"attention(?:\s+of)?", r"fao", r"f\.a\.o\.?", r"behalf\s+of", r"sent\s+by", r"written\s+by", r"line", r"desk", r"immigration\s+judge", r"ij", r"ftj", r"utj",
    r"designated\s+judge", r"probation\s+officer", r"offender\s+manager", r"prosecutor", r"morning", r"afternoon", r"evening", r"thank\s+you,?", r"cheers,?",
)

# Capitalised words that are no part of a person's name.
NOT_NAMES = frozenset("""
a about above according account action active additional address adult after afternoon again age aged agency agent all allowed also although am amended an and annex annual another any apologies
appeal appeals application applied apr april are area arrest arrested article as ask asked asset assets at attached attachment aug august authority automatic available
bail bailed based be because been before behalf being below benefit best between birth block both branch brief british briefly brother building but by bureau
call can cancelled can't capital case caseowner cases casework caseworker cat category cc ccd cell central centre certificate chief child cid citizen city civil class clause client code colleague colleagues column command commission
comment comments comms completed computer concerned concerning concluded conditions confidential confirm confirmed confiscation conspiracy contact continuing control convicted conviction copy correct correction could council country county court courts
cousin cps cro criminal crime crown ctu current currently custody
daily date dated day days dear dec december decided decision deceased defendant deferred department deport deportation deportations deported dep desk det detail details detained detention did directions director directorate disc dismissed division do dob document documents does doesn't don't dossier drug drugs due during
each earlier east email emails embassy enclosed encl end england english enquiries enquiry entry error escort europe european ever evening every eu extra ex
fact fao father feb february female few field fields file final finally find first flag flagged flight flights fno fnos folder following for force foreign forename forenames form former forwarded found four fraud fri friday from full fully further fw fwd fyi
gender general given giving go good government gov granted great greetings group grounds guidance gwf
had happy has have having he headquarters hearing hello help her here hereby herewith hi high him his hm hmp hmrc hmps ho holder home hope hours house how however hub hello
i i'd i'll i'm i've iac icd id identified identity if immediate immigration important in inc include including incoming indeed index india individual individuals info inform information initial inquiry instruction instructions int intel intelligence intended intention interest interested interests interim international into investigation investigations irc is issue issued it item its
 january jail judge judgment jul july jun june just
kind kindly kingdom know known kr
land last late later latest law lawyer lead leave left legal letter level liaison life like line linked list listed listing live living location log london long look lower ltd
made mail main make male man manager many mar march marking matter matters may me meanwhile meeting member memo message middle might milestone min minute miss mon monday money month monthly more morning most mother move mr mrs ms much my
n/a na name named names national nationality nationals nca near need new newsletter next nil nino no nobody noms none nor normal north northern not note noted notes nothing notice notification notified notify nov november now number numbers nationality
o/s object oct october of off offence offences offender offenders offending office officer official officials oic ok old on once one only open operation operational or order orders org origin original other others our outcome out outcomes outstanding over own
page paid part parties party passport pay paid payment pdf pending penalty per permanent person personal persons phone pl place please pm pnc poca point police position post postponed pounds present previous previously prison prisoner proceeding proceedings proceeds process progress property prosecution protect protected protection provide public purposes pursuant
queries query question questions quick
raised re read reason reasons receipt received recent recently record recorded recovery ref refer reference references referral referred reg regard regarding regards region register registered relation release released relevant remains remanded remarks removal removals removed reply report reported reporting request requested required res residence response restraint restricted restriction restrictions result results return returned rtn review reviewed right road routine row
said same sat saturday satisfied see seen section secretary secure security see senior sensitive sent sentence sentenced sep sept september serious served service services set seven sex she shall should sign signed signature since sir sirs sister six slight so soca solicitor solicitors some soon sorry south special st staff stage stand started state status stop street strictly subject subjects such suffix suite summary sun sunday supervised supplementary support sure surname surnames
table tag target task team teams tel telephone temporary ten terms test than thank thanks that the their them then there therefore these they thing things third this those though three through thu thurs thursday ticket till time timetable title to today together told tomorrow tonight too top total town travel treat trial tribunal tue tues tuesday two type
uk ukba ukvi unable under unit united unknown unless unlike until unpaid up update updated updates upper upon urgent url urn us use used user using usual
value variation version very via victim view visa visit
wales want warrant was we web wed wednesday week weekly well were west what when where whether which while who whom whose why wife will wing wish with withdraw withdrawal withdrawals withdrawing withdrawn within without witness women word work workflow worked would write writing
year years yes yesterday yet you young your yours yourself
acquisitive afghan albanian algerian american angolan arabic argentine armenian australian austrian azerbaijani bangladeshi belarusian belgian bolivian bosnian brazilian bulgarian cameroonian canadian chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian eritrean estonian ethiopian filipino finnish french gambian georgian german ghanaian greek guinean hungarian indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovan kosovar kurdish kuwaiti latvian lebanese liberian libyan lithuanian macedonian malaysian malian mexican moldovan mongolian montenegrin moroccan nepalese nepali nigerian norwegian pakistani palestinian peruvian polish portuguese romanian russian rwandan saudi senegalese serbian sierra slovak slovenian somali somalian spanish sri sudanese swedish swiss syrian taiwanese tanzanian thai tunisian turkish ugandan ukrainian uzbek venezuelan vietnamese yemeni zambian zimbabwean
afghanistan albania algeria angola bangladesh brazil bulgaria china colombia croatia egypt eritrea ethiopia france gambia ghana greece hungary india iran iraq ireland israel italy jamaica kenya kosovo kuwait latvia lebanon libya lithuania malaysia mexico moldova morocco nepal netherlands nigeria pakistan peru poland portugal romania russia serbia slovakia slovenia somalia spain sudan syria thailand tunisia turkey uganda ukraine vietnam yemen zambia zimbabwe
bristol birmingham manchester leeds liverpool sheffield cardiff glasgow edinburgh belfast gatwick heathrow luton stansted harmondsworth colnbrook dover croydon wandsworth
dl fnp eea pecs crim ops asu acs sch poa sect gb gbp op ors esq incl enc
hmp/yoi yoi hmyoi foi asap tbc tbd nfa crb dbs nomis eaa rds rd ds do dos stg ftt ut jr grc sshd tsol gld bst gmt utc pls thx rgds
confiscated allocated unallocated offender's fno's today's ours theirs none's interest's noting amend adjourned timetabled ticked tick box boxes marked asterisk dagger key legend ditto likewise neither either latter former whereas whilst while unless anyone someone everyone somebody nobody everybody
following-up heads-up happening learned learnt understand understood believed believe advise advised advising grateful appreciate appreciated contents attachment(s) subject(s) name(s) owner owners allocation team's desk's unit's
gender: occupation status: ethnic ethnicity religion language height build eyes hair weight
remand tagged tagging curfew surety sureties notification(s) chaser chasing reminder nudge ping grateful glad
sensitive: official-sensitive marking: handling distribution dissemination caveat
recorder detective constable sergeant inspector superintendent barrister counsel honour lordship ladyship honourable esquire investigator
notifying registering introducing flagging referring withdrawing closing ceasing lifting lapsing asking informing telling mentioning adding confirming writing
mention lodged quashed discharged discontinued ended ceased lapsed closed interest: thereof thereafter thereto hence thus instead rather regardless notwithstanding despite
decree regina r v versus crn dna gang organised network ocg county lines
nationality: prison: reason: offence: sentence: outcome: decision: conviction:
no: yes: y n nk n/k unk
""".split())

# A place or an institution, when one of these follows or precedes.
PLACE_AFTER = frozenset(
    "street road avenue lane close house court prison hmp drive gardens way square place terrace crescent hill park centre airport tower towers unit team llp "
    "solicitors chambers county city crown magistrates magistrates' irc probation university hospital school bank ltd limited plc island desk hub office station division command grove mews row walk hall wing".split())
PLACE_BEFORE = frozenset("hmp hmyoi yoi irc hmp/yoi".split())
