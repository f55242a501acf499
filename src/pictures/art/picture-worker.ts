import { setImmediate } from 'node:timers/promises';
import type { Card } from '../../core/card.ts';
import type { Size } from '../../core/frame.ts';
import type { Picture, PictureLayer } from '../../core/model.ts';
import type { PicturePlan } from '../plan/picture-plan.ts';
import { planPicture } from '../plan/plan-picture.ts';
import { compose } from './compose.ts';
import { plainPlan } from './plain-plan.ts';
import { rasterize } from './rasterize.ts';
import type { StyleId } from './styles/art-style.ts';
import { ART_STYLES } from './styles/styles.ts';

/** What a worker thread is asked to draw; plain data. */
export interface PictureTask {
  readonly prompt: string;
  readonly card?: Card;
  readonly title?: string;
  readonly context?: string;
  readonly style: StyleId;
  readonly size: Size;
  readonly captions: boolean;
  readonly seed: string;
}

/** Plans, composes and draws one picture. Called by the pool, in a thread of its own. */
export async function drawPicture(task: PictureTask): Promise<Picture> {
  const plan = planFor(task);
  const { style, size, captions, seed } = task;
  const { artboard, layers } = compose(plan, { style: ART_STYLES[style], size, captions, seed });
  const drawn: PictureLayer[] = [];
  for (const layer of layers) {
    drawn.push(rasterize(layer, artboard.scale));
    // The rasteriser gives its memory back only when the event loop turns.
    await setImmediate();
  }
  return { kind: 'layers', ...size, layers: drawn, description: plan.description };
}

/** Text that the planner cannot cope with is still shown: as a card of its first words. */
function planFor({ prompt, card, title, context }: PictureTask): PicturePlan {
  try {
    return planPicture({
      prompt,
      ...(card === undefined ? {} : { card }),
      ...(title === undefined ? {} : { title }),
      ...(context === undefined ? {} : { context }),
    });
  } catch {
    return plainPlan(prompt);
  }
}
