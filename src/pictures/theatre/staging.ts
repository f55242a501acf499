import type { SceneCard, ScenePerson } from '../../core/card.ts';
import {
  SCENE_FIGURES,
  SCENE_GROUPS,
  SCENE_POSES,
  type SceneFigure,
  type SceneGroup,
  type ScenePose,
} from '../../core/scene-words.ts';
import { type Chance, chance } from './chance.ts';
import { clamp } from './colour.ts';
import { fourLegged, isFourLegged, SADDLE } from './puppets/animals.ts';
import { creature } from './puppets/creatures.ts';
import { mermaid } from './puppets/mermaid.ts';
import { person } from './puppets/person.ts';
import { PROPS } from './puppets/props.ts';
import type { Puppet } from './puppets/puppet.ts';
import type { Setting } from './sheet.ts';
import type { StageFrame } from './stage-frame.ts';
import { reachOf } from './things.ts';

/** A puppet in its place, in units before the camera. */
export interface Actor {
  readonly puppet: Puppet;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly facing: 'left' | 'right';
  readonly tone: number;
  readonly floats?: boolean;
  /** Seen only above this line: who swims. */
  readonly waterline?: number;
  readonly seat?: 'stool' | 'stone';
  /** Puppets of one group come in together. */
  readonly group: number;
  readonly far?: boolean;
  /** A spirit: seen through, and lit from within. */
  readonly ghostly?: boolean;
}

export interface PlacedThing {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface Staging {
  readonly actors: readonly Actor[];
  readonly things: readonly PlacedThing[];
  /** The middle of what is on the stage, as a share of the width. */
  readonly focus: number;
}

const GROUPS: Record<SceneGroup, readonly SceneFigure[]> = {
  children: ['girl', 'boy', 'child', 'boy'],
  courtiers: ['lady', 'merchant', 'youth', 'woman', 'knight'],
  crowd: ['woman', 'farmer', 'old-man', 'man', 'maid', 'girl'],
  dancers: ['youth', 'woman', 'man', 'maid'],
  dwarfs: ['dwarf', 'dwarf', 'dwarf', 'dwarf', 'dwarf'],
  fairies: ['fairy', 'fairy', 'fairy', 'fairy'],
  monks: ['monk', 'monk', 'monk', 'monk'],
  sailors: ['sailor', 'fisherman', 'sailor', 'sailor'],
  soldiers: ['soldier', 'soldier', 'soldier', 'soldier', 'soldier'],
  women: ['woman', 'maid', 'mother', 'old-woman'],
  'young-men': ['youth', 'man', 'farmer', 'youth'],
};

const MOVING = new Set<ScenePose>(['walk', 'follow', 'flee', 'ride', 'carry']);
/** How many of a kind of animal stand together. */
const HERDS: Record<string, number> = { sheep: 3, cow: 2, ox: 2, hen: 3, goose: 3, pig: 2, wolf: 1, deer: 1 };
const CREATURE_SIZES: Record<string, number> = {
  dragon: 1.25,
  swan: 0.62,
  goose: 0.62,
  hen: 0.5,
  raven: 0.5,
  serpent: 0.9,
  fish: 0.6,
};

export function stage(card: SceneCard, setting: Setting, frame: StageFrame, seed: string): Staging {
  const random = chance(`${seed}/staging`);
  const people = (card.people ?? [])
    .filter(({ figure }) => isFigure(figure) || isGroup(figure))
    .slice(0, frame.width > 1200 ? 5 : 3);
  const things = card.things ?? [];
  const xs = positions(people, setting, frame);
  const held = things.find((thing) => thing in PROPS);
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
      }),
    );
  }
  const taken = people.map((member, index) => ({
    x: xs[index] ?? 0.5,
    reach: reachOfPerson(member, setting, frame),
  }));
  if (setting.fire) taken.push({ x: setting.fire[0] / frame.width, reach: 0.09 });
  const placed: PlacedThing[] = [];
  for (const name of things) {
    if (name in PROPS) continue;
    actors.push(
      ...animalActors(name, {
        setting,
        frame,
        taken,
        random,
        group: actors.length + 10,
        people: people.length,
      }),
    );
    if (name === 'birds') continue;
    const reach = (reachOf(name) * setting.personHeight) / frame.width;
    const seatOf = seatedAt(name, people, xs);
    const x = seatOf ?? freePlace(taken, reach, setting);
    if (seatOf === undefined) taken.push({ x, reach });
    placed.push({ name, x: x * frame.width, y: setting.floor(x) });
  }
  const focus = xs.length > 0 ? xs.reduce((sum, x) => sum + x, 0) / xs.length : 0.5;
  return { actors, things: placed, focus };
}

