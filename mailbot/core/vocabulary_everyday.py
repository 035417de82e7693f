"""Everyday words, by which names are told in mails that are written without capitals.

Words that are in `vocabulary_names.NOT_NAMES` already are not repeated.
"""


def _words(text: str) -> frozenset[str]:
    """Give the words of a list as a set."""
    return frozenset(text.split())


EVERYDAY = _words("""
abandoned ability able abroad absconding absence absent absente absolutely accept acceptance accepted accepting acces
acceso access accessible accessors accompanied accompanies accompany accompanying accord accordance accordingly
accounts accuracy achieve acknowledgement acknowledges acquired acquitted across acted acting actions activated
activities actual adapt add added addition addressed addresses adds adjacent adjustment admin administrators admins
admit adresser advertised advice advises affair affect affected affirms aflu afoot afraid afresh against agencies
agents aggregate aggregation ago agosto agree agreed agreement agreements ahead aim airing airline airport aka alarm
alias aligned alive allegation alleging allow allowing almost alone along aloud already alter alternative alternatives
altogether always amendment among amount anew annotations announcement answer answered answering answers anybody
anything anyway apart appealed appealing appear appearance appeared appears append appendices appendix applicable
applicant applications applies apply approach appropriate appropriately approved architecture archive archived argument
arguments around arrange arranged arrangement arrangements arrears arrive asciidoc aside asks assault assert assessed
assigned assistance associate associated assumptions assure asuntos asylum attach attachments attempt attempts
attention attribution au audit aunt auth authenticated authentication authheaders author authoritative authorities
authorization authorized authorizes authors authorship authres autoescape automated automatically autumn avoid
avoidance await awaited awaiting aware away baby back background backlog bad bailiff balance bank bare base basis batch
batches baz bean bearing bears became become becomes began begin beginning begins begun behind believes bell belongs
beneath beneficial benefited beside better beyond big binary birthday bis biscuits bit bitte blank blocks bloke board
boat bodies body book booked bookkeeper books boots bootstrap border born borrowing boss bought bounce bounces bound
boy bracket brackets break breaks bring brings broke broken brothers brought btw bug built builtin bullet bundle
burglary bus business busted buy bytes cabin cache calendar called caller calls came cancel candidates cannabis cannot
cant cap car card careful cargo carry cas caseworkers cash catch caught cause caused causes cease celery certain
certified cessation chain chains chair challenge challenged chance change changed changes changing chap chapter
character charge charged charset charter charters chase chased chasquid chat chatwoot check checked checks cheers
children choice choose circumstance circumstances circumvention claim claimed claims classes clean clear cleared
clearly cli click clip clock close club cocaine codes coin coke colette collection collective columns combination
combine combined combining come comes coming commands commercial commercially commit commitment commits committed
common commonly communication companies company compared compelled compensation compilation compiled compiler
complements complete completeness compliance comply component components composed compute concediu concern concerns
conditional conducive conduct confidence config configuration configured conflict confused connect connection
connections consent consequence consequences consequently consider consideration considered considering consistent
consisting console conspicuously constant constantly constitute constitutes constraints construed consulate consumer
contacter contacting contain contained containing contains contemplated contest contesting context continue continues
contract contractual contradict contradiction contradicts contrary contrast contribute controlled convey conveyed
conveying cop copied copies copper cops copying copyleft copyright copyrightable copyrighted cordialement core
corporation corpus correo correspondence cosmic cosmicbook costs couldnt count counted counter counterclaim countries
counts couple courier cover coverage covered covers crash cream create created creates creation credentials credit
crest cricket criminals crossed csv cuando cupboard cure customarily customary customer cut dad daemon danger data
database dates daughter dead dealer dealing deals dealt debt debugging decide decider decides deciding decisions
decison declare declared declares declined decoded deemed default defect defects defendants defined definition delay
delete deleted deletion deliver delivered delivers delivery demo deny departing dependant dependent depends deporting
deposit deprivation deprive deprot depth derivative derivatives derived describe described describing description
designate designated designed desks destination destruction determination determined determining develop developers
development developments device devices dict didnt die died dieser differ difference different differs digest digits
direct directed directing direction directly directory disagreement discard disclaimer disclaiming disclaims disclosed
disclosure discourage discriminatory disk dismissal dismisses dismissing display displays distinct distinction
distinguishing distribute distributed distributes distributing distributors dkimpy dmarc dobry dock docs docstring
doctor documentation documented docx docxtpl doesnt doing domain domains done donor dont double doubt down download
dozen draft drafted drains draw drawing drawings drew dringenden drive drop dropped drove dry duplicate durable
duration duty ear earliest early easy eat edges edit edited edition editor editors effect effective effectively effort
efforts ehlo eight einem elder eldest electronic eleven eligible else embedded embodied eml employer employment empty
en enable enables enclose encuentro endorsement ends enforce enforced enforcement enforcing engineering enlace enough
ensure enter entered enters entire entirely entities entity environment equal equally equivalent erasure errors escorts
essential et ethical even event events everything everywhere evidence exact exactly example except exception exceptions
exchange excluded excluding exclusion exclusive exclusively excuse executable executables execute execution exercise
exercising exhausted exist existing exists exit expect expected expired expires explain explained explaining explains
explicit explicitly export exported express expressly ext extend extends extension extensions extent extract extracted
eye face faces facilities facility facing facts fail failed failing fails failure fair faith faithfully fake fakes fall
falls family far fare farewell fashion fast faster fault favour fax faxed feature featured fee fell ferry fetch fetched
fetching fewer fifth fifty figure figures filed files fill filled filling finds fine finger finished firearms fit
fitted five fixed fixes flags flat flats flies flow fly folders folding folks follow follows folow footing forbid
foreseen forfeited forfeiture forged forgot forma format formats formatted formatters formed formerly forming forms
fortnightly forty forward frappe free freedom freedoms freescout fresh freundlichen friend friends front frozen fsf
fsync function functional functions future gather gave geehrte generally generated generic generous gentleman genuine
geographical get gets getting girl girls git give gives global glossary gmail goals goes going gone got governed
grammar granian grants gratis greatest groups grow guarantee guess guide guided guilty gun guns guys hacksoft half hand
handed handled handler hands hang hangs happen happened happens hard hash hasnt hasta havent head header headers health
hear heard hears heartbeat heating held helpdesk helpers helpful hereafter herein hereunder heroin hers herself hes hey
hidden higher himself historical hit hitherto hold holders holds holiday holidays homeoffice honest honestly host
hostile hosts hotel hour housekeeping houses href hrs http https httpx hull human hundred husband hypothetical ianuarie
ich idea identical identifiable identifier identifiers identify identifying ids ifs ignore ignored ii iii ill im image
images imapclient imaplib immediately implement implementation implemented implication implied imply import imported
importing imports impose imposed imprisonment inadequacy inbound inbox included includes inclus incompatible
incorporate incorporated incorporates incorporating increase increased incurred indemnify indemnity independent
indicate indictment indirect indirectly individually induce informed infringe infringed infringement infringements
infringes initiate inject injunction inline innocent input inscriptis insert inside install installed instalment
instalments instance instructed intact integration integrity intellectual intend intends intent interaction interactive
interchange interface interfaces interpreter intervals interview interviewed intranet introduce introduced invalid
invalidate invented invoked involve iris irrevocable isnt isolation issues itself iv ive jailed janvier jarek job jobs
joins joint joking judged judicial jurisdiction jury jusqu keep keeps kept kernel keys keywords kid kidnap kids kill
killed kills kinds knew knife knowledge knows konnte kontakt lad lads landlord laptop large lass laundering laws
lawsuit lawyers layers layout layouts lazy learn lease least leaves leaving led ledger legally legibly lend length lese
less let lets letters letting leukaemia li liability liable libraries library licence licensed licensee licensees
licenses licensing licensors lift lifted light likely limit limitation limitations limited limiting limits link linking
links listen lists litigation little lived lives local locations lock locked logged logging login logins logs longer
looked looking looks loop loopback loops lorry lose loses losing loss lost lot lots low lunch lundi machine macros
maddy magistrates maiden mailbot mailbox mailed mailing mailman mails mailto maja major makes making management
manifested manner manual manuals mark marker marks markup marriage married masks match matched mate material materials
mates mathematics maximum maybe mbx md mean meaning meaningful means meant measure measured measures mechanism media
medic medical medium meet meets mehreren meine memory men mensaje mentioned menu merci mere merge merged merging
messages met method methods metres migrations miles milestones million mind mine minutes mirrors mislead misled misread
missed missing mistake mistyped mix mixed mixes mobile mode model models modernised modification modifications modified
modify modifying module modules moment monitoring months moved movement moves moving mox msal msg muddle multipart
multiple mum murder must mypy myself namesake nar nature ne nearly necessarily necessary nee needed needs negligence
nephew nested nesting never newer newly nice nicht nick nicked niece night nine nominal non nonce noncommercially
nontrivial noon nope normally nos notices notifications notifies noun nowadays npm nu null numbered numbering numerical
obligation obligations obliged obstruct obtain obtained occurs odd oder odo offer offered offering officers offing
offline oficina often oil okay older oldest omit ones ongoing onto opened opening opens operate operates operating
operator opposite option optional options ordered ordinary organisation organization organizations originated
originating otherwise ought outbox output outside overall overbooked overnight owed owes owing owned ownership owns
packages pages paint pair panel paper paperless papers paragraph paragraphs parallel parameters parentheses parole
parse parsed parsedmarc parser parses parsing parted partial particular particulars partner partners parts pass passage
passages passed passes password past pasting patchwork patent patents path paths pattern patterns payable paying pays
peer pen penny people percent perform performing performs perhaps perioada permanence permanently permission
permissions permit permits permitted pertinent philosophical phones physical physically picked picture piece pieces
pilnych pin pixels placed placeholders places plain plan plane planned play plea pleaded plumbing plus plz pointer
points policy political poll pool poor por port portion portions possesses possession possible possibly posted postfix
postmaster postoffice pound pourrai power practice practices preceding precise precisely predecessor preferred
preliminary presence preserves preserving press pressing prevail prevent preview price prices principal principally
principle print printed printout prior private probation problems proceed processed processes processing processor
processors procrastinate produce produced product products program programmer programming programs progressing prohibit
prohibited prohibits prominent promised promises promote promoting promulgated proof propagate propagation properly
proposal proprietary prose prosecutor protecting protocols prove proved provided provides providing provision
provisionally provisions proxy prudent przebywam publicinbox publicity publicly publish published publisher publishers
pull pure purpose pursue pursued pursuing put puts py pymap pyproject pytest qmail qualify quantity quarter quay queue
queued queues quite quota quote quoted raff raise raises ran rang range rape rate raw rb reach reached readable reader
readers reading reads ready real realise really reasonable reasonably recall receive receiver receives receiving
recipient recipients recognise recommend recommended reconnect reconsideration records recoverable recovered redis
redistribute redistributing redistribution referrals refers reflect refrain refresher refs refusal refuse refused
refuses regex regional registers registry regrese regulation rehearing reinstated reject rejected related relating
relationship relay releasing reliance relicensing relink relying remade remain remainder remake remember remitted
remove rename renamed renew reopened repeated replace replaced replied replies replying reports repository represent
represented represents reproduce reproduced reproducing reproduction reps republish reputations require requirement
requirements requires requiring rescheduled resend reserve reserved resolved respect respectively respects
responsibility responsible rest restart restrained restrict resulting retailers retitle retour retries retry returns
reuse reverse reviewing revised revising revoke rights ring ringing risk robbery role room root roots rota round rows
royalty rst ruff rule ruled rules ruling rumour run runner running runs rupert safe safeio safest sale saludo sample
saoirse satisfy save saw say saying says scan scanned schedule schema school scope scotland script scripts se search
seat second seeing seek seeking seeks seems sees segregation seized sekretariatem sell selling send sender sending
sends sense sentences sentencing separable separate separately serve server servers serving sessions settings settled
setup several sh share shared shares sharing sheet shes shift short shout show showed showing shown shows shunt sich
side signal signals signatures significant signing silence silent silently silvanus similar simple simply
simultaneously sincerely single sink sit site sits sitting situation sixth skip slack slate sleep slip slips small
smtplib smuggling social socket software sold sole solely something sometimes somewhere son sought source spare speak
speaks specific specifically specification specified specifies specify spelt spend spirit sprawach spreadsheet spring
sql square stamp stamped stamps standard stands start starters starts stated statement statements stating station
statute statutory stay stayed stays stderr stdlib step steps steward still stood stopped stops storage store stored
story str strict strike string strong structlog structure stuck style su sublicense sublicenses submissions submitted
subprograms subroutine subroutines subsection subsequent subsequently substance substantial substantially subunit
success successes successful sufficient suggest suggested suis suit suitable suits sum summer supplement supplied
supply supplying surgery surrender survive suyo svcs switchboard syntax system systemd systems ta tab tabled tables
tail take taken takes taking tale talk tasking tasks tba td tea teach technical technological tell tells temp template
templates tenacity term terminal terminate terminated terminates termination tested testing testlib tests text textbook
textual th thats theft themselves therein theres theyre think thinks thirty thoroughly thought thousand thread threads
threatened threshold throughout thsi thwart timed timeliness timer times timetables titles tobacco todo todosrht token
tokens toml tone took tool tools topmost totals touch touched touches toute toward towards tox tr trace trade trademark
trademarks trafficking train training trams transaction transfer transferring transition translate translated
translates translation translations transliterated transmission transport travels tray treated treaty tribunals tried
tries trigger trip troubled truck true truly try trying turn turned turning turns twelve twenty twice txt typed types
typically typing typo unaltered unannounced uncertain unchanged uncle uncombined undecided undelivered understands undo
unenforceable unique units unlimited unmodified unprivileged unread unrestricted unseen unverified unwell upheld
urgence urgentes urlopie useful users uses utility uv vacaciones valid validity vape variables varied variety various
ve verbatim verbs verdict verified verify versions veuillez views vii village violation visible voi void voll volume
voluminous votre vous wait waiting waits walk walked wanted wants warehouse warn warning warranties warranty wasnt
watch waving way ways weed weekend weeks weird weitergeleitet welcome wenden went werden weve whatever whats whatsoever
whenever whitenoise whoever whole whos wide widely willing win window winters wipe wird wireless wishes withdrew
witnessed wolverhampton woman won wont words worker workers working works world worldwide worst worth wouldnt wrapper
writes written wrong wrote www xi yeah yep younger youngest youre yyyy za zammad zero ziua zugestellt
""")
