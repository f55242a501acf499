import { darken, lighten, luminance } from '../colour.ts';
import { BLEED } from '../layer.ts';
import type { Box } from '../stage.ts';
import { path, shape } from '../svg.ts';
import {
  bookshelf,
  desk,
  flask,
  floorLamp,
  framedPicture,
  kitchenUnits,
  pottedPlant,
  sofa,
  testTubes,
  wallClock,
  windowPane,
} from './furniture.ts';
import { DARK_INK, LIGHT_INK, type Scenery, type SceneryRequest } from './scenery.ts';
import { depthLine } from './terrain.ts';

/** Four walls: what hangs on the back one, a floor, and what stands at the sides. */
function interior(
  request: SceneryRequest,
  parts: {
    readonly wall: string;
    readonly pattern?: 'stripes' | 'tiles' | 'plain';
    readonly floor: string;
    readonly planks?: boolean;
    readonly furniture: string;
    readonly rug?: string;
    readonly standing?: string;
  },
): Scenery {
  const { stage, mood } = request;
  const floorY = floorLine(request);
  const wall = mood.timeOfDay === 'night' ? darken(parts.wall, 0.26) : parts.wall;
  const floor = mood.timeOfDay === 'night' ? darken(parts.floor, 0.26) : parts.floor;
  const width = stage.width + 2 * BLEED;
  const skirting = shape('rect', { x: -BLEED, y: floorY - 22, width, height: 26, fill: lighten(wall, 0.65) });
  const boards = parts.planks
    ? Array.from({ length: 9 }, (_, index) => {
        const x = (stage.width * (index - 0.5)) / 8;
        return path`M${stage.width / 2 + (x - stage.width / 2) * 0.9} ${floorY + 4}L${stage.width / 2 + (x - stage.width / 2) * 1.5} ${stage.height + BLEED}`;
      }).join('')
    : '';
  const rugY = stage.standY + 4;
  const rug = parts.rug
    ? shape('ellipse', { cx: stage.width / 2, cy: rugY, rx: stage.width * 0.4, ry: 74, fill: parts.rug }) +
      shape('ellipse', {
        cx: stage.width / 2,
        cy: rugY,
        rx: stage.width * 0.355,
        ry: 58,
        fill: 'none',
        stroke: '#ffffff',
        'stroke-width': 7,
        opacity: 0.6,
      })
    : '';
  return {
    sheets: [
      {
        depth: 'far',
        top: 0,
        svg:
          shape('rect', { width: stage.width, height: stage.height, fill: wall }) +
          wallPattern(stage, wall, parts.pattern ?? 'plain') +
          parts.furniture,
      },
      {
        depth: 'near',
        top: parts.standing ? floorY - 480 : floorY - 30,
        svg:
          skirting +
          shape('rect', { x: -BLEED, y: floorY, width, height: stage.height, fill: floor }) +
          (boards &&
            shape('path', { d: boards, stroke: darken(floor, 0.18), 'stroke-width': 5, opacity: 0.5 })) +
          rug +
          (parts.standing ?? ''),
      },
    ],
    colours: luminance(wall) > 0.55 ? { ...DARK_INK, ink: '#2d2a3a' } : LIGHT_INK,
    ground: true,
  };
}

