"""Words about names: titles, particles, what begins an alias, and capitalised words that are never a name."""


def _words(text: str) -> frozenset[str]:
    """Give the words of a list as a set."""
    return frozenset(text.split())


TITLES = _words("""
dr frau herr madam madame master messrs miss mlle mme monsieur mr mrs ms mstr mx prof professor senor senora
señor señora sir sr sra
""")

# Before a name and no part of it, when a capital begins them and a full name is left.
HONORIFICS = _words("""
alhaja alhaji baron bishop brigadier capt captain chief colonel corporal dame elder fr haji hajji imam lady lieutenant
lt maulana mullah otunba pastor rabbi rev reverend sheikh sheik shaikh shri sri smt
""")

# Letters behind a name.
HONOURS = _words("""
ba bsc cbe esq jnr jr kc ma mbe md msc obe phd qc snr
""")

# Small words within a name, kept as written.
PARTICLES = _words("""
's 't ab abu ad af al an ap ar as ash av ben bin bint binti d/o da das de del della den der des di do dos du e
el i ibn in't la las le los mint op ould s/o san santa st te ten ter ud ul umm und ur uz van van't vom von y zu
zum zur oglu oğlu ogly oglı qizi qızı kizi kızı kyzy gyzy uulu ugli uly uli
""")

# Behind these words stands another name of the same person, not the one to be used.
ALIAS_WORDS = (
    r"a\.?\s?k\.?\s?a\.?", r"alias(?:es)?", r"also\s+known\s+as", r"formerly(?:\s+known\s+as)?",
    r"previously(?:\s+known\s+as)?", r"n[ée]e\b", r"born\s+as", r"known\s+as", r"otherwise(?:\s+known\s+as)?",
    r"f\.?\s?k\.?\s?a\.?", r"o\.?k\.?a\.?", r"goes\s+by", r"calling\s+himself", r"calling\s+herself", r"also\s+uses",
    r"also\s+used", r"using\s+the\s+names?", r"nicknamed?", r"street\s+name", r"other\s+names?(?:\s+used)?",
    r"maiden\s+name", r"or\s+alternatively", r"used\s+the\s+names?", r"has\s+(?:also\s+)?used",
    r"uses\s+the\s+names?", r"in\s+the\s+names?\s+of", r"under\s+the\s+names?",
    r"(?:also|sometimes|elsewhere|been|often)\s+(?:been\s+)?(?:spelt|spelled|written|transliterated|rendered)",
    r"spel(?:t|led)\s+(?:also|elsewhere|as)", r"sometimes", r"misspel(?:t|led)", r"wrongly", r"not\b", r"aka\b",
    r"previous\s+names?", r"former\s+names?", r"true\s+name\s+unknown", r"nick\b", r"moniker", r"d/b/a",
)

# People who are named but are not the offender: what stands just before their name, in the same breath.
OFFICIAL_BEFORE = (
    r"judge", r"justice", r"hhj", r"recorder", r"magistrate", r"detective", r"officer", r"sergeant", r"constable",
    r"inspector", r"superintendent", r"investigator", r"caseworker", r"case\s*owner", r"senior\s+caseworker",
    r"counsel",
    r"solicitors?", r"barrister",
    r"lawyers?", r"(?:legal\s)?rep(?:resentative)?s?", r"colleagues?", r"manager", r"contact",
    r"author", r"interpreter", r"i\s+am", r"i'm",
    r"this\s+is", r"my\s+name\s+is", r"speak\s+(?:to|with)", r"ask\s+for", r"call", r"ring", r"phone", r"e-?mail",
    r"write\s+to", r"talk\s+to", r"copy\s+to", r"prepared\s+by", r"drafted\s+by", r"attn", r"attention(?:\s+of)?",
    r"fao",
    r"behalf\s+of", r"sent\s+by", r"written\s+by", r"line", r"desk", r"designated\s+judge", r"probation\s+officer",
    r"offender\s+manager", r"prosecutor", r"sitting\s+(?:with|as)", r"analyst", r"supervisor",
    r"deputy", r"assistant", r"clerk", r"governor", r"chaplain", r"consul", r"vice[- ]consul",
)
# Ranks and the like, which are written with a full stop as well.
RANKS = (
    r"h\.h\.j", r"h\.h", r"d\.?c", r"ds", r"di", r"dci", r"d/?sgt", r"pc", r"ps", r"dc", r"da?c", r"insp", r"det",
    r"sgt",
    r"supt", r"sio", r"oic", r"ij", r"ftt?j", r"d?utj", r"lj", r"mr\s+justice", r"f\.a\.o", r"ao", r"eo", r"heo",
    r"seo", r"cio", r"aio", r"hio", r"tdc", r"wdc", r"pcso",
)
# Ranks that are written in capitals, or short, right before a name; "DI" before a word in capitals may be a particle.
RANK_WORDS = frozenset((
    "DC", "DS", "DI", "DCI", "DSI", "DCS", "PC", "PS", "WPC", "Insp", "Sgt", "Supt", "Det", "HHJ", "SIO", "OIC", "HEO",
    "SEO", "EO", "AO", "CIO", "IO", "AIO", "HIO", "TDC", "WDC", "ADC", "DAC", "PCSO", "CSO",
))
# Ranks that are family names as well.
RANKS_AND_NAMES = frozenset(("SEO", "HEO", "EO"))
# How letters begin and end: a blank line may stand before the name.
GREETINGS = (
    r"regards", r"sincerely", r"faithfully", r"thanks", r"thank\s+you", r"cheers", r"wishes", r"truly", r"dear", r"hi",
    r"hello",
    r"morning", r"afternoon", r"evening", r"signed",
)

