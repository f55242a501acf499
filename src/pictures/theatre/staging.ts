import type { SceneCard, ScenePerson } from '../../core/card.ts';
import { SCENE_FIGURES, SCENE_POSES, type SceneFigure, type ScenePose } from '../../core/scene-words.ts';
import type { Actor } from './actor.ts';
import { type Chance, chance } from './chance.ts';
import { clamp } from './colour.ts';
import { ALONE_SCALES } from './large-things.ts';
import { lyingActors } from './lying-things.ts';
import { GROUPS, groupSize, isGroup, positions, reachOfPerson, stepOf } from './positions.ts';
import { COSTUMES } from './puppets/costumes.ts';
import { isHandheld } from './puppets/handheld.ts';
import { horse, SADDLE } from './puppets/hoofed.ts';
import { mermaid } from './puppets/mermaid.ts';
import { person } from './puppets/person.ts';
import type { Puppet } from './puppets/puppet.ts';
import type { Setting } from './sheet.ts';
import type { StageFrame } from './stage-frame.ts';
import { animalActors, freePlace, isStagedAnimal } from './staged-animals.ts';
import { reachOf } from './things.ts';

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
  /** The centre of the people on stage, as a share of the width. */
  readonly focus: number;
}

const MOVING = new Set<ScenePose>(['walk', 'follow', 'flee', 'ride', 'carry']);

