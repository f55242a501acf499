import type { Card, SceneCard } from '../../core/card.ts';
import { SCENE_FIGURES } from '../../core/scene-words.ts';
import type { Said } from '../story/said.ts';
import { otherDistance, Stays } from '../story/stays.ts';
import { creaturesIn } from '../story/tangible.ts';
import { type ChosenShot, MIN_SHOT_MS } from './choose-cards.ts';

const FIGURES: ReadonlySet<string> = new Set(SCENE_FIGURES);
/** After this, somebody who stands on the bare stage is seen from nearer, or from further away. */
const MAX_VIEW_MS = 8_500;

/** Whom a sentence of a tale is about, and what they are seen to do. */
export interface Player {
  /** A person or an animal. */
  readonly puppet: string;
  readonly act: string | undefined;
  /** How many there are of an animal. Default: 1. */
  readonly count?: number | undefined;
}

/** Whether it is somebody who acts. Things stay beside the words that tell what is done with them. */
export function isPlayer(puppet: string): boolean {
  return FIGURES.has(puppet) || creaturesIn(puppet).length > 0;
}

/**
 * Whether a sentence is certainly about somebody whom it names: its subject, or whoever speaks. A clause that only says
 * when may have another subject than the sentence: `When his son was grown, the king sent for him.`
 */
export function isPlayedBy(
  { text }: Said,
  { at, end }: { readonly at: number; readonly end: number },
): boolean {
  const before = text.slice(0, at);
  if (/^['’]/.test(text.slice(end)) || SOMEBODY.test(before)) return false;
  if (SPEAKS.test(before)) return true;
  const opening = OPENING.exec(before);
  if (!opening) return false;
  if (opening.groups?.when === undefined) return true;
  const comma = text.indexOf(',', end);
  return !/^(?:his|her|their)\b/.test(opening.groups.noun ?? '') && SAME.test(text.slice(comma + 1));
}

/** `… said the cook` */
export const SPEAKS =
  /\b(?:said|cried|asked|answered|replied|exclaimed|called|thought|shouted) (?:the|an?|his|her|their|old) (?:\w+ )?$/;
/** `The cook said …` */
const SPEAKS_NEXT =
  /^ (?:then |now |only |[a-z]+ly )?(?:said|cried|asked|answered|replied|exclaimed|called|shouted)\b/;

/** Whoever speaks alone stretches out an arm, as if to somebody beside the stage. */
export function speaks({ at, end }: { readonly at: number; readonly end: number }, { text }: Said): boolean {
  return SPEAKS.test(text.slice(0, at)) || SPEAKS_NEXT.test(text.slice(end));
}

/** Nothing before the subject but words that join sentences, a time, and what belongs to the noun. */
const OPENING =
  /^[\s~“"‘'…]*(?:(?:and|but|so|now|then|yet|for|thus|therefore|however|at last|at length|meanwhile|soon|once|only|one (?:day|morning|evening|night)|next (?:day|morning)|the next (?:day|morning)|that (?:day|night|evening)|when this was done|there (?:was|lived) (?:once )?),? )*(?<when>(?:when|as|as soon as|while|after|before|because|since|though|although|if|until|till|no sooner) (?:had )?)?(?<noun>(?:(?:~+|the|an?|his|her|their|this|that|old|young|poor|little|good|wicked|great|eldest|youngest|other|own|rich|brave|cruel|kind|faithful|dear|clever|beautiful|lovely)\s)*)$/i;
const SAME = /^ (?:so |then |and )?(?:he|she|it)\b/i;
const SOMEBODY = /\b(?:he|she|they|i|we|you|who|it|one of|everyone|everybody|nobody)\b/i;

/**
 * Brings onto the bare stage whom the sentences of a tale are about. Whoever is told of in two shots in a row stays
 * where they are, and is seen from another distance.
 */
export class BareStage {
  readonly #stays = new Stays();
  /** Who is on the last picture, if it has the hour of the one before it. */
  #lentTo: string | undefined;

  /** The picture of somebody, after another picture of the film. */
  pictureOf(player: Player, before: Card | undefined): SceneCard {
    const alone = sceneOf(player);
    const scene = before?.kind === 'scene' ? before : undefined;
    const isSame = scene !== undefined && whoIsOn(scene) === whoIsOn(alone);
    // One conversation has one hour, but another one after it need not.
    const isLent = scene?.setting === 'stage' && this.#lentTo === whoIsOn(scene);
    const hour = isSame || !isLent ? scene?.hour : undefined;
    const own = { ...alone, ...(hour && { hour }) };
    this.#lentTo = hour === undefined ? undefined : whoIsOn(own);
    return this.#placed(own, isSame && scene?.setting === 'stage' ? scene : undefined);
  }

  #placed(own: SceneCard, same: SceneCard | undefined): SceneCard {
    if (same !== undefined) {
      const [was] = same.people ?? [];
      const view = otherDistance(same.view ?? 0);
      return { ...own, view, ...(was && { people: withPosition(own, was.position) }) };
    }
    const position = this.#stays.positionAt('stage');
    return { ...own, view: this.#stays.viewOf('stage'), people: withPosition(own, position) };
  }
}

function sceneOf({ puppet, act, count = 1 }: Player): SceneCard {
  const empty = { kind: 'scene', setting: 'stage' } as const;
  if (FIGURES.has(puppet))
    return { ...empty, people: [{ figure: puppet, ...(act !== undefined && { pose: act }) }], things: [] };
  return {
    ...empty,
    people: [],
    things: [puppet],
    ...(act !== undefined && { acts: { [puppet]: act } }),
    ...(count > 1 && { counts: { [puppet]: count } }),
  };
}

const withPosition = ({ people = [] }: SceneCard, position: number | undefined) =>
  people.map((person) => ({ ...person, position }));

const whoIsOn = ({ people = [], things = [] }: SceneCard) =>
  [...people.map(({ figure }) => figure), ...things].join(' ');

/** Divides a shot of the bare stage that would stay too long, between two of its beats. */
export function heldOnStage(
  shot: ChosenShot & { readonly candidate: { readonly card: SceneCard } },
  beats: readonly { readonly durationMs: number }[],
): ChosenShot[] {
  const lengthMs = (from: number, to: number) =>
    beats.slice(from, to + 1).reduce((sum, { durationMs }) => sum + durationMs, 0);
  const { from, to, candidate } = shot;
  const wholeMs = lengthMs(from, to);
  if (wholeMs <= MAX_VIEW_MS) return [shot];
  const ends = Array.from({ length: to - from }, (_, at) => from + at)
    .map((end) => ({ end, shorterMs: Math.min(lengthMs(from, end), lengthMs(end + 1, to)) }))
    .filter(({ shorterMs }) => shorterMs >= MIN_SHOT_MS)
    .toSorted((one, other) => other.shorterMs - one.shorterMs);
  const end = ends[0]?.end;
  if (end === undefined) return [shot];
  const { card } = candidate;
  const other = { ...candidate, card: { ...card, view: otherDistance(card.view ?? 0) } };
  return [
    { from, to: end, candidate },
    { from: end + 1, to, candidate: other },
  ];
}
