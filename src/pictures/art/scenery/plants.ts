import { darken, lighten } from '../colour.ts';
import type { Random } from '../random.ts';
import { group, path, shape } from '../svg.ts';

export interface Place {
  readonly x: number;
  /** The foot. */
  readonly y: number;
  readonly scale: number;
}

export function at(place: Place, ...children: string[]): string {
  return group(
    { transform: `translate(${place.x.toFixed(1)} ${place.y.toFixed(1)}) scale(${place.scale.toFixed(3)})` },
    ...children,
  );
}

export function roundTree(place: Place, crown: string, trunk: string): string {
  return at(
    place,
    shape('path', { d: 'M-10 6L-7-90H7L10 6Z', fill: trunk }),
    shape('ellipse', { cx: 0, cy: -132, rx: 68, ry: 86, fill: crown }),
    shape('path', { d: 'M10-217a68 86 0 0 1 0 170a140 140 0 0 0 0-170Z', fill: darken(crown, 0.14) }),
  );
}

export function bushyTree(place: Place, crown: string, trunk: string): string {
  return at(
    place,
    shape('path', { d: 'M-11 6L-8-90H8L11 6Z', fill: trunk }),
    shape('path', {
      d: 'M-86-92a46 46 0 0 1 14-82a62 62 0 0 1 116-34a52 52 0 0 1 44 92a38 38 0 0 1-32 44H-60a34 34 0 0 1-26-20Z',
      fill: crown,
    }),
    shape('path', {
      d: 'M44-208a52 52 0 0 1 44 92a38 38 0 0 1-32 44H0a90 90 0 0 0 44-136Z',
      fill: darken(crown, 0.13),
    }),
  );
}

export function pine(place: Place, needles: string, options: { snow?: boolean } = {}): string {
  return at(
    place,
    shape('rect', { x: -8, y: -30, width: 16, height: 36, fill: '#5b3d2b' }),
    shape('path', { d: 'M0-230L58-130H34L76-60H48L92-20H-92L-48-60H-76L-34-130H-58Z', fill: needles }),
    shape('path', { d: 'M0-230L58-130H34L76-60H48L92-20H0Z', fill: darken(needles, 0.16) }),
    options.snow
      ? shape('path', {
          d: 'M0-230L34-172L14-180L0-168L-14-180L-34-172ZM-40-118L-58-96L-22-104ZM40-118L58-96L22-104Z',
          fill: '#ffffff',
        })
      : '',
  );
}

export function palm(place: Place, leaf: string): string {
  const frond = (degrees: number) =>
    shape('path', {
      transform: `translate(26 -250) rotate(${degrees})`,
      d: 'M0 0C40-40 100-40 140 10C100-8 50-4 0 14Z',
      fill: degrees > 20 && degrees < 170 ? darken(leaf, 0.16) : leaf,
    });
  return at(
    place,
    shape('path', { d: 'M-14 6C-14-90-4-170 18-250L36-246C20-170 10-90 14 6Z', fill: '#a8794a' }),
    ...[-150, 150, -170, 40, 12, -24, -70].map(frond),
    shape('circle', { cx: 20, cy: -240, r: 13, fill: '#7a5230' }),
    shape('circle', { cx: 40, cy: -238, r: 13, fill: '#8a5f38' }),
  );
}

export function cactus(place: Place, fill: string): string {
  return at(
    place,
    shape('rect', { x: -22, y: -190, width: 44, height: 196, rx: 22, fill }),
    shape('path', {
      d: 'M-22-70h-34a26 26 0 0 1-26-26v-30a15 15 0 0 1 30 0v22h30zM22-100h30v-30a15 15 0 0 1 30 0v38a26 26 0 0 1-26 26h-34z',
      fill,
    }),
    shape('path', { d: 'M-8-176V0M8-176V0', stroke: darken(fill, 0.2), 'stroke-width': 3, opacity: 0.5 }),
  );
}

export function bush(place: Place, fill: string): string {
  return at(
    place,
    shape('path', {
      d: 'M-90 6a44 44 0 0 1 20-74a52 52 0 0 1 92-20a46 46 0 0 1 64 40a34 34 0 0 1 8 54Z',
      fill,
    }),
    shape('path', {
      d: 'M22-88a46 46 0 0 1 64 40a34 34 0 0 1 8 54H30a80 80 0 0 0-8-94Z',
      fill: darken(fill, 0.12),
    }),
  );
}

/** Tufts of grass and small flowers. */
export function meadow(
  random: Random,
  area: {
    readonly width: number;
    readonly top: number;
    readonly bottom: number;
    readonly green: string;
    readonly flowers: boolean;
  },
): string {
  return Array.from({ length: 26 }, () => {
    const place = {
      x: random.next() * area.width,
      y: random.between(area.top, area.bottom),
      scale: random.between(0.7, 1.3),
    };
    if (area.flowers && random.next() < 0.45) {
      const petal = random.pick(['#ffffff', '#ffd95e', '#ff9fb6', '#c9a7ff']);
      return at(
        place,
        shape('path', { d: 'M0 0V-18', stroke: darken(area.green, 0.2), 'stroke-width': 3 }),
        shape('circle', { cx: 0, cy: -22, r: 8, fill: petal }),
        shape('circle', { cx: 0, cy: -22, r: 3.2, fill: '#f0a020' }),
      );
    }
    return at(
      place,
      shape('path', {
        d: 'M-12 0Q-10-16-16-24Q-4-16-3 0Q0-20 4-30Q6-14 5 0Q10-14 18-20Q12-10 13 0Z',
        fill: random.next() < 0.5 ? darken(area.green, 0.14) : lighten(area.green, 0.16),
      }),
    );
  }).join('');
}

export function seaweed(
  random: Random,
  place: { x: number; y: number; height: number; colour: string },
): string {
  const bend = place.height / 5;
  const sway = random.between(24, 40) * (random.next() < 0.5 ? 1 : -1);
  return shape('path', {
    d:
      path`M${place.x} ${place.y}` +
      [1, -1, 1, -1, 1].map((side) => path`q${side * sway} ${-bend / 2} 0 ${-bend}`).join(''),
    fill: 'none',
    stroke: place.colour,
    'stroke-width': random.between(11, 20),
    'stroke-linecap': 'round',
  });
}

export function coral(place: Place, colour: string): string {
  return at(
    place,
    shape('path', {
      d: 'M0 0V-150M0-50q-60-10-64-84M0-80q62-6 60-86M-64-134v-34M60-166v-26M-30-72q-40-50-24-120',
      stroke: colour,
      'stroke-width': 26,
      'stroke-linecap': 'round',
      fill: 'none',
    }),
  );
}