/** A throne and a bed stand where somebody uses them. */
function seatedAt(name: string, people: readonly ScenePerson[], xs: readonly number[]): number | undefined {
  const pose = { throne: 'sit', bed: 'sleep', cradle: undefined }[name];
  if (pose === undefined) return undefined;
  const index = people.findIndex(
    (member) => member.pose === pose || (name === 'bed' && member.pose === 'rest'),
  );
  return index < 0 ? undefined : xs[index];
}

/** Who holds what is named: the first who has a hand free. */
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

function isGroup(name: string): name is SceneGroup {
  return (SCENE_GROUPS as readonly string[]).includes(name);
}

function poseOf(name: string | undefined): ScenePose {
  return (SCENE_POSES as readonly string[]).includes(name ?? '') ? (name as ScenePose) : 'stand';
}

function groupSize(figure: string, setting: Setting, frame: StageFrame): number {
  const most = Math.min(setting.groupSize ?? 6, frame.width > 1200 ? 6 : 3);
  return Math.min(isGroup(figure) ? GROUPS[figure].length : 1, most);
}

/** From one to the next in a group, as a share of the width. */
function stepOf(setting: Setting, frame: StageFrame): number {
  return (setting.personHeight * 0.3) / frame.width;
}

function reachOfPerson({ figure, pose }: ScenePerson, setting: Setting, frame: StageFrame): number {
  const step = stepOf(setting, frame);
  const wide = pose === 'sleep' || pose === 'ride' ? 1.6 : figure === 'giant' ? 1.6 : 1;
  return (step * 0.7 * wide * (groupSize(figure, setting, frame) + 0.6)) / 1.3;
}

const WIDE_PLACES = [
  [],
  [0.42],
  [0.39, 0.61],
  [0.3, 0.5, 0.72],
  [0.22, 0.41, 0.6, 0.79],
  [0.16, 0.33, 0.5, 0.67, 0.84],
];
const NARROW_PLACES = [[], [0.46], [0.3, 0.7], [0.2, 0.5, 0.8]];

function positions(people: readonly ScenePerson[], setting: Setting, frame: StageFrame): number[] {
  const places = (frame.width > 1200 ? WIDE_PLACES : NARROW_PLACES)[people.length] ?? [];
  const [from, to] = setting.stage ?? [0.06, 0.94];
  const wanted = people.map(({ position }, index) => {
    const own = places[index] ?? 0.5;
    const x = position ?? own;
    // Narrow frames draw the same places apart.
    const seen = frame.width > 1200 ? x : 0.5 + (x - 0.5) * 1.25;
    return people[index]?.pose === 'swim' ? clamp(seen, 0.08, 0.92) : clamp(seen, from, to);
  });
  const anchor = setting.anchor ? setting.anchor[0] / frame.width : undefined;
  return spread(wanted, people, setting, frame).map((x, index) => {
    if (anchor === undefined || people[index]?.figure === 'mermaid' || people[index]?.figure === 'ghost')
      return x;
    const member = people[index];
    const room =
      (120 * frame.unit) / frame.width + (member ? reachOfPerson(member, setting, frame) * 0.85 : 0);
    return Math.abs(x - anchor) < room ? clamp(anchor + (x < anchor ? -room : room), from, to) : x;
  });
}

/** Pushes apart those who would stand in each other. */
function spread(
  wanted: readonly number[],
  people: readonly ScenePerson[],
  setting: Setting,
  frame: StageFrame,
): number[] {
  const xs = [...wanted];
  const [from, to] = setting.stage ?? [0.04, 0.96];
  const order = xs.map((_, index) => index).sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0));
  for (let pass = 0; pass < 4; pass++) {
    for (let rank = 1; rank < order.length; rank++) {
      const [left, right] = [order[rank - 1] ?? 0, order[rank] ?? 0];
      const [one, other] = [people[left], people[right]];
      if (!one || !other) continue;
      const least = reachOfPerson(one, setting, frame) + reachOfPerson(other, setting, frame);
      const lack = least - ((xs[right] ?? 0) - (xs[left] ?? 0));
      if (lack <= 0) continue;
      xs[left] = clamp((xs[left] ?? 0) - lack / 2, from, to);
      xs[right] = clamp((xs[right] ?? 0) + lack / 2, from, other.pose === 'swim' ? 0.92 : to);
    }
  }
  return xs;
}

