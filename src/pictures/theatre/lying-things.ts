import type { Actor } from './actor.ts';
import { lyingThing, standFor } from './puppets/handheld.ts';
import type { Puppet } from './puppets/puppet.ts';
import type { Setting } from './sheet.ts';
import type { StageFrame } from './stage-frame.ts';
import { freePlace } from './staged-animals.ts';

/** Shares of the stage's height: the stand that a small thing lies on, and the thing if it is all that is seen. */
const STAND = 0.2;
const THING = 0.4;
const BESIDE = 0.22;

/** A small thing that nobody holds: it lies on a stand, and is seen from near if nothing else is there. */
export function lyingActors(
  name: string,
  {
    setting,
    frame,
    taken,
    group,
    isAlone,
  }: {
    setting: Setting;
    frame: StageFrame;
    taken: { x: number; reach: number }[];
    group: number;
    isAlone: boolean;
  },
): Actor[] {
  const thing = lyingThing(name);
  if (!thing) return [];
  const base = standFor(setting.indoor ? 'draped' : 'stump');
  const standSize = sized(base, frame.shelf * STAND, frame);
  const size = sized(thing, frame.shelf * (isAlone ? THING : BESIDE), frame);
  const reach = Math.max(size * thing.bounds.right, standSize * base.bounds.right) / 100 / frame.width;
  const x = isAlone ? 0.5 : freePlace(taken, reach, setting);
  taken.push({ x, reach });
  const floor = setting.floor(x);
  const at = { x: x * frame.width, facing: 'right', group } as const;
  return [
    { ...at, puppet: base, y: floor, size: standSize, tone: 0.5 },
    {
      ...at,
      puppet: { ...thing, heroine: isAlone },
      y: floor + (base.bounds.top + 7) * (standSize / 100),
      size,
      tone: 0,
    },
  ];
}

/** The size at which a puppet is as high as asked for, and no wider than a third of the frame. */
function sized({ bounds }: Puppet, height: number, frame: StageFrame): number {
  const wide = bounds.right - bounds.left;
  return Math.min((height / -bounds.top) * 100, ((frame.width * 0.34) / wide) * 100);
}
