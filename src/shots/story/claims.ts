// Over 300 lines: one class, and what it holds pictures to.
import type { SceneCard, ScenePerson } from '../../core/card.ts';
import { SCENE_THINGS_OF_PLACES, type SceneSetting, type SceneThing } from '../../core/scene-words.ts';
import { actionsIn } from './actions.ts';
import { Deaths } from './deaths.ts';
import { GOES_ON, isCompany, missingIn, PERSON, WITHIN } from './missing.ts';
import { peopleIn } from './people.ts';
import { isIndoors, placesIn } from './places.ts';
import { certainPeople, heldPeople, isOfEither } from './plainer.ts';
import { facing, isSpeaker, listening, speaking, speakingTo, speaks } from './speakers.ts';
import type { StoryPart } from './story.ts';
import { Talk } from './talk.ts';
import { creaturesIn, objectsIn, otherPeopleIn } from './tangible.ts';
import { isFixture, isHeld, names, standsAlone, standsBeside, thingNamed } from './things.ts';

/** A place is certain in the sentence that names it and in the next one. */
const MAX_PLACE_AGE = 1;
/** The same people are still there some sentences later, unless the text says that they went. */
const MAX_STAY = { indoors: 5, outdoors: 2 };
/** What somebody is seen to do without anybody else. */
const ALONE: ReadonlySet<string> = new Set([
  ...['sleep', 'swim', 'ride', 'kneel', 'grieve', 'dance', 'flee', 'work', 'carry', 'sit', 'walk', 'rest'],
  ...['bound', 'climb', 'drink', 'fall', 'row', 'shoot', 'gallop'],
]);
/** The same on the bare stage, where nothing else tells what is meant. */
const ALONE_ON_STAGE: ReadonlySet<string> = new Set([
  ...['sleep', 'ride', 'kneel', 'grieve', 'dance', 'bound', 'climb', 'drink', 'fall', 'shoot', 'gallop'],
]);

/**
 * Holds a picture of a story to what its sentence says. A picture is a claim: everybody and everything in it is
 * certain. Whoever the sentence is about stays where others are uncertain, on the bare stage if the place is, and stands
 * if what is done needs the others. Otherwise one thing that the sentence certainly tells of is shown, the people of the
 * part before, the place with nobody in it, or nothing, so that the words are shown. Equal cards in a row stay the same
 * object.
 */
export function soundCards(parts: readonly StoryPart[]): (SceneCard | undefined)[] {
  const keeper = new Keeper(subjectNames(parts));
  const cards = parts.map((part, at) => keeper.cardFor(part, parts[at - 1]));
  return cards.map((card, at) => card ?? speakerOf(parts, cards, at));
}

/** `“It is late,” | said the king`: whoever speaks is seen from the first word. */
function speakerOf(
  parts: readonly StoryPart[],
  cards: readonly (SceneCard | undefined)[],
  at: number,
): SceneCard | undefined {
  const [own, next] = [parts[at], parts[at + 1]];
  const isBefore = own && next && own.index === next.index && !HAS_LETTERS.test(own.said) && speaks(next);
  return isBefore && SAID_NEXT.test(next.said) && isSpeaker(next) && (cards[at + 1]?.people ?? []).length > 0
    ? cards[at + 1]
    : undefined;
}

/** Words with a capital within sentences: at the start of one, they are names too. */
function subjectNames(parts: readonly StoryPart[]): ReadonlySet<string> {
  const found = new Map<string, number>();
  for (const { sentence } of parts)
    for (const [name] of sentence.matchAll(/(?<=[a-z,;] )\p{Lu}\p{Ll}{2,}/gu))
      found.set(name, (found.get(name) ?? 0) + 1);
  return new Set(found.keys());
}

class Keeper {
  readonly #names: ReadonlySet<string>;
  readonly #talk = new Talk();
  readonly #deaths = new Deaths();
  /** The last picture as it was planned, and as it is shown. */
  #planned: SceneCard | undefined;
  #shown: SceneCard | undefined;
  /** How many parts the picture of one person has been shown in. */
  #held = 0;
  /** How many parts any picture has been shown in. */
  #heldBeast = 0;
  /** Whether the picture is of somebody who speaks. */
  #isOfSpeaker = false;
  /** Where the last picture was, and who has been seen there since. */
  #stay: { readonly setting: string; readonly people: Set<string> } = { setting: '', people: new Set() };

