import type { Artboard, Box } from '../artboard.ts';
import { lighten } from '../colour.ts';
import type { Random } from '../random.ts';
import { group, linearGradient, path, type Stop, shape } from '../svg.ts';
import { isClear, skyColours, toned } from './mood.ts';
import type { Mood, SceneryRequest } from './scenery.ts';

/** The sky with what belongs in it: sun or moon, stars, clouds, lightning. Covers the whole frame. */
export function sky({ artboard, random, mood }: SceneryRequest, options: { clouds?: number } = {}): string {
  const high = artboard.format === 'landscape' ? 0.1 : 0.34;
  const clouds = options.clouds ?? random.integer(2, 4);
  return (
    skyGradient(artboard, mood) +
    (mood.timeOfDay === 'night' && isClear(mood)
      ? stars(random.fork('stars'), { x: 0, y: 0, width: artboard.width, height: artboard.horizonY }, 130)
      : '') +
    (isClear(mood) ? luminary(artboard, random.fork('sun'), mood) : '') +
    Array.from({ length: isClear(mood) ? clouds : clouds + 3 }, () =>
      cloud({
        x: random.between(artboard.format === 'landscape' ? 0.46 : 0.04, 0.97) * artboard.width,
        y: random.between(artboard.height * high, artboard.horizonY * 0.72),
        scale: random.between(0.45, 0.95),
        fill: cloudColour(mood),
        opacity: mood.timeOfDay === 'night' ? 0.5 : 0.85,
      }),
    ).join('') +
    (mood.weather === 'storm' ? lightning(artboard, random.fork('lightning')) : '')
  );
}

export function stars(random: Random, area: Box, count: number): string {
  return Array.from({ length: count }, () =>
    shape('circle', {
      cx: area.x + random.next() * area.width,
      cy: area.y + random.next() * area.height,
      r: random.next() < 0.08 ? random.between(2.6, 4) : random.between(0.8, 2),
      fill: '#ffffff',
      opacity: random.between(0.35, 1),
    }),
  ).join('');
}

export function cloud(place: { x: number; y: number; scale: number; fill: string; opacity: number }): string {
  return shape('path', {
    transform: `translate(${place.x.toFixed(1)} ${place.y.toFixed(1)}) scale(${place.scale.toFixed(3)})`,
    d: 'M-150 40a50 50 0 0 1 12-98a80 80 0 0 1 150-30a62 62 0 0 1 108 40a46 46 0 0 1 20 88Z',
    fill: place.fill,
    opacity: place.opacity,
  });
}

/** A disc with two rings of glow. */
export function sunDisc(place: { x: number; y: number; r: number }, colour: string): string {
  const { x: cx, y: cy, r } = place;
  return (
    shape('circle', { cx, cy, r: r * 2.6, fill: colour, opacity: 0.14 }) +
    shape('circle', { cx, cy, r: r * 1.7, fill: colour, opacity: 0.28 }) +
    shape('circle', { cx, cy, r, fill: colour })
  );
}

/** Rain or snow over `area`, or a veil of fog. */
export function precipitation({ mood, random }: Pick<SceneryRequest, 'mood' | 'random'>, area: Box): string {
  const amount = (area.width * area.height) / 2_073_600;
  const anywhere = () => ({
    x: area.x + random.next() * area.width,
    y: area.y + random.next() * area.height,
  });
  if (mood.weather === 'snow') {
    return Array.from({ length: Math.round(110 * amount) }, () => {
      const { x: cx, y: cy } = anywhere();
      return shape('circle', {
        cx,
        cy,
        r: random.between(2, 6.5),
        fill: '#ffffff',
        opacity: random.between(0.45, 0.95),
      });
    }).join('');
  }
  if (mood.weather === 'rain' || mood.weather === 'storm') {
    const drops = Array.from({ length: Math.round(150 * amount) }, () => {
      const { x, y } = anywhere();
      return path`M${x} ${y}l-12 46`;
    });
    return shape('path', {
      d: drops.join(''),
      stroke: '#e4eef5',
      'stroke-width': 3,
      'stroke-linecap': 'round',
      opacity: 0.42,
      fill: 'none',
    });
  }
  return '';
}

function skyGradient(artboard: Artboard, mood: Mood): string {
  const colours = skyColours(mood);
  const lowest = (artboard.horizonY + 40) / artboard.height;
  const stops = colours.map((colour, index): Stop => [(lowest * index) / (colours.length - 1), colour]);
  return (
    linearGradient('sky', stops) +
    shape('rect', { width: artboard.width, height: artboard.height, fill: 'url(#sky)' })
  );
}

function luminary(artboard: Artboard, random: Random, mood: Mood): string {
  const x = artboard.width * random.between(0.7, 0.9);
  const top = artboard.format === 'landscape' ? artboard.height * 0.17 : artboard.height * 0.36;
  if (mood.timeOfDay === 'night') {
    const colour = '#fdf6d8';
    return (
      shape('circle', { cx: x, cy: top, r: 150, fill: colour, opacity: 0.08 }) +
      shape('path', {
        d: path`M${x - 20} ${top - 78} a80 80 0 1 0 84 112 a66 66 0 0 1 -84 -112Z`,
        fill: colour,
      })
    );
  }
  const low =
    mood.timeOfDay === 'day' ? top + random.between(-20, 40) : artboard.horizonY - random.between(40, 90);
  return sunDisc({ x, y: low, r: 92 }, mood.timeOfDay === 'evening' ? '#ffd39a' : '#fff3c4');
}

function cloudColour(mood: Mood): string {
  if (mood.timeOfDay === 'night') return isClear(mood) ? '#3f4f8f' : '#2c3760';
  if (mood.weather === 'storm') return '#4a5868';
  if (mood.weather === 'rain') return '#a9b6bf';
  return mood.timeOfDay === 'evening' ? '#f3a58f' : lighten(toned('#ffffff', mood), 0.6);
}

function lightning(artboard: Artboard, random: Random): string {
  const x = artboard.width * random.between(0.55, 0.9);
  const y = artboard.format === 'landscape' ? artboard.height * 0.12 : artboard.height * 0.34;
  const length = (artboard.horizonY - y) / 320;
  return group(
    { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${length.toFixed(3)})` },
    shape('path', {
      d: 'M20 0L-34 128H4L-26 214H10L-30 320L66 182H26L62 96H22L58 0Z',
      fill: '#fff3b0',
      opacity: 0.92,
    }),
  );
}
