import { darken, lighten } from '../colour.ts';
import type { Random } from '../random.ts';
import { group, path, shape } from '../svg.ts';
import { at, type Place } from './plants.ts';

export interface HouseColours {
  readonly wall: string;
  readonly roof: string;
  readonly window: string;
}

export function house(place: Place, colours: HouseColours): string {
  return at(
    place,
    shape('path', { d: 'M52-150v-52h26v78Z', fill: darken(colours.roof, 0.25) }),
    shape('path', { d: 'M-100 8V-104L0-190L100-104V8Z', fill: colours.wall }),
    shape('path', { d: 'M0-190L100-104V8H24V-60Z', fill: darken(colours.wall, 0.09) }),
    shape('path', { d: 'M-124-92L0-204L124-92L106-80L0-172L-106-80Z', fill: colours.roof }),
    shape('rect', { x: -22, y: -56, width: 40, height: 64, rx: 4, fill: darken(colours.roof, 0.3) }),
    ...[-74, 42].map((x) =>
      shape('rect', {
        x,
        y: -88,
        width: 34,
        height: 38,
        rx: 3,
        fill: colours.window,
        stroke: '#fffaf0',
        'stroke-width': 5,
      }),
    ),
  );
}

export function church(place: Place, colours: HouseColours): string {
  return at(
    place,
    shape('path', { d: 'M-40 8V-110L60-180L160-110V8Z', fill: colours.wall }),
    shape('path', { d: 'M-58-98L60-192L178-98L166-84L60-166L-46-84Z', fill: colours.roof }),
    shape('rect', { x: -100, y: -220, width: 76, height: 228, fill: lighten(colours.wall, 0.12) }),
    shape('path', { d: 'M-112-216L-62-360L-12-216Z', fill: colours.roof }),
    shape('path', { d: 'M-62-404v48M-78-388h32', stroke: '#5a4632', 'stroke-width': 7 }),
    shape('circle', {
      cx: -62,
      cy: -178,
      r: 17,
      fill: '#fffaf0',
      stroke: darken(colours.roof, 0.2),
      'stroke-width': 4,
    }),
    shape('path', { d: 'M-84 8v-44a22 22 0 0 1 44 0V8Z', fill: darken(colours.roof, 0.3) }),
    ...[30, 90].map((x) =>
      shape('path', { d: path`M${x - 14} -24v-44a14 14 0 0 1 28 0v44Z`, fill: colours.window }),
    ),
  );
}

export function barn(place: Place, colours: HouseColours): string {
  return at(
    place,
    shape('path', { d: 'M-130 8V-120L-90-190L0-230L90-190L130-120V8Z', fill: colours.wall }),
    shape('path', {
      d: 'M-146-108L-100-198L0-244L100-198L146-108L126-104L86-180L0-216L-86-180L-126-104Z',
      fill: colours.roof,
    }),
    shape('rect', {
      x: -46,
      y: -92,
      width: 92,
      height: 100,
      fill: darken(colours.wall, 0.16),
      stroke: '#fffaf0',
      'stroke-width': 7,
    }),
    shape('path', { d: 'M-46-92L46 8M46-92L-46 8', stroke: '#fffaf0', 'stroke-width': 7 }),
    shape('rect', {
      x: -20,
      y: -170,
      width: 40,
      height: 40,
      fill: colours.window,
      stroke: '#fffaf0',
      'stroke-width': 6,
    }),
  );
}