  constructor(names: ReadonlySet<string>) {
    this.#names = names;
  }

  cardFor(whole: StoryPart, before: StoryPart | undefined): SceneCard | undefined {
    const part = withThingsSoFar(whole);
    const isHeld = whole.card !== undefined && whole.card === this.#planned;
    const alone = this.#soundCard(part, {
      isHeld,
      before: part.index === before?.index ? before : undefined,
    });
    this.#deaths.hear(part);
    const sound = this.#talk.withListener(alone, part);
    this.#planned = whole.card;
    this.#held = isHeld && sound === this.#shown ? this.#held + 1 : 0;
    this.#heldBeast = sound !== undefined && sound === this.#shown ? this.#heldBeast + 1 : 0;
    const isOfSpeaker = speaks(part) || (this.#isOfSpeaker && sound === this.#shown);
    const isOfBeing =
      (sound?.people ?? []).length > 0 || creaturesIn((sound?.things ?? []).join(' ')).length > 0;
    const maxHeld = (sound?.people ?? []).length > 0 ? MAX_SPEECH_PARTS : MAX_BEAST_PARTS;
    this.#isOfSpeaker = isOfBeing && isOfSpeaker && this.#heldBeast < maxHeld;
    this.#shown = sound && this.#shown && isAlike(sound, this.#shown) ? this.#shown : sound;
    return this.#shown;
  }

  #soundCard(
    part: StoryPart,
    { isHeld, before }: { readonly isHeld: boolean; readonly before: StoryPart | undefined },
  ): SceneCard | undefined {
    const { card } = part;
    if (this.#goesOnAboutBeast(part)) return this.#shown;
    if (!card && HAS_LETTERS.test(part.said) && !part.isSpeech) return this.#heldFrom(before, part);
    if (!card || part.isOfAbsence || /^(?:seasons|carving)$/.test(card.setting)) return card;
    const people = card.people ?? [];
    const saysWho = speaks(part);
    const isSpeech = !HAS_LETTERS.test(part.said) || (part.isSpeech && !saysWho);
    // While people speak, those who speak to each other stay, and so does whoever speaks alone.
    if (isSpeech)
      return isHeld && this.#shown && (isCompany(this.#shown) || this.#isOfSpeaker)
        ? listening(this.#shown)
        : undefined;
    if (people.length === 0 && before && this.#goesOnAbout(part, before)) return this.#shown;
    if (people.length === 0)
      return this.#thing(part, card) ?? this.#heldFrom(before, part) ?? this.#place(part);
    const missing = missingIn(part, card, this.#names);
    const isStaleNow = isStale(part, card);
    const isRisen = this.#deaths.isRisen(people, part);
    if (missing.length === 0 && !isStaleNow && !isRisen && !isOfEither(part, card, this.#names)) {
      const own = this.#placed(card, part);
      if (isCompany(own) || saysWhatHeDoes(own, part)) return speakingTo(saysWho ? facing(own) : own, part);
      if (saysWho && isSpeaker(part)) return ANSWERS.test(part.said) ? own : speaking(own);
      const goesOn = isHeld && this.#shown === card && this.#held < 1;
      if (goesOn || (before && isHeld && this.#shown === card)) return card;
    }
    const certain = isRisen ? undefined : certainPeople(part, card, this.#names);
    if (certain) {
      const own = speaksAlone(this.#placed(certain, part), part);
      const [only, other] = own.people ?? [];
      // A thing that somebody gains is seen better than somebody beside nothing.
      return (only?.pose === undefined && !other ? this.#thing(part, card) : undefined) ?? own;
    }
    return this.#thing(part, card) ?? this.#heldFrom(before, part) ?? this.#place(part);
  }

  #placed(card: SceneCard, part: StoryPart): SceneCard {
    const people = (card.people ?? []).map(({ figure, name }) => `${figure} ${name}`);
    const isSame = this.#stay.setting === card.setting;
    const isFamiliar = isSame && people.every((who) => this.#stay.people.has(who));
    const own = placed(card, part, isFamiliar);
    if (own.setting === 'stage') return own;
    if (!isSame) this.#stay = { setting: own.setting, people: new Set() };
    for (const who of people) this.#stay.people.add(who);
    return own;
  }

  /** The picture of the part before, for a part of the same sentence that names nobody else. */
  #heldFrom(before: StoryPart | undefined, part: StoryPart): SceneCard | undefined {
    return before && this.#shown
      ? heldPeople(part, { shown: this.#shown, before, known: this.#names })
      : undefined;
  }

  /** Whether a later part of a sentence goes on about those who are seen: `and her voice was the subject of talk`. */
  #goesOnAbout(part: StoryPart, { present }: StoryPart): boolean {
    const shown = this.#shown;
    if (!shown || shown.setting !== part.card?.setting || (shown.people ?? []).length === 0) return false;
    return PERSON.test(part.said) && missingIn({ ...part, present }, shown, this.#names).length === 0;
  }

  /** `The fox saw him, | and he ran off`: an animal is told of further, and nobody else. */
  #goesOnAboutBeast({ said, present }: StoryPart): boolean {
    const { people = [], things = [] } = this.#shown ?? {};
    const isOfBeast = people.length === 0 && things.length === 1 && creaturesIn(things[0] ?? '').length > 0;
    if (!isOfBeast || present.length > 0 || this.#heldBeast >= MAX_BEAST_PARTS) return false;
    const lower = said.toLowerCase();
    const isAlone = ![peopleIn(lower), otherPeopleIn(said), creaturesIn(said)].some(
      ({ length }) => length > 0,
    );
    return isAlone && BEAST_GOES_ON.test(lower) && !OTHERS.test(lower) && placesIn(lower, said).length === 0;
  }

  /** The one thing that the sentence certainly tells of, and nobody with it. */
  #thing({ said, placeAge, isOnTheWay }: StoryPart, card: SceneCard): SceneCard | undefined {
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
    const isAway = AWAY.test(said) || (placeAge > 0 && BACK.test(said));
    const isLeft = isAway || (isOnTheWay && placeAge > 0);
    // Only water carries a ship.
    const isThere = (placeAge <= MAX_PLACE_AGE && !isLeft) || SCENE_THINGS_OF_PLACES.has(first);
    const setting = isThere ? card.setting : 'stage';
    // A small thing lies on the stage, where it is large.
    const isSmall = isHeld(first);
    const shown = isBeast ? lead : [first];
    return withActsOf({ ...card, setting: isSmall ? 'stage' : setting, people: [], things: shown });
  }

  #place(part: StoryPart): SceneCard | undefined {
    const { card, placeAge, said } = part;
    if (!card || card.setting === 'stage' || placeAge > MAX_PLACE_AGE || !isReachedIn(part)) return undefined;
    // Later sentences are about what happens there, and a room in which nobody does it says nothing.
    const isOfPeople = PERSON.test(said) || part.present.length > 0;
    // Nobody travels there who is not seen.
    if (isOfPeople && (card.setting === 'road' || part.isOnTheWay)) return undefined;
    const isNotOfPlace =
      isOfPeople && (isIndoors(card.setting as SceneSetting) || said.length > MAX_EMPTY_LENGTH);
    if (placeAge > 0 || isNotOfPlace) return undefined;
    if (AWAY.test(said) || (card.setting === 'road' && !ON_ROAD.test(said))) return undefined;
    const things = (card.things ?? []).filter((thing) => isFixture(thing as SceneThing));
    return withActsOf({ ...card, people: [], things });
  }
}

/** Whether the place of a sentence is named in this part of it, and not in a later one. */
function isReachedIn({ card, placeAge, said, sentence }: StoryPart): boolean {
  if (placeAge > 0) return true;
  const from = sentence.indexOf(said);
  const places = placesIn(sentence.toLowerCase(), sentence);
  return places.some(
    ({ setting, at }) => setting === card?.setting && at >= from - 1 && at < from + said.length,
  );
}

/** A picture at its place if that is certain, and else on the bare stage. */
function placed(card: SceneCard, part: StoryPart, isFamiliar: boolean): SceneCard {
  const { people = [] } = card;
  const isStill = people.some(({ pose }) => pose === undefined || !MOVING.test(pose));
  const isLeft =
    (part.placeAge > 0 && (part.isOnTheWay || BACK.test(part.sentence))) ||
    // Only those who set out are on their way.
    (part.isOnTheWay && isStill && !namesPlace(part));
  // `As he rode through the forest …, | and when he got home …`
  if (part.sentence.indexOf(part.said) > MIN_LEAD && COMES_HOME.test(part.said))
    return {
      ...card,
      setting: 'stage',
      weather: undefined,
      view: 0,
      people: people.map(({ pose, ...who }) =>
        pose === undefined || /^(?:ride|gallop|row|walk|flee)$/.test(pose) ? who : { ...who, pose },
      ),
    };
  const maxAge = !isFamiliar
    ? MAX_PLACE_AGE
    : isIndoors(card.setting as SceneSetting)
      ? MAX_STAY.indoors
      : MAX_STAY.outdoors;
  const isPlaced = card.setting === 'stage' || (part.placeAge <= maxAge && !isLeft);
  const hasRoom = !NARROW.test(card.setting) || !people.some(({ figure }) => figure === 'crowd');
  return isPlaced && hasRoom ? card : { ...card, setting: 'stage', weather: undefined, view: 0 };
}

/** `… for me.” The king said:` Most of the part is what another one says. */
const ANSWERS = /~{16,}\s*\p{Lu}[^~]*:\s*$/u;
/** `… said the king`, and not `… The king said:` after what another one has said. */
const SAID_NEXT = /^[~\W]*\p{Ll}/u;

/** Whoever is seen alone and speaks stretches out an arm. */
function speaksAlone(card: SceneCard, part: StoryPart): SceneCard {
  return speaks(part) && isSpeaker(part) && !ANSWERS.test(part.said) && card.people?.length === 1
    ? speaking(card)
    : card;
}

const HAS_LETTERS = /[a-z]/i;
/** How long what is told of people may be while only the place is seen: about six seconds. */
const MAX_EMPTY_LENGTH = 90;
/** How many parts of a tale may go on about an animal by pronouns. */
const MAX_BEAST_PARTS = 2;
/** In how many more parts somebody is seen who goes on speaking. */
const MAX_SPEECH_PARTS = 4;
/** Its pronoun is the subject, or there is none. */
const BEAST_GOES_ON =
  /^[~\s,;]*(?:and |but |then |so |now |at last |for |when |as soon as |as |while |that |until |till |where )*(?:he|she|it)\b|^[~\s,;]*(?:and|but)(?: then| so| at last)? [a-z]{2,}(?:ed|t|n|w|g|ke|me|de|ve|d)\b/;
const OTHERS = /\b(?:him|her|them|they|i|me|we|us|you)\b/;

const MOVING = /^(?:walk|follow|flee|ride|gallop|carry)$/;

function namesPlace({ sentence, card }: StoryPart): boolean {
  return placesIn(sentence.toLowerCase(), sentence).some(({ setting }) => setting === card?.setting);
}

/** Where no crowd has room. */
const NARROW = /^(?:room|chamber|dungeon|cave)$/;

/** `He mounted his horse, | and was soon lost to sight`: what a later part tells is no longer what is seen. */
function isStale({ said, sentence }: StoryPart, { people = [] }: SceneCard): boolean {
  if (said === sentence || !GOES_ON.test(said) || sentence.indexOf(said) < MIN_LEAD) return false;
  return people.some(({ pose }) => pose !== undefined) && actionsIn(said.toLowerCase()).length === 0;
}

const MIN_LEAD = 8;
const COMES_HOME =
  /\b(?:got|came|went|reached|arrived|returned|ran|rode|back|was|were) (?:back )?(?:at )?(?:home|indoors)\b/i;

/** A thing is seen only when it has been told of. */
function withThingsSoFar(part: StoryPart): StoryPart {
  const { card, said, sentence } = part;
  if (!card) return part;
  const isPeopled = (card.people ?? []).length > 0;
  const later = sentence.slice(sentence.indexOf(said) + said.length).toLowerCase();
  const before = sentence.slice(0, sentence.length - later.length).toLowerCase();
  const things = (card.things ?? []).filter(
    (thing) =>
      (!names(thing as SceneThing, later) || names(thing as SceneThing, before)) &&
      (!isPeopled || (standsBeside(thing) && (!isHeld(thing) || isInHand(thing, before)))),
  );
  return things.length === card.things?.length ? part : { ...part, card: withActsOf({ ...card, things }) };
}

/** Only animals that are seen do anything. */
function withActsOf({ acts, counts, ...card }: SceneCard): SceneCard {
  const own = <Value>(all: Readonly<Record<string, Value>> | undefined) =>
    Object.entries(all ?? {}).filter(([animal]) => card.things?.includes(animal));
  const [ownActs, ownCounts] = [own(acts), own(counts)];
  return {
    ...card,
    ...(ownActs.length > 0 && { acts: Object.fromEntries(ownActs) }),
    ...(ownCounts.length > 0 && { counts: Object.fromEntries(ownCounts) }),
  };
}

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

const NOT_HELD =
  /\b(?:lost|dropped|sold|left|forgot|saw|broke|hid|buried|ate|drank|swallowed|sought|missed|beheld|noticed|was|were|had been|hung|lay|stood|fell|there) (?:\w+ ){0,3}$/;

/** Words of a sentence that is not only about where it is. */
const AWAY =
  /\b(?:home|away|elsewhere|meanwhile|far (?:off|from)|distant|journey off|days['’] journey|another|other (?:side|land|country))\b/i;
/** People who come back are no longer where they were. */
const BACK =
  /\b(?:(?:came|went|got|turned|ran|rode|hurried|hastened) back|returned|home|within|indoors|(?:by|at) the door|hearth|kettle|oven|stove)\b/i;

/** A road is seen where somebody goes along it. */
const ON_ROAD =
  /\b(?:set (?:out|off|forth)|went|goes|journey\w*|travel\w*|rode|ride|riding|roads?|ways?|wander\w*|walk\w*|came|on and on)\b/i;
/** Whoever has an animal would be missing: `he mounted his horse`. */
const OWNED = /\b(?:he|she|they|who)\b[^;]*\b(?:his|her|their) (?:\w+ )?$/;
/** Somebody whom an animal has to do with. */
const WITH_IT = /\b(?:him|her|them|they|she|i|me|we|us)\b/;

/** A tale begins by saying who there was. He need do nothing. */
const INTRODUCES =
  /\bthere (?:once )?(?:was|were|lived|dwelt|reigned)\b(?! no)|\b(?:once (?:up)?on a time|long ago)[^.;]{0,24} (?:was|were|lived|dwelt|reigned|had)\b/i;

/** Whether somebody is named in this part of a sentence by a noun or a name. */
function hasName(
  { figure, name }: ScenePerson,
  { said, sentence, present }: Pick<StoryPart, 'said' | 'sentence' | 'present'>,
): boolean {
  const from = sentence.indexOf(said);
  return present.some(
    (who) =>
      who.figure === figure &&
      who.name === name &&
      who.at >= from - 1 &&
      who.at < from + said.length &&
      !PERSON.test(sentence.slice(who.at, who.end)),
  );
}

function saysWhatHeDoes(card: SceneCard, { placeAge, said, sentence, present }: StoryPart): boolean {
  const [only] = card.people ?? [];
  if (!only) return true;
  if (INTRODUCES.test(sentence) && hasName(only, { said, sentence, present })) return true;
  const { pose = 'stand' } = only;
  if (card.setting === 'stage') return ALONE_ON_STAGE.has(pose) || (pose === 'carry' && hasProp(card));
  if (ALONE.has(pose) || hasProp(card)) return true;
  const isThere = placeAge === 0 && (said === sentence || IS_THERE.test(said));
  return isThere && (pose === 'stand' || pose === 'call' || pose === 'reach') && IS_THERE.test(said);
}

function hasProp({ things = [] }: SceneCard): boolean {
  return things.some(isHeld);
}

/** Verbs of being somewhere. */
const IS_THERE =
  /\b(?:lived|dwelt|was|were|stood|waited|stayed|came|went|attend(?:ed)?|arrived|reached|entered|appeared|sat|lay|found (?:himself|herself|themselves)|kept|watched|looked|saw)\b/i;

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

const BECOMES =
  /\b(?:turned|changed|transformed|became) (?:\w+ )?(?:in)?to\b|\bbecame an?\b|\bw(?:as|ere) ~+(?=[.,;:]|$)/;
/** Before what begins a main clause. */
const CLAUSE =
  /(?:^|[,;~] ?)(?:and |but |then |so |there (?:was|came|stood|lay|sat) )*(?:up sprang |out came |there came )?(?:the|an?|this|that|one|two|three|seven|her|his|their) (?:[a-z-]+,? ){0,4}$/;

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

const USES =
  /^[^,;.:]{0,16},? and (?:then |so |at once |[a-z]+ly )?(?!(?:the|an?|his|her|their|its|was|were|had|it|that|not|went|silver|red|bread)\b)[a-z]+(?:ed|ew|ck|ng|ve|nt|oke|ut|it|ank|old|ade|id)\b/;

function isAlike(one: SceneCard, other: SceneCard): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
