import type { ScenePerson } from '../../core/card.ts';
import { SCENE_GROUPS, type SceneFigure, type SceneGroup } from '../../core/scene-words.ts';
import { clamp } from './colour.ts';
import type { Setting } from './sheet.ts';
import type { StageFrame } from './stage-frame.ts';

/** The figures in each group. */
export const GROUPS: Record<SceneGroup, readonly SceneFigure[]> = {
  children: ['girl', 'boy', 'child', 'boy'],
  courtiers: ['lady', 'merchant', 'youth', 'woman', 'knight'],
  crowd: ['woman', 'farmer', 'old-man', 'man', 'maid', 'girl'],
  dancers: ['youth', 'woman', 'man', 'maid'],
  dwarfs: ['dwarf', 'dwarf', 'dwarf', 'dwarf', 'dwarf'],
  fairies: ['fairy', 'fairy', 'fairy', 'fairy'],
  maidens: ['maid', 'lady', 'woman'],
  monks: ['monk', 'monk', 'monk', 'monk'],
  princes: ['prince', 'prince', 'prince'],
  princesses: ['princess', 'princess', 'princess'],
  robbers: ['robber', 'robber', 'robber'],
  sailors: ['sailor', 'fisherman', 'sailor', 'sailor'],
  soldiers: ['soldier', 'soldier', 'soldier', 'soldier', 'soldier'],
  women: ['woman', 'maid', 'mother', 'old-woman'],
  'young-men': ['youth', 'man', 'farmer', 'youth'],
};

export function isGroup(name: string): name is SceneGroup {
  return (SCENE_GROUPS as readonly string[]).includes(name);
}

/** The most who stand side by side. More stand in two rows. */
const MAX_ROW = 6;

/** How many of a group stand in its front row, or in all. */
export function groupSize(
  { figure, count }: Pick<ScenePerson, 'figure' | 'count'>,
  setting: Setting,
  frame: StageFrame,
): number {
  if (isGroup(figure) && count !== undefined) return count > MAX_ROW ? Math.ceil(count / 2) : count;
  const most = Math.min(setting.groupSize ?? 6, frame.width > 1200 ? 6 : 3);
  return Math.min(isGroup(figure) ? GROUPS[figure].length : 1, most);
}

/** The distance between two members of a group, as a share of the width. */
export function stepOf(setting: Setting, frame: StageFrame): number {
  return (setting.personHeight * 0.3) / frame.width;
}

/** How much room a person or a group takes on either side, as a share of the width. */
export function reachOfPerson(member: ScenePerson, setting: Setting, frame: StageFrame): number {
  const { figure, pose } = member;
  const step = stepOf(setting, frame);
  const lies = pose === 'sleep' || pose === 'ride' || pose === 'gallop' || pose === 'fall';
  const wide = (lies ? 1.6 : 1) * (figure === 'giant' ? 1.6 : 1);
  return (step * 0.7 * wide * (groupSize(member, setting, frame) + 0.6)) / 1.3;
}

const WIDE_PLACES = [
  [],
  [0.42],
  [0.39, 0.61],
  [0.3, 0.5, 0.72],
  [0.22, 0.41, 0.6, 0.79],
  [0.16, 0.33, 0.5, 0.67, 0.84],
];
const EMBRACING = [0.47, 0.53];
const NARROW_PLACES = [[], [0.46], [0.3, 0.7], [0.2, 0.5, 0.8]];

/**
 * Where people stand, as shares of the width: where the card says, or where that number of people stands
 * best. They do not overlap.
 */
export function positions(people: readonly ScenePerson[], setting: Setting, frame: StageFrame): number[] {
  const places = people.every(({ pose }) => pose === 'embrace')
    ? EMBRACING
    : ((frame.width > 1200 ? WIDE_PLACES : NARROW_PLACES)[people.length] ?? []);
  const [from, to] = setting.stage ?? [0.06, 0.94];
  const wanted = people.map(({ position }, index) => {
    const own = places[index] ?? 0.5;
    const x = position ?? own;
    // Narrow frames spread the same positions further apart.
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

/** How much nearer than usual two people come to each other. */
function nearness(one: ScenePerson, other: ScenePerson): number {
  return one.pose === 'embrace' && other.pose === 'embrace' ? 0.62 : 1;
}

/** Pushes people apart if they would overlap. */
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
      const least =
        (reachOfPerson(one, setting, frame) + reachOfPerson(other, setting, frame)) * nearness(one, other);
      const lack = least - ((xs[right] ?? 0) - (xs[left] ?? 0));
      if (lack <= 0) continue;
      xs[left] = clamp((xs[left] ?? 0) - lack / 2, from, to);
      xs[right] = clamp((xs[right] ?? 0) + lack / 2, from, other.pose === 'swim' ? 0.92 : to);
    }
  }
  return xs;
}
