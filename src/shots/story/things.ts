import { SCENE_HELD, SCENE_THINGS, type SceneSetting, type SceneThing } from '../../core/scene-words.ts';
import { looksAsDrawn } from './looks.ts';
import { isAtSea, isIndoors } from './places.ts';

interface ThingRule {
  readonly words: RegExp;
  readonly thing: SceneThing;
  /** Where the thing can be. Default: anywhere. */
  readonly where?: 'land' | 'outdoors' | 'sky' | 'indoors' | 'water' | readonly SceneSetting[];
}

const SOME =
  '(?:the|an?|his|her|their|this|that|these|those|one|two|three|four|six|seven|twelve|some|many|several|both|another|its)';
const KIND =
  '(?:(?:old|young|great|big|huge|little|small|fine|white|black|grey|brown|red|golden|silver|wild|hungry|fierce|savage|fat|thin|lean|poor|beautiful|noble|wonderful|magic|enchanted|enormous|dead|best|good|strong|swift|large|number of|team of|herd of|flock of|large number of|pair of|pack of|cattle and|heavy|bright|sharp|wooden|iron|stone|burning|long|milk-white|coal-black|[a-z]+ed|[a-z]+ing) )*';
const thing = (words: string) =>
  new RegExp(
    String.raw`\b${SOME} ${KIND}(?:${words})\b(?![-'’])(?! (?:king|queen|prince|princess|lord|lady|spirit|people|folk|skin|skins|bone|bones|hair|feathers?|meat|hide|tail|head|track|tracks|shoes?|milk|dung|of (?:the )?(?:air|sea|day|night)))`,
  );
const exact = (words: string) => new RegExp(String.raw`\b(?:${words})\b(?![-'’])`);

const LAKES = [
  'lake',
  'river',
  'marsh',
  'sea',
  'beach',
  'harbour',
] as const satisfies readonly SceneSetting[];