# Capitalised words that are no part of a person's name.
NOT_NAMES = _words("""
a about above according account acquisitive acs action active adding additional address adjourned adult advise
advised advising afghan afghanistan after afternoon again age aged agency agent albania albanian algeria
algerian all allocated allocation allowed also although am amend amended american an and angola angolan annex
annual another any anyone apologies appeal appeals application applied appreciate appreciated apr april arabic
are area argentine armenian arrest arrested article as asap ask asked asking asset assets asterisk asu at
attached attachment attachment(s) aug august australian austrian authority automatic available azerbaijani bail
bailed bangladesh bangladeshi barrister based be because been before behalf being belarusian belfast belgian
believe believed below benefit best between birmingham birth block bolivian bosnian both box boxes branch brazil
brazilian brief briefly bristol british brother bst build building bulgaria bulgarian bureau but by call
cameroonian can can't canadian cancelled capital cardiff case caseowner cases casework caseworker cat category
caveat cc ccd ceased ceasing cell central centre certificate chaser chasing chief child chilean china chinese
cid citizen city civil class clause client closed closing code colleague colleagues colnbrook colombia colombian
column command comment comments commission comms completed computer concerned concerning concluded conditions
confidential confirm confirmed confirming confiscated confiscation congolese conspiracy constable contact
contents continuing control convicted conviction conviction: copy correct correction could council counsel
country county court courts cousin cps crb crim crime criminal crn cro croatia croatian crown croydon ctu cuban
curfew current currently custody cypriot czech dagger daily danish date dated day days dbs dear dec deceased
december decided decision decision: decree defendant deferred dep department deport deportation deportations
deported desk desk's despite det detail details detained detective detention did directions director directorate
disc discharged discontinued dismissed dissemination distribution ditto division dl dna do dob document
documents does doesn't don't dos dossier dover drug drugs ds due during dutch eaa each earlier east ecuadorian
edinburgh eea egypt egyptian either email emails embassy enc encl enclosed end ended england english enquiries
enquiry entry eritrea eritrean error escort esq esquire estonian ethiopia ethiopian ethnic ethnicity eu europe
european evening ever every everybody everyone ex extra eyes fact fao father feb february female few field
fields file filipino final finally find finnish first flag flagged flagging flight flights fno fno's fnos fnp
foi folder following following-up for force foreign forename forenames form former forwarded found four france
fraud french fri friday from ftt full fully further fw fwd fyi gambia gambian gang gatwick gb gbp gender gender:
general georgian german ghana ghanaian given giving glad glasgow gld gmt go good gov government granted grateful
grc great greece greek greetings grounds group guidance guinean gwf had hair handling happening happy
harmondsworth has have having he headquarters heads-up hearing heathrow height hello help hence her here hereby
herewith hi high him his hm hmp hmp/yoi hmps hmrc hmyoi ho holder home honour honourable hope hours house how
however hub hungarian hungary i i'd i'll i'm i've iac icd id identified identity if immediate immigration
important in inc incl include including incoming indeed index india indian individual individuals indonesian
info inform information informing initial inquiry inspector instead instruction instructions int intel
intelligence intended intention interest interest's interest: interested interests interim international into
introducing investigation investigations investigator iran iranian iraq iraqi irc ireland irish is israel
israeli issue issued it italian italy item its ivorian jail jamaica jamaican january japanese jordanian jr judge
judgment jul july jun june just kazakh kenya kenyan key kind kindly kingdom know known korean kosovan kosovar
kosovo kr kurdish kuwait kuwaiti ladyship land language lapsed lapsing last late later latest latter latvia
latvian law lawyer lead learned learnt leave lebanese lebanon leeds left legal legend letter level liaison
liberian libya libyan life lifting like likewise line lines linked list listed listing lithuania lithuanian live
liverpool living location lodged log london long look lordship lower ltd luton macedonian made mail main make
malaysia malaysian male malian man manager manchester many mar march marked marking marking: matter matters may
me meanwhile meeting member memo mention mentioning message mexican mexico middle might milestone min minute
miss moldova moldovan mon monday money mongolian montenegrin month monthly more morning moroccan morocco most
mother move mr mrs ms much my n n/a n/k na name name(s) named names national nationality nationality: nationals
nca near need neither nepal nepalese nepali netherlands network new news newsletter next nfa nigeria nigerian nil
nino nk no no: nobody nomis noms none none's nor normal north northern norwegian not note noted notes nothing
notice notification notification(s) notified notify notifying noting notwithstanding nov november now nudge
number numbers o/s object occupation ocg oct october of off offence offence: offences offender offender's
offenders offending office officer official official-sensitive officials oic ok old on once one only op open
operation operational ops or order orders org organised origin original ors other others our ours out outcome
outcome: outcomes outstanding over own owner owners page paid pakistan pakistani palestinian part parties party
passport pay payment pdf pecs penalty pending per permanent person personal persons peru peruvian phone ping pl
place please pls pm pnc poa poca point poland police polish portugal portuguese position post postponed pounds
present previous previously prison prison: prisoner proceeding proceedings proceeds process progress property
prosecution protect protected protection provide public purposes pursuant quashed queries query question
questions quick r raised rather rd rds re read reason reason: reasons receipt received recent recently record
recorded recorder recovery ref refer reference references referral referred referring reg regard regarding
regardless regards regina region register registered registering relation release released relevant religion
remains remand remanded remarks reminder removal removals removed reply report reported reporting request
requested required res residence response restraint restricted restriction restrictions result results return
returned review reviewed rgds right road romania romanian routine row rtn russia russian rwandan said same sat
satisfied saturday saudi sch secretary sect section secure security see seen senegalese senior sensitive
sensitive: sent sentence sentence: sentenced sep sept september serbia serbian sergeant serious served service
services set seven sex shall she sheffield should sierra sign signature signed since sir sirs sister six slight
slovak slovakia slovenia slovenian so soca solicitor solicitors somali somalia somalian some somebody someone
soon sorry south spain spanish special sri sshd st staff stage stand stansted started state status status: stg
stop street strictly subject subject(s) subjects such sudan sudanese suffix suite summary sun sunday
superintendent supervised supplementary support sure sureties surety surname surnames swedish swiss syria syrian
table tag tagged tagging taiwanese tanzanian target task tbc tbd team team's teams tel telephone telling
temporary ten terms test thai thailand than thank thanks that the their theirs them then there thereafter
therefore thereof thereto these they thing things third this those though three through thu thurs thursday thus
thx tick ticked ticket till time timetable timetabled title to today today's together told tomorrow tonight too
top total town travel treat trial tribunal tsol tue tues tuesday tunisia tunisian turkey turkish two type uganda
ugandan uk ukba ukraine ukrainian ukvi unable unallocated under understand understood unit unit's united unk
unknown unless unlike unpaid until up update updated updates upon upper urgent url urn us use used user using
usual ut utc uzbek v value variation venezuelan version versus very via victim vietnam vietnamese view visa
visit wales wandsworth want warrant was we web wed wednesday week weekly weight well were west what when where
whereas whether which while whilst who whom whose why wife will wing wish with withdraw withdrawal withdrawals
withdrawing withdrawn within without witness women word work worked workflow would write writing y year years
yemen yemeni yes yes: yesterday yet yoi you young your yours yourself zambia zambian zimbabwe zimbabwean
""")

