import { isPersonByEnding, unknownPersonAt } from './people.ts';

/** Creatures of tales. Whoever reads of one expects to see it. */
const CREATURE =
  /\b(?:wolf|wolves|fox|foxes|vixen|bears?|lions?|lioness|tigers?|jackals?|leopards?|panthers?|elephants?|camels?|crocodiles?|alligators?|monkeys?|apes?|badgers?|hedgehogs?|squirrels?|moles?|weasels?|otters?|seals?|whales?|fish|fishes|salmon|trout|pike|flounder|crabs?|crayfish|lobsters?|snails?|tortoises?|turtles?|jelly ?fish|bees?|wasps?|ants?|gnats?|beetles?|spiders?|butterfl(?:y|ies)|crickets?|grasshoppers?|serpents?|snakes?|adders?|worms?|dragons?|griffins?|unicorns?|mouse|mice|rats?|hares?|rabbits?|birds?|doves?|pigeons?|eagles?|falcons?|hawks?|owls?|ravens?|crows?|storks?|herons?|ducks?|ducklings?|drakes?|goose|geese|goslings?|hens?|chickens?|chicks|cocks?|rooster|swans?|sparrows?|nightingales?|thrush|thrushes|larks?|wrens?|magpies?|cuckoos?|peacocks?|parrots?|canary|starlings?|horses?|steeds?|mares?|foals?|filly|fillies|colts?|pony|ponies|donkeys?|ass|asses|mules?|oxen|ox|bulls?|cows?|calf|calves|cattle|heifers?|sheep|ewes?|lambs?|rams?|goats?|kids?|pigs?|sows?|swine|boars?|stags?|deer|hinds?|harts?|roe|roebuck|fawns?|dogs?|hounds?|bitch|puppy|puppies|cats?|puss|pussy|kittens?|tom-?cat|beasts?|creatures?|monsters?|animals?|fleas?|lo(?:use|uice)|frogs?|toads?|newts?|lizards?)\b(?![-'’])/gi;

/** Things that somebody holds, gives, finds or uses: a picture without them is of something else. */
const OBJECT =
  /\b(?:rings?|apples?|pears?|peach|peaches|plums?|cherr(?:y|ies)|figs?|grapes|nuts?|beans?|peas?|turnips?|cabbages?|pumpkins?|radish(?:es)?|rampion|corn|grain|wheat|oats|hay|straw|grass|herbs?|leaf|leaves|flowers?|rose(?! (?:in|up|from|and|to|out|above|over|at|before|again|quickly|slowly|high|higher|early|on|with)\b)|roses|lil(?:y|ies)|pinks|carnations?|branch(?:es)?|boughs?|twigs?|roots?|tree|trees|bush(?:es)?|thorns?|seeds?|logs?|faggots?|firewood|bread|loaf|loaves|cakes?|bannocks?|cheese|butter|milk|honey|meat|bacon|ham|sausages?|soup|broth|porridge|pudding|pie|eggs?|wine|beer|ale|water|food|supper|dinner|breakfast|feast|crusts?|crumbs|balls?|crowns?|sceptre|jewels?|diamonds?|pearls?|rub(?:y|ies)|necklace|chain|bracelet|girdle|belt|money|coins?|gold|silver|ducats|florins|guineas?|shillings?|pence|penny|pennies|purses?|treasures?|chests?|boxe?s?|casket|coffer|trunk|keys?|locks?|bolts?|letters?|books?|papers?|pens?|shoes?|slippers?|boots?|stockings?|gloves?|hats?|caps?|hoods?|cloaks?|mantles?|coats?|jackets?|gowns?|dress(?:es)?|robes?|shirts?|frocks?|aprons?|petticoats?|clothes|garments?|rags|veil|feathers?|skins?|furs?|cloth|linen|silk|wool|flax|thread|yarn|needles?|pins?|spindles?|distaff|spinning[- ]wheels?|reel|loom|combs?|mirrors?|looking-?glass(?:es)?|lanterns?|lamps?|candles?|torch(?:es)?|swords?|knife|knives|daggers?|axes?|hatchets?|spears?|lances?|shields?|arrows?|bows?|guns?|clubs?|cudgels?|sticks?|staff|staves|wands?|rods?|whips?|ropes?|cords?|strings?|nets?|hooks?|saddles?|bridles?|halters?|carts?|wag(?:g)?ons?|carriages?|coach(?:es)?|chariots?|sledges?|sleighs?|boats?|ships?|rafts?|oars?|sails?|anchors?|wheels?|millstones?|grindstones?|stones?|rocks?|pots?|pans?|kettles?|ca(?:u)?ldrons?|ovens?|stoves?|bowls?|basins?|dish(?:es)?|plates?|cups?|goblets?|glass(?:es)?|bottles?|flasks?|jars?|jugs?|pitchers?|buckets?|pails?|barrels?|casks?|tubs?|baskets?|sacks?|bags?|bundles?|knapsacks?|pockets?|tables?|chairs?|stools?|bench(?:es)?|beds?|pillows?|cradles?|coffins?|graves?|tombs?|doors?|gates?|windows?|ladders?|stairs|walls?|harps?|pipes?|flutes?|fiddles?|violins?|horns?|trumpets?|drums?|bells?|clocks?|brooms?|hammers?|anvils?|spades?|shovels?|ploughs?|scythes?|sickles?|rakes?|pitchforks?|nails?|bones?|nests?|webs?|carpets?|portraits?|pictures?|fires?|flames?|ash(?:es)?|cinders|smoke|blood|tears|stars?|moon|sun|clouds?|snow|ice|lightning|storm|ransom|potion|medicine|ointment|fountains?)\b(?![-'’])/gi;

/** People whom no figure stands for, or of whom only a number is said. */
const OTHER_PEOPLE =
  /\b(?:mayor|(?:cow|goat|swine|goose)-?(?:herd|girl|boy)s?|(?:ogress|ogre|troll|elf|nymph|nixi?e?|imp|sprite|godmother|godfather|princess|countess|duchess|heiress|empress|goddess|baroness|abbess|giantess|enchantress)(?:e?s)?|trolls|giants|princes|queens|kings|princesses|witches|wizards|gods|heroes|heroines?|maids|ladies|lords|wives|widows|husbands|parents|couples?|pair|babies|baby|infants?|twins|orphans?|foundlings?|beggars|tailors|millers|cooks?|kitchen-?maids?|scullions?|slaves?|prisoners?|captives?|strangers|suitors?|lovers|servants?|attendants?|ministers?|judges|doctors?|messengers|merchants|pedlars|hunters|huntsmen|woodcutters|fishers?|farmers|shepherds|travellers|pilgrims|pupils?|apprentices?|schoolmates|playmates|playfellows?|companions?|comrades|friends?|neighbou?rs?|kinsmen|kinsfolk|relations|cousins?|uncles?|aunts?|nephews?|nieces?|grandchild(?:ren)?|grandsons?|granddaughters?|(?<=\b(?:two|both) (?:\w+ )?)(?:daughters|sons|sisters|brothers|maidens|men|women|girls|boys|children)|girls|lasses|maids|youths|step-?child(?:ren)?|step-?(?:sisters?|daughters?|sons?|mothers?|fathers?|brothers?)|family|household|company|procession|retinue|train|escort|hosts?|army|armies|enem(?:y|ies)|foes?|pirates?|hangman|executioner|murderers?|corpse|skeleton|apparition|(?<=the )(?:lord(?! of)|king of (?:\w+ ){1,3})|god)\b(?![-'’])/gi;

/** `The eldest took it`: who is meant only the sentences before say. */
const ELLIPTIC =
  /\b(?:the (?:other|others|eldest|youngest|elder|younger|oldest|second|third|fourth|first|last|former|latter|rest|two|three|poor|rich|old one|little one|good one|one)|one of (?:them|these|those)(?!, (?:[a-z]+ ){0,3}[a-z]*,? ?(?:an?|the) )|both of them|all of them|some of them|(?:some|any|every|no)(?:body|one| one)|others|another|each|everyone)(?= (?:who|that|of them|was|were|is|had|has|did|could|would|said|and|[a-z]{2,}ed|went|came|took|saw|ran|sat|stood|gave|made|knew|told|got|began|brought|heard|left)\b|[,.;:!?]|$)/;

/** Whether a text begins to tell of somebody who has no noun: `the eldest wanted to go`. */
export function isElliptic(text: string): boolean {
  return ONE_OF_SEVERAL.test(text);
}

const ONE_OF_SEVERAL =
  /\bthe (?:other|eldest|youngest|elder|younger|oldest|second|third|fourth|former|latter)(?= (?:wanted|wished|went|set out|set off|came|said|took|thought|began|had|was|ran|rode|saw|met|got|asked|answered|tried)\b)/;

/** Endings of nouns for people. */
const BY_ENDING =
  /\b(?:the|an?|his|her|their|this|that|one|two|some) (?:[a-z-]+ ){0,2}?([a-z]{2,}(?:ers?|ors?|(?<!hu|wo)man|women|men|herds?|smiths?|wrights?|mongers?))\b(?![-'’])/g;

/** Parts of a place rather than things that somebody has to do with. */
const SCENERY =
  /\b(?:of|like|as|than|as if|without|no|not an?|about) (?:the |an? |his |her |their |its |some |any )?(?:\w+ ){0,2}$/i;

export interface Mention {
  readonly word: string;
  readonly at: number;
}

/** The creatures that a text tells of. */
export function creaturesIn(text: string): Mention[] {
  return mentions(text, CREATURE);
}

/** The things that a text tells of. */
export function objectsIn(text: string): Mention[] {
  return mentions(text, OBJECT);
}

/** The people that a text tells of without a noun that a figure stands for. */
export function otherPeopleIn(text: string): Mention[] {
  const lower = text.toLowerCase();
  const found = mentions(text, OTHER_PEOPLE);
  const unknown = unknownPersonAt(lower);
  for (const { 0: phrase, 1: word = '', index } of text.matchAll(BY_ENDING))
    if (isPersonByEnding(word) && !SCENERY.test(lower.slice(0, index + phrase.length - word.length)))
      found.push({ word, at: index + phrase.length - word.length });
  const elliptic = ELLIPTIC.exec(lower);
  if (unknown >= 0) found.push({ word: lower.slice(unknown).split(/\W/)[0] ?? '', at: unknown });
  if (elliptic) found.push({ word: elliptic[0], at: elliptic.index });
  return found;
}

function mentions(text: string, pattern: RegExp): Mention[] {
  return [...text.matchAll(pattern)]
    .filter(({ index }) => !SCENERY.test(text.slice(Math.max(0, index - 30), index)))
    .map(({ 0: word, index }) => ({ word: word.toLowerCase(), at: index }));
}
