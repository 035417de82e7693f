"""Words about comparing names: spellings of one name, names that look like a slip of another and are not, marks.

A line of `SPELLINGS` is one name as it is written in Latin letters. Only names that are really one are listed: Mahmoud
is not Mohammed, and Hussein is not Hassan.
"""


def _words(text: str) -> frozenset[str]:
    """Give the words of a list as a set."""
    return frozenset(text.split())


SPELLINGS = """
mohammed muhammad mohamed mohammad muhammed mohamad muhamed muhamad mohamet muhammet mohd md mahomed magomed mahammad
ahmed ahmad ahmet akhmed akhmad ahmat achmad
mahmoud mahmud mahmood mehmood makhmud
hussein hussain husain hussien hossein hossain husein hussayn houssein huseyin hosain gusein
hassan hasan khasan hassen hasane
yusuf yusef yousef youssef yousuf yousif youssouf yusup yosef yusif yosif yussuf joussef
ibrahim ebrahim ibraheem ibragim ibrahima brahim
ismail ismael esmail esmaeel ismaeel
mustafa mustapha moustafa moustapha mostafa mustaffa
khalid khaled halid khaleed chalid
rashid rashed rasheed rachid
hamid hamed hameed
said saeed saied sayed sayeed
omar umar omer
osman usman othman uthman ousmane
abdullah abdallah abdulla abdoullah abdullahi abdellah abdoulaye
jamal gamal djamal jamaal cemal dzhamal
jamil jameel djamil cemil gamil
karim kareem kerim
salim saleem selim
salih saleh salah
tariq tarik tareq tarek tarig
qasim kasim qasem kassem kassim ghassem
suleiman sulaiman soliman suleyman sulayman souleymane soulaiman suleman
abubakar abubakr aboubacar abubaker
bilal belal bilel
fatima fatema fatma fatimah fatoumata
aisha ayesha aicha aysha aishah ayse
khadija khadijah hadija khadidja
zainab zaynab zeinab zeynep zainep
amir ameer emir
nasir nasser naser nasir
faisal faysal feisal faycal
hamza hamzah hamsa
idris idrees idriss driss
jafar jaafar gafar djafar
nadim nadeem nedim
naim naeem
rahim raheem
rahman rehman rahmaan
wahid waheed ouahid
walid waleed oualid
yasin yassin yaseen yassine
yahya yahia yehia yahyah
zubair zubayr zoubeir
ali aly
hosseini husseini hussaini husaini
sheikh shaikh shaykh sheik cheikh
chowdhury choudhury chaudhry chaudhary chaudhuri choudhary chaudry
sergei sergey serghei serhiy serhii sergej sergii siarhei
andrei andrey andriy andrii andrej
alexei aleksei alexey aleksey oleksiy oleksii alexej
alexander aleksander alexandr aleksandr oleksandr aliaksandr alexandre
dmitri dmitry dmitriy dmitrii dimitri dmytro dzmitry dimitry
mikhail mihail mykhailo michail
nikolai nikolay nicolai mykola nikolaj nicolae
yevgeny evgeny evgeni yevgeniy evgeniy evgenii yevhen evgenij
vladimir volodymyr wladimir uladzimir vladimer
yuri yuriy yury yurii iuri juri iurii
igor ihor
oleg oleh
fedor fyodor fiodor
gheorghe georghe gheorghi
georgios giorgos georgos yiorgos
giannis ioannis yannis yiannis
christos khristos hristos
dimitrios dimitris demetrios
konstantin constantin konstantinos kostyantyn
ekaterina yekaterina katerina
natalia natalya nataliya nataliia
tatiana tatyana tatiyana
lukasz lucasz
krzysztof kristof
wojciech wojtech
stanislav stanislaw
yaroslav jaroslav yaroslaw jaroslaw
bohdan bogdan
volkov wolkow
christian kristian cristian
christina kristina cristina
christopher kristopher cristopher
papadopoulos papadopoylos papadopulos
nguyen nguen
singh sing
"""

# Two words of a line are two names, though one letter parts them; nobody's slip makes one of the other.
APART = """
johnson johnston
thomson thompson
hamidullah hafidullah hamdullah
bronislav branislav
radoslav radislav
svetoslav svetislav
kristina kristiana christina christiana cristina cristiana
florina floriana
marinescu martinescu
petersen peterson
andersen anderson
gonzaga gonzalo
bernardo bernardi
harrison garrison
robertson robinson
valentin valentina
"""

# A small word that some leave out and others write: it proves nothing, and its lack speaks against nobody.
OPTIONAL = _words("""
al el ul ad ar as ash az an bin ibn ben bint binti abu d da das de del della den der des di do dos du e i la las le
los of san santa st te ten ter ud ur van vom von y zu zum zur af av ould walad
""")

# What parts father and son of one name.
GENERATIONS = _words("jr jnr junior sr snr senior ii iii iv filho neto")

# Behind these words stands another whole name of the same person.
OTHER_NAME = r"\b(?:a\.?k\.?a\.?|alias|also known as|f\.?k\.?a\.?|formerly known as)(?![^\W\d_])"

# Behind these stands the family name from before a marriage: one more word of the name.
BIRTH_NAME = frozenset({"nee", "born", "formerly", "geb", "geborene"})
