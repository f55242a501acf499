import { darken, lighten, mix } from '../colour.ts';
import { path, shape } from '../svg.ts';
import { barn, castle, church, fence, house } from './buildings.ts';
import { foliage, grass, isClear, skyColours, skyInk, toned } from './mood.ts';
import { bush, bushyTree, meadow, pine, roundTree } from './plants.ts';
import type { Scenery, SceneryRequest, Sheet } from './scenery.ts';
import { precipitation, sky } from './sky.ts';
import { atSide, depthLine, peak, ridge } from './terrain.ts';

/** Meadows under the sky, with whatever `between` adds on the rise in the middle distance. */
function country(
  request: SceneryRequest,
  parts: {
    readonly greens?: readonly [far: string, middle: string, near: string];
    readonly behind?: string;
    readonly between?: string;
    readonly top?: number;
    readonly trees?: number;
    readonly before?: string;
  } = {},
): Scenery {
  const { artboard, random, mood } = request;
  const chosen = parts.greens ?? random.pick(GREENS);
  const [far, middle, near] = chosen.map((green) => grass(green, mood)) as [string, string, string];
  const haze = skyColours(mood).at(-1) ?? '#ffffff';
  const middleY = depthLine(artboard, 0.42);
  const nearY = depthLine(artboard, 0.84);
  const background =
    sky(request) +
    (parts.behind ?? '') +
    ridge(artboard, random, {
      y: depthLine(artboard, -0.06),
      swing: 46,
      bumps: 5,
      fill: mix(far, haze, 0.5),
    }) +
    ridge(artboard, random, { y: depthLine(artboard, 0.16), swing: 36, bumps: 4, fill: far }) +
    precipitation(request, { x: 0, y: 0, width: artboard.width, height: middleY });
  const wood = toned('#6b4a32', mood);
  const trees = Array.from({ length: parts.trees ?? random.integer(5, 9) }, () => ({
    x: atSide(artboard, random),
    y: random.between(middleY + 24, nearY + 4),
    scale: random.between(0.6, 1.02),
  })).sort((a, b) => a.y - b.y);
  const crown = foliage(random.pick(['#3f9a5c', '#4aa36a', '#57a34f']), mood);
  const kinds = [roundTree, bushyTree, pine] as const;
  const favourite = random.integer(0, 2);
  const land: Sheet = {
    depth: 'near',
    top: middleY - 300,
    svg:
      ridge(artboard, random, { y: middleY, swing: 26, bumps: 4, fill: middle }) +
      (parts.between ?? '') +
      trees
        .map((place) => {
          const kind = kinds[random.next() < 0.7 ? favourite : random.integer(0, 2)] ?? pine;
          return kind === pine
            ? pine(place, darken(crown, 0.2), { snow: mood.weather === 'snow' })
            : kind(place, crown, wood);
        })
        .join(''),
  };
  const front: Sheet = {
    depth: 'near',
    top: nearY - 60,
    svg:
      ridge(artboard, random, { y: nearY, swing: 14, bumps: 3, fill: near }) +
      (parts.before ?? '') +
      meadow(random, {
        width: artboard.width,
        top: nearY + 50,
        bottom: artboard.height - 16,
        green: near,
        flowers: isClear(mood) && mood.timeOfDay !== 'night' && mood.weather !== 'autumn',
      }) +
      precipitation(request, { x: 0, y: middleY, width: artboard.width, height: artboard.height - middleY }),
  };
  const reach = parts.top ?? middleY - 260;
  return {
    sheets: [{ svg: background, depth: 'far', top: 0 }, { ...land, top: reach }, front],
    colours: skyInk(mood),
    ground: true,
  };
}

export function hills(request: SceneryRequest): Scenery {
  return country(request);
}