interface Scene {
  readonly index: number;
  readonly xs: readonly number[];
  readonly setting: Setting;
  readonly frame: StageFrame;
  readonly random: Chance;
  readonly prop: string | undefined;
  readonly things: readonly string[];
}

function actorsOf(member: ScenePerson, scene: Scene): Actor[] {
  const { index, xs, setting, frame, random } = scene;
  const x = xs[index] ?? 0.5;
  const pose = poseOf(member.pose);
  const facing = facingOf(x, xs, pose);
  if (isGroup(member.figure)) {
    const figures = GROUPS[member.figure].slice(0, groupSize(member.figure, setting, frame));
    const step = stepOf(setting, frame);
    return figures.map((figure, place): Actor => {
      const at = clamp(
        x + (place - (figures.length - 1) / 2) * step * (figure === 'dwarf' ? 0.72 : 1),
        0.02,
        0.98,
      );
      const own =
        pose === 'stand'
          ? ((['stand', 'heart', 'stand', 'reach', 'stand', 'hold'] as const)[(place + index) % 6] ?? 'stand')
          : pose;
      const dance = pose === 'dance' && place % 2 === 1;
      return {
        ...standing(person(figure, { pose: own, phase: random() }), {
          ...scene,
          x: at,
          tone: figures.length > 2 ? 0.45 : 0.2,
        }),
        size:
          setting.personHeight * (figure === 'dwarf' ? 0.58 : 0.92 + (place % 3) * 0.03) * heightOf(figure),
        facing: dance ? (facing === 'left' ? 'right' : 'left') : facing,
        group: index,
      };
    });
  }
  if (!isFigure(member.figure)) return [];
  if (member.figure === 'mermaid') return [mermaidActor(pose, { ...scene, x, facing })];
  const phase = random.fork(member.name ?? member.figure)();
  if (pose === 'ride') return [rider(member.figure, { ...scene, x, facing })];
  const puppet = person(member.figure, { pose, prop: scene.prop, phase });
  const own = standing(puppet, { ...scene, x, tone: 0 });
  // A spirit rises where it belongs: out of the well.
  const rises = setting.anchor
    ? { x: setting.anchor[0], y: setting.anchor[1] + 16, size: own.size * 1.2 }
    : {};
  const ghostly = member.figure === 'ghost' ? { ghostly: true, ...rises } : {};
  if (pose === 'swim' && setting.water) {
    const y = setting.water.near + own.size * 0.5;
    return [{ ...own, ...ghostly, y, facing, group: index, floats: true, waterline: setting.water.near }];
  }
  const seat =
    pose === 'sit' || pose === 'rest' ? ({ seat: setting.indoor ? 'stool' : 'stone' } as const) : {};
  const throne = scene.things.includes('throne') && pose === 'sit';
  const bed = scene.things.includes('bed') && pose === 'sleep';
  return [
    {
      ...own,
      ...ghostly,
      ...(throne ? {} : seat),
      y: own.y - (bed ? setting.personHeight * 0.3 : 0),
      facing: pose === 'sleep' ? 'right' : facing,
      group: index,
    },
  ];
}

/** The height of one of a kind beside others of its own group. */
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

/** Those who move go one way; all others look at each other, or into the picture. */
function facingOf(x: number, xs: readonly number[], pose: ScenePose): 'left' | 'right' {
  if (MOVING.has(pose)) return 'right';
  if (xs.length === 1) return x <= 0.52 ? 'right' : 'left';
  const middle = xs.reduce((sum, other) => sum + other, 0) / xs.length;
  return x <= middle + 0.005 ? 'right' : 'left';
}

