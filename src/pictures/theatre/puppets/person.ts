import type { SceneFigure, ScenePose } from '../../../core/scene-words.ts';
import { circle, outline, type Point, ribbon, turned, type WidePoint } from '../paper.ts';
import { COSTUMES, type Costume } from './costumes.ts';
import { hold, isHandheld } from './handheld.ts';
import { head } from './head.ts';
import { lowerBody } from './lower-body.ts';
import { type Arm, POSES, type Pose, STANCES } from './poses.ts';
import { sack } from './props.ts';
import { PERSON_BOUNDS, type Puppet, PuppetCut } from './puppet.ts';

export interface PersonOptions {
  readonly pose?: ScenePose | undefined;
  readonly prop?: string | undefined;
  /** A number from 0 to 1 that varies the bearing, to tell people in the same costume apart. */
  readonly phase?: number;
  /** How far the head is bowed to somebody smaller, or raised to somebody taller. */
  readonly nod?: number;
  /** Whether this is the person whom the picture is about. */
  readonly isLead?: boolean;
}

const SKIN = '#e8b894';
/** From the hip to the neck and to the shoulder of an upright body. */
const NECK = -32;
const SHOULDER = -26;

export function person(
  figure: SceneFigure,
  { pose: poseName = 'stand', prop, phase = 0, nod = 0, isLead }: PersonOptions = {},
): Puppet {
  const costume = COSTUMES[figure];
  const pose = bearing(stanceOf(poseName, phase), costume, { phase, nod });
  const cut = new PuppetCut();
  const held = heldThing(costume, pose, poseName, prop);
  const near: Arm = held && poseName === 'stand' ? POSES.hold.near : pose.near;
  const upper = turned(pose.lean, ...pose.hip);
  const strip = (...points: readonly WidePoint[]) => ribbon(...points.map(upper));
  const shape = (...points: readonly Point[]) => outline(...points.map(upper));
  const limb = ([elbow, hand]: Arm) => {
    cut.add(
      'dress',
      strip(
        [-0.6, SHOULDER, 6.2],
        [...elbow, 4.8],
        [hand[0] * 0.86 + elbow[0] * 0.14, hand[1] * 0.86 + elbow[1] * 0.14, 3.6],
      ),
    );
    cut.add(
      'skin',
      strip([hand[0] * 0.8 + elbow[0] * 0.2, hand[1] * 0.8 + elbow[1] * 0.2, 2.6], [...hand, 3.4]),
    );
  };
  behind(cut, costume, strip, shape);
  limb(pose.far);
  if (poseName === 'sit' || poseName === 'rest') stool(cut);
  lowerBody(cut, costume, pose, upper);
  torso(cut, costume, shape);
  const neck = upper([0, NECK] as const);
  head(cut, turned(pose.lean * 0.6 + pose.nod, ...neck), costume);
  before(cut, costume, pose, shape);
  if (poseName === 'bound') ropes(cut, costume, strip);
  if (poseName === 'climb') cut.add('wood', ribbon([13.4, -140, 2], [12.6, -70, 2.2], [13.2, 0, 2]));
  if (poseName === 'carry') sack(cut, ...upper([...near[1]] as [number, number]));
  limb(near);
  const hand = upper([...near[1]] as [number, number]);
  if (held && poseName !== 'carry') hold(cut, held, { x: hand[0], y: hand[1], raised: pose.raises === true });
  const [dress, trim, hair] = costume.colours;
  const base = {
    pieces: cut.pieces,
    cuts: cut.cuts,
    lights: cut.lights,
    scale: costume.scale ?? 1,
    heroine: isLead ?? costume.heroine === true,
    colours: { dress, trim, hair, skin: SKIN, hat: costume.hat === 'crown' ? '#e9c46a' : trim },
  };
  if (pose.tipped !== undefined) return tippedOver(base, pose.tipped);
  return pose.lying ? laidDown(base) : { ...base, bounds: PERSON_BOUNDS };
}

