// Over 300 lines: the nouns of people, and the rules for what is told beside them.
import type { SceneFigure, SceneGroup } from '../../core/scene-words.ts';

/** `n` is a small child, which no pronoun refers to with certainty. */
export type Gender = 'm' | 'f' | 'p' | 'n';

export interface Role {
  readonly figure: SceneFigure | SceneGroup;
  readonly gender: Gender;
  /** The word only says how somebody is related or how old they are, so it may refer to a known character. */
  readonly loose?: boolean;
}

export interface FoundPerson extends Role {
  readonly at: number;
  readonly end: number;
  readonly word: string;
  /** `the`, `her`, `that`: a known person; `a`, `one`: a new one. */
  readonly known: boolean;
  /** How many of a group there are, if the text says it. */
  readonly count?: number;
}

/** Nouns that always mean people if they have an article. Specific nouns come before general ones. */
const NOUNS: readonly (readonly [words: string, Role])[] = [
  [
    '(?:(?:droll-looking |funny |strange |queer )little |little (?:grey |old |black ))(?:man|gentleman|fellow)|little (?:man|gentleman)|manikin|hobgoblin|little dwarf',
    { figure: 'dwarf', gender: 'm' },
  ],
  [
    'old (?:woman|wife|dame|lady|witch-woman|mother|grandmother)|grandmother|grandam|crone|beldame',
    { figure: 'old-woman', gender: 'f' },
  ],
  [
    "old (?:man|fellow|father|shepherd|fisherman|farmer|king's man|beggar)|grandfather|greybeard|aged man|beggar|hermit",
    { figure: 'old-man', gender: 'm' },
  ],
  ['young men|youths|lads', { figure: 'young-men', gender: 'p' }],
  ['mermaid|merrymaid|merwoman|sea-maiden', { figure: 'mermaid', gender: 'f' }],
  [
    "princes|(?:kings?|queens?|emperors?|sultans?)(?:'s|')? (?:\\w+ )?sons",
    { figure: 'princes', gender: 'p' },
  ],
  [
    "princesses|(?:kings?|queens?|emperors?|sultans?)(?:'s|')? (?:\\w+ )?daughters",
    { figure: 'princesses', gender: 'p' },
  ],
  ["princess|(?:king|queen|emperor|sultan)'s (?:\\w+ )?daughter", { figure: 'princess', gender: 'f' }],
  ["prince|(?:king|queen|emperor|sultan)'s (?:\\w+ )?son", { figure: 'prince', gender: 'm' }],
  ['queen-mother|queen|empress', { figure: 'queen', gender: 'f' }],
  ['king|emperor|sultan|monarch', { figure: 'king', gender: 'm' }],
  ['witches', { figure: 'women', gender: 'p' }],
  ['witch|sorceress|enchantress|hag', { figure: 'witch', gender: 'f' }],
  ['wizard|magician|sorcerer|enchanter|wise man|conjurer', { figure: 'wizard', gender: 'm' }],
  ['fairy godmother|fairy', { figure: 'fairy', gender: 'f' }],
  ['fairies|elves|pixies|piskies|little people|small people', { figure: 'fairies', gender: 'p' }],
  ['dwarfs|dwarves|goblins|gnomes', { figure: 'dwarfs', gender: 'p' }],
  ['dwarf|goblin|gnome|elf|pixy|pixie|brownie|little grey man', { figure: 'dwarf', gender: 'm' }],
  ['ogre|troll', { figure: 'ogre', gender: 'm' }],
  ['giantess|giant', { figure: 'giant', gender: 'm' }],
  ['angel', { figure: 'angel', gender: 'm' }],
  ['demon|devil|fiend', { figure: 'demon', gender: 'm' }],
  // `He` may be the man that the ghost was.
  ['ghost|spectre|phantom|spirit', { figure: 'ghost', gender: 'n' }],
  ['knight', { figure: 'knight', gender: 'm' }],
  ['soldiers|men-at-arms|warriors|troops|guards|army|horsemen', { figure: 'soldiers', gender: 'p' }],
  ['soldier|warrior|guard|guardsman|sentinel|sentry', { figure: 'soldier', gender: 'm' }],
  ['monks|friars|priests|holy priests|churchmen|nuns', { figure: 'monks', gender: 'p' }],
  ['monk|friar', { figure: 'monk', gender: 'm' }],
  [
    'priest|parson|vicar|bishop|abbot|saint|holy man|clergyman|curate|rector|prior|worthy man',
    { figure: 'priest', gender: 'm' },
  ],
  ['captain|skipper', { figure: 'captain', gender: 'm' }],
  ['sailors|mariners|crew|seamen', { figure: 'sailors', gender: 'p' }],
  ['sailor|mariner|seaman', { figure: 'sailor', gender: 'm' }],
  ['fisherman', { figure: 'fisherman', gender: 'm' }],
  ['fishermen', { figure: 'sailors', gender: 'p' }],
  ['hunter|huntsman', { figure: 'hunter', gender: 'm' }],
  ['woodcutter|woodman|wood-?cutter|woodsman', { figure: 'woodcutter', gender: 'm' }],
  ['shepherd|goatherd|swineherd|herdsman|cowherd', { figure: 'shepherd', gender: 'm' }],
  ['farmer|peasant|ploughman|husbandman|yeoman|countryman', { figure: 'farmer', gender: 'm' }],
  ['miller', { figure: 'miller', gender: 'm' }],
  // Trades without a figure of their own.
  [
    'weaver|wrestler|piper|harper|fiddler|tinker|potter|carpenter|joiner|stonemason|ferryman|miner|tinner|gamekeeper|sexton|clerk|lawyer|physician|schoolmaster|bard|minstrel|coachman|postilion|gardener|cobbler|shoemaker|barber|thatcher|drover|carter|bailiff|sheriff|constable|scholar|poet|horseman|workman|boatman|oarsman|ploughboy|labourer',
    { figure: 'man', gender: 'm' },
  ],
  ['blacksmith|smith', { figure: 'smith', gender: 'm' }],
  ['cook', { figure: 'cook', gender: 'm' }],
  ['tailor', { figure: 'tailor', gender: 'm' }],
  ['judge|magistrate', { figure: 'judge', gender: 'm' }],
  ['baker|innkeeper|landlord|publican|butcher', { figure: 'baker', gender: 'm' }],
  [
    'merchant|pedlar|peddler|trader|rich man|nobleman|gentleman|baron|earl|duke|squire|(?:noble|count)(?= (?:who|was|had|said|asked|came|went)\\b|[,.;:!?])|minister|chamberlain|counsellor|councillor',
    { figure: 'merchant', gender: 'm' },
  ],
  ['robbers|thieves|bandits|highwaymen', { figure: 'robbers', gender: 'p' }],
  ['robber|thief|bandit|highwayman', { figure: 'robber', gender: 'm' }],
  ['travell?er|stranger man|wanderer|pilgrim|wayfarer|messenger', { figure: 'traveller', gender: 'm' }],
  ['servants', { figure: 'crowd', gender: 'p' }],
  ['servant|page|footman|steward', { figure: 'servant', gender: 'm' }],
  [
    'maidservant|maid-servant|servant-?girl|nurse|housekeeper|milkmaid|dairymaid',
    { figure: 'maid', gender: 'f' },
  ],
  ['bride', { figure: 'bride', gender: 'f', loose: true }],
  [
    'bridegroom|husband|youth|lad|young man|young fellow|lover|fellow|peasant lad|suitor',
    { figure: 'youth', gender: 'm', loose: true },
  ],
  [
    '(?:eldest|elder|grown-up) (?:daughter|sister)|lady|maiden|damsel|enchantress|beautiful (?:woman|girl|stranger)|lovely (?:stranger|girl|maid)|young woman|fair maid',
    { figure: 'lady', gender: 'f', loose: true },
  ],
  [
    'stepmother|step-mother|mother|widow|wife|housewife|goodwife',
    { figure: 'mother', gender: 'f', loose: true },
  ],
  ['father|stepfather|goodman|householder', { figure: 'father', gender: 'm', loose: true }],
  [
    'little girl|girl|little daughter|daughter|lass|lassie|sister',
    { figure: 'girl', gender: 'f', loose: true },
  ],
  ['little boy|boy|little son', { figure: 'boy', gender: 'm', loose: true }],
  ['son|brother', { figure: 'youth', gender: 'm', loose: true }],
  // A baby would seem to stand.
  ['child|little one', { figure: 'child', gender: 'n', loose: true }],
  // `Girls` may be grown up.
  ['children|boys|(?:little|small) girls|boys and girls|little ones', { figure: 'children', gender: 'p' }],
  // Most of those in tales are grown up.
  ['sons|brothers', { figure: 'young-men', gender: 'p' }],
  ['daughters|sisters|maidens', { figure: 'maidens', gender: 'p' }],
  ['guardian|watchman|keeper|porter|gatekeeper', { figure: 'guardian', gender: 'm' }],
  [
    'courtiers|nobles|lords and ladies|lords|knights|wedding guests|guests',
    { figure: 'courtiers', gender: 'p' },
  ],
  ['women|maids', { figure: 'women', gender: 'p' }],
  [
    'folk|people|villagers|townsfolk|townspeople|crowd|neighbours|inhabitants|peasants|country-?folk|community|onlookers|multitude|citizens|young and old|savages|farmers',
    { figure: 'crowd', gender: 'p' },
  ],
  ['mistress|hostess|washerwoman|laundress|seamstress|aunt|niece', { figure: 'woman', gender: 'f' }],
  ['stranger', { figure: 'traveller', gender: 'm', loose: true }],
  ['woman|dame', { figure: 'woman', gender: 'f', loose: true }],
  ['man', { figure: 'man', gender: 'm', loose: true }],
];

