import { circle, outline, type Point, ribbon, type WidePoint } from '../paper.ts';
import type { Puppet, PuppetCut, PuppetPart } from './puppet.ts';

/** What an animal with four legs does: it stands, runs, or lies with its legs folded. */
export type Gait = 'stand' | 'run' | 'lie';

/** A leg from hip to foot. Those with the hip left of the middle are hind legs. */
export type Strip = readonly WidePoint[];

/** How far legs swing when an animal runs, in radians: hind legs back, forelegs ahead; near legs further. */
const SWING = { hind: [0.46, 0.78], fore: [-0.5, -0.82] } as const;

/** An animal on its legs. `belly` is the height of its belly above the ground, when it stands. */
export class Bearing {
  readonly gait: Gait;
  readonly #belly: number;

  constructor(gait: Gait, belly: number) {
    this.gait = gait;
    this.#belly = belly;
  }

  /** Legs from back to front: two far ones, then two near ones, each with the foot that `foot` cuts for its end. */
  legs(
    cut: PuppetCut,
    of: PuppetPart,
    all: readonly Strip[],
    foot: (end: WidePoint) => { readonly of: PuppetPart; readonly points: readonly Point[] },
  ): void {
    for (const [index, leg] of all.entries()) {
      const isNear = index >= all.length / 2;
      if (this.gait === 'lie') {
        if (isNear) cut.add(of, this.#folded(leg));
        continue;
      }
      const swung = swing(leg, this.gait === 'run' ? isNear : undefined);
      const { of: made, points } = foot(leg.at(-1) ?? [0, 0, 0]);
      cut.add(of, ribbon(...leg.map(swung)));
      cut.add(made, outline(...points.map(swung)));
    }
  }

  /** The points of a tail, which lies on the ground when the animal does. */
  tail<P extends Point | WidePoint>(...points: readonly P[]): P[] {
    if (this.gait !== 'lie') return [...points];
    return points.map(([x, y, ...rest]) => [x, Math.min(y, this.#ground - 2.4), ...rest] as unknown as P);
  }

  /** The finished animal. Lying, it has sunk to the ground. */
  settled(puppet: Puppet): Puppet {
    if (this.gait === 'stand') return puppet;
    const { left, top, right, bottom } = puppet.bounds;
    if (this.gait === 'run')
      return { ...puppet, bounds: { left: left - 16, top, right: right + 16, bottom } };
    const sunk = -this.#ground;
    const lowered = (path: Puppet['cuts'][number]) => {
      const copy = circle(0, 0, 0);
      copy.addPath(path, { a: 1, b: 0, c: 0, d: 1, e: 0, f: sunk });
      return copy;
    };
    return {
      ...puppet,
      pieces: puppet.pieces.map(({ path, of }) => ({ of, path: lowered(path) })),
      cuts: puppet.cuts.map(lowered),
      bounds: { left, top: top + sunk, right, bottom },
    };
  }

  get #ground(): number {
    return 3 - this.#belly;
  }

  #folded([hip = [0, 0, 0]]: Strip): ReturnType<typeof ribbon> {
    const [x, y, width] = hip;
    const ground = this.#ground;
    const slim = Math.min(width, 11);
    return x < 0
      ? ribbon([x, y, width], [x + 9, ground - slim * 0.5, slim], [x + 24, ground - 2.6, 4.6])
      : ribbon([x, y, width], [x + 3, ground - slim * 0.42, slim * 0.7], [x + 25, ground - 2.4, 4.2]);
  }
}

/** Turns the points of a leg around its hip. */
function swing(leg: Strip, isNear: boolean | undefined) {
  const [hipX, hipY] = leg[0] ?? [0, 0];
  const angle = isNear === undefined ? 0 : SWING[hipX < 0 ? 'hind' : 'fore'][isNear ? 1 : 0];
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return <P extends Point | WidePoint>(point: P): P => {
    if (angle === 0) return point;
    const [x, y, ...rest] = point;
    const [dx, dy] = [x - hipX, y - hipY];
    return [hipX + dx * cosine - dy * sine, hipY + dx * sine + dy * cosine, ...rest] as unknown as P;
  };
}
