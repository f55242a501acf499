/** Verbs after which a clause is only reported, thought or asked. What is seen or found is there. */
const REPORTS =
  'said|says?|saying|tells?|told|telling|heard|hears?|knew|knows?|swore|vowed|declared|answered|replied|explained|warned|learn(?:ed|t)|read|proclaimed|announced|insisted|guessed|suspected|realis(?:ed|es)|realiz(?:ed|es)|understood|remember(?:ed|s)?|recalled|doubt(?:ed|s)?|wonder(?:ed|s)?|ask(?:ed|s)?|thought|thinks?|hope[ds]?|wrote|complained|agreed|boasted|threatened|prophesied|foretold|fear(?:ed|s)?|afraid|fearful|certain|sure|rumou?red|whispered|claim(?:ed|s)?|relate[ds]?|conclusion|opinion';
const SOMEBODY =
  '(?: at first)?(?: (?:to )?(?:him|her|them|me|us|each other|one another|(?:the|his|her|their|an?) (?:\\w+ ){0,2}\\w+))?';
const FINITE =
  '(?:was|were|is|are|had|has|have|would|will|might|could|must|[a-z]{2,}ed|came|went|stole|built|threw|took|rode|slept|hid|kept|stood|lay|sat|ate)';

/** Clauses that are only hearsay, thoughts, or about another time. */
export const HEARSAY: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<=\b(?:${REPORTS})${SOMEBODY},? )(?:that|how|whether|why|where|what|who) [^,;:.!?–—]*`,
    'g',
  ),
  // `They thought she was carrying a sword`
  /\b(?:thought|believed|fancied|imagined|supposed) (?:he|she|it|they) (?:was|were|had|could|would|saw)\b[^,;:.!?]*/g,
  // `he told her all the story: how he was a king, and had lost his queen`
  /\b(?:told|tells?|related|recounted|confessed|explained|heard)\b[^.;!?–—:]*(?:\s?[–—:]|,|--)\s?(?:how|that|why) [^.;!?]*/g,
  // `the woman said the king was dead`, but not `“No,” said the king`
  new RegExp(
    String.raw`(?<=[a-z]{2} )(?<!\b(?:then|so|thus|and|but|once|again|last|there|here|this) )(?:said|says?|thought|thinks?|hoped|feared|knew|swore|heard) (?=there (?:would|was|were|had|might|could)\b|(?:the|an?|his|her|their|some|no|there) (?:[a-z]+ ){1,5}?${FINITE}\b)[^,;:.!?–—]*`,
    'g',
  ),
  // `The children, she said, were asleep in a cave.`
  /^.*, (?:he|she|they|(?:the|his|her|their) (?:\w+ )?\w+) (?:said|says|explained|declared|added|thought|believed|swore|complained), .*$/gs,
  /(?<=, )(?:they|some|people|men) (?:say|tell|believe)(?=,)/g,
  /\baccording to [^,;:.!?]*/g,
  // `All was as the fox had said`
  /\b(?:as|what|whatever|all(?: that)?|everything(?: that)?) (?:the|his|her|their) (?:\w+ ){1,3}?(?:had )?(?:said|told|foretold|promised|bidden|bade|advised|ordered|commanded|warned|predicted|directed|described)\b(?! (?:this|these|so|it|that)\b)[^,;:.!?–—]*/g,
  /\bhaving (?:previously|already|long|once|before) [^,;:.!?]*/g,
  /\bin the (?:good |old |olden |far-?off )*(?:days|time|times|years) (?:when|of)\b [^,;:.!?]*/g,
  /\b(?:it (?:is|was) (?:often |once |commonly |long |still |also )?(?:said|told|believed|rumou?red|whispered|thought)|(?:some|people|men|others) (?:still |often )?(?:say|tell|believe)|legend (?:says|has it|tells)|the (?:old )?(?:tale|story|legend|song)s? (?:says?|tells?|relates?)(?: us| them)?)\b[^;:.!?]*/g,
];

/** What may stand between a word and a noun that depends on it. */
const TAIL = String.raw`(?:(?:all |both )?(?:the|an?|his|her|their|its|my|our|that|this|these|those|some|any|every|another|one|two|three|other) )?(?:(?!(?:the|an?|his|her|their|and|or|but|to|of|for|with|that|who|which|as|when|where|while) )[a-z~'-]+ ){0,3}(?:St\. |Saint |st\. |saint )?$`;
const before = (words: string) => new RegExp(String.raw`\b(?:${words}) ${TAIL}`, 'i');

/** Words before somebody who is only remembered, compared with, waited for, or far away. */
const ABSENT_BEFORE: readonly RegExp[] = [
  before(
    '(?:remember(?:ed|s|ing)?|recall(?:ed|s|ing)?|miss(?:ed|es|ing)|forg[eo]t(?:ten|ting)?)(?: (?:the|an?|his|her|their) \\w+ of)?|in memory of',
  ),
  before('than|unlike|like|in the (?:manner|fashion|likeness|guise|clothes|dress|shape|place) of'),
  before(
    '(?:wait|look|long|search|watch|hop|pray|seek|yearn|call)ing (?:\\w+ )?(?:for|after)|wait(?:ed|s)? (?:\\w+ )?for',
  ),
  before('(?:wrote|writes?|sent (?:\\w+ )?(?:letters?|word|news|tidings|message|gifts?|presents?)) to'),
  before(
    '(?:sent|wrote) (?:an?|the|his|her|their|many) (?:\\w+ )?(?:letters?|message|gifts?|presents?|ring)(?: \\w+)? to',
  ),
  before(
    '(?:letters?|message|messages|news|word|tidings|orders?|commands?|gifts?|presents?|messenger|inherited|leave|permission) (?:from|of|by)',
  ),
  before('(?:came|come|comes|arrived|returned|descended|fled|escaped) (?:\\w+ )?from'),
  before(
    'in the name of|on behalf of|in honour of|in the (?:service|reign) of|belong(?:ed|s|ing) to|(?:named|called) after|worthy of|(?:fit|meant|kept|made|built|enough) for',
  ),
  before(
    '(?<!\\b(?:began|begun|had|continued|used|went on) )to (?:fight|hunt|face|mind|nurse|tend|hand (?:\\w+ )?(?:over )?to|give|show|ask|beg|join|serve|tell|warn|consult|challenge|punish|please|beat|defeat|slay|wake|thank|obey|deceive)(?: to)?',
  ),
  before('(?:one|youngest|eldest|second|third|first|last|fairest|which|any|each) of'),
  before(
    '(?:take|took|taken|ask(?:ed)?|beg(?:ged)?) (?:counsel|advice|leave|help) of|(?:to |and )?invit(?:e|ing)|to let',
  ),
  before('(?:girl|boy|child|children|sons?|daughters?) by'),
  before('(?:long|years|centuries) (?:before|after)(?: \\w+ and)?|since (?:the (?:days|time) of )?'),
  before('(?:asked|begged|wanted|wished|desired|demanded|hoped) to (?:(?:speak|talk) (?:with|to)|see|meet)'),
  before(
    'nor|neither|without|had left|explain to|(?:loss|lack|want|absence|death|return) of|(?:find|found|know|knew|tell) (?:out )?which (?:was|is|were)',
  ),
  before(
    '(?:saw|seen|heard|knew|known|know)(?: or \\w+)? nothing(?: more)? of|give(?: (?:him|her|them|me))? back',
  ),
  // `He travelled about as a beggar.`
  /\bas an? (?:[a-z~-]+,? ){0,3}$/i,
  before(
    '(?:the|a) (?:voice|sound|song|name|picture|thought|room|house|bed) of|as it were,|resembl(?:ed|es|ing)|seem(?:ed|s|ing)(?: to be)?',
  ),
  /\b(?:once|formerly|no longer|now) (?:his|her|their) (?:\w+ )?$/i,
];
/** `The wife had a pretty girl`: she is newly born. */
const BORN_TO =
  /\b(?:wife|woman|mother|queen|she|couple|they|were)\b[^.;]*\b(?:had|bore|have|gave birth to|brought forth|born(?: \w+)*) (?:(?:him|her|them) )?(?:an?|the|her|their) (?:\w+ ){0,3}$/;
const NEWBORN = /(?:girl|boy|child|children|sons?|daughters?|baby|infant|little one|prince|princess)$/;
/** `There was once a woman who had two daughters`: the tale begins with them. */
const FAMILY_OF =
  /\b(?:there (?:once )?(?:was|were|lived|dwelt)|once (?:upon a time )?(?:an?|the))\b[^.;]*\b(?:who|and|she|they) had (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b[^.;]*$/;
/** `She left her baby with a neighbour`. */
const LEFT_BEFORE = /\b(?:left|leaving) (?:his|her|their|the) (?:\w+ ){0,2}$/;
const LEFT_AFTER = /^ (?:with|behind|at|in the care of|asleep|alone)\b/;
/** `had never met a soldier`, but not `had never seen him before`. */
const NEVER_MET = before('never (?:\\w+ )?(?:met|seen|saw|known|knew|spoken (?:to|with)|loved|served|had)');
const NOW_MET = /^[^.;]*\b(?:before|till (?:then|now)|until (?:then|now)|so|such)\b/;
/** `her dead husband`, but not `the dead knight rose`. */
const LATE =
  /\b(?:his|her|their|my|our|whose) (?:(?:poor|dear|own|long|own) )*(?:dead|late|lost|drowned|departed) (?:\w+ )?$/;
const LONG_AGO =
  /\b(?:long ago|long before|(?:years|winters|centuries|generations) (?:ago|before|earlier)|in (?:the )?(?:olden|former|ancient|earlier) (?:days|times)),? (?:[a-z~'-]+ ){0,4}$/;

const RELATIVE = '^(?: (?:and|or) (?:the |his |her )?\\w+)?,?(?: who| that)?';
/** Words after somebody who is dead, away, or still to come. */
const ABSENT_AFTER: readonly RegExp[] = [
  new RegExp(
    String.raw`${RELATIVE} (?:was|were|is|are|had been|has been|lay|lies|being) (?:(?!not )\w+ ){0,2}?(?:dead(?! (?:tired|drunk|asleep))|buried|no more|slain|drowned|gone|absent|away(?= (?:at|in|from|on|for)\b|[,.;])|abroad|at sea|(?:at|in|off to) the wars?|far (?:away|off)|overseas|elsewhere|on (?:an?|his|her|their) (?:journey|travels|pilgrimage)|beyond the|in (?:an?|another|the) (?:far|distant|foreign)|expected|awaited|remembered|forgotten|mourned|missed)\b`,
  ),
  new RegExp(
    String.raw`${RELATIVE} had (?:\w+ ){0,3}?(?:died|perished|been (?:killed|slain|drowned|buried|hanged|lost|dead|carried (?:off|away)|stolen|taken (?:away|prisoner|captive))|gone (?:to sea|to the wars?|abroad|away|overseas|to (?:\w+ )?(?:town|market|church|bed))|sailed|emigrated)\b`,
  ),
  /^(?: (?:and|or) (?:the |his |her |their )?\w+)?(?: who| that)? (?:both |all |soon |then )?died\b/,
  /^,? as it were\b/,
  new RegExp(
    String.raw`${RELATIVE} (?:was|were|is|are) not (?:at home|there|in|present|with (?:him|her|them))\b`,
  ),
  // `He was sad, for Elin was his dearest child.`
  /^ (?:was|were|is) (?:his|her|their) (?:\w+ )?(?:dearest|favourite|best-loved|darling|beloved)\b/,
  // Nobody can say which of two shapes is seen.
  /^(?: who| that)?(?: had| was| were)?(?: \w+ly)? (?:turned|changed|transformed|became)(?: (?:himself|herself|themselves))?(?: \w+ly)? (?:into\b|to (?:an?\b|stone|ashes|dust|gold|ice))/,
  // `his horse, startled by the spectre, had bolted`: it was there before.
  /^, had (?:\w+ )?\w+(?:ed|en|wn|ne|nt|ft|ld|id)\b/,
  /^ (?:will|shall|might|may|should (?:be|have|come|marry|bring))\b/,
  /^ would (?:one day |some day |soon |never )?(?:come|return|be|marry|find|bring|help|rise|save|free|reward|punish|send)\b(?![^,.;]*\b(?:every|each|often|always|sometimes|daily|nightly)\b)/,
];
const FAR =
  /^(?: who| that)? (?:lived|lives|dwelt|reigned|ruled) (?:\w+ ){0,3}?(?:far (?:away|off)|beyond the|across the (?:sea|water|moor|mountains)|over the (?:sea|hills|mountains)|in (?:an?|another|the) (?:far|distant|foreign))\b/;
const BEGINS = /\b(?:there|once)\b/;

/**
 * Whether a sentence only tells of somebody who is not there: remembered, dead, far away, compared with, denied, or
 * still to come.
 *
 * @param text what the sentence says, in lower case
 */
export function isOnlyTold(text: string, at: number, end: number): boolean {
  const [lead, rest] = [text.slice(0, at), text.slice(end)];
  if (ABSENT_BEFORE.some((pattern) => pattern.test(lead)) || LATE.test(lead)) return true;
  if (NEVER_MET.test(lead) && !NOW_MET.test(rest)) return true;
  if (LONG_AGO.test(lead) && /^ had\b/.test(rest)) return true;
  if (NEWBORN.test(text.slice(at, end)) && BORN_TO.test(lead) && !FAMILY_OF.test(lead)) return true;
  if (LEFT_BEFORE.test(lead) && LEFT_AFTER.test(rest)) return true;
  // `There was an old soldier who had been long in the wars`: the story begins with him.
  if (/\bthere (?:was|were|lived) (?:\w+ ){0,4}$/.test(lead)) return false;
  if (FAR.test(rest) && !BEGINS.test(lead)) return true;
  return ABSENT_AFTER.some((pattern) => pattern.test(rest));
}