function heldThing(
  costume: Costume,
  pose: Pose,
  poseName: ScenePose,
  prop: string | undefined,
): string | undefined {
  if (prop !== undefined && isHandheld(prop)) return prop;
  if (poseName === 'work')
    return costume.prop === 'axe' ? 'axe' : costume.dress === 'skirt' ? 'broom' : 'spade';
  if (poseName === 'shoot') return 'bow';
  if (poseName === 'drink') return 'cup';
  if (poseName === 'fight') return costume.prop === 'bow' ? 'bow' : 'sword';
  const free =
    pose.seat === 'stand' &&
    (poseName === 'stand' || poseName === 'walk' || poseName === 'hold' || poseName === 'ride');
  return free ? costume.prop : undefined;
}

/** Old people are bent, and no two people in a crowd stand exactly alike. */
function bearing(pose: Pose, { bent }: Costume, { phase, nod }: { phase: number; nod: number }): Pose {
  return {
    ...pose,
    lean: pose.lean + (bent ? 0.16 : 0) + (phase - 0.5) * 0.05,
    nod: pose.nod + (phase - 0.5) * 0.1 + nod,
  };
}

function stanceOf(name: ScenePose, phase: number): Pose {
  if (name !== 'stand') return POSES[name];
  return STANCES[Math.floor(phase * STANCES.length) % STANCES.length] ?? POSES.stand;
}

type Shape = (...points: readonly Point[]) => ReturnType<typeof outline>;
type Strip = (...points: readonly WidePoint[]) => ReturnType<typeof ribbon>;

/** What somebody sits on: without it, he would sit in the air. */
function stool(cut: PuppetCut): void {
  cut.add(
    'wood',
    ribbon([-20, -20.5, 3.4], [6, -20.5, 3.4]),
    ribbon([-16, -20, 2.6], [-19, 0, 2]),
    ribbon([2, -20, 2.6], [5, 0, 2]),
    ribbon([-17.5, -9, 1.4], [3.5, -9, 1.4]),
  );
}

function behind(cut: PuppetCut, { extra, dress }: Costume, strip: Strip, shape: Shape): void {
  if (extra === 'wings') {
    cut.add(
      'trim',
      shape(
        [-3, -27],
        [-14, -44],
        [-27, -58],
        [-37, -57, 1],
        [-35, -42],
        [-32, -26],
        [-26, -10],
        [-19, 6, 1],
        [-13, -8],
        [-7, -16],
      ),
    );
    for (const [x, y] of [
      [-26, -46],
      [-27, -34],
      [-22, -22],
    ] as const)
      cut.cut(strip([x, y, 0.6], [x + 6, y + 6, 1.6], [x + 12, y + 9, 0.5]));
  }
  if (extra === 'thin-wings') {
    cut.add(
      'trim',
      shape([-3, -26], [-20, -48], [-33, -44], [-26, -27], [-8, -20]),
      shape([-3, -22], [-22, -16], [-28, -2], [-16, 0], [-5, -14]),
    );
    cut.cut(
      strip([-9, -28, 0.4], [-20, -38, 2], [-28, -40, 0.5]),
      strip([-9, -18, 0.4], [-18, -12, 1.6], [-23, -5, 0.5]),
    );
  }
  if (extra === 'cape' && dress !== 'gown')
    cut.add('trim', shape([2, -31, 1], [-6, -30], [-12, -12], [-17, 14], [-20, 36, 1], [-6, 34, 1], [-4, 4]));
  if (extra === 'cape' && dress === 'gown')
    cut.add('trim', shape([2, -31, 1], [-6, -30], [-13, -10], [-24, 24], [-42, 47, 1], [-8, 46, 1]));
  if (extra === 'tail')
    cut.add(
      'dress',
      strip([-4, 0, 3], [-16, 8, 2.4], [-22, -4, 2], [-28, -14, 1.4]),
      shape([-26, -12, 1], [-33, -18, 1], [-28, -21, 1]),
    );
}