const ARTICLES =
  '(?:the|an?|his|her|their|this|that|these|those|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|many|another|all|both|every|our|of|other|half|poor|old|young|little|good|holy|pious|wicked|great|wild|unfortunate|luckless)';
/**
 * Words that describe a person. With any other word between article and noun, the noun may mean something
 * else.
 */
const DESCRIBING =
  '(?:(?:~+|very|most|so|[a-z]+-[a-z]+|[a-z]+ly|[a-z]+ed|[a-z]+ing|[a-z]+ful|[a-z]+less|[a-z]+ous|[a-z]+ish|[a-z]+y|old|young|poor|good|little|great|big|small|wise|brave|bold|fair|kind|rich|proud|cruel|fine|dear|sweet|strange|simple|honest|other|same|first|second|third|[a-z]+th|last|eldest|elder|younger|youngest|only|whole|dead|sick|ill|wounded|dying|blind|lame|tall|stout|mean|evil|welsh|irish|cornish|english|scottish|danish|norman|saxon|french|german|local|own|beautiful|handsome|grand|royal|gallant|true|false|white|black|red|grey|humble|common|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|more|few|rich and [a-z]+|and),? )*';
const RULES = NOUNS.map(([words, role]) => ({
  role,
  // Search for the words alone first, because that is faster.
  bare: new RegExp(String.raw`\b(?:${words})\b`),
  pattern: new RegExp(
    String.raw`\b(${ARTICLES}) ${DESCRIBING}(${words})\b(?![-'’])(?! (?:of (?:the )?(?:darkness|hell|lies|peace|sea|mountains|night|death|war|beasts|hearts|spades|clubs|diamonds)|and country|carrier|(?:and [a-z]+ )?(?:rocks?|stones?|tor|head|well|bridge|pool|inn|arms)\b))`,
    'g',
  ),
}));
/** `the whole village`: the people who live there. */
const WHOLE =
  /\b(?:the whole|all the|the entire) (?:village|town|city|court|parish|countryside)\b(?= (?:was|were|came|ran|rushed|gathered|turned|went|feasted|rejoiced|wept))/g;
