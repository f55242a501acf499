import { withoutElsewhere, withoutGivers } from './elsewhere.ts';
import { HEARSAY } from './told.ts';

/**
 * What a sentence says is present and happening. Direct speech, wishes, comparisons, negations and figures of
 * speech are replaced with blanks of equal length, so that offsets stay valid.
 */
export interface Said {
  /** The text in lower case, with blanks. */
  readonly text: string;
  /** The text with its capitals, with the same blanks. */
  readonly written: string;
  /** All of the sentence but direct speech, in lower case. */
  readonly whole: string;
  /** The first two, without what tells of other places than where it happens. */
  readonly here: string;
  readonly writtenHere: string;
  /** Whether almost all of the sentence is direct speech. */
  readonly isSpeech: boolean;
  /** Whether any of it is direct speech. */
  readonly hasSpeech: boolean;
  /** Whether a quotation is still open at its end. */
  readonly quoteOpen: boolean;
  /** Whether somebody is missing: she did not appear, he never returned. */
  readonly absence: 'none' | 'not-there' | 'never-again';
}

const BLANK = '~';

/** Fixed phrases whose words do not mean what they say. Longer ones first where one contains another. */
const IDIOMS: readonly RegExp[] = [
  /\bbridges? of (?:clouds?|mist|rainbow|light|glass|ice|hair)\b/g,
  /\ba (?:pretty |fine |different )?kettle of fish\b/g,
  /\b(?:like|quick as|swift as|fast as|as quick as) (?:greased )?(?:lightning|thunder|the wind)\b/g,
  /\bas well( as)?\b/g,
  /\b(?:as )?(?:white|black|red|cold|bright|still|silent|quiet|pale|heavy) as (?:coal|snow|blood|milk|ebony|pitch|ink|ice|stone|lead|gold|silver|death|ashes)\b(?! (?:of|in)\b)/g,
  /\bin league with (?:the |a )?[a-z]+\b/g,
  /\b(?:go|gone|going|sent|send|sending|fetch|fetching) for (?:the|an?|some|his|her|their) [a-z]+\b/g,
  /\b(?:the )?cocks? (?:crew|crowed|crows)\b/g,
  /\bwell[- ](?:known|nigh|being|bred|born|off|to-do|worn|made|built|kept|set|meaning|and good|enough|pleased|then|deserves?)\b/g,
  /\b(?:very|quite|so|too|all|may|might|full|pretty|right|how) well\b/g,
  /(?<!\b(?:the|an?|this|that|his|her|their|our|my|holy|old|deep|wishing|village|dry) )\bwell,/g,
  /\bat sea (?:as to|about|over)\b/g,
  /\b(?:sea|ocean|forest|mountain|river|flood|wall|mine|storm|rain|shower|army|host|field|hill|cloud|tide|stream|island|road|bridge) of (?:faces|heads|people|masts|spears|chimneys|debt|debts|work|trouble|troubles|tears|words|blood|silence|arguments?|applause|questions|letters|papers?|books?|abuse|laughter|fire|information|study|view|beans|dust|emotions?|ideas?|bliss|ruin|sorrows?|doubts?)\b/g,
  /\b(?:in the same|missed the|burn(?:t|ed)? (?:his|her|their|one's)) boats?\b/g,
  /\bcastles? in (?:the air|spain)\b|\btowers? of (?:an? )?(?:temper|strength|rage|passion)\b/g,
  /\bking'?s? ransom\b|\bking of (?:beasts|the castle|birds|fruits?|instruments)\b|\bqueen bee\b/g,
  /\b(?:lion|wolf|fox|bear|horse|dog|cat|bird|fish|sheep|goat|goose|swan|cow|ox|pig|raven|serpent|dragon|deer)(?:'s|’s|-)[a-z]+/g,
  /\bwol(?:f|ves) in sheep'?s clothing\b|\bcr(?:y|ied|ying) wolf\b|\bke(?:ep|pt) the wolf from the door\b/g,
  /\bwild goose chase\b|\bdark horse\b|\bblack sheep\b|\bwhite elephant\b|\b(?:guinea|scape)[- ]?(?:pig|goat)\b|\bsea[- ](?:horse|lion|dog|wolf|cow)s?\b/g,
  /\b(?:bear|bears|bore|bearing) (?:in mind|witness|fruit|arms|false|no|any|him|her|it|them|the|a|his|their|with)\b/g,
  /\bcan(?:not|'t)? bear\b|\bto bear\b|\bcould (?:not )?bear\b/g,
  /\bmother (?:tongue|country|nature|earth|of pearl|church|ship|wit)\b|\bfather time\b|\bfather of (?:lies|history|english|modern|medicine|the)\b|\bmother of (?:all|invention|parliaments)\b/g,
  /\bmaiden (?:voyage|speech|name|over|flight|aunt)\b|\bchild'?s play\b|\bold wives'? tales?\b|\bman of (?:war|straw|the world|letters|his word)\b|\b(?:no|every|any|some)[- ]man'?s[- ]land\b/g,
  /\bmen[- ]of[- ]war\b|\bsoldier(?:ed|ing)? on\b|\bwitch[- ](?:hazel|hunts?)\b|\bgiant (?:strides?|leaps?|steps?|waves?|trees?|oaks?|rocks?|stones?|boulders?|size|squid|killers?)\b/g,
  /\b(?:church|kingdom|house) of (?:england|rome|scotland|god|heaven|lords|commons|[a-z]+shire|tudor|stuart)\b/g,
  /\bthe church (?:and the poor|militant|teaches|fathers|has always|authorities)\b/g,
  /\b(?:made?|make|making|no|little|much|more|enough|plenty of|leave|left) room (?:for|to)\b/g,
  /\bby the way\b|\bin the way\b|\bthe road to (?:ruin|recovery|success|riches|power)\b|\bmiddle of the road\b|\bend of the road\b/g,
  /\bon the (?:one|other) hand\b|\ball hands\b|\bhead of (?:the|his|her) (?:house|family|household|table)\b/g,
  /\b(?:play(?:ed|s|ing)? with|under|caught|set on|on|open(?:ed)?|cease|ceased) fire\b(?! of)/g,
  /\bfire of (?:love|youth|anger|passion|genius)\b|\bfired\b/g,
  /\btip of the iceberg\b|\bwater under the bridge\b|\bcross(?:ed|ing)? (?:that|the) bridge when\b|\bbridg(?:e|ed|ing) the gap\b/g,
  /\b(?:level|lay|laid|broke) (?:the )?(?:playing )?field\b|\bfield (?:day|marshal|glass|of)\b|\bplaying field\b|\bcar(?:ry|ried) the day\b|\b(?:in|won) the field of\b/g,
  /\bout of the woods?\b(?=[.,;!]|$)|\bneck of the woods\b|\bknock on wood\b|\bof wood\b|\b(?:piece|pieces|block|bundle|log|pile|load|armful)s? of (?:fire)?wood\b|\bfire-?wood\b/g,
  /\bgarden (?:variety|of the gods|party)\b|\bled? (?:him|her|them|us) up the garden path\b|\bmarket (?:price|prices|value|share|economy|research)\b|\b(?:stock|labour|world|home|housing|job|black) markets?\b|\ba market for\b/g,
  /\bbed of (?:roses|nails|clay|sand|gravel|the (?:sea|river|stream|lake)|flowers|moss)\b|\b(?:river|sea|flower|stream|rose)[- ]?beds?\b|\bbedrock\b/g,
  /\bturn(?:ed|ing)? the tables?\b|\btable of\b|\bon the table\b(?= of negotiation)|\btimes tables?\b|\bwater table\b|\btable-?land\b/g,
  /\bdouble-edged sword\b|\bsword of damocles\b|\bcross(?:ed)? swords\b|\bput to the sword\b|\bby the sword\b/g,
  /\bcross(?:es|ed|ing)? (?:the|a|his|her|their|over|himself|herself|my|our|it|that|to)\b|\bacross\b|\bcross (?:words?|with|at|and|old|temper)\b/g,
  /\b(?:in|to|with) (?:deep|hot|high|low|troubled|smooth) water\b|\bhigh and dry\b|\bon the rocks\b|\brock(?:ed|ing)? the (?:boat|cradle)\b|\bsteady as a rock\b/g,
  /\bship(?:s|ped|ping)? (?:of state|of the desert|the|it|them|oars|to)\b|\brun a tight ship\b|\bship-?shape\b|\bfriendships?\b|\bjump(?:ed)? ship\b|\bwhen (?:my|his|her|their|our) ship comes? (?:in|home)\b|\blordships?\b|\bship came (?:in|home) at last\b/g,
  /\bbow(?:ed|ing|s)?(?: low| down| deeply| his| her| their| to| before| out| and| of)\b|\bcross-?bow\b|\brain-?bow\b|\btook a bow\b|\bbow of (?:the|a|his|her) (?:ship|boat|ribbon)\b|\b(?:ship|boat)'s bow\b/g,
  /\bharp(?:ed|s|ing)? on\b|\bpipe(?:d|s)? (?:up|down)\b|\b(?:smok(?:ed|ing)|lit|fill(?:ed|ing)|puff(?:ed|ing)(?: at)?) (?:his|a|the|her) pipe\b|\bdrain ?pipes?\b|\bwater ?pipes?\b/g,
  /\bnet (?:profit|loss|result|income|weight|worth|gain|price)\b|\bbook(?:ed|ing|s)? (?:a|the|his|her|their)(?: (?:room|table|seat|ticket|passage|flight))\b|\bby the book\b|\bin (?:his|her|my) good books\b/g,
  /\bspade work\b|\bcall(?:ed|ing)? a spade a spade\b|\bace of spades\b|\bgot the axe\b|\b(?:an )?axe to grind\b|\bgot the sack\b|\bsacked\b|\bhit the (?:sack|hay|road|books)\b|\bnot my cup of tea\b|\bworld cup\b|\bcups? of (?:flour|sugar|milk|rice)\b|\bpoll of\b/g,
  /\bdog(?:ged|s)? (?:days|his|her|their|tired|eared)\b|\b(?:hot|under|top|lucky|sea|prairie) ?dogs?\b|\bgo(?:ne|ing|es)? to the dogs\b|\bcats and dogs\b|\bcat out of the bag\b|\bcat nap\b|\bcat and mouse\b|\bcopy-?cat\b|\bpuss\b/g,
  /\bhorses? (?:power|radish|chestnuts?|shoes?|sense|play|opera|hair)\b|\bhorse-[a-z]+\b|\b(?:clothes|saw|vaulting|rocking|hobby|gift|wooden|trojan|high|iron) horses?\b|\bhold (?:your|his|their) horses\b|\bwhite horses\b/g,
  /\bpig[- ](?:iron|headed|tails?|skin|sty)\b|\bguinea ?pig\b|\bpigs? might fly\b|\bpig in a poke\b|\bcow(?:ed|ing|s)? (?:by|into|him|her|them)\b|\bcow-?(?:boys?|hide|slips?|bells?)\b|\b(?:sacred|cash) cows?\b|\bsheep(?:ish|dog|skin|fold)\w*\b|\bcount(?:ed|ing)? sheep\b/g,
  /\b(?:fish(?:ed|ing|y)|(?:to|could|would|might|can|they|we|and) fish(?:es)?|duck(?:ed|ing)|swan(?:ned|ning)|wolf(?:ed|ing)|fox(?:ed|ing)|hen(?:-?pecked| party)|goose(?:berr(?:y|ies)|flesh| bumps)|raven(?:ous|ed|ing)|raven(?= (?:hair|locks|tresses|curls|black)\b)|cocked|dear|bull(?:ied|y)|crane(?:d|s)?|cook(?:s)? (?:his|her|their) goose|swan song)\b/g,
  /\b(?:fish for|fish out|big fish|cold fish|other fish|fish and chips|a fish out of water|kettle of fish|like fish)\b/g,
  /\bstars? of (?:the )?(?:show|stage|film|screen)\b|\bteem(?:s|ed|ing)? with [a-z]+/g,
  /\bqueen (?:anne|victoria|elizabeth|mary)(?:'s)?(?= (?:style|street|reign|furniture|chair))\b|\b(?:king|queen|prince|princess|duke|bishop|knight|(?<!\b(?:the|an?|that|this|his|her|their|old) )castle|st\.?|saint)(?:'s|s'|’s)? (?:street|road|lane|square|cross|college|hospital|arms|head|inn|hotel|park|avenue|gate|station|speech|english|evidence|gambit|move|pawn)\b/g,
  /\bmov(?:e|ed|es|ing) (?:his|her|the|a) (?:knight|bishop|king|queen|castle|rook)\b|\b(?:bishop|knight|queen|king|castle|rook)s? (?:and|or|for) (?:\w+ )?pawns?\b|\bknights? (?:moves?|errant|templar)\b|\bbishops? (?:moves?|takes?)\b|\bcastl(?:ed|ing|es)\b(?= (?:early|kingside|queenside))/g,
  /\bnight(?:ingale|mare|shade|shirt|gown|cap)s?\b|\bknights?hood\b|\bday and night\b|\bnight and day\b|\bgood ?-?night\b|\b(?:opening|first|wedding) night(?= of the (?:play|show))/g,
  /\b(?:light|heavy|dark|soft)[- ]hearted\b|\blight (?:up|upon|of|on|as)\b|\bspring(?:s|ing)? (?:up|from|to|out|upon|of|back)\b/g,
  /\bdeck(?:ed|ing|s)? (?:with|out|of cards)\b|\b(?:a|the|full) deck of\b|\bpalace of (?:the )?arts\b|\bcrystal palace\b|\bpicture palace\b|\bgin palace\b/g,
  /\bmillstones?\b|\bmill(?:ed|ing|s)? (?:about|around|of god)\b|\b(?:run|through) (?:of )?the mill\b|\bwater mill\b(?= road)|\bmill-?pond\b/g,
  /\bguardian angel\b|\bangel (?:of (?:death|mercy)|cake|fish)\b|\bgive up the ghost\b|\bgave up the ghost\b|\b(?:holy|not the) ghost\b(?: of a)?|\bghost (?:town|writer|of a (?:chance|smile))\b|\bdevil of a\b|\b(?:poor|lucky|little|cunning) devils?\b|\bspeak of the devil\b|\bdevil'?s advocate\b/g,
  /\b(?:high|low|good|poor|team|public|in|that|this|evil|great|brave|free|same|party|fighting) spirits?\b(?! (?:of the|rose|came|appeared|stood))|\bspirits? of (?:adventure|wine|the age|the times|the law|inquiry|enterprise|fun|mischief|revenge)\b|\bspirited\b|\bspirit level\b|\bkindred spirit\b|\b(?:his|her|their|my|our) spirits?\b(?! (?:rose from|appeared|stood))/g,
  /\bhand maid\b|\bmaid of honour\b|\bold maid\b|\bserv(?:ed|es|ing) (?:him|them|her) right\b|\bcivil servants?\b|\bpublic servants?\b|\byour (?:humble|obedient) servant\b|\bchildren of (?:israel|god|the sun|light|darkness|men|nature)\b|\b(?:son|sons) of (?:a gun|toil|the soil)\b/g,
  /\bdead to the world\b|\bsleeping partner\b|\b(?:fell|lay) in (?:the|a) hearts?\b|\bt(?:ook|ake|aken) (?:\w+ ){0,3}by storm\b|\bdanc(?:ed|ing|es) (?:in (?:the|her|his) (?:eyes?|sun|wind|light|breeze|head)|on the (?:waves|water|wall|walls|ceiling))\b|\b(?:waves|leaves|flames|shadows|sunbeams|lights?|daffodils|snowflakes|sparks|bubbles) (?:were )?danc(?:ed|ing|e)\b|\bdancing (?:sea|eyes|waves|flames?|light|shadows?|leaves)\b|\bled (?:him|her|them) a (?:merry )?dance\b/g,
];

/** `To seek the golden bird`, but not `surprised to find the king there`: it is not there yet. */
const SOUGHT =
  /(?<!\b(?:surprised|astonished|amazed|glad|happy|delighted|sorry|awoke|woke|home|back|only|returned|in|arrived) )\bto (?:go and )?(?:seek|fetch|find|obtain|procure|win|demand|recover|look for|search for|ask for)\b[^,;:.!?–—]*/g;

/** `He lost his parents, then his wife`. */
const LOST =
  /\b(?:lost|buried|mourned) (?:his|her|their) (?:\w+ ){0,2}?(?:parents|father|mother|wife|husband|child|children|sons?|daughters?|brothers?|sisters?)\b[^.;!?]*/g;

/** Words after which the rest of the clause is only wished, told, thought or remembered. */
const NOT_HERE =
  /\b(?:like (?:that of|those of|a|an|the|some|his|her|their|so many|two|those)|as if|as though|as (?:\w+ )?as (?:a|an|the|any|when)|(?:motionless|still|silent|splendid|white|black|red|cold|bright|straight|quiet|stiff|proud|happy|busy) as \w+|than (?:a|an|the|any)|(?:would|could|might|should|must) (?:have|rather|sooner|never)|wish(?:ed|es|ing)?|want(?:ed|s|ing)?|dream(?:ed|t|s|ing)? (?:of|that)|dreamed|thought (?:of|about|that)|think(?:ing|s)? (?:of|about)|(?:told|tells?|spoke|speaks?|talk(?:ed|s|ing)?|s[au]ng|sings?|heard|hears?|boast(?:ed|s)?|complain(?:ed|s)?|ask(?:ed|s)?|long(?:ed|ing|s)?|sigh(?:ed)?|hop(?:ed|es|ing)|pray(?:ed|s|ing)?|look(?:ed|ing)?) (?:tales? |stories |much |often |to (?:him|her|them|each other) |him |her |them |us |me )?(?:of|for|about)|remind(?:ed|s)? (?:him|her|them|us|me|one) of|promis(?:e|ed|es|ing)|forgot(?:ten)?|believ(?:e|ed|es|ing)|suppos(?:e|ed|es|ing)|imagin(?:e|ed|es|ing)|pretend(?:ed|s|ing)?|fear(?:ed|s|ing)?|in fear of|afraid of|instead of|rather than|curs(?:es|ed|ing) (?:on|upon|at)|in (?:search|quest|want|need) of|(?:sought|seeking|search(?:ed|ing)|wait(?:ed|ing|s)|watch(?:ed|ing|es)|looking|hop(?:ed|ing)|lay in wait|on the look-?out|mourn(?:ed|ing)|wept|weeping|cried|called|hunted|asked) (?:everywhere |all day |all night )?(?:for|after)|(?:report|rumour|rumours|news|word|fame)\b[^,;:.!?]* of|(?:story|stories|tale|tales|legend|legends|news|talk|song|songs|rumours?|thoughts?|memory|picture|pictures|portrait|painting|image|images|statue|model|name|names|sort|kind|size|shape|form|likeness|example|fear) of|(?:called(?! (?:to|out|up|in|upon|together)\b| (?:the|his|her|their|an?) [a-z~-]+(?: [a-z~-]+)? (?:and|to|in|out|before|together)\b)|named|known as|nicknamed|termed|titled|entitled|named after|means|meaning)|turned into|turn(?:ed|s|ing)? (?:him|her|them|it|himself|herself) into|changed (?:(?:him|her|them|it|himself|herself|themselves) )?into|became|become|becomes|to become|if|unless|whether|lest|in order to|so as to|used to be|supposed to be|said to (?:be|have)|(?:determin|resolv|decid|intend|plann)ed to|compar(?:ed|es|ing) (?:\w+ ){0,4}(?:to|with)|so as not to|it (?:took|takes|needed|needs|would take)|had (?:once )?been|(?:who|which|that) had (?:once|long)|(?:was|were|is) (?:once )?to (?:be|become|have|marry))\b(?:(?! who had | had (?:one|two|three|four|five|six|seven|twelve) )[^,;:.!?–—])*/g;

/** A negated noun. */
const DENIED =
  /\bwithout (?:ever |even )?\w+ing\b[^.;!?]*|\b(?:nobody|no one|none)\b[^,;:.!?]*|\b(?:no|not an?|not the|not any|not one|not even an?|never an?|neither|nor|without(?: an?| any| the| his| her| their)?|none|hardly an?|scarcely an?|far from|away from|out of reach of|no longer an?)\s+(?:\w+\s+){0,2}?[a-z]+(?:'s|s)?\b(?: nor (?:an? )?\w+| or (?:an? )?\w+)?(?: of (?:an? |any )\w+)?/g;

/** The king's daughter, the son of a king: the king himself is not present. */
const OWNERS =
  /\b(?:(?!(?:The|An?|His|Her|Their|One|Two|Three|Four|Five|Six|Seven|Nine|Ten|Twelve|But|And|So|Then|When|Now) )[A-Z]\w+ )*(?:\w+(?:'s|’s)|\w+s(?:'|’))(?=\s)/g;
/** `The king's daughter` is a princess. */
const OF_A_KING = /^(?:king|queen|emperor|sultan)(?:['’]s|s['’]) (?:\w+ )?(?:daughter|son)s?\b/i;
const KIN_OF =
  /(?<=\b(?:son|sons|daughter|daughters|child|children|wife|widow|husband|brother|sister|mother|father|servant|servants|house|castle|palace|kingdom|court|land|lands|country|home|power|power|will|voice|voices|days?|time|times|reign|age|death|heir|friend|enemy|blood|skin|feathers?|head|hand|hands|eyes|face|bones?|tomb|grave|feast|help|advice|love|crown|throne|army|armies|cries|sound|roar|roars|sight|race|descendants?|honour|ghost|habits?|ways|company|profiles?|semblance|likeness|body|corpse|hulk|carcass|remains|hearts?|liver)) of (?:the |a |an |his |her |their |our |this |that |some |old |great |good |poor |young |wicked |mighty |holy |pious )*[a-z]+(?:s)?\b/g;

const ABSENT =
  /\b(?:(?:did|does|do|had|has|could|would|was|were|is|are) (?:not|no longer|never)|didn't|never|nor did)\b[^.;:!?]{0,40}?\b(?:appear|appeared|come|came|return|returned|be seen|seen|be found|found|heard of|see|saw|show|there)\b/;
const GONE =
  /\b(?:disappear(?:ed|s|ance)?|vanish(?:ed|es)?|(?:was|were|had) gone|no one was (?:there|to be seen)|nobody was (?:there|to be seen)|(?:almost|quite|long) forgotten|nowhere to be (?:seen|found))\b/;

export function saidIn(sentence: string, quoteWasOpen: boolean): Said {
  const { text: outside, open } = withoutSpeech(sentence, quoteWasOpen);
  const spoken = count(sentence, /[a-z]/gi);
  const left = count(outside, /[a-z]/gi);
  const straight = outside.replaceAll('’', "'");
  const absence = absenceIn(straight.toLowerCase());
  let written = withoutGivers(absence === 'not-there' ? withoutAbsent(straight) : straight);
  for (const idiom of IDIOMS) written = blank(written, idiom);
  written = blank(written, DENIED);
  written = blank(written, LOST);
  written = blank(written, SOUGHT);
  written = blank(written, NOT_HERE);
  for (const clause of HEARSAY) written = blank(written, clause);
  written = blank(written, KIN_OF);
  written = written.replace(OWNERS, (match, at: number) =>
    OF_A_KING.test(written.slice(at)) ? match : BLANK.repeat(match.length),
  );
  const text = written.toLowerCase();
  const here = withoutElsewhere(text);
  return {
    text,
    written,
    whole: straight.toLowerCase(),
    here,
    writtenHere: withCapitals(written, here),
    isSpeech: left < 12 && left < spoken * 0.4,
    hasSpeech: left < spoken,
    quoteOpen: open,
    absence,
  };
}

/** A text with its capitals, and with the blanks of the same text in lower case. */
export function withCapitals(written: string, blanked: string): string {
  return written.replace(/./gsu, (character, at: number) => (blanked[at] === BLANK ? BLANK : character));
}

/** Blanks the clauses about people who are missing. */
function withoutAbsent(text: string): string {
  return text
    .split(/(?<=[,;:])|(?= but )/)
    .map((clause) =>
      ABSENT.test(clause.toLowerCase()) || GONE.test(clause.toLowerCase())
        ? BLANK.repeat(clause.length)
        : clause,
    )
    .join('');
}

function absenceIn(text: string): Said['absence'] {
  // `had never seen him before`: he is seen now. `had never seen the sea`: nobody is missing.
  const isFirst =
    /\bnever (?:\w+ )?(?:seen|saw|heard)\b[^.;]*\b(?:before|such|so|till then)\b/.test(text) ||
    /\bhad never (?:\w+ )?(?:seen|heard) (?:of )?(?:the|an?|any|his|her|their)\b(?![^.;]*\b(?:again|since)\b)/.test(
      text,
    );
  if (isFirst) return GONE.test(text) ? 'not-there' : 'none';
  if (
    /\bnever (?:(?:again|more) )?(?:return|came back|come back|saw|seen|was seen|were seen|heard)\w*/.test(
      text,
    )
  )
    return 'never-again';
  if (ABSENT.test(text) || GONE.test(text)) return 'not-there';
  return 'none';
}

/**
 * Blanks speech in quotation marks. A closing mark without an opening one ends a quotation that started
 * earlier.
 */
function withoutSpeech(sentence: string, wasOpen: boolean): { text: string; open: boolean } {
  let open = wasOpen;
  // Single marks within double ones neither open nor close anything.
  let isDouble = wasOpen && /["”]/.test(sentence);
  let text = '';
  const characters = [...sentence];
  for (const [index, character] of characters.entries()) {
    const before = text.at(-1) ?? ' ';
    const opensSingle = character === '‘' || (character === "'" && !open && opensAt(characters, index));
    const closesSingle = !isDouble && (character === '’' || character === "'") && closes(sentence, index);
    if (character === '“' || (!isDouble && opensSingle && /[\s~(—–-]/.test(before))) {
      open = true;
      isDouble ||= character === '“';
    } else if (character === '”' || closesSingle) {
      if (!open) text = BLANK.repeat(text.length);
      open = false;
      isDouble = false;
      text += BLANK;
      continue;
    } else if (character === '"') {
      open = !open || !isDouble;
      isDouble = open;
      text += BLANK;
      continue;
    }
    text += open ? BLANK.repeat(character.length) : character;
  }
  return { text, open };
}

/** `'No,' said he, 'it is late.'`, but not `'tis` or `the boys' hats`. */
function opensAt(characters: readonly string[], index: number): boolean {
  const next = characters.slice(index + 1, index + 6).join('');
  const before = characters.slice(Math.max(0, index - 2), index).join('');
  return (
    /^\p{Lu}/u.test(next) ||
    (/[,:;]\s$/.test(before) && /^\p{L}/u.test(next) && !/^(?:t|em|e|twas|tis|til)\b/.test(next))
  );
}

/**
 * Whether it is a closing mark, not an apostrophe: after punctuation, and before a space or the end. In print, the
 * punctuation may follow it: `some game of play’;`.
 */
function closes(sentence: string, index: number): boolean {
  if (sentence[index] === '’' && /[;:,.!?]/.test(sentence[index + 1] ?? '.')) return true;
  return /[,.!?;:—–-]/.test(sentence[index - 1] ?? '') && !/[a-z]/i.test(sentence[index + 1] ?? '');
}

function blank(text: string, pattern: RegExp): string {
  const found = new RegExp(pattern.source, pattern.flags.includes('i') ? pattern.flags : `${pattern.flags}i`);
  return text.replace(found, (match) => BLANK.repeat(match.length));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