function torso(cut: PuppetCut, { dress, stout = 1, extra }: Costume, shape: Shape): void {
  const wide = (x: number) => x * stout;
  if (dress === 'gown')
    cut.add(
      'dress',
      shape([-2.5, -33], [3, -32], [7.5, -23], [4, -12], [6, 0], [-5.5, 0], [-4.5, -12], [-6.5, -24]),
    );
  else if (dress === 'skirt')
    cut.add(
      'dress',
      shape(
        [-3, -32],
        [4, -31],
        [wide(8.5), -21],
        [wide(6.4), -10],
        [wide(7.4), 1],
        [wide(-7), 1],
        [wide(-6), -10],
        [-8.5, -22],
      ),
    );
  else if (dress === 'armour')
    cut.add(
      'metal',
      shape(
        [-3, -32],
        [4, -32],
        [9.6, -26],
        [9, -14],
        [7, -8],
        [8.4, 3, 1],
        [-8.4, 4, 1],
        [-6.6, -9],
        [-9, -15],
        [-9.4, -26],
      ),
    );
  else
    cut.add(
      'dress',
      shape(
        [-3, -32],
        [3.5, -32],
        [wide(7.8), -23],
        [wide(7.6), -10],
        [wide(8.4), 2, 1],
        [wide(-8.4), 3, 1],
        [wide(-6.6), -11],
        [wide(-7.8), -24],
      ),
    );
  if (extra === 'cape') cut.add('trim', shape([4, -31], [5, -28], [-6, -27], [-5, -32]));
}

/** What is worn on top of everything else. */
function before(cut: PuppetCut, costume: Costume, pose: Pose, shape: Shape): void {
  const { dress, extra } = costume;
  if (extra === 'apron' && pose.seat === 'stand')
    cut.add('trim', shape([6.4, -20, 1], [7, -8], [10, 12], [11, 33, 1], [1, 34, 1], [1, -8]));
  if (dress === 'coat' || dress === 'jacket') {
    const button = (y: number) => shape([5.6, y - 0.8], [6.4, y], [5.6, y + 0.8], [4.8, y]);
    cut.cut(button(-21), button(-16), button(-11));
  }
  if (dress === 'gown') cut.cut(shape([3.2, -12.4], [4.4, -11.4], [-4.4, -10.6], [-4, -11.8]));
  if (dress === 'robe') cut.cut(shape([6.2, -9.4], [7, -8.6], [-6.6, -7.6], [-6.2, -8.8]));
  if (dress === 'armour')
    cut.cut(
      shape([8.6, -13.6], [8.2, -12.6], [-8, -11.6], [-8.4, -12.8]),
      shape([8, -1], [8, 0], [-8, 1], [-8, 0]),
    );
}

/** Ropes around the arms and the body. */
function ropes(cut: PuppetCut, { stout = 1 }: Costume, strip: Strip): void {
  for (const y of [-22, -17.6, -13.2]) {
    cut.add('trim', strip([-11 * stout, y - 0.6, 1.7], [0, y + 0.8, 1.9], [8.4 * stout, y - 0.4, 1.7]));
    cut.cut(strip([-9 * stout, y + 1.6, 0.3], [0, y + 3, 0.8], [7.4 * stout, y + 1.8, 0.3]));
  }
}

/** Tipped forward over the toes, with the feet off the ground. */
function tippedOver(puppet: Omit<Puppet, 'bounds'>, angle: number): Puppet {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const matrix = { a: cosine, b: sine, c: -sine, d: cosine, e: -36, f: -4 };
  return {
    ...puppet,
    pieces: puppet.pieces.map(({ path, of }) => ({ of, path: moved(path, matrix) })),
    cuts: puppet.cuts.map((path) => moved(path, matrix)),
    lights: [],
    bounds: { left: -62, top: -92, right: 80, bottom: 10 },
  };
}

/** Lying on the back, with the head on the left on a rolled cloak. */
function laidDown(puppet: Omit<Puppet, 'bounds'>): Puppet {
  const lie = [0, -1, 1, 0] as const;
  const [a, b, c, d] = lie;
  const matrix = { a, b, c, d, e: 50, f: -9 };
  const laid = puppet.pieces.map(({ path, of }) => ({ of, path: moved(path, matrix) }));
  const pillow = { of: 'trim', path: outline([-62, 0, 1], [-60, -9], [-46, -10], [-40, 0, 1]) } as const;
  return {
    ...puppet,
    pieces: [pillow, ...laid],
    cuts: puppet.cuts.map((path) => moved(path, matrix)),
    bounds: { left: -86, top: -46, right: 66, bottom: 10 },
  };
}

function moved(
  path: ReturnType<typeof circle>,
  matrix: { a: number; b: number; c: number; d: number; e: number; f: number },
) {
  const result = circle(0, 0, 0);
  result.addPath(path, matrix);
  return result;
}
