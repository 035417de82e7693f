"""Places, prisons, courts and the words of crime that stand beside a case's number as a family name could."""


def _words(text: str) -> frozenset[str]:
    """Give the words of a list as a set."""
    return frozenset(text.split())


# Small letters. Where one is a common family name as well (Preston, Derby), a person is asked.
PLACE_NAMES = _words("""
aberdeen abuja accra addis aldington amsterdam ankara antwerp armley ashfield ashford athens baghdad bangkok barking
barnet basildon bath bedford beijing beirut belfast belgrade belmarsh berlin birkenhead blackburn blackpool bogota
bolton boulogne bournemouth bradford brighton bristol brixton bromley bronzefield brook brussels bucharest budapest
bullingdon burnley bury cairo calais camberwell cambridge campsfield canterbury caracas cardiff carlisle casablanca
chelmsford chester chisinau cologne colnbrook colombo copenhagen cornwall coventry crawley croydon dakar damascus
darlington dartmoor derby derwentside devon dhaka doncaster dorset dover dubai dublin dudley dungavel durham ealing
eastbourne edinburgh enfield epsom erlestoke essex exeter featherstone feltham folkestone ford frankfurt freetown
garth gatwick gdansk gillingham glasgow gloucester greenwich grimsby guildford hackney halifax hammersmith hampshire
haringey harmondsworth harrow harwich haslar hastings havana heathrow helsinki hendon hertford hewell highdown
highpoint holloway holyhead honduras horsham hounslow huddersfield hull huntercombe ilford inverness ipswich
isleworth islamabad islington istanbul izmir jakarta johannesburg kabul kaduna kano karachi kathmandu kent kiev
kingston kinshasa kyiv lagos lahore lambeth lancashire lancaster larkhall leeds leicester lewes lewisham leyhill lima
lincoln lisbon littlehey liverpool ljubljana lowdham luanda lunar lusaka luton madrid maghaberry maidstone manchester
manila manston mansfield marseille merton middlesbrough midlands milan minsk monaco morton moscow moorland mumbai
nairobi naples newcastle newham newport norfolk northampton norwich nottingham onley oslo oxford paris parkhurst
pentonville peterborough pimlico plymouth portland portsmouth prague preston pretoria pristina prishtina ranby reading
redbridge reigate riga rochdale rochester rome romford rotterdam rotherham rugby ruislip salford salisbury santiago
sarajevo sheffield shenzhen shanghai shrewsbury skopje slough snaresbrook sofia solihull southampton southend
southwark stafford stansted stirling stockholm stockport stoke stratford sunderland surrey sussex sutton swaleside
swansea swindon tallinn taunton tbilisi tehran teesside thameside tilbury tirana tooting tottenham tripoli truro
tunis valencia verne vienna vilnius wakefield walsall waltham wandsworth warrington warsaw warwick wayland wembley
whatton whitechapel whitemoor wigan winchester windsor woking wolverhampton woodhill woolwich worcester wormwood
yarl yaounde yerevan york yorkshire zagreb zurich
""")

# What a mail is about in one word, where the lists of everyday words lack it.
MATTERS = _words("""
absconder absconders absence alert alerts arrival arrivals betting biometrics bitcoin brexit cartel catholic christian
christmas counterfeit counterfeiter dealer dealers departure departures easter elderly emergency europol excel exhibit
exhibits extradition fence fraudster fraudsters gang gangs gangster gunman handler handover hindu hospital hostage
hunger informant informer interpol jewish juvenile kidnapper kidnappers launderer launderers mafia midnight migrant
minor monthly moslem murder murderer murderers muslim nexus overdue overstayer overstayers parcel photo photos pregnant
quarterly ramadan rapist refugee refugees resent robber robbers roma scan scans secret shelf sheriff sikh smuggler
smugglers spring squad stolen strand suicide swindler swindlers syndicate tamil taskforce tender terrorism terrorist
terrorists thief thieves traffic trafficker traffickers transfer trial watchlist weekend winter workbook yardie
""")
# Family names that end as the past of a verb does.
PAST_ENDINGS = ("ahmed", "hammed", "hamed", "hmed", "eed", "yed", "jed", "shed", "led", "ved", "ued", "bed")
