import type { Box } from '../artboard.ts';
import { darken, lighten } from '../colour.ts';
import { BLEED } from '../layer.ts';
import { path, shape } from '../svg.ts';
import { flask, pottedPlant, testTubes, windowPane } from './furniture.ts';
import { floorLine, interior, wallArea } from './interior.ts';
import type { Scenery, SceneryRequest } from './scenery.ts';

export function classroom(request: SceneryRequest): Scenery {
  const { random, artboard } = request;
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
      { x: artboard.width * random.pick([0.045, 0.955]), y: floorLine(request) + 70 },
      '#c0694a',
    ),
  });
}

export function hospital(request: SceneryRequest): Scenery {
  const { random, mood, artboard } = request;
  const area = wallArea(request);
  const floorY = floorLine(request);
  const trim = random.pick(['#5bb5c0', '#6aa6d8', '#63b89a']);
  const cross = { x: area.x + area.width * 0.76, y: area.y + 90 };
  const rail = area.y + area.height * 0.78;
  return interior(request, {
    wall: '#e9f4f5',
    floor: lighten(trim, 0.5),
    furniture:
      shape('rect', {
        x: 0,
        y: rail,
        width: artboard.width,
        height: artboard.height,
        fill: lighten(trim, 0.68),
      }) +
      shape('rect', { x: 0, y: rail, width: artboard.width, height: 12, fill: trim }) +
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
        d: path`M${artboard.width * 0.965} ${floorY + 10}V${area.y + 60}m-34 0h68`,
        stroke: '#9fb0b8',
        'stroke-width': 9,
        fill: 'none',
      }) +
      shape('rect', {
        x: artboard.width * 0.965 - 58,
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
  const { random, artboard } = request;
  const area = wallArea(request);
  const floorY = floorLine(request);
  const bench = floorY - 20;
  const tint = random.pick(['#d7f0f0', '#e2e9f7', '#e6f2e2']);
  const shelfY = area.y + area.height * 0.42;
  const molecules = Array.from({ length: 5 }, () => {
    const x = random.between(0.03, 0.97) * artboard.width;
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
      shape('rect', { x: -BLEED, y: bench, width: artboard.width + 2 * BLEED, height: 34, fill: '#ffffff' }) +
      shape('rect', {
        x: -BLEED,
        y: bench + 30,
        width: artboard.width + 2 * BLEED,
        height: artboard.height,
        fill: '#5f9ea6',
      }) +
      shape('rect', {
        x: -BLEED,
        y: bench + 30,
        width: artboard.width + 2 * BLEED,
        height: 16,
        fill: '#4b868e',
      }),
  });
}
