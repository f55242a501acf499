import type { SceneCard, ScenePerson } from '../../core/card.ts';
import { isSpeaker, speaks } from './speakers.ts';
import type { StoryPart } from './story.ts';
import { creaturesIn } from './tangible.ts';

/** Somebody who speaks: a person, or an animal by its name. */
type Speaker = ScenePerson | string;

/** How many sentences on an answer still is one. */
const MAX_SENTENCES_ON = 2;
/** Where somebody stands who talks with an animal. */
const BESIDE_ANIMAL = 0.36;

/** Whoever calls is not beside whom he calls to. */
const FROM_AFAR = /\b(?:called|shouted|screamed)\b/i;

/** Shows whoever answers with whom he answers: those who speak in turn at one place talk to each other. */
export class Talk {
  #pair: readonly Speaker[] = [];
  #last:
    | {
        readonly speaker: Speaker;
        readonly index: number;
        readonly setting: string;
        readonly shown: SceneCard;
      }
    | undefined;

  /** The picture of somebody who speaks, with the one who spoke before. */
  withListener(card: SceneCard | undefined, part: StoryPart): SceneCard | undefined {
    const speaker = card && speaks(part) ? speakerIn(card, part) : undefined;
    if (!card || !part.card) return card;
    if (!speaker) {
      this.#meet(card, part);
      return card;
    }
    const before = this.#last;
    const { setting } = part.card;
    const isAlone = (card.people ?? []).length + (card.things ?? []).length === 1;
    const isAnswer =
      isAlone &&
      before !== undefined &&
      !FROM_AFAR.test(part.said) &&
      part.index > before.index &&
      part.index - before.index <= MAX_SENTENCES_ON &&
      (before.setting === setting || before.setting === 'stage' || setting === 'stage') &&
      !isSame(before.speaker, speaker);
    const pair = isAnswer ? this.#pairOf(before.speaker, speaker) : undefined;
    // They stay where they are as long as they talk.
    const place = isAnswer && before.setting === setting ? before.shown : card;
    const { weather, view } = place;
    const shown = pair ? { ...together(card, pair, speaker), setting: place.setting, weather, view } : card;
    this.#last = { speaker, index: part.index, setting, shown };
    return shown;
  }

  /** `The smith gave her a ring, saying …`: she answers him. */
  #meet(card: SceneCard, { index, card: planned }: StoryPart): void {
    const { people = [] } = card;
    const [giver, more] = people.filter(({ pose }) => pose === 'reach');
    if (people.length === 2 && giver && !more)
      this.#last = { speaker: giver, index, setting: planned?.setting ?? card.setting, shown: card };
  }

  /** Two who talk, in the order in which they spoke first: nobody changes sides. */
  #pairOf(listener: Speaker, speaker: Speaker): readonly Speaker[] {
    const [first, second] = this.#pair;
    const isOld = first && second && isSame(first, speaker) && isSame(second, listener);
    this.#pair = isOld ? [speaker, listener] : [listener, speaker];
    return this.#pair;
  }
}

/** Whoever of those who are seen speaks. */
function speakerIn({ people = [], things = [] }: SceneCard, part: StoryPart): Speaker | undefined {
  const [who] = part.present;
  if (people.length > 0)
    return isSpeaker(part)
      ? people.find(({ figure, name }) => figure === who?.figure && name === who.name)
      : undefined;
  const [thing, more] = things;
  return more === undefined && thing !== undefined && creaturesIn(thing).length > 0 ? thing : undefined;
}

function isSame(one: Speaker, other: Speaker): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  // `the king` may be the one who has a name elsewhere: two are seen only where both are known.
  const isUnnamed = one.name === undefined || other.name === undefined;
  return one.figure === other.figure && (isUnnamed || one.name === other.name);
}

/** Both of them, whoever spoke first on the left. Whoever listens does not stretch out his arm any more. */
function together(card: SceneCard, beings: readonly Speaker[], speaker: Speaker): SceneCard {
  const animals = beings.filter((being) => typeof being === 'string');
  const people = beings.flatMap((being): ScenePerson[] => {
    if (typeof being === 'string') return [];
    const { position: _, pose, ...who } = being;
    const own = being !== speaker && /^(?:reach|walk|call|point)$/.test(pose ?? '') ? undefined : pose;
    return [{ ...who, ...(own && { pose: own }), ...(animals.length > 0 && { position: BESIDE_ANIMAL }) }];
  });
  return { ...card, people, things: animals };
}
