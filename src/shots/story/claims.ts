import type { SceneCard, ScenePerson } from '../../core/card.ts';
import { actionsIn } from './actions.ts';
import { MIN_LEAD, placeAlone, placed } from './claims-of-places.ts';
import { thingAlone, withThingsSoFar } from './claims-of-things.ts';
import { Deaths } from './deaths.ts';
import { GOES_ON, isCompany, missingIn, PERSON } from './missing.ts';
import { peopleIn } from './people.ts';
import { placesIn } from './places.ts';
import { certainPeople, heldPeople, isOfEither } from './plainer.ts';
import { facing, isSpeaker, listening, speaking, speakingTo, speaks } from './speakers.ts';
import type { StoryPart } from './story.ts';
import { Talk } from './talk.ts';
import { creaturesIn, otherPeopleIn } from './tangible.ts';
import { isHeld } from './things.ts';

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
      return thingAlone(part, card) ?? this.#heldFrom(before, part) ?? placeAlone(part);
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
      return (only?.pose === undefined && !other ? thingAlone(part, card) : undefined) ?? own;
    }
    return thingAlone(part, card) ?? this.#heldFrom(before, part) ?? placeAlone(part);
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
/** How many parts of a tale may go on about an animal by pronouns. */
const MAX_BEAST_PARTS = 2;
/** In how many more parts somebody is seen who goes on speaking. */
const MAX_SPEECH_PARTS = 4;
/** Its pronoun is the subject, or there is none. */
const BEAST_GOES_ON =
  /^[~\s,;]*(?:and |but |then |so |now |at last |for |when |as soon as |as |while |that |until |till |where )*(?:he|she|it)\b|^[~\s,;]*(?:and|but)(?: then| so| at last)? [a-z]{2,}(?:ed|t|n|w|g|ke|me|de|ve|d)\b/;
const OTHERS = /\b(?:him|her|them|they|i|me|we|us|you)\b/;

/** `He mounted his horse, | and was soon lost to sight`: what a later part tells is no longer what is seen. */
function isStale({ said, sentence }: StoryPart, { people = [] }: SceneCard): boolean {
  if (said === sentence || !GOES_ON.test(said) || sentence.indexOf(said) < MIN_LEAD) return false;
  return people.some(({ pose }) => pose !== undefined) && actionsIn(said.toLowerCase()).length === 0;
}

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

function isAlike(one: SceneCard, other: SceneCard): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
