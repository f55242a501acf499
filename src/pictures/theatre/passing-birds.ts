import type { SceneCard } from '../../core/card.ts';
import type { Actor } from './actor.ts';
import type { Chance } from './chance.ts';
import { flyingBird } from './puppets/flying-birds.ts';
import type { Setting } from './sheet.ts';
import type { StageFrame } from './stage-frame.ts';

/** Each bird behind the first one, as shares of an adult's height: how far back, how far up, and how large. */
const FLOCK = [
  [0, 0, 1],
  [-0.62, 0.2, 0.86],
  [-0.5, -0.34, 0.8],
  [-1.18, 0.02, 0.7],
] as const;
/** The size of the first bird beside an adult. */
const SIZE = 0.22;

/** Birds that pass over a place in the open air; at night a single one. */
export function passingBirds(
  { hour, weather, words }: SceneCard,
  { setting, frame, random }: { setting: Setting; frame: StageFrame; random: Chance },
): Actor[] {
  const isOpen = !setting.indoor && !setting.under && !setting.backcloth && !setting.seasons && !setting.dim;
  const puppet = flyingBird('bird');
  // A title stands in the same sky.
  if (!isOpen || !puppet || weather !== undefined || words !== undefined) return [];
  const height = setting.personHeight;
  const x = frame.width * random.between(0.4, 0.76);
  const y = frame.horizon - frame.height * random.between(0.08, 0.16);
  const count = hour === 'night' ? 1 : 2 + Math.floor(random() * (FLOCK.length - 1));
  return FLOCK.slice(0, count).map(([back, down, size]) => ({
    puppet,
    x: x + back * height * 0.5,
    y: y + down * height * 0.5,
    size: height * SIZE * size,
    facing: 'right',
    tone: 0.5 + (1 - size),
    floats: true,
    far: true,
    group: 0,
  }));
}