export function stage(card: SceneCard, setting: Setting, frame: StageFrame, seed: string): Staging {
  const random = chance(`${seed}/staging`);
  const people = (card.people ?? [])
    .filter(({ figure }) => isFigure(figure) || isGroup(figure))
    .slice(0, frame.width > 1200 ? 5 : 3);
  const things = card.things ?? [];
  const xs = besideThings(positions(people, setting, frame), { people, things, frame });
  const held = things.find(isHandheld);
  const actors: Actor[] = [];
  for (const [index, member] of people.entries()) {
    actors.push(
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
  const taken = people.map((member, index) => ({
    x: xs[index] ?? 0.5,
    reach: reachOfPerson(member, setting, frame),
  }));
  if (setting.fire) taken.push({ x: setting.fire[0] / frame.width, reach: 0.09 });
  const isAlone = people.length === 0 && things.length === 1;
  const placed: PlacedThing[] = [];
  for (const name of things) {
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
  const focus = xs.length > 0 ? xs.reduce((sum, x) => sum + x, 0) / xs.length : 0.5;
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

function isFigure(name: string): name is SceneFigure {
  return (SCENE_FIGURES as readonly string[]).includes(name);
}

function poseOf(name: string | undefined): ScenePose {
  return (SCENE_POSES as readonly string[]).includes(name ?? '') ? (name as ScenePose) : 'stand';
}

interface Scene {
  readonly index: number;
  readonly xs: readonly number[];
  readonly setting: Setting;
  readonly frame: StageFrame;
  readonly random: Chance;
  readonly prop: string | undefined;
  readonly things: readonly string[];
  readonly isLead: boolean;
  readonly nod: number;
}

function actorsOf(member: ScenePerson, scene: Scene): Actor[] {
  const { xs, random } = scene;
  const x = xs[scene.index] ?? 0.5;
  const pose = poseOf(member.pose);
  const placed = { ...scene, x, facing: facingOf(x, xs, pose) };
  if (isGroup(member.figure)) return groupActors(member.figure, pose, placed);
  if (!isFigure(member.figure)) return [];
  if (member.figure === 'mermaid') return [mermaidActor(pose, placed)];
  const phase = random.fork(member.name ?? member.figure)();
  if (pose === 'ride') return [rider(member.figure, placed)];
  return [personActor(member.figure, pose, { ...placed, phase })];
}

interface PlacedScene extends Scene {
  readonly x: number;
  readonly facing: 'left' | 'right';
}

function groupActors(group: keyof typeof GROUPS, pose: ScenePose, scene: PlacedScene): Actor[] {
  const { index, x, facing, setting, frame, random } = scene;
  const figures = GROUPS[group].slice(0, groupSize(group, setting, frame));
  const step = stepOf(setting, frame);
  return figures.map((figure, place): Actor => {
    const isDwarf = figure === 'dwarf';
    const at = clamp(x + (place - (figures.length - 1) / 2) * step * (isDwarf ? 0.72 : 1), 0.02, 0.98);
    const isTurned = pose === 'dance' && place % 2 === 1;
    return {
      ...standing(
        person(figure, {
          pose: pose === 'heart' && place % 2 === 1 ? 'stand' : pose,
          phase: (place * 0.37 + random() * 0.3) % 1,
          isLead: false,
        }),
        {
          ...scene,
          x: at,
          tone: figures.length > 2 ? 0.45 : 0.2,
        },
      ),
      size: setting.personHeight * (isDwarf ? 0.58 : 0.92 + (place % 3) * 0.03) * heightOf(figure),
      facing: isTurned ? opposite(facing) : facing,
      group: index,
    };
  });
}

function opposite(facing: 'left' | 'right'): 'left' | 'right' {
  return facing === 'left' ? 'right' : 'left';
}

function personActor(
  figure: SceneFigure,
  pose: ScenePose,
  { phase, ...scene }: PlacedScene & { readonly phase: number },
): Actor {
  const { index, facing, setting, things } = scene;
  const own = standing(
    person(figure, { pose, prop: scene.prop, phase, nod: scene.nod, isLead: scene.isLead }),
    { ...scene, tone: 0 },
  );
  // A ghost rises out of the setting's anchor, such as a well.
  const rises = setting.anchor
    ? { x: setting.anchor[0], y: setting.anchor[1] + 16, size: own.size * 1.2 }
    : {};
  const ghostly = figure === 'ghost' ? { ghostly: true, ...rises } : {};
  if (pose === 'swim' && setting.water) {
    const y = setting.water.near + own.size * 0.5;
    return { ...own, ...ghostly, y, facing, group: index, floats: true, waterline: setting.water.near };
  }
  const isSeated = (pose === 'sit' || pose === 'rest') && !(pose === 'sit' && things.includes('throne'));
  const isInBed = pose === 'sleep' && things.includes('bed');
  return {
    ...own,
    ...ghostly,
    ...(isSeated && { seat: setting.indoor ? 'stool' : 'stone' }),
    y: own.y - (isInBed ? setting.personHeight * 0.3 : 0),
    facing: pose === 'sleep' ? 'right' : facing,
    group: index,
  };
}

/** The height of a figure relative to the others in its group. */
function heightOf(figure: SceneFigure): number {
  return person(figure).scale === 0.58 && figure === 'dwarf' ? 1 : person(figure).scale;
}

function standing(
  puppet: Puppet,
  { x, setting, frame, tone }: { x: number; setting: Setting; frame: StageFrame; tone: number },
): Actor {
  return {
    puppet,
    x: x * frame.width,
    y: setting.floor(x),
    size: setting.personHeight * puppet.scale,
    facing: 'right',
    tone,
    group: 0,
  };
}

/** People who move all go the same way. The others face each other, or the middle of the picture. */
function facingOf(x: number, xs: readonly number[], pose: ScenePose): 'left' | 'right' {
  if (MOVING.has(pose)) return 'right';
  if (xs.length === 1) return x <= 0.52 ? 'right' : 'left';
  const middle = xs.reduce((sum, other) => sum + other, 0) / xs.length;
  return x <= middle + 0.005 ? 'right' : 'left';
}

function mermaidActor(pose: ScenePose, scene: PlacedScene): Actor {
  const { setting, frame, index, prop } = scene;
  const height = setting.personHeight;
  if (setting.under) {
    return {
      puppet: mermaid('swim'),
      x: scene.x * frame.width,
      y: (setting.water?.near ?? frame.shelf) - height * 0.1,
      size: height * 1.15,
      facing: scene.facing,
      tone: 0,
      floats: true,
      group: index,
    };
  }
  if (pose !== 'swim' && setting.anchor) {
    return {
      puppet: mermaid('sit', prop),
      x: setting.anchor[0],
      y: setting.anchor[1] + height * 0.34,
      size: height * 1.36,
      facing: 'right',
      tone: 0,
      group: index,
    };
  }
  if (setting.water) {
    return {
      puppet: mermaid('swim'),
      x: scene.x * frame.width,
      y: setting.water.near + height * 0.1,
      size: height * 1.1,
      facing: scene.facing,
      tone: 0,
      floats: true,
      waterline: setting.water.near + height * 0.12,
      group: index,
    };
  }
  return {
    puppet: mermaid('sit', prop),
    x: scene.x * frame.width,
    y: setting.floor(scene.x),
    size: height * 1.1,
    facing: scene.facing,
    tone: 0,
    group: index,
  };
}

function rider(figure: SceneFigure, scene: PlacedScene): Actor {
  const below = horse();
  const above = person(figure, { pose: 'ride', prop: scene.prop });
  const lift = SADDLE - 42;
  const raised = above.pieces.map(({ path, of }) => ({ of, path: shifted(path, -2, -lift) }));
  const puppet: Puppet = {
    pieces: [
      ...below.pieces.map((piece) => ({
        ...piece,
        of: piece.of === 'fur' ? ('leather' as const) : piece.of,
      })),
      ...raised,
    ],
    cuts: [...below.cuts, ...above.cuts.map((path) => shifted(path, -2, -lift))],
    lights: [],
    scale: 1,
    bounds: { left: -80, top: -160, right: 84, bottom: 10 },
    colours: above.colours,
    heroine: scene.isLead,
  };
  return { ...standing(puppet, { ...scene, tone: 0 }), facing: scene.facing, group: scene.index };
}

function shifted(path: Puppet['cuts'][number], x: number, y: number): Puppet['cuts'][number] {
  const copy = new (path.constructor as new () => typeof path)();
  copy.addPath(path, { a: 1, b: 0, c: 0, d: 1, e: x, f: y });
  return copy;
}