export function room(request: SceneryRequest): Scenery {
  const { stage, random, mood } = request;
  const [wall, floor, accent] = random.pick([
    ['#ffe3c2', '#c08a5c', '#d9694f'],
    ['#cfe8e3', '#a87b56', '#2f8f88'],
    ['#f9d5d3', '#b07d5e', '#b04a6b'],
    ['#dcd6f7', '#a3795b', '#6a5acd'],
    ['#dbe9c8', '#a9825c', '#6f8f3f'],
  ] as const);
  const area = wallArea(request);
  const floorY = floorLine(request);
  const pane = {
    x: area.x + area.width * random.between(0.42, 0.5),
    y: area.y,
    width: Math.min(340, area.width * 0.4),
    height: Math.min(360, area.height * 0.72),
  };
  const frame = { x: area.x + area.width * 0.08, y: area.y + area.height * 0.08, width: 190, height: 150 };
  const seat = random.next() < 0.5;
  const lampLeft = random.next() < 0.5;
  return interior(request, {
    wall,
    pattern: random.pick(['stripes', 'plain']),
    floor,
    planks: true,
    rug: lighten(accent, 0.55),
    furniture: windowPane(pane, mood, random) + framedPicture(frame, accent),
    standing:
      (seat ? sofa({ x: stage.width * (lampLeft ? 0.83 : 0.2), y: floorY + 30 }, accent) : '') +
      floorLamp({ x: stage.width * (lampLeft ? 0.045 : 0.955), y: floorY + 60 }, lighten(accent, 0.3)) +
      pottedPlant({ x: stage.width * (lampLeft ? 0.95 : 0.05), y: floorY + 76 }, '#b8684a'),
  });
}

export function kitchen(request: SceneryRequest): Scenery {
  const { stage, random, mood } = request;
  const [wall, units] = random.pick([
    ['#fdeed6', '#7fb3a6'],
    ['#e6f1ee', '#e8a06f'],
    ['#fbe6df', '#8aa3c2'],
  ] as const);
  const area = wallArea(request);
  const pane = {
    x: area.x + area.width * 0.32,
    y: area.y,
    width: Math.min(320, area.width * 0.4),
    height: Math.min(270, area.height * 0.5),
  };
  const shelfY = area.y + area.height * 0.5;
  const jars = ['#d9694f', '#e3b23c', '#6a9f6d', '#8a6fb0'].map((colour, index) => {
    const x = area.x + area.width * 0.78 + index * 52;
    return (
      shape('rect', { x, y: shelfY - 66, width: 42, height: 66, rx: 8, fill: colour }) +
      shape('rect', { x: x + 4, y: shelfY - 78, width: 34, height: 14, rx: 4, fill: '#7a5a42' })
    );
  });
  return interior(request, {
    wall,
    pattern: 'tiles',
    floor: random.pick(['#c9a27c', '#b9c2c4']),
    furniture:
      windowPane(pane, mood, random) +
      shape('rect', {
        x: area.x + area.width * 0.76,
        y: shelfY,
        width: 230,
        height: 14,
        rx: 5,
        fill: '#a9805b',
      }) +
      jars.join('') +
      kitchenUnits(-20, stage.width + 20, floorLine(request), units),
  });
}

export function office(request: SceneryRequest): Scenery {
  const { stage, random, mood } = request;
  const area = wallArea(request);
  const floorY = floorLine(request);
  const swap = random.next() < 0.5;
  const at = (part: number) => area.x + area.width * part;
  return interior(request, {
    wall: random.pick(['#e3ebf2', '#efe9df', '#dfece6']),
    floor: random.pick(['#8f9aa6', '#a58a72']),
    furniture:
      windowPane(
        {
          x: at(swap ? 0.06 : 0.5),
          y: area.y,
          width: Math.min(380, area.width * 0.44),
          height: Math.min(320, area.height * 0.62),
        },
        mood,
        random,
      ) +
      bookshelf(
        random,
        {
          x: at(swap ? 0.62 : 0.06),
          y: area.y + 10,
          width: Math.min(300, area.width * 0.34),
          height: Math.min(250, area.height * 0.5),
        },
        '#a9805b',
      ) +
      desk(at(0.04), at(0.98), floorY - 120, '#b98a5e'),
    standing: pottedPlant({ x: stage.width * 0.05, y: floorY + 70 }, '#6b7a88'),
  });
}