export function farm(request: SceneryRequest): Scenery {
  const { artboard, random, mood } = request;
  const x = artboard.width * (random.next() < 0.5 ? random.between(0.06, 0.14) : random.between(0.86, 0.94));
  const y = depthLine(artboard, 0.62);
  const field = grass('#e0b84e', mood);
  const furrows = Array.from({ length: 9 }, (_, index) => {
    const offset = (index - 4) * 0.16;
    return path`M${artboard.width * (0.5 + offset * 0.5)} ${depthLine(artboard, 0.44)}L${artboard.width * (0.5 + offset * 1.5)} ${depthLine(artboard, 0.95)}`;
  });
  return country(request, {
    greens: ['#a7cf6f', '#e0c05e', '#6fb257'],
    trees: 3,
    top: y - 300,
    between:
      shape('path', { d: furrows.join(''), stroke: darken(field, 0.16), 'stroke-width': 9, opacity: 0.5 }) +
      barn({ x, y, scale: 1.1 }, houseColours('#c0392b', '#7c4a35', request)) +
      fence({
        left: -40,
        right: artboard.width + 40,
        y: depthLine(artboard, 0.86),
        fill: toned('#f3e3c8', mood),
      }),
  });
}

export function forest(request: SceneryRequest): Scenery {
  const { artboard, random, mood } = request;
  const haze = skyColours(mood).at(-1) ?? '#ffffff';
  const row = (near: number, amount: number, scale: number) => {
    const places = Array.from({ length: Math.ceil((artboard.width / 150) * amount) }, () => ({
      x: random.between(-0.03, 1.03) * artboard.width,
      y: depthLine(artboard, near) + random.between(0, 30),
      scale: scale * random.between(0.8, 1.25),
    }));
    const green = mix(foliage('#2f7f4c', mood), haze, Math.max(0, 0.5 - near * 0.7));
    return places
      .map((place) =>
        random.next() < 0.6
          ? pine(place, green, { snow: mood.weather === 'snow' })
          : roundTree(place, lighten(green, 0.06), toned('#5d4230', mood)),
      )
      .join('');
  };
  return country(request, {
    greens: ['#6fae6f', '#4d9160', '#3a7d4e'],
    behind: row(0.02, 1.5, 1.3) + row(0.2, 1.3, 1.5),
    between: Array.from({ length: artboard.format === 'landscape' ? 6 : 4 }, () =>
      pine(
        {
          x: atSide(artboard, random),
          y: depthLine(artboard, random.between(0.5, 0.8)),
          scale: random.between(1.4, 1.9),
        },
        foliage('#2a6b45', mood),
        { snow: mood.weather === 'snow' },
      ),
    ).join(''),
    top: depthLine(artboard, 0.5) - 440,
    before: bush({ x: artboard.width * 0.02, y: artboard.height - 10, scale: 1.5 }, foliage('#2f6d45', mood)),
  });
}

export function mountains(request: SceneryRequest): Scenery {
  const { artboard, random, mood } = request;
  const haze = skyColours(mood).at(-1) ?? '#ffffff';
  const unit = Math.min(artboard.width, 1500) / 1500;
  const colours = (hazy: number) => ({
    light: mix(toned('#8297b5', mood), haze, hazy),
    dark: mix(toned('#60779a', mood), haze, hazy),
    snow: toned('#ffffff', mood),
  });
  const base = depthLine(artboard, 0.3);
  const summit = (x: number, size: number, hazy: number) =>
    peak(
      {
        x: artboard.width * x,
        y: base,
        width: (size + random.between(-40, 60)) * unit * 1.15,
        height: (size + random.between(-50, 50)) * (artboard.format === 'portrait' ? 0.9 : 0.8),
      },
      colours(hazy),
    );
  return country(request, {
    greens: ['#7fae8c', '#5f9e79', '#4c9a6a'],
    behind:
      summit(random.between(0.1, 0.3), 430, 0.4) +
      summit(random.between(0.72, 0.95), 470, 0.4) +
      summit(random.between(0.42, 0.64), 540, 0.16),
    trees: 9,
  });
}

