import { finished } from './finished.ts';
import { cutObject, isObject, putInHand, stand } from './objects.ts';
import { PROPS } from './props.ts';
import { type Puppet, PuppetCut } from './puppet.ts';

export function isHandheld(name: string): boolean {
  return Object.hasOwn(PROPS, name) || isObject(name);
}

/** Puts a thing into a hand. `raised` turns tools and weapons to strike. */
export function hold(
  cut: PuppetCut,
  name: string,
  { x, y, raised }: { x: number; y: number; raised: boolean },
) {
  if (Object.hasOwn(PROPS, name)) PROPS[name]?.(cut, x, y, raised);
  else putInHand(cut, name, x, y);
}

const COLOURS: Record<string, string> = {
  apple: '#c8453b',
  bread: '#c98f4e',
  egg: '#efe2c4',
  flower: '#d1495b',
  turnip: '#b88aa8',
  letter: '#f4ead2',
};

/** A thing for the hand by itself, its foot at the origin. */
export function lyingThing(name: string): Puppet | undefined {
  if (!isHandheld(name)) return undefined;
  const cut = isObject(name) ? cutObject(name) : new PuppetCut();
  if (!isObject(name)) PROPS[name]?.(cut, 0, 0, false);
  return standing(cut, COLOURS[name] ?? '#c9a24e');
}

export function standFor(kind: 'draped' | 'stump'): Puppet {
  return standing(stand(kind), kind === 'stump' ? '#8a6a4a' : '#7d4b62');
}

/** Moves what was cut to its foot, and measures it. */
function standing(cut: PuppetCut, colour: string): Puppet {
  const boxes = cut.pieces.map(({ path }) => path.computeTightBounds());
  const [left, top, right, bottom] = [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
  const half = (right - left) / 2 + 4;
  const bounds = { left: -half, top: top - bottom - 4, right: half, bottom: 6 };
  return moved(finished(cut, bounds, colour, { isThing: true }), -(left + right) / 2, -bottom);
}

function moved(puppet: Puppet, dx: number, dy: number): Puppet {
  const shift = (path: Puppet['cuts'][number]) => {
    const copy = new (path.constructor as new () => typeof path)();
    copy.addPath(path, { a: 1, b: 0, c: 0, d: 1, e: dx, f: dy });
    return copy;
  };
  return {
    ...puppet,
    pieces: puppet.pieces.map(({ path, of }) => ({ of, path: shift(path) })),
    cuts: puppet.cuts.map(shift),
    lights: puppet.lights.map(([x, y, radius]) => [x + dx, y + dy, radius] as const),
  };
}