# Peoples and countries that the list above lacks; those that people bear as names (Jordan, Georgia) are not here.
NATIONS = _words("""
african andorran antigua antiguan antilles arab argentina argentinian armenia austria azerbaijan azeri bahamas bahamian
bahrain bahraini bajan barbadian barbados barbuda belarus belgium belize belizean benin beninese bermuda bermudian
bhutan bhutanese bissau bolivia bosnia botswana botswanan bruneian burkina burkinabe burma burmese burundi burundian
cambodia cambodian cameroon cape caymanian chadian chile comoran congo cyprus czechia denmark djiboutian dominican
ecuador ecuadorean emirates emirati eswatini estonia faso fiji fijian filipina finland gabon gabonese germany
grenadian guatemala guatemalan guinea guyana guyanese haiti haitian herzegovina honduran honduras iceland icelandic
indonesia japan kazakhstan kyrgyz kyrgyzstan lanka lankan laos laotian leonean lesotho liechtenstein luxembourg
madagascar malagasy malawi malawian maldives maldivian maltese mauritania mauritanian mauritian mauritius mongolia
mosotho mozambican mozambique myanmar namibia namibian nicaragua nicaraguan niger nigerien oman omani panama
panamanian paraguay paraguayan qatar qatari republic rica rican rwanda salvadoran salvadorean samoan senegal
seychelles seychellois singapore singaporean somaliland states surinamese suriname swaziland sweden switzerland
tajik tajikistan tanzania tobago togo togolese tongan trinidad trinidadian turkmen turkmenistan uruguay uruguayan
uzbekistan vanuatu venezuela verdean vincentian
fttj ftj utj dutj hhj ij heo seo eo cio aio dci sgt supt agenda mv content cost course speaker venue
""")
NOT_NAMES = NOT_NAMES | NATIONS | _words("""
across against along alongside among amongst around aside behind beneath beside besides beyond considering ddmmyy
ddmmyyyy eldest except excluding firstly fourth inside lastly mmddyyyy moreover nevertheless onto opposite otherwise
outside owing respecting second secondly similarly thirdly throughout touching toward towards underneath whatever
whenever wherever whoever youngest yyyymmdd
""")