export function road(request: SceneryRequest): Scenery {
  const { artboard, mood } = request;
  const from = depthLine(artboard, 0.42);
  const middle = artboard.width * 0.58;
  const asphalt = toned('#59626e', mood);
  const bottom = artboard.height + 48;
  const edge = (side: number) => middle + side * artboard.width * 0.5 - artboard.width * 0.1;
  const tapered = (half: number, fill: string) =>
    shape('path', {
      d: path`M${middle - 16 * half} ${from}L${middle + 16 * half} ${from}C${middle + 40 * half} ${depthLine(artboard, 0.8)} ${edge(half)} ${bottom - 200} ${edge(half) + 60} ${bottom}H${edge(-half) - 60}C${edge(-half)} ${bottom - 200} ${middle - 40 * half} ${depthLine(artboard, 0.8)} ${middle - 16 * half} ${from}Z`,
      fill,
    });
  return country(request, {
    trees: 6,
    before:
      tapered(1, toned('#d9cfb8', mood)) +
      tapered(0.9, asphalt) +
      shape('path', {
        d: path`M${middle} ${from + 20}C${middle} ${depthLine(artboard, 0.9)} ${middle - artboard.width * 0.06} ${bottom - 160} ${middle - artboard.width * 0.1} ${bottom}`,
        stroke: '#ffffff',
        'stroke-width': 14,
        'stroke-dasharray': '70 52',
        fill: 'none',
        opacity: 0.85,
      }),
  });
}

export function village(request: SceneryRequest): Scenery {
  const { artboard, random } = request;
  const y = depthLine(artboard, 0.56);
  const roofs = ['#b4553a', '#8f4a3c', '#a8623f'] as const;
  const houses = Array.from({ length: artboard.format === 'landscape' ? 7 : 5 }, (_, index) => ({
    x:
      artboard.width * (0.06 + (index * 0.9) / (artboard.format === 'landscape' ? 6 : 4)) +
      random.between(-30, 30),
    y: y + random.between(-22, 22),
    scale: random.between(0.62, 0.86),
  }));
  const churchAt = random.integer(1, houses.length - 2);
  return country(request, {
    top: y - 420,
    trees: 4,
    between: houses
      .map((place, index) => {
        const colours = houseColours(
          random.pick(['#f4e3c6', '#efd7b4', '#f7ece0']),
          random.pick(roofs),
          request,
        );
        return index === churchAt ? church({ ...place, scale: 0.9 }, colours) : house(place, colours);
      })
      .join(''),
  });
}

export function castleHill(request: SceneryRequest): Scenery {
  const { artboard, random, mood } = request;
  const night = mood.timeOfDay === 'night' || mood.timeOfDay === 'evening';
  const x =
    artboard.width *
    (artboard.format === 'landscape' ? random.between(0.62, 0.82) : random.between(0.3, 0.7));
  const y = depthLine(artboard, 0.2);
  const mound = grass('#79b56f', mood);
  const rise = shape('path', {
    d: path`M${x - 620} ${depthLine(artboard, 0.5)}C${x - 330} ${depthLine(artboard, 0.4)} ${x - 300} ${y - 30} ${x} ${y - 30}S${x + 330} ${depthLine(artboard, 0.4)} ${x + 620} ${depthLine(artboard, 0.5)}Z`,
    fill: mound,
  });
  return country(request, {
    behind:
      castle(
        { x, y: y - 16, scale: artboard.format === 'portrait' ? 1.05 : 0.82 },
        {
          stone: toned('#c6c0b4', mood),
          roof: toned(random.pick(['#b4553a', '#4c6aa8', '#6f4f9a']), mood),
          window: night ? '#ffd777' : '#4a4038',
          flag: toned('#d63d3d', mood),
        },
      ) + rise,
    trees: 7,
  });
}

const GREENS = [
  ['#8fd18a', '#5fb870', '#3f9a5c'],
  ['#a3d37e', '#7cc064', '#55a24f'],
  ['#83cda0', '#55b184', '#3a936c'],
] as const satisfies readonly [readonly string[], ...(readonly string[])[]];

function houseColours(wall: string, roof: string, { mood }: SceneryRequest) {
  const lit = mood.timeOfDay === 'night' || mood.timeOfDay === 'evening';
  return {
    wall: toned(wall, mood),
    roof: mood.weather === 'snow' ? '#f4f9fd' : toned(roof, mood),
    window: lit ? '#ffd777' : toned('#a9d8ec', mood),
  };
}
