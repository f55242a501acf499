import { mix } from '../colour.ts';
import { linearGradient, path, radialGradient, shape } from '../svg.ts';
import { isClear, skyColours, skyInk, toned } from './mood.ts';
import { LIGHT_INK, type Scenery, type SceneryRequest } from './scenery.ts';
import { cloud, precipitation, sky, stars } from './sky.ts';

/** High in the air: clouds below as well as above. */
export function openSky(request: SceneryRequest): Scenery {
  const { artboard, random, mood } = request;
  const floor = (y: number, scale: number, fill: string) =>
    Array.from({ length: Math.ceil(artboard.width / (190 * scale)) + 1 }, (_, index) =>
      cloud({
        x: index * 190 * scale + random.between(-40, 40),
        y: y + random.between(-24, 24),
        scale: scale * random.between(0.9, 1.3),
        fill,
        opacity: 1,
      }),
    ).join('') +
    shape('rect', {
      x: -48,
      y: y + 30 * scale,
      width: artboard.width + 96,
      height: artboard.height - y + 48,
      fill,
    });
  const white = cloudFloor(mood);
  const haze = skyColours(mood).at(-1) ?? '#ffffff';
  return {
    sheets: [
      {
        depth: 'far',
        top: 0,
        svg:
          sky(
            { ...request, artboard: { ...artboard, horizonY: artboard.height * 0.86 } },
            { clouds: random.integer(3, 5) },
          ) +
          floor(artboard.standY - 20, 0.9, mix(white, haze, 0.45)) +
          precipitation(request, { x: 0, y: 0, width: artboard.width, height: artboard.height }),
      },
      {
        depth: 'near',
        top: artboard.standY - 150,
        svg: floor(artboard.standY + 96, 1.25, mix(white, haze, 0.08)),
      },
    ],
    colours: skyInk(mood),
    ground: false,
  };
}

export function space({ artboard, random }: SceneryRequest): Scenery {
  const [top, middle, low] = random.pick([
    ['#0a0a2a', '#2a1a5e', '#5c2a86'],
    ['#060b26', '#12265e', '#1f4d8f'],
    ['#0b0820', '#30155a', '#7a2f6f'],
    ['#071a2b', '#0e3b52', '#1d6a72'],
  ] as const);
  const [first, second] = random.pick([
    ['#c66bff', '#4ad4ff'],
    ['#ff7ac6', '#7a8bff'],
    ['#5ef0c8', '#b06bff'],
  ] as const);
  const glint = () => {
    const x = random.between(0.05, 0.95) * artboard.width;
    const y = random.between(0.05, 0.6) * artboard.height;
    const s = random.between(10, 20);
    return shape('path', {
      d: path`M${x} ${y - s}Q${x} ${y} ${x + s} ${y}Q${x} ${y} ${x} ${y + s}Q${x} ${y} ${x - s} ${y}Q${x} ${y} ${x} ${y - s}Z`,
      fill: '#ffffff',
    });
  };
  const nebula = (name: string, left: number, high: number) =>
    shape('ellipse', {
      cx: artboard.width * left,
      cy: artboard.height * high,
      rx: 660,
      ry: 360,
      fill: `url(#${name})`,
      class: 'soft',
    });
  const planetX = artboard.width * random.between(0.05, 0.95);
  return {
    sheets: [
      {
        depth: 'far',
        top: 0,
        svg:
          linearGradient('space', [
            [0, top],
            [0.6, middle],
            [1, low],
          ]) +
          radialGradient('nebula-1', [
            [0, first, 0.5],
            [1, first, 0],
          ]) +
          radialGradient('nebula-2', [
            [0, second, 0.42],
            [1, second, 0],
          ]) +
          shape('rect', { width: artboard.width, height: artboard.height, fill: 'url(#space)' }) +
          nebula('nebula-1', random.between(0.1, 0.42), random.between(0.15, 0.5)) +
          nebula('nebula-2', random.between(0.58, 0.9), random.between(0.35, 0.75)) +
          stars(random, { x: 0, y: 0, width: artboard.width, height: artboard.height }, 230) +
          glint() +
          glint() +
          glint() +
          linearGradient('planet', [
            [0, mix(low, first, 0.5)],
            [1, top],
          ]) +
          shape('circle', {
            cx: planetX,
            cy: artboard.height + 210,
            r: 400,
            fill: 'url(#planet)',
            opacity: 0.85,
          }),
      },
    ],
    colours: LIGHT_INK,
    ground: false,
  };
}

function cloudFloor(mood: SceneryRequest['mood']): string {
  if (mood.timeOfDay === 'night') return '#7482bd';
  if (mood.timeOfDay === 'evening') return '#f2b79c';
  return isClear(mood) ? '#ffffff' : toned('#ffffff', mood);
}