export function classroom(request: SceneryRequest): Scenery {
  const { random, stage } = request;
  const area = wallArea(request);
  const board: Box = {
    x: area.x + 10,
    y: area.y + 10,
    width: area.width - 20,
    height: Math.min(380, area.height * 0.74),
  };
  const chalk = {
    stroke: '#eef5f0',
    'stroke-width': 6,
    fill: 'none',
    opacity: 0.6,
    'stroke-linecap': 'round',
  };
  const scribble = random.pick([
    path`M${board.x + 60} ${board.y + 90}h220M${board.x + 60} ${board.y + 130}h160M${board.x + board.width - 260} ${board.y + 220}l70 -130l70 130Z`,
    path`M${board.x + 70} ${board.y + 220}V${board.y + 70}M${board.x + 60} ${board.y + 210}H${board.x + 300}M${board.x + 76} ${board.y + 190}Q${board.x + 190} ${board.y + 180} ${board.x + 280} ${board.y + 80}`,
    path`M${board.x + 60} ${board.y + 80}h130M${board.x + 60} ${board.y + 120}h220M${board.x + board.width - 220} ${board.y + 140}a60 60 0 1 0 120 0a60 60 0 1 0 -120 0M${board.x + board.width - 160} ${board.y + 80}v60h60`,
  ]);
  return interior(request, {
    wall: random.pick(['#f5ead2', '#dcebe4', '#e4e6f3']),
    floor: '#b98d63',
    planks: true,
    furniture:
      shape('rect', { ...board, rx: 8, fill: '#a9744a' }) +
      shape('rect', {
        x: board.x + 16,
        y: board.y + 16,
        width: board.width - 32,
        height: board.height - 32,
        fill: random.pick(['#2f5d50', '#33495c']),
      }) +
      shape('path', { d: scribble, ...chalk }) +
      shape('rect', {
        x: board.x + board.width * 0.3,
        y: board.y + board.height - 8,
        width: board.width * 0.4,
        height: 18,
        rx: 6,
        fill: '#8a5c38',
      }),
    standing: pottedPlant(
      { x: stage.width * random.pick([0.045, 0.955]), y: floorLine(request) + 70 },
      '#c0694a',
    ),
  });
}

export function hospital(request: SceneryRequest): Scenery {
  const { random, mood, stage } = request;
  const area = wallArea(request);
  const floorY = floorLine(request);
  const trim = random.pick(['#5bb5c0', '#6aa6d8', '#63b89a']);
  const cross = { x: area.x + area.width * 0.76, y: area.y + 90 };
  const rail = area.y + area.height * 0.78;
  return interior(request, {
    wall: '#e9f4f5',
    floor: lighten(trim, 0.5),
    furniture:
      shape('rect', { x: 0, y: rail, width: stage.width, height: stage.height, fill: lighten(trim, 0.68) }) +
      shape('rect', { x: 0, y: rail, width: stage.width, height: 12, fill: trim }) +
      windowPane(
        {
          x: area.x + area.width * 0.1,
          y: area.y,
          width: Math.min(360, area.width * 0.44),
          height: Math.min(290, area.height * 0.58),
        },
        mood,
        random,
      ) +
      shape('circle', { cx: cross.x, cy: cross.y, r: 84, fill: '#ffffff' }) +
      shape('path', {
        d: path`M${cross.x - 18} ${cross.y - 54}h36v36h36v36h-36v36h-36v-36h-36v-36h36Z`,
        fill: '#e4575c',
      }) +
      shape('path', {
        d: path`M${stage.width * 0.965} ${floorY + 10}V${area.y + 60}m-34 0h68`,
        stroke: '#9fb0b8',
        'stroke-width': 9,
        fill: 'none',
      }) +
      shape('rect', {
        x: stage.width * 0.965 - 58,
        y: area.y + 64,
        width: 46,
        height: 80,
        rx: 14,
        fill: '#bfe3ee',
        stroke: '#8fb6c4',
        'stroke-width': 4,
      }),
  });
}

