import type { Artboard, Box } from '../artboard.ts';
import { type ArtLayer, BLEED, DEPTH } from '../layer.ts';
import { SCENERIES } from '../scenery/sceneries.ts';
import type { Mood, Scenery, Sheet } from '../scenery/scenery.ts';
import type { BackdropRequest } from './art-style.ts';

export function sceneryFor({ plan, artboard, random }: BackdropRequest, mood?: Partial<Mood>): Scenery {
  return SCENERIES[plan.setting]({
    artboard,
    random: random.fork('scenery'),
    mood: { timeOfDay: plan.timeOfDay, weather: plan.weather, ...mood },
  });
}

/** The far sheets as one layer that rests, the near ones as one that moves with the camera. */
export function stacked(artboard: Artboard, sheets: readonly Sheet[]): ArtLayer[] {
  const far = sheets.filter((sheet) => sheet.depth === 'far');
  const near = sheets.filter((sheet) => sheet.depth === 'near');
  const layers: ArtLayer[] = [
    { svg: drawn(far), box: wholeFrame(artboard), depth: DEPTH.rest, motion: 'none' },
  ];
  if (near.length > 0)
    layers.push({ svg: drawn(near), box: strip(artboard, near), depth: DEPTH.ground, motion: 'none' });
  return layers;
}

export function wholeFrame({ width, height }: Artboard): Box {
  return { x: 0, y: 0, width, height };
}

/** From the highest of the sheets down, and beyond the frame by what the camera may move. */
export function strip(artboard: Artboard, sheets: readonly Sheet[]): Box {
  const top = Math.max(0, Math.min(...sheets.map((sheet) => sheet.top)));
  return { x: -BLEED, y: top, width: artboard.width + 2 * BLEED, height: artboard.height + BLEED - top };
}

function drawn(sheets: readonly Sheet[]): string {
  return sheets.map((sheet) => sheet.svg).join('');
}
