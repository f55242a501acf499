import type { SceneCard, ScenePerson } from '../../core/card.ts';
import { SCENE_THINGS } from '../../core/scene-words.ts';
import type { Actor } from './actor.ts';
import { aboard, isAfloat } from './boatload.ts';
import { chance } from './chance.ts';
import { clamp } from './colour.ts';
import { ALONE_SCALES } from './large-things.ts';
import { lyingActors } from './lying-things.ts';
import { passingBirds } from './passing-birds.ts';
import { isGroup, positions, reachOfPerson } from './positions.ts';
import { COSTUMES } from './puppets/costumes.ts';
import { isHandheld } from './puppets/handheld.ts';
import type { Setting } from './sheet.ts';
import type { StageFrame } from './stage-frame.ts';
import { animalActors, freePlace, isStagedAnimal } from './staged-animals.ts';
import { actorsOf, isFigure } from './staged-people.ts';
import { reachOf } from './things.ts';

const THINGS: ReadonlySet<string> = new Set(SCENE_THINGS);

export interface PlacedThing {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** How much larger it is seen than beside people. */
  readonly scale: number;
}

export interface Staging {
  readonly actors: readonly Actor[];
  readonly things: readonly PlacedThing[];
  /** The centre of the people on stage and of the animals with them, as a share of the width. */
  readonly focus: number;
}

export function stage(card: SceneCard, setting: Setting, frame: StageFrame, seed: string): Staging {
  const random = chance(`${seed}/staging`);
  const people = (card.people ?? [])
    .filter(({ figure }) => isFigure(figure) || isGroup(figure))
    .slice(0, frame.width > 1200 ? 5 : 3);
  const things = card.things ?? [];
  const xs = besideThings(positions(people, setting, frame), { people, things, frame });
  const held = things.find(isHandheld);
  const actors: Actor[] = [];
  const rowers: Actor[] = [];
  for (const [index, member] of people.entries()) {
    (isAfloat(member, setting) ? rowers : actors).push(
      ...actorsOf(member, {
        index,
        xs,
        setting,
        frame,
        random,
        prop: index === holder(people) ? held : undefined,
        things,
        isLead: index === leadOf(people),
        nod: nodOf(index, people, xs),
      }),
    );
  }
  actors.push(...aboard(rowers, setting, frame));
  const taken = people.map((member, index) => ({
    x: xs[index] ?? 0.5,
    reach: reachOfPerson(member, setting, frame),
  }));
  if (setting.fire) taken.push({ x: setting.fire[0] / frame.width, reach: 0.09 });
  const isAlone = people.length === 0 && things.length === 1;
  const placed: PlacedThing[] = [];
  for (const name of things) {
    if (name === 'boat' && rowers.length > 0) continue;
    if (isHandheld(name)) {
      // A carved figure holds its things itself.
      if (people.length === 0 && !things.includes('carved-mermaid'))
        actors.push(...lyingActors(name, { setting, frame, taken, group: actors.length + 10, isAlone }));
      continue;
    }
    actors.push(
      ...animalActors(name, {
        setting,
        frame,
        taken,
        random,
        group: actors.length + 10,
        kinds: things.length,
        isAlone,
        act: card.acts?.[name],
        count: card.counts?.[name],
      }),
    );
    if (name === 'birds') continue;
    const reach = (reachOf(name) * setting.personHeight) / frame.width;
    const seatOf = seatedAt(name, people, xs);
    const x = seatOf ?? (isAlone ? 0.5 : freePlace(taken, reach, setting));
    if (seatOf === undefined) taken.push({ x, reach });
    placed.push({
      name,
      x: x * frame.width,
      y: setting.floor(x),
      scale: isAlone ? (ALONE_SCALES[name] ?? 1.6) : 1,
    });
  }
  // Where nobody and nothing is to be seen, something is alive.
  if (people.length === 0 && !things.some((name) => THINGS.has(name)))
    actors.push(...passingBirds(card, { setting, frame, random: random.fork('birds') }));
  const beasts = actors.filter(({ behind }) => behind).map(({ x }) => x / frame.width);
  const beings = xs.length > 0 ? [...xs, ...beasts] : [0.5];
  const focus = beings.reduce((sum, x) => sum + x, 0) / beings.length;
  return { actors, things: placed, focus };
}

/** In a narrow frame, one person leaves the middle to whatever else is there. */
function besideThings(
  xs: number[],
  { people, things, frame }: { people: readonly ScenePerson[]; things: readonly string[]; frame: StageFrame },
): number[] {
  const [only] = people;
  if (frame.width > 1200 || people.length !== 1 || only?.position !== undefined) return xs;
  return things.some((name) => isStagedAnimal(name)) ? [0.24] : xs;
}

/** A throne or a bed stands where the person who uses it is. */
function seatedAt(name: string, people: readonly ScenePerson[], xs: readonly number[]): number | undefined {
  const pose = { throne: 'sit', bed: 'sleep', cradle: undefined }[name];
  if (pose === undefined) return undefined;
  const index = people.findIndex(
    (member) => member.pose === pose || (name === 'bed' && member.pose === 'rest'),
  );
  return index < 0 ? undefined : xs[index];
}

/** The one whom the picture is about, who has a golden rim: a story's lady, or else who is named first. */
function leadOf(people: readonly ScenePerson[]): number {
  const heroine = people.findIndex(({ figure }) => isFigure(figure) && COSTUMES[figure].heroine);
  return heroine >= 0 ? heroine : people.findIndex(({ figure }) => isFigure(figure));
}

/** People look at whoever stands nearest: up to somebody taller, down to a child. */
function nodOf(index: number, people: readonly ScenePerson[], xs: readonly number[]): number {
  const distance = (other: number) => Math.abs((xs[other] ?? 0) - (xs[index] ?? 0));
  const [nearest] = [...people.keys()]
    .filter((other) => other !== index)
    .sort((one, other) => distance(one) - distance(other));
  if (nearest === undefined) return 0;
  const tall = (at: number) => {
    const figure = people[at]?.figure ?? '';
    return isFigure(figure) ? (COSTUMES[figure].scale ?? 1) : 1;
  };
  return clamp((tall(index) - tall(nearest)) * 0.5, -0.26, 0.26);
}

/** The index of the person who holds the named object: the first with a free hand. */
function holder(people: readonly ScenePerson[]): number {
  const index = people.findIndex(
    ({ figure, pose = 'stand' }) =>
      isFigure(figure) && ['stand', 'walk', 'hold', 'work', 'fight', 'sit', 'follow', 'ride'].includes(pose),
  );
  return index < 0 ? 0 : index;
}
