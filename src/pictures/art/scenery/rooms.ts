import { lighten } from '../colour.ts';
import { shape } from '../svg.ts';
import {
  bookshelf,
  desk,
  floorLamp,
  framedPicture,
  kitchenUnits,
  pottedPlant,
  sofa,
  windowPane,
} from './furniture.ts';
import { floorLine, interior, wallArea } from './interior.ts';
import type { Scenery, SceneryRequest } from './scenery.ts';

export function room(request: SceneryRequest): Scenery {
  const { artboard, random, mood } = request;
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
      (seat ? sofa({ x: artboard.width * (lampLeft ? 0.83 : 0.2), y: floorY + 30 }, accent) : '') +
      floorLamp({ x: artboard.width * (lampLeft ? 0.045 : 0.955), y: floorY + 60 }, lighten(accent, 0.3)) +
      pottedPlant({ x: artboard.width * (lampLeft ? 0.95 : 0.05), y: floorY + 76 }, '#b8684a'),
  });
}

export function kitchen(request: SceneryRequest): Scenery {
  const { artboard, random, mood } = request;
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
      kitchenUnits(-20, artboard.width + 20, floorLine(request), units),
  });
}

export function office(request: SceneryRequest): Scenery {
  const { artboard, random, mood } = request;
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
    standing: pottedPlant({ x: artboard.width * 0.05, y: floorY + 70 }, '#6b7a88'),
  });
}
