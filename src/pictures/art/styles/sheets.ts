import { type ArtLayer, BLEED, DEPTH } from '../layer.ts';
import { SCENERIES } from '../scenery/sceneries.ts';
import type { Mood, Scenery, Sheet } from '../scenery/scenery.ts';
import type { Box, Stage } from '../stage.ts';
import type { BackdropRequest } from './art-style.ts';

export function sceneryFor({ plan, stage, random }: BackdropRequest, mood?: Partial<Mood>): Scenery {
  return SCENERIES[plan.setting]({
    stage,
    random: random.fork('scenery'),
    mood: { timeOfDay: plan.timeOfDay, weather: plan.weather, ...mood },
  });
}

/** The far sheets as one layer that rests, the near ones as one that moves with the camera. */
export function stacked(stage: Stage, sheets: readonly Sheet[]): ArtLayer[] {
  const far = sheets.filter((sheet) => sheet.depth === 'far');
  const near = sheets.filter((sheet) => sheet.depth === 'near');
  const layers: ArtLayer[] = [{ svg: drawn(far), box: wholeFrame(stage), depth: DEPTH.rest, motion: 'none' }];
  if (near.length > 0)
    layers.push({ svg: drawn(near), box: strip(stage, near), depth: DEPTH.ground, motion: 'none' });
  return layers;
}

export function wholeFrame({ width, height }: Stage): Box {
  return { x: 0, y: 0, width, height };
}

/** From the highest of the sheets down, and beyond the frame by what the camera may move. */
export function strip(stage: Stage, sheets: readonly Sheet[]): Box {
  const top = Math.max(0, Math.min(...sheets.map((sheet) => sheet.top)));
  return { x: -BLEED, y: top, width: stage.width + 2 * BLEED, height: stage.height + BLEED - top };
}

function drawn(sheets: readonly Sheet[]): string {
  return sheets.map((sheet) => sheet.svg).join('');
}