export function castle(
  place: Place,
  colours: { readonly stone: string; readonly roof: string; readonly window: string; readonly flag: string },
): string {
  const dark = darken(colours.stone, 0.14);
  const battlement = (x: number, y: number, width: number) => {
    const teeth = Math.round(width / 32);
    const tooth = width / (teeth * 2 - 1);
    return Array.from({ length: teeth }, (_, index) =>
      shape('rect', { x: x + index * 2 * tooth, y: y - 22, width: tooth, height: 24, fill: colours.stone }),
    ).join('');
  };
  const tower = (x: number, width: number, height: number) =>
    shape('rect', { x: x - width / 2, y: -height, width, height: height + 10, fill: colours.stone }) +
    shape('rect', { x: x + width * 0.16, y: -height, width: width * 0.34, height: height + 10, fill: dark }) +
    shape('path', {
      d: path`M${x - width * 0.66} ${-height} L${x} ${-height - width * 1.35} L${x + width * 0.66} ${-height}Z`,
      fill: colours.roof,
    }) +
    shape('path', {
      d: path`M${x} ${-height - width * 1.35} v${-52} l44 16 l-44 16`,
      fill: colours.flag,
      stroke: '#5a4632',
      'stroke-width': 4,
    }) +
    shape('path', { d: path`M${x - 9} ${-height * 0.66} v-26 a9 9 0 0 1 18 0 v26Z`, fill: colours.window });
  return at(
    place,
    tower(-70, 70, 300),
    tower(84, 64, 260),
    shape('rect', { x: -190, y: -150, width: 380, height: 160, fill: colours.stone }),
    shape('rect', { x: 60, y: -150, width: 130, height: 160, fill: dark, opacity: 0.6 }),
    battlement(-190, -150, 380),
    tower(-196, 84, 216),
    tower(196, 84, 216),
    shape('path', { d: 'M-42 10v-66a42 42 0 0 1 84 0v66Z', fill: '#4b3524' }),
    shape('path', {
      d: 'M-22-94v104M0-98v108M22-94v104M-42-50h84M-42-20h84',
      stroke: '#2f2118',
      'stroke-width': 4,
    }),
  );
}

/** A row of houses as far as the frame reaches, with some windows lit. */
export function skyline(
  random: Random,
  row: {
    readonly left: number;
    readonly right: number;
    readonly y: number;
    readonly low: number;
    readonly high: number;
    readonly wall: string;
    readonly window: string;
    /** Part of the windows to draw. */
    readonly lit: number;
    readonly depth: number;
  },
): string {
  const parts: string[] = [];
  for (let x = row.left; x < row.right; ) {
    const width = random.between(96, 190);
    const height = random.between(row.low, row.high);
    const wall = random.next() < 0.4 ? darken(row.wall, 0.07) : row.wall;
    const top = row.y - height;
    parts.push(shape('rect', { x, y: top, width, height: height + row.depth, rx: 4, fill: wall }));
    parts.push(roofFor(random, { x, top, width, wall }));
    for (let y = top + 26; y < row.y - 24; y += 46)
      for (let at = x + 18; at < x + width - 30; at += 38)
        if (random.next() < row.lit)
          parts.push(
            shape('rect', {
              x: at,
              y,
              width: 19,
              height: 25,
              rx: 3,
              fill: row.window,
              opacity: random.between(0.5, 1),
            }),
          );
    x += width + random.between(-2, 18);
  }
  return parts.join('');
}

function roofFor(random: Random, top: { x: number; top: number; width: number; wall: string }): string {
  const middle = top.x + top.width / 2;
  const kind = random.integer(0, 5);
  if (kind === 0) return shape('path', { d: path`M${middle - 4} ${top.top + 2}v-58h8v58Z`, fill: top.wall });
  if (kind === 1)
    return shape('path', {
      d: path`M${top.x} ${top.top + 2}L${middle} ${top.top - 44}L${top.x + top.width} ${top.top + 2}Z`,
      fill: top.wall,
    });
  if (kind === 2)
    return shape('rect', {
      x: top.x + top.width * 0.2,
      y: top.top - 34,
      width: top.width * 0.6,
      height: 36,
      rx: 3,
      fill: top.wall,
    });
  return '';
}

export function fence(options: {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly fill: string;
}): string {
  const posts: string[] = [];
  for (let x = options.left; x < options.right; x += 96)
    posts.push(path`M${x} ${options.y + 8}v-78l9-12l9 12v78Z`);
  const rail = (y: number) =>
    shape('rect', {
      x: options.left,
      y,
      width: options.right - options.left,
      height: 11,
      fill: darken(options.fill, 0.1),
    });
  return group(
    {},
    rail(options.y - 56),
    rail(options.y - 24),
    shape('path', { d: posts.join(''), fill: options.fill }),
  );
}
