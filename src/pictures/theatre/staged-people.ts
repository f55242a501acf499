import type { ScenePerson } from '../../core/card.ts';
import { SCENE_FIGURES, SCENE_POSES, type SceneFigure, type ScenePose } from '../../core/scene-words.ts';
import type { Actor } from './actor.ts';
import type { Chance } from './chance.ts';
import { clamp } from './colour.ts';
import { GROUPS, groupSize, isGroup, stepOf } from './positions.ts';
import { horse, SADDLE } from './puppets/hoofed.ts';
import { mermaid } from './puppets/mermaid.ts';
import { person } from './puppets/person.ts';
import type { Puppet } from './puppets/puppet.ts';
import type { Setting } from './sheet.ts';
import type { StageFrame } from './stage-frame.ts';

const MOVING = new Set<ScenePose>(['walk', 'follow', 'flee', 'ride', 'carry', 'row', 'gallop']);

export function isFigure(name: string): name is SceneFigure {
  return (SCENE_FIGURES as readonly string[]).includes(name);
}

function poseOf(name: string | undefined): ScenePose {
  return (SCENE_POSES as readonly string[]).includes(name ?? '') ? (name as ScenePose) : 'stand';
}

/** What an actor is made of, besides the person who is meant. */
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

/** A person, or the people of a group. */
export function actorsOf(member: ScenePerson, scene: Scene): Actor[] {
  const { xs, random } = scene;
  const x = xs[scene.index] ?? 0.5;
  const pose = poseOf(member.pose);
  const placed = { ...scene, x, facing: facingOf(x, xs, pose) };
  if (isGroup(member.figure)) return groupActors(member.figure, pose, { ...placed, count: member.count });
  if (!isFigure(member.figure)) return [];
  if (member.figure === 'mermaid') return [mermaidActor(pose, placed)];
  const phase = random.fork(member.name ?? member.figure)();
  if (pose === 'ride' || pose === 'gallop') return [rider(member.figure, pose, placed)];
  return [personActor(member.figure, pose, { ...placed, phase })];
}

interface PlacedScene extends Scene {
  readonly x: number;
  readonly facing: 'left' | 'right';
}

function groupActors(
  group: keyof typeof GROUPS,
  pose: ScenePose,
  scene: PlacedScene & { readonly count: number | undefined },
): Actor[] {
  const { count } = scene;
  const size = groupSize({ figure: group, count }, scene.setting, scene.frame);
  const front = rowActors(group, pose, { ...scene, from: 0, to: size });
  if (count === undefined || count <= size) return front;
  // Those who stand behind are seen between the others, and a little higher.
  const behind = rowActors(group, pose, { ...scene, from: size, to: count });
  const lift = scene.setting.personHeight * 0.26;
  // A row that is one shorter stands in the gaps by itself.
  const aside = count === 2 * size ? stepOf(scene.setting, scene.frame) * scene.frame.width * 0.5 : 0;
  return [...behind.map((actor) => ({ ...actor, x: actor.x - aside, y: actor.y - lift })), ...front];
}

/** Members of a group side by side. */
function rowActors(
  group: keyof typeof GROUPS,
  pose: ScenePose,
  { from, to, ...scene }: PlacedScene & { readonly from: number; readonly to: number },
): Actor[] {
  const { index, x, facing, setting, frame, random } = scene;
  const kinds = GROUPS[group];
  const figures = Array.from({ length: to - from }, (_, at) => kinds[(from + at) % kinds.length] ?? 'man');
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
  if (pose === 'row') return { ...own, facing: 'right', group: index };
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

function rider(figure: SceneFigure, pose: 'ride' | 'gallop', scene: PlacedScene): Actor {
  const below = horse(pose === 'gallop' ? 'run' : 'stand');
  const above = person(figure, { pose, prop: scene.prop });
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