const RULES: readonly ThingRule[] = [
  {
    words: exact('carved on (?:one of )?the [^.]*pews?|mermaid figure carved|figure of a mermaid'),
    thing: 'carved-mermaid',
    where: ['carving'],
  },
  {
    words: exact('her house under the sea|house (?:under|beneath) the (?:sea|waves)|doorway of her house'),
    thing: 'shell-house',
    where: ['underwater'],
  },
  {
    words: exact('(?:palace|castle) (?:under|beneath|at the bottom of) the (?:sea|waves)'),
    thing: 'sea-palace',
    where: ['underwater'],
  },
  {
    words: exact('his anchor|the anchor|cast anchor|anchor'),
    thing: 'anchor',
    where: ['underwater'],
  },
  {
    words: exact('instead of their (?:fields|houses|homes)|where their (?:homes|houses) had been'),
    thing: 'drowned-roofs',
    where: ['lake'],
  },
  {
    words: exact('gush(?:ed|ing)?(?: forth| upward| out| up)?|stop the (?:unwelcome )?flow|stream of water'),
    thing: 'gush',
    where: ['well'],
  },
  {
    words: exact(
      'flood(?:s|ed)?|(?:quickly )?rising waters|angry waters|waters (?:rose|rushed|poured|began to flow)|water (?:rose|rushed|poured|began to flow)(?! from it| into the (?:cup|jug|pail|bucket|pot))(?! out of)|overwhelmed by the (?:sea|waters?|waves|flood)',
    ),
    thing: 'flood',
    where: 'land',
  },
  { words: exact('flash of lightning|lightning'), thing: 'lightning', where: 'sky' },
  {
    words: exact('(?:weighed|drew up|hoisted) anchor|stood out to sea|sailed (?:away|off|out)|set sail'),
    thing: 'ship-leaving',
    where: ['sea'],
  },
  { words: thing('ship|vessel|brig|galleon'), thing: 'ship', where: ['sea'] },
  { words: thing('boats?|skiff|barge'), thing: 'boat', where: LAKES },
  { words: thing('horses?|steeds?|mare|pony|ponies|colt'), thing: 'horse', where: 'outdoors' },
  { words: thing('oxen|ox|bulls?'), thing: 'ox', where: 'outdoors' },
  { words: thing('cows?|cattle|heifer'), thing: 'cow', where: 'outdoors' },
  { words: thing('sheep|ewes?|lambs?|rams?'), thing: 'sheep', where: 'outdoors' },
  { words: thing('goats?|kids'), thing: 'goat', where: 'outdoors' },
  { words: thing('pigs?|swine|sow|boar'), thing: 'pig', where: 'outdoors' },
  { words: thing('donkey|ass|mule'), thing: 'donkey', where: 'outdoors' },
  { words: thing('stags?|deer|hind|hart|roe|roebuck|fawn'), thing: 'deer', where: 'outdoors' },
  { words: thing('dogs?|hounds?'), thing: 'dog', where: 'land' },
  { words: thing('cats?|kitten'), thing: 'cat', where: 'land' },
  { words: thing('wol(?:f|ves)'), thing: 'wolf', where: 'land' },
  { words: thing('fox(?:es)?'), thing: 'fox', where: 'land' },
  { words: thing('bears?'), thing: 'bear', where: 'land' },
  { words: thing('lions?'), thing: 'lion', where: 'land' },
  { words: thing('dragons?'), thing: 'dragon', where: 'outdoors' },
  { words: thing('serpents?|snakes?|adders?'), thing: 'serpent', where: 'land' },
  { words: thing('swans?'), thing: 'swan', where: LAKES },
  { words: thing('goose|geese'), thing: 'goose', where: 'outdoors' },
  { words: thing('hens?|chickens?'), thing: 'hen', where: 'outdoors' },
  { words: thing('ravens?|crows?'), thing: 'raven', where: 'outdoors' },
  { words: thing('birds|doves|larks|swallows|sparrows|pigeons'), thing: 'birds', where: 'sky' },
  {
    words: thing('bird|dove|pigeon|sparrow|nightingale|thrush|lark|wren|robin|starling|linnet|finch|canary'),
    thing: 'bird',
    where: 'land',
  },
  { words: thing('cock|rooster|cockerel'), thing: 'cock', where: 'outdoors' },
  { words: thing('ducks?|drake|duckling'), thing: 'duck', where: 'outdoors' },
  { words: thing('eagle|falcon|hawk'), thing: 'eagle', where: 'outdoors' },
  { words: thing('frogs?|toads?'), thing: 'frog', where: 'land' },
  { words: thing('hares?|rabbits?'), thing: 'hare', where: 'outdoors' },
  { words: thing('hedgehogs?'), thing: 'hedgehog', where: 'land' },
  { words: thing('mouse|mice|rats?'), thing: 'mouse', where: 'land' },
  { words: thing('owls?'), thing: 'owl', where: 'land' },
  { words: thing('storks?|herons?|cranes?'), thing: 'stork', where: 'outdoors' },
  { words: thing('apple-?trees?|apple trees?'), thing: 'apple-tree', where: 'outdoors' },
  { words: thing('carriages?|coach|coaches|chariots?'), thing: 'carriage', where: 'outdoors' },
  { words: thing('fountain'), thing: 'fountain', where: 'outdoors' },
  { words: thing('oven|stove'), thing: 'oven', where: 'land' },
  { words: thing('pots?|ca(?:u)?ldrons?|kettles?'), thing: 'pot', where: 'land' },
  { words: thing('door'), thing: 'door' },
  { words: thing('window'), thing: 'window' },
  { words: thing('tower'), thing: 'tower' },
  { words: thing('(?:golden |silver |glass |little )ball'), thing: 'ball' },
  { words: exact('(?:golden|silver|glass) ball'), thing: 'ball' },
  { words: thing('ring(?! of)'), thing: 'ring' },
  { words: thing('apples?'), thing: 'apple' },
  // `Of water that rose in the midst` is no flower.
  {
    words: thing(
      'flowers?|rose(?! (?:in|up|from|and|to|out|above|over|at|before|again|quickly|slowly|high|higher|early|on|with)\\b)|roses|lil(?:y|ies)',
    ),
    thing: 'flower',
  },
  { words: thing('shoes?|slippers?|boots?'), thing: 'shoe' },
  { words: thing('crown'), thing: 'crown' },
  { words: thing('key'), thing: 'key' },
  { words: thing('letter'), thing: 'letter' },
  { words: thing('purse'), thing: 'purse' },
  { words: thing('feather'), thing: 'feather' },
  { words: thing('eggs?'), thing: 'egg' },
  { words: thing('loaf|bread'), thing: 'bread' },
  { words: thing('jug|pitcher|jar'), thing: 'jug' },
  { words: thing('bell'), thing: 'bell' },
  { words: thing('candle'), thing: 'candle' },
  { words: thing('knife|dagger'), thing: 'knife' },
  { words: thing('horn|trumpet'), thing: 'horn' },
  { words: thing('fiddle|violin'), thing: 'fiddle' },
  { words: thing('hat|cap'), thing: 'hat' },
  { words: thing('box|casket'), thing: 'box' },
  { words: thing('nest'), thing: 'nest' },
  { words: thing('club|cudgel'), thing: 'club' },
  { words: thing('broom'), thing: 'broom' },
  { words: thing('bucket|pail'), thing: 'bucket' },
  { words: thing('turnip'), thing: 'turnip' },
  { words: thing('stone(?! (?:floor|wall|steps?|stairs?))'), thing: 'stone', where: 'land' },
  {
    words: thing('fish(?:es)?|salmon|trout|pike|flounder|turbot|carp'),
    thing: 'fish',
    where: [...LAKES, 'stage'],
  },
  { words: thing('throne'), thing: 'throne', where: ['hall'] },
  { words: thing('bed'), thing: 'bed', where: ['chamber', 'room'] },
  { words: exact('in bed|to bed|into bed'), thing: 'bed', where: ['chamber', 'room'] },
  { words: thing('cradle'), thing: 'cradle', where: 'indoors' },
  { words: thing('spinning[- ]wheel|spindle|distaff'), thing: 'spinning-wheel', where: 'indoors' },
  { words: thing('table'), thing: 'table', where: ['room', 'hall'] },
  { words: thing('chest|treasure|coffer'), thing: 'chest', where: 'land' },
  { words: thing('coffin|bier'), thing: 'coffin', where: 'land' },
  { words: thing('grave|tomb'), thing: 'grave', where: ['churchyard', 'hills', 'field', 'forest', 'beach'] },
  { words: thing('cross|crucifix'), thing: 'cross', where: 'outdoors' },
  { words: thing('cart|waggon|wagon|haycart'), thing: 'cart', where: 'outdoors' },
  { words: thing('bonfire|camp-?fire|fire'), thing: 'fire', where: 'outdoors' },
  { words: thing('anvil|forge'), thing: 'anvil', where: 'land' },
  {
    words: exact(
      'stone circles?|standing stones?|ancient stones|stone men|turned (?:in)?to stone|the hurlers|cromlech|ring of stones|mysterious stones',
    ),
    thing: 'standing-stones',
    where: ['hills', 'field', 'slope', 'road'],
  },
  {
    words: thing('oak|tree|apple-?tree|willow|ash-?tree|thorn-?tree'),
    thing: 'tree',
    where: ['hills', 'field', 'road', 'village', 'farm', 'garden'],
  },
  { words: thing('lantern|lamp|torch'), thing: 'lantern' },
  { words: thing('mirror|looking-glass'), thing: 'mirror' },
  { words: thing('comb'), thing: 'comb' },
  { words: thing('sword'), thing: 'sword' },
  { words: thing('axe|hatchet'), thing: 'axe' },
  { words: thing('spade|shovel'), thing: 'spade' },
  { words: thing('staff|stick|wand|crook'), thing: 'staff' },
  { words: thing('harp'), thing: 'harp' },
  {
    words: exact(
      // Most pipes of tales are smoked.
      '(?:his|a|the|her) (?:(?:magic|silver|reed|shepherd.s) pipe|(?:magic |little |silver |reed )?(?:flute|fife))',
    ),
    thing: 'pipe',
  },
  { words: thing('basket'), thing: 'basket' },
  { words: thing('net|nets'), thing: 'net' },
  { words: thing('cup|goblet|chalice'), thing: 'cup' },
  { words: thing('sack|bag|bundle'), thing: 'sack' },
  { words: exact('(?:his|the) bow (?:and|in hand)|bow and arrows?'), thing: 'bow' },
];

