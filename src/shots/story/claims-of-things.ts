import type { SceneCard } from '../../core/card.ts';
import { SCENE_THINGS_OF_PLACES, type SceneThing } from '../../core/scene-words.ts';
import { withActsOf } from './animal-acts.ts';
import { isStillThere } from './claims-of-places.ts';
import { PERSON, WITHIN } from './missing.ts';
import { peopleIn } from './people.ts';
import type { StoryPart } from './story.ts';
import { creaturesIn, objectsIn, otherPeopleIn } from './tangible.ts';
import { isHeld, names, standsAlone, standsBeside, thingNamed } from './things.ts';

/** The one thing that the sentence certainly tells of, and nobody with it. */
export function thingAlone(part: StoryPart, card: SceneCard): SceneCard | undefined {
  const { said } = part;
  const alone = (card.things ?? []).filter((thing) => standsAlone(thing as SceneThing));
  const creatures = creaturesIn(said);
  const lead = alone.filter((thing) => isLead(thing, said) || isEvent(thing));
  const isOther = creatures.some(({ word }) => !alone.includes(thingNamed(word) ?? ''));
  const [first] = lead;
  if (first === undefined || isOther) return undefined;
  if (isHeld(first) && isUsed(first, said)) return undefined;
  // Whoever an animal has to do with is missing, unless it is told of the animal.
  const isBeast = lead.some((thing) => creaturesIn(thing).length > 0);
  if (isBeast && (isOwned(said.toLowerCase()) || !isToldOf(lead, said))) return undefined;
  // Only water carries a ship.
  const isThere = isStillThere(part) || SCENE_THINGS_OF_PLACES.has(first);
  const setting = isThere ? card.setting : 'stage';
  // A small thing lies on the stage, where it is large.
  const isSmall = isHeld(first);
  const shown = isBeast ? lead : [first];
  return withActsOf({ ...card, setting: isSmall ? 'stage' : setting, people: [], things: shown });
}

/** A thing is seen only when it has been told of. */
export function withThingsSoFar(part: StoryPart): StoryPart {
  const { card, said, sentence } = part;
  if (!card) return part;
  const isPeopled = (card.people ?? []).length > 0;
  const later = sentence.slice(sentence.indexOf(said) + said.length).toLowerCase();
  const before = sentence.slice(0, sentence.length - later.length).toLowerCase();
  const things = (card.things ?? []).filter(
    (thing) =>
      (!names(thing as SceneThing, later) || names(thing as SceneThing, before)) &&
      (!isPeopled || creaturesIn(thing).length === 0 || isOfAnimal(thing, said)) &&
      (!isPeopled || (standsBeside(thing) && (!isHeld(thing) || isInHand(thing, before)))),
  );
  return things.length === card.things?.length ? part : { ...part, card: withActsOf({ ...card, things }) };
}

/** `The goose lay down, | and the king danced`: a part with a subject of its own tells no more of an animal. */
function isOfAnimal(animal: string, said: string): boolean {
  const lower = said.toLowerCase();
  return names(animal as SceneThing, lower) || !OWN_SUBJECT.test(said) || PRONOUN_OF_ANIMAL.test(lower);
}

const OWN_SUBJECT =
  /^[\s~,;:]*(?:(?:and|but|so|then|till|until|while|for|when|as) )*(?:the|an?|his|her|their|he|she|they|one|\p{Lu}\p{Ll}+) /u;
const PRONOUN_OF_ANIMAL = /\b(?:it|its|they|them|both)\b/;

/** Whether somebody has a thing in the hand, and does not only see, leave or lose it. */
function isInHand(thing: string, text: string): boolean {
  return objectsIn(text).some(({ word, at }) => {
    const lead = text.slice(Math.max(0, at - 40), at);
    return (
      thingNamed(word) === thing &&
      !NOT_HELD.test(lead) &&
      (!WITHIN.test(lead) || /\bwith (?:\w+ ){0,3}$/.test(lead))
    );
  });
}

/** Whether an animal begins a clause, and nobody else is named before it: `the fox met him`, `when they came, the fox ran`. */
function isToldOf(animals: readonly string[], said: string): boolean {
  const lower = said.toLowerCase();
  const own = creaturesIn(said).find(({ word }) => animals.includes(thingNamed(word) ?? ''));
  if (!own || BECOMES.test(lower)) return false;
  const others = [...peopleIn(lower), ...otherPeopleIn(said)].filter(({ at }) => Math.abs(at - own.at) > 1);
  const [first] = [...others.map(({ at }) => at), lower.search(WITH_IT)]
    .filter((at) => at >= 0)
    .sort((one, other) => one - other);
  if (first === undefined || (first > own.at && !others.some(({ at }) => at < own.at))) return true;
  return others.every(({ at }) => at > own.at) && CLAUSE.test(lower.slice(0, own.at));
}

function isOwned(text: string): boolean {
  return creaturesIn(text).some(({ at }) => OWNED.test(text.slice(0, at)));
}

/** What is seen of something that happens. */
function isEvent(thing: string): boolean {
  return /^(?:ship-leaving|flood|gush|lightning|fire)$/.test(thing);
}

/** Whether a thing is what a part begins with, or what is done something to. */
function isLead(thing: string, said: string): boolean {
  const found = [...creaturesIn(said), ...objectsIn(said)].filter(({ word }) => thingNamed(word) === thing);
  return found.some(({ at }) => !WITHIN.test(said.slice(Math.max(0, at - 40), at)));
}

/** `The lad took an axe and felled the oak`: it is told of him, and not of the axe. */
function isUsed(thing: string, said: string): boolean {
  return objectsIn(said).some(({ word, at }) => {
    const lead = said.slice(0, at).toLowerCase();
    const isSomebodys = PERSON.test(lead) || peopleIn(lead).length > 0;
    return thingNamed(word) === thing && isSomebodys && USES.test(said.slice(at + word.length));
  });
}

const NOT_HELD =
  /\b(?:lost|dropped|sold|left|forgot|saw|broke|hid|buried|ate|drank|swallowed|sought|missed|beheld|noticed|was|were|had been|hung|lay|stood|fell|there) (?:\w+ ){0,3}$/;

/** Whoever has an animal would be missing: `he mounted his horse`. */
const OWNED = /\b(?:he|she|they|who)\b[^;]*\b(?:his|her|their) (?:\w+ )?$/;

/** Somebody whom an animal has to do with. */
const WITH_IT = /\b(?:him|her|them|they|she|i|me|we|us)\b/;

const BECOMES =
  /\b(?:turned|changed|transformed|became) (?:\w+ )?(?:in)?to\b|\bbecame an?\b|\bw(?:as|ere) ~+(?=[.,;:]|$)/;

/** Before what begins a main clause. */
const CLAUSE =
  /(?:^|[,;~] ?)(?:and |but |then |so |there (?:was|came|stood|lay|sat) )*(?:up sprang |out came |there came )?(?:the|an?|this|that|one|two|three|seven|her|his|their) (?:[a-z-]+,? ){0,4}$/;

const USES =
  /^[^,;.:]{0,16},? and (?:then |so |at once |[a-z]+ly )?(?!(?:the|an?|his|her|their|its|was|were|had|it|that|not|went|silver|red|bread)\b)[a-z]+(?:ed|ew|ck|ng|ve|nt|oke|ut|it|ank|old|ade|id)\b/;