function mermaidActor(pose: ScenePose, scene: Scene & { x: number; facing: 'left' | 'right' }): Actor {
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

function rider(figure: SceneFigure, scene: Scene & { x: number; facing: 'left' | 'right' }): Actor {
  const horse = fourLegged('horse', { walking: true });
  const above = person(figure, { pose: 'ride', prop: scene.prop });
  const lift = SADDLE - 42;
  const raised = above.pieces.map(({ path, of }) => ({ of, path: shifted(path, -2, -lift) }));
  const puppet: Puppet = {
    pieces: [
      ...horse.pieces.map((piece) => ({
        ...piece,
        of: piece.of === 'fur' ? ('leather' as const) : piece.of,
      })),
      ...raised,
    ],
    cuts: above.cuts.map((path) => shifted(path, -2, -lift)),
    lights: [],
    scale: 1,
    bounds: { left: -80, top: -160, right: 84, bottom: 10 },
    colours: above.colours,
    heroine: false,
  };
  return { ...standing(puppet, { ...scene, tone: 0 }), facing: scene.facing, group: scene.index };
}

function shifted(path: Puppet['cuts'][number], x: number, y: number): Puppet['cuts'][number] {
  const copy = new (path.constructor as new () => typeof path)();
  copy.addPath(path, { a: 1, b: 0, c: 0, d: 1, e: x, f: y });
  return copy;
}

function animalActors(
  name: string,
  scene: {
    setting: Setting;
    frame: StageFrame;
    taken: { x: number; reach: number }[];
    random: Chance;
    group: number;
    people: number;
  },
): Actor[] {
  const { setting, frame, taken, random, group } = scene;
  const height = setting.personHeight;
  if (name === 'ship' || name === 'ship-leaving' || name === 'boat') return floating(name, scene);
  const four = isFourLegged(name);
  const puppet = four ? fourLegged(name) : creature(name);
  if (!puppet) return [];
  const count = frame.width > 1200 ? (HERDS[name] ?? 1) : Math.min(2, HERDS[name] ?? 1);
  const size = height * (four ? 1 : (CREATURE_SIZES[name] ?? 1));
  const half = ((puppet.bounds.right - puppet.bounds.left) * 0.4 * (size / 100)) / frame.width;
  const onWater = (name === 'swan' || name === 'fish') && setting.water !== undefined;
  return Array.from({ length: count }, (_, index): Actor => {
    const x = freePlace(taken, half, setting);
    taken.push({ x, reach: half * 0.8 });
    const y = onWater ? (setting.water?.near ?? 0) : setting.floor(x) - (index % 2) * 8;
    const away = random() < 0.3 && index > 0;
    const facing = x > 0.5 !== away ? 'left' : 'right';
    return {
      puppet: index % 2 && four ? fourLegged(name, { walking: true }) : puppet,
      x: x * frame.width,
      y,
      size: size * (1 - index * 0.04),
      facing,
      tone: index * 0.25,
      floats: onWater,
      group,
    };
  });
}

function floating(
  name: string,
  {
    setting,
    frame,
    taken,
    group,
  }: { setting: Setting; frame: StageFrame; taken: { x: number; reach: number }[]; group: number },
): Actor[] {
  const { water } = setting;
  if (!water) return [];
  const away = name === 'ship-leaving';
  const size = (name === 'boat' ? 190 : away ? 200 : 380) * frame.unit;
  const wide = (size * 0.55) / frame.width;
  const x = taken.length > 0 ? freePlace(taken, wide * 0.8, setting) : away ? 0.62 : 0.44;
  taken.push({ x, reach: wide });
  return [
    {
      puppet: creature(name) as Puppet,
      x: x * frame.width,
      y: name === 'ship-leaving' ? water.far : water.near,
      size,
      facing: 'right',
      tone: away ? 0.9 : 0.3,
      floats: true,
      far: name !== 'boat',
      group,
    },
  ];
}

const CANDIDATES = [0.8, 0.2, 0.68, 0.32, 0.9, 0.1, 0.56, 0.44];

/** The first place that nobody has taken, or the one with the most room. */
function freePlace(taken: readonly { x: number; reach: number }[], reach: number, setting: Setting): number {
  const [from, to] = setting.stage ?? [0.04, 0.96];
  const room = (x: number) =>
    Math.min(1, ...taken.map((other) => Math.abs(other.x - x) - other.reach - reach));
  const places = CANDIDATES.map((x) => clamp(x, from + 0.02, to - 0.02));
  return places.find((x) => room(x) >= 0) ?? places.reduce((best, x) => (room(x) > room(best) ? x : best));
}