/** Things that the theatre draws and that have no rule of their own are found by their names. */
const ALL_RULES: readonly ThingRule[] = [
  ...RULES,
  ...SCENE_THINGS.filter((name) => !RULES.some((rule) => rule.thing === name) && !isMadeUp(name)).map(
    (name): ThingRule => ({ words: thing(`${name.replaceAll('-', '[- ]')}s?`), thing: name, where: 'land' }),
  ),
];

/** Names of pictures rather than of things. */
function isMadeUp(name: SceneThing): boolean {
  return /^(?:sunken-town|rain|bridge|ladle|shears)$/.test(name);
}

/** The thing that a noun names. */
export function thingNamed(noun: string): SceneThing | undefined {
  return ALL_RULES.find(({ words }) => words.test(`the ${noun} `))?.thing;
}

/** Whether a text, in lower case, tells of a thing. */
export function names(name: SceneThing, text: string): boolean {
  return ALL_RULES.some((rule) => rule.thing === name && rule.words.test(text));
}

/** Things that are seen only in somebody's hand, and events, which are not seen by themselves. */
const NEVER_ALONE: ReadonlySet<SceneThing> = new Set(['sack', 'rain', 'bridge'] as const);
/** Parts of houses: they stand in no picture with people in it. */
const ONLY_ALONE: ReadonlySet<string> = new Set(['door', 'window', 'tower', 'stone'] as const);