export function laboratory(request: SceneryRequest): Scenery {
  const { random, stage } = request;
  const area = wallArea(request);
  const floorY = floorLine(request);
  const bench = floorY - 20;
  const tint = random.pick(['#d7f0f0', '#e2e9f7', '#e6f2e2']);
  const shelfY = area.y + area.height * 0.42;
  const molecules = Array.from({ length: 5 }, () => {
    const x = random.between(0.03, 0.97) * stage.width;
    const y = random.between(area.y * 0.5, shelfY + 60);
    const r = random.between(38, 72);
    const corners = Array.from(
      { length: 6 },
      (_, index) =>
        path`${x + Math.cos((index * Math.PI) / 3) * r} ${y + Math.sin((index * Math.PI) / 3) * r}`,
    );
    return `M${corners.join('L')}Z`;
  });
  return interior(request, {
    wall: tint,
    floor: '#7fb0b6',
    furniture:
      shape('path', {
        d: molecules.join(''),
        stroke: darken(tint, 0.22),
        'stroke-width': 7,
        fill: 'none',
        opacity: 0.5,
      }) +
      shape('rect', {
        x: area.x + area.width * 0.3,
        y: shelfY,
        width: area.width * 0.66,
        height: 14,
        rx: 5,
        fill: '#ffffff',
      }) +
      testTubes({ x: area.x + area.width * 0.48, y: shelfY }) +
      flask({ x: area.x + area.width * 0.72, y: shelfY }, random.pick(['#6dc48d', '#ef8f5b', '#8f7be0'])) +
      flask({ x: area.x + area.width * 0.88, y: shelfY }, random.pick(['#4aa8d8', '#ef5b6e', '#f3b33d'])),
    standing:
      shape('rect', { x: -BLEED, y: bench, width: stage.width + 2 * BLEED, height: 34, fill: '#ffffff' }) +
      shape('rect', {
        x: -BLEED,
        y: bench + 30,
        width: stage.width + 2 * BLEED,
        height: stage.height,
        fill: '#5f9ea6',
      }) +
      shape('rect', {
        x: -BLEED,
        y: bench + 30,
        width: stage.width + 2 * BLEED,
        height: 16,
        fill: '#4b868e',
      }) +
      wallClock({ x: stage.width * (stage.format === 'landscape' ? 0.955 : 0.9), y: shelfY - 130 }),
  });
}

/** Where wall meets floor. */
function floorLine({ stage }: SceneryRequest): number {
  return depthLine(stage, 0.55);
}

/** The part of the back wall that no headline covers. */
function wallArea({ stage }: SceneryRequest): Box {
  const floorY = depthLine(stage, 0.55);
  if (stage.format === 'landscape')
    return { x: stage.width * 0.48, y: 96, width: stage.width * 0.48, height: floorY - 96 - 60 };
  const top = stage.height * (stage.format === 'portrait' ? 0.24 : 0.28);
  return { x: 70, y: top, width: stage.width - 140, height: floorY - top - 60 };
}

function wallPattern(
  stage: { width: number; height: number },
  wall: string,
  pattern: 'stripes' | 'tiles' | 'plain',
): string {
  const tone = darken(wall, 0.07);
  if (pattern === 'stripes') {
    const bars = Array.from(
      { length: Math.ceil(stage.width / 120) },
      (_, index) => path`M${index * 120} 0h60V${stage.height}h-60Z`,
    );
    return shape('path', { d: bars.join(''), fill: tone, opacity: 0.7 });
  }
  if (pattern === 'tiles') {
    const lines: string[] = [];
    for (let x = 0; x < stage.width; x += 96) lines.push(path`M${x} 0V${stage.height}`);
    for (let y = 0; y < stage.height; y += 96) lines.push(path`M0 ${y}H${stage.width}`);
    return shape('path', { d: lines.join(''), stroke: tone, 'stroke-width': 4, opacity: 0.6 });
  }
  return '';
}