# A place or an institution, when one of these follows or precedes.
PLACE_AFTER = _words("""
airport avenue bank centre chambers city close command county court crescent crown desk division drive gardens
grove hall hill hmp hospital house hub irc island lane limited llp ltd magistrates magistrates' mews office park
place plc prison probation road row school solicitors square station street team terrace tower towers unit
university walk way wing law legal advocates associates
""")
PLACE_BEFORE = _words("""
hmp hmp/yoi hmyoi irc yoi
""")

# Words that are given names or surnames as well.
DOUBLE = _words("""
april august bill blessing bright case charity christian comfort dean dec emmanuel faith fortune frank friday gift good
grace grant great guy happy he hope innocent jan joy jun june justice king law long lord love lucky major man mar mark
mercy min miracle monday moses nino pascal patience peace precious prince princess promise prosper queen saint success
sunday sunny thursday victor wednesday wisdom best english field fields french german israel kind may page post right
rose said so son sun top west will you young
""")
# Little words that are names as well, within a name only: "Ahmet Can YILDIZHAN", "LE Thi An (…)".
INNER = _words("""
an can do done ho hung in me mon na ping thai than thu long my no on out say see so ten the thin to tin under up van way
""")

# Countries and parts of place names among the words above.
PLACES = _words("""
afghanistan albania algeria angola bangladesh brazil bulgaria central china colombia croatia east egypt eritrea
ethiopia france gambia ghana greece hungary india iran iraq ireland israel italy jamaica kenya kosovo kuwait latvia
lebanon libya lithuania malaysia mexico moldova morocco nepal netherlands new nigeria north pakistan peru poland
port portugal romania russia serbia sierra slovakia slovenia somalia south spain sri sudan syria thailand tunisia
turkey uganda ukraine vietnam yemen zambia zimbabwe
""")
