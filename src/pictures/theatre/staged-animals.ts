import type { Actor } from './actor.ts';
import type { Chance } from './chance.ts';
import { clamp } from './colour.ts';
import { creature } from './puppets/creatures.ts';
import { flyingBird } from './puppets/flying-birds.ts';
import type { Puppet } from './puppets/puppet.ts';
import type { Setting } from './sheet.ts';
import type { StageFrame } from './stage-frame.ts';

const FLOATING: ReadonlySet<string> = new Set(['ship', 'ship-leaving', 'boat']);
/** How many animals of a kind stand together. */
const HERDS: Record<string, number> = {
  sheep: 3,
  cow: 2,
  ox: 2,
  hen: 3,
  goose: 3,
  pig: 2,
  wolf: 1,
  deer: 1,
  duck: 2,
};
const CREATURE_SIZES: Record<string, number> = {
  dragon: 1.05,
  swan: 0.62,
  goose: 0.62,
  hen: 0.5,
  raven: 0.5,
  serpent: 0.9,
  fish: 0.6,
};

/** The share of the stage's height that an animal fills which is the picture's subject. */
const ALONE = 0.6;
/** How much larger an animal is seen for that: in a place where its true size shows, and on the bare stage. */
const MOST_NEARNESS = { place: 2, stage: 6 };

function nearness(
  { bounds, scale }: Puppet,
  {
    isAlone,
    setting,
    frame,
    count,
  }: { isAlone: boolean; setting: Setting; frame: StageFrame; count: number },
): number {
  if (!isAlone) return 1;
  const unit = (setting.personHeight * scale) / 100;
  const tall = (frame.shelf * ALONE) / (-bounds.top * unit);
  const wide = (frame.width * (count === 1 ? 0.56 : ROW / count)) / ((bounds.right - bounds.left) * unit);
  return clamp(Math.min(tall, wide), 0.7, setting.backcloth ? MOST_NEARNESS.stage : MOST_NEARNESS.place);
}

/** The share of the width that animals take if there is nobody else. */
const ROW = 0.84;
/** More stand in two rows. */
const MAX_IN_ROW = 4;
/** How much higher those stand who are behind, as a share of a person's height. */
const BEHIND = 0.07;
const MOST_TONE = 0.5;

const rowLength = (count: number) => (count > MAX_IN_ROW ? Math.ceil(count / 2) : count);

/** Where an animal stands among others of its kind. Those behind come first, and are seen between the others. */
function placeInRows(index: number, count: number): { readonly x: number; readonly isBehind: boolean } {
  const front = rowLength(count);
  const behind = count - front;
  const isBehind = index < behind;
  const place = isBehind ? index + 1 : index - behind + 0.5;
  const places = behind === front ? front + 0.5 : front;
  return { x: 0.5 + ROW * (place / places - 0.5), isBehind };
}
/** More animals beside people are smaller. */
const MANY = 3;

export function isStagedAnimal(name: string): boolean {
  return !FLOATING.has(name) && creature(name) !== undefined;
}

/** Animals and vessels, each in a place that is still free. */
export function animalActors(
  name: string,
  scene: {
    setting: Setting;
    frame: StageFrame;
    taken: { x: number; reach: number }[];
    random: Chance;
    group: number;
    /** How many kinds of animals and things are on stage. */
    kinds: number;
    /** Whether nothing and nobody else is on stage. */
    isAlone: boolean;
    /** What the animal does. */
    act?: string | undefined;
    /** How many there are. Default: as many as are usual for it. */
    count?: number | undefined;
  },
): Actor[] {
  const { setting, frame, taken, random, group } = scene;
  const height = setting.personHeight;
  if (FLOATING.has(name)) return floating(name, scene);
  const puppet = creature(name, scene.act);
  const flies = scene.act === 'fly' && flyingBird(name) !== undefined;
  if (!puppet) return [];
  // Several kinds of animals leave no room for herds.
  const herd =
    scene.isAlone || scene.kinds > 2 || (scene.kinds > 1 && frame.width < 1200) ? 1 : (HERDS[name] ?? 1);
  const count = scene.count ?? (frame.width > 1200 ? herd : Math.min(2, herd));
  const widest = (frame.width * 0.52) / ((puppet.bounds.right - puppet.bounds.left) / 100);
  const natural =
    height *
    (CREATURE_SIZES[name] ?? 1) *
    puppet.scale *
    nearness(puppet, { ...scene, count: rowLength(count) });
  const size = scene.isAlone ? natural : Math.min(natural, widest / Math.max(1, count / MANY));
  const half = ((puppet.bounds.right - puppet.bounds.left) * 0.4 * (size / 100)) / frame.width;
  const onWater =
    !flies && (name === 'swan' || name === 'fish' || name === 'duck') && setting.water !== undefined;
  return Array.from({ length: count }, (_, index): Actor => {
    const { x: inRow, isBehind } = placeInRows(index, count);
    const x = scene.isAlone ? inRow : freePlace(taken, half, setting);
    taken.push({ x, reach: half * 0.8 });
    const ground = onWater
      ? (setting.water?.near ?? 0)
      : setting.floor(x) - (index % 2) * 8 - (scene.isAlone && isBehind ? height * BEHIND : 0);
    const y = flies
      ? setting.floor(x) -
        (scene.isAlone ? frame.shelf * (setting.backcloth ? 0.14 : 0.3) : height * 0.72) -
        (index % 3) * height * 0.2
      : ground;
    const away = random() < 0.3 && index > 0;
    const facing = x > 0.5 !== away ? 'left' : 'right';
    return {
      puppet: { ...puppet, heroine: scene.isAlone && count === 1 },
      x: x * frame.width,
      y,
      size: size * (scene.isAlone ? (isBehind ? 0.94 : 1) : 1 - index * 0.04),
      facing,
      tone: scene.isAlone ? (isBehind ? MOST_TONE : 0) : Math.min(MOST_TONE, index * 0.25),
      floats: onWater || flies,
      behind: true,
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

/** The first free place, or the one with the most room if all are taken. */
export function freePlace(
  taken: readonly { x: number; reach: number }[],
  reach: number,
  setting: Setting,
): number {
  const [from, to] = setting.stage ?? [0.04, 0.96];
  const room = (x: number) =>
    Math.min(1, ...taken.map((other) => Math.abs(other.x - x) - other.reach - reach));
  // A camera that comes nearer leaves less room at the sides.
  const margin = Math.min(0.45, reach * 1.15 + 0.04);
  const places = CANDIDATES.map((x) =>
    clamp(x, Math.max(from + 0.02, margin), Math.min(to - 0.02, 1 - margin)),
  );
  return places.find((x) => room(x) >= 0) ?? places.reduce((best, x) => (room(x) > room(best) ? x : best));
}
