import type { ScenePerson } from '../../core/card.ts';
import type { Actor } from './actor.ts';
import { boat } from './puppets/vessels.ts';
import type { Setting } from './sheet.ts';
import type { StageFrame } from './stage-frame.ts';

/** How far a seat is above the surface of the water, and from the next one, as shares of an adult's height. */
const SEAT_RISE = 0.07;
const SEAT_STEP = 0.36;
/** The length of a boat of 100 units of size. */
const LENGTH = 1.16;

/** Whether people of a picture are in a boat on the water. */
export function isAfloat({ pose }: ScenePerson, { water, under }: Setting): boolean {
  return pose === 'row' && water !== undefined && !under;
}

/**
 * Puts those who row into one boat, side by side, and the boat in front of them. All of them are one group, so that
 * they come and rock together.
 */
export function aboard(rowers: readonly Actor[], setting: Setting, frame: StageFrame): Actor[] {
  const { water, personHeight } = setting;
  const [first] = rowers;
  if (!water || !first) return [...rowers];
  const middle = rowers.reduce((sum, { x }) => sum + x, 0) / rowers.length;
  const step = personHeight * SEAT_STEP;
  const size = (personHeight * (1.1 + SEAT_STEP * rowers.length)) / LENGTH;
  const half = (size * LENGTH) / 2;
  const x = Math.min(Math.max(middle, half + 40), Math.max(frame.width - half - 40, half + 40));
  const seated = rowers.map((actor, index) => ({
    ...actor,
    x: x + (index - (rowers.length - 1) / 2) * step,
    y: water.near - personHeight * SEAT_RISE,
    floats: true,
    group: first.group,
  }));
  return [
    ...seated,
    { puppet: boat(), x, y: water.near, size, facing: 'right', tone: 0.1, floats: true, group: first.group },
  ];
}