/** Whether a thing can be seen without anybody who holds it. */
export function standsAlone(name: SceneThing): boolean {
  return !NEVER_ALONE.has(name) && !isFixture(name);
}

/** Whether a thing may be seen beside people. */
export function standsBeside(name: string): boolean {
  return !ONLY_ALONE.has(name);
}

/** Whether somebody can hold a thing. */
export function isHeld(name: string): boolean {
  return HELD.has(name);
}

const HELD: ReadonlySet<string> = new Set(SCENE_HELD);

/**
 * Things that belong to a place. They count even in speech or comparisons, and stay as long as the story
 * does.
 */
const FIXTURES: ReadonlySet<SceneThing> = new Set([
  'carved-mermaid',
  'shell-house',
  'sea-palace',
  'sunken-town',
  'drowned-roofs',
  'anchor',
  'standing-stones',
]);

export function isFixture(name: SceneThing): boolean {
  return FIXTURES.has(name);
}

/** The most things in one picture, so that it stays clear. */
const MOST = 2;

/** The things that a sentence says are present, if the setting can contain them. */
export function thingsIn(
  text: { readonly said: string; readonly all: string },
  setting: SceneSetting,
): SceneThing[] {
  const found: SceneThing[] = [];
  for (const { words, thing: name, where } of ALL_RULES) {
    if (found.length >= MOST) break;
    const own = isFixture(name) ? text.all : text.said;
    if (canBe(where, setting) && words.test(own) && looksAsDrawn(name, own) && !found.includes(name))
      found.push(name);
  }
  return found;
}

function canBe(where: ThingRule['where'], setting: SceneSetting): boolean {
  if (where === undefined) return true;
  if (typeof where !== 'string') return where.includes(setting);
  if (setting === 'seasons' || setting === 'carving') return false;
  if (where === 'indoors') return isIndoors(setting);
  // The cloth of the bare stage shows no sky.
  if (where === 'sky') return setting !== 'stage' && canBe('outdoors', setting);
  if (where === 'outdoors') return !isIndoors(setting) && !isAtSea(setting);
  if (where === 'water') return isAtSea(setting);
  return !isAtSea(setting);
}