/** Plurals that need no article. */
const BARE =
  /\b(young men|people|folk|villagers|soldiers|sailors|fairies|children|monks|priests|shepherds|dwarfs|neighbours)\b(?![-'’])(?= (?:were|was|came|ran|fled|gathered|rushed|danced|sang|lived|went|saw|stood|looked|cried|began|had|who|from|of|and|all|round|on|in))/g;
const BARE_ROLES: Readonly<Record<string, Role>> = {
  'young men': { figure: 'young-men', gender: 'p' },
  soldiers: { figure: 'soldiers', gender: 'p' },
  sailors: { figure: 'sailors', gender: 'p' },
  fairies: { figure: 'fairies', gender: 'p' },
  children: { figure: 'children', gender: 'p' },
  monks: { figure: 'monks', gender: 'p' },
  priests: { figure: 'monks', gender: 'p' },
  dwarfs: { figure: 'dwarfs', gender: 'p' },
};
/** Phrases in which a noun for people is only an epithet. */
const NOT_BEFORE = /\b(?:from (?:father|mother|grandparent)|to (?:son|child)|for (?:all )?the)\s*$/;

/** `Rapunzel grew into a child`, `the old woman was a witch`: a second word for the same person. */
const IS_ONE =
  /\b(?:was|were|is|grew (?:up )?(?:into|to be)|seemed|looked like|in reality|really) (?:only )?(?:the most |an? |the )?(?:(?!(?:by|with|to|from|at|in|for|on) )[\w~]+,? ){0,4}$/;

/** Endings of nouns that mean people, and also things. */
const MAYBE_PERSON =
  /\b(?:the|an?|this|that|his|her|their) (?:[a-z]+ ){0,3}?([a-z]{2,}(?:er|or|ess|ist|ian|smith|wright|monger|man|woman|boy|maid|herd|fellow|champion|hero|chief|foe|rival|friend|companion|comrade|cousin|uncle|aunt|nephew|niece|heir|twin|guest|host|victim|leader)|champion|hero|chief|foe|rival|friend|companion|comrade|cousin|uncle|aunt|nephew|niece|heir|twin|guest|host|victim|leader)(?= (?:who\b|said|came|went|took|ran|sat|stood|told|gave|sprang|leapt|began|asked|answered|cried|laughed|seized|looked|jumped|replied|threw|caught|knew|thought|bowed|turned|stepped|shouted|wept|[a-z]{3,}ed\b))/g;
const THINGS_SO_ENDING =
  /^(?:discover|consider|remember|deliver|ever|never|however|over|under|after|together|whether|either|rather|further|offer|suffer|enter|wander|utter|bitter|clever|tender|eager|better|later|sooner|former|latter|nearer|farther|stronger|deeper|higher|wiser|gather|linger|recover|water|river|winter|summer|tower|door|floor|hammer|dinner|supper|letter|matter|paper|silver|finger|corner|danger|anger|hunger|flower|shower|power|thunder|manner|cover|chamber|mirror|ladder|border|order|wonder|number|timber|butter|leather|feather|weather|copper|fever|clover|heather|quarter|answer|laughter|slaughter|shelter|shoulder|spider|otter|badger|anchor|harbour|error|horror|terror|prayer|layer|other|another|latter|former|elder|younger|older|greater|larger|smaller|taller|stronger|darkness|distress|wilderness|dress|press|mess|business|illness|sickness|goodness|kindness|happiness|creature|monster|tiger|plover|heifer|steer|boar|roar|moor|poor|mist|fist|list|rest|beast|ember|amber|cinder|tinder|saucer|platter|dagger|slipper|banner|pier|deer|beer|cheer|year|ear|bear|pear|spear|tear|fear|meteor|liquor|summer|after|manor|interior|exterior|tailor-?shop|mirror|parlor|arbor|harbor|number|order|gender|cellar|collar|pillar|altar|dollar|cedar|vinegar|sugar|calendar|chapter|counter|center|shutter|rafter|roller|pepper|ginger|barrier|frontier|razor|tumor|humor|terror|candor|splendor|splendour|armor|armour|favour|labour|colour|odour|vapour|neighbour|chatter|clatter|shiver|slumber|murmur|blunder|plunder|ladder|bladder|adder|fodder|cinder|girder|bother|tether|ether|fir|motor|savior|behavior|rumor|odor|color|labor|favor|vapor|mother|father|brother|sister|daughter|woman|human|talisman)$/;

/** Whether a noun means people by its ending, and is none of the things that end alike. */
export function isPersonByEnding(noun: string): boolean {
  return !THINGS_SO_ENDING.test(noun) && !THINGS_SO_ENDING.test(noun.replace(/s$/, ''));
}

/** Whoever does what only people do is somebody: `the little tanuki saw it all`. */
const DOES_AS_PEOPLE =
  /\b(?:the|an?|his|her|their) (?:(?!(?:he|she|they|who|and|had|has|have|would|could|was|were) )[a-z]+ ){0,2}?((?!(?:had|has|have|would|could|never|then|not|just|also|only|all|one|other|others|he|she|they|who|and|voice|heart)\b)[a-z]{3,}(?<!ly))(?= (?:said|saw|thought|rejoiced|cried|answered|replied|asked|laughed|knew|wept|told|spoke|smiled|shouted|heard)\b)/g;

/** Somebody of whom the sentence tells by a noun that has no figure: `the sorter said`. */
export function unknownPersonAt(text: string): number {
  const known = peopleIn(text);
  for (const match of [...text.matchAll(MAYBE_PERSON), ...text.matchAll(DOES_AS_PEOPLE)]) {
    const noun = match[1] ?? '';
    const at = match.index + match[0].length - noun.length;
    if (!THINGS_SO_ENDING.test(noun) && !known.some((who) => who.end > at && who.at < at + noun.length))
      return at;
  }
  return -1;
}

/** `The old king, the prince's father, …` is one person. */
function isApposition(text: string, before: FoundPerson, own: FoundPerson | undefined): boolean {
  return (
    own !== undefined &&
    own.gender === before.gender &&
    /^(?:father|mother|wife|husband|son|daughter|brother|sister)$/.test(own.word) &&
    // `The king his father` needs no comma.
    (/^ (?:his|her|their) $/.test(text.slice(before.end, own.at)) ||
      (/^, [a-z~ ]*$/.test(text.slice(before.end, own.at)) && /^(?:,|\.)/.test(text.slice(own.end))))
  );
}

/** Groups of which a tale says how many they are, and of whom all are seen. */
const COUNTED = /^(?:young-men|maidens|princes|princesses|children|dwarfs|fairies|robbers|women)$/;
const NUMBERS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');

/** `the three sons`: how many people a phrase tells of. */
function countIn(phrase: string): number | undefined {
  if (/\bboth\b/.test(phrase)) return 2;
  const at = NUMBERS.findIndex((number) => new RegExp(String.raw`\b${number}\b`).test(phrase));
  return at < 0 ? undefined : at + 2;
}

/** `Both the elder sons`, `all three of his daughters` */
const ALL_OF = /\b(?:both(?: of)?|all (?:two|three|four|five|six|seven|nine|ten|eleven|twelve) of) $/;

const KIN =
  /^(?:brothers?|sisters?|father|mother|husband|wife|sons?|daughters?|children|king|queen|man|woman)$/;
/** `His father and mother`: the second has no article. */
const AND_KIN =
  /^ and (brothers?|sisters?|father|mother|wife|sons?|daughters?|children|child|queen)\b(?![-'’])/;

const ROYAL_CHILDREN: Readonly<Record<string, Role>> = {
  son: { figure: 'prince', gender: 'm' },
  sons: { figure: 'princes', gender: 'p' },
  daughter: { figure: 'princess', gender: 'f' },
  daughters: { figure: 'princesses', gender: 'p' },
};

/** `A king who had three sons`: they are princes. */
function ofRoyals(own: FoundPerson, before: FoundPerson | undefined, text: string): FoundPerson {
  const role = ROYAL_CHILDREN[own.word];
  if (!role || !/^(?:king|queen)$/.test(before?.figure ?? '')) return own;
  const between = text.slice(before?.end, own.at);
  const isTheirs =
    /^[\s,]*(?:who |and |and a queen )?(?:had|with|and (?:his|her|their))\b[^.;:,]{0,40}$/.test(between);
  // Whoever has a name is known by it already.
  const isNamed = /^(?:, [a-z]+[,.]|,? (?:named|called|by name|whose name))/.test(text.slice(own.end));
  return isTheirs && !isNamed ? { ...own, ...role } : own;
}

/** `His brother, who was a little dwarf`: that is what is seen of him. */
const WHO_WAS = /^,? who was (?:only |but )?an? (?:[a-z]+,? ){0,3}?(dwarf|giant|ogre|witch|fairy|wizard)\b/;

export function asItLooks(own: FoundPerson, text: string): FoundPerson {
  const noun = own.loose ? WHO_WAS.exec(text.slice(own.end))?.[1] : undefined;
  const [role] = noun === undefined ? [] : NOUNS.filter(([words]) => words.split('|').includes(noun));
  return role && role[1].gender === own.gender ? { ...own, figure: role[1].figure } : own;
}

/** `The queen of the bees` is a bee. */
const OF_ANIMALS =
  /^ of (?:the |all (?:the )?)?(?:snakes|serpents|rats|mice|birds|beasts|fish(?:es)?|cats|frogs|ravens|ants|bees|crabs|swans|monkeys|wolves|foxes|ducks|eagles)\b/;

const CROWDS = /^(?:crowd|multitude|army|troops|community)$/;
/** What follows tells of no people. */
const OF_OTHERS =
  /^ of (?!(?:[a-z-]+,? (?:and )?){0,3}?(?:people|folk|men|women|children|boys|girls|lads|youths|maidens|ladies|lords|knights|soldiers|warriors|horsemen|villagers|citizens|peasants|townsfolk|townspeople|courtiers|guests|servants|onlookers|beggars|neighbours|farmers|merchants|monks|friends|suitors|them|his|her|their)\b)/;

/** `The king married his daughter to the prince`, `gave him his sister for a wife`. */
const MARRIED_BEFORE =
  /\b(?:marr(?:y|ied|ies|ying)|wed(?:ded|s)?|betroth(?:ed|s)?|woo(?:ed|s|ing)?|court(?:ed|ing))(?: (?:the|his|her|their|this|that|a|an))? (?:[a-z]+ )?$/;
const MARRIED_AFTER =
  /^(?:[^,.;:]{0,40} (?:in marriage|(?:to|for|as)(?: (?:a|an|his|her|your|the|my))? (?:wife|bride))\b|(?: also| then| at last)? (?:was|were|is|being|got)(?: [a-z]+)? (?:married|wedded|wed|betrothed|wooed|courted)\b| (?:married|wedded)\b)/;

/** No child is a bride. */
function asGrown(own: FoundPerson, first: FoundPerson | undefined, text: string): FoundPerson {
  if (own.figure !== 'girl' || /^little\b/.test(own.word)) return own;
  const lead = text.slice(0, own.at);
  if (!MARRIED_BEFORE.test(lead) && !MARRIED_AFTER.test(text.slice(own.end))) return own;
  const isRoyal =
    own.word === 'daughter' &&
    /^(?:king|queen)$/.test(first?.figure ?? '') &&
    /\b(?:his|her|their) (?:[a-z]+ )?$/.test(lead);
  return { ...own, figure: isRoyal ? 'princess' : 'lady' };
}

/** The people that a sentence says are present, in order. */
export function peopleIn(text: string): FoundPerson[] {
  const found: FoundPerson[] = [];
  const free = (from: number, to: number) => !found.some(({ at, end }) => from < end && to > at);
  for (const { role, bare, pattern } of RULES) {
    if (!bare.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const noun = match[2] ?? '';
      const end = match.index + match[0].length;
      const at = end - noun.length;
      if (!free(at, end) || NOT_BEFORE.test(text.slice(0, match.index))) continue;
      if (OF_ANIMALS.test(text.slice(end))) continue;
      const article = match[1] ?? '';
      // A few people are not a crowd.
      if (role.figure === 'crowd' && /^(?:both|two|three|four)$/.test(article)) continue;
      // `The good people` may be the couple that was told of.
      if (
        /^(?:people|folk)$/.test(noun) &&
        /^(?:the (?:good|poor|old|worthy|two)|these|those) /.test(match[0])
      )
        continue;
      // `A multitude of beasts`
      if (CROWDS.test(noun) && OF_OTHERS.test(text.slice(end))) continue;
      const count =
        role.gender === 'p'
          ? countIn(`${ALL_OF.exec(text.slice(0, match.index))?.[0] ?? ''}${match[0]}`)
          : undefined;
      // Three of a crowd are no crowd: only some groups are drawn as many as they are.
      if (count !== undefined && !COUNTED.test(role.figure)) continue;
      found.push({
        ...role,
        ...(count !== undefined && COUNTED.test(role.figure) && { count }),
        at,
        end,
        word: noun,
        // `a wild man`
        known:
          !/\b(?:an?|another) $/.test(text.slice(0, match.index)) &&
          !/^(?:an?|one|another|some|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|many)$/.test(
            article,
          ),
      });
    }
  }
  for (const match of text.matchAll(WHOLE)) {
    const [at, end] = [match.index, match.index + match[0].length];
    found.push({ figure: 'crowd', gender: 'p', at, end, word: match[0], known: true });
  }
  for (const match of text.matchAll(BARE)) {
    const word = match[1] ?? '';
    const [at, end] = [match.index, match.index + word.length];
    const isCouple = /\b(?:the (?:good|poor|old|worthy|two)|these|those) $/.test(text.slice(0, at));
    if (free(at, end) && !isCouple)
      found.push({
        ...(BARE_ROLES[word] ?? { figure: 'crowd', gender: 'p' as const }),
        at,
        end,
        word,
        known: true,
      });
  }
  for (const before of [...found]) {
    const { 0: phrase, 1: word } = AND_KIN.exec(text.slice(before.end)) ?? [];
    const [role] =
      phrase !== undefined && word !== undefined && KIN.test(before.word) ? peopleIn(`his ${word} `) : [];
    const end = before.end + (phrase?.length ?? 0);
    if (role && word !== undefined && free(end - word.length, end))
      found.push({ ...role, at: end - word.length, end, known: true });
  }
  const inOrder = found
    .sort((one, other) => one.at - other.at)
    .map((own) => asItLooks(own, text))
    .map((own, at, all) => asGrown(ofRoyals(own, all[at - 1], text), all[0], text));
  return inOrder.filter(({ at }, index) => {
    const before = inOrder[index - 1];
    return (
      before === undefined ||
      (!isApposition(text, before, inOrder[index]) &&
        // `the old pixy thief` is one person.
        text.slice(before.end, at).trim() !== '' &&
        !IS_ONE.test(text.slice(before.end, at))) ||
      /\bthere (?:was|were)\b/.test(text.slice(before.end, at))
    );
  });
}
