import type { PicturePlan } from '../../plan/picture-plan.ts';
import { type Box, rightOf } from '../artboard.ts';
import type { ArtLayer } from '../layer.ts';
import { slotsFor } from '../layout/slots.ts';
import type { Context } from './context.ts';
import { headline } from './headline.ts';
import { isAirborne, subjectLayers } from './subjects.ts';

/** Share of the frame that a headline takes when nothing stands beside it. */
const WIDE = 0.72;

/** Subjects in their setting, under a headline. */
export function scene(context: Context<PicturePlan>): ArtLayer[] {
  const { plan, artboard } = context;
  const area = headlineArea(context);
  const said =
    plan.subjects.length > 0
      ? headline(context, area)
      : headline(context, { ...area, width: artboard.content.width * WIDE }, { scale: 1.3 });
  const slots = slotsFor(
    artboard,
    said.box,
    plan.subjects.map((subject) => isAirborne(context, subject)),
  );
  return [...subjectLayers(context, plan.subjects, slots), ...said.layers];
}

/** The left of a landscape frame, the top of any other. */
export function headlineArea({ artboard, style }: Context): Box {
  const { content } = artboard;
  const top = content.y + (style.inset > 20 ? 18 : 28);
  if (artboard.format === 'landscape') {
    return { x: content.x + 16, y: top, width: content.width * 0.43, height: content.height * 0.62 };
  }
  return {
    x: content.x + 10,
    y: top,
    width: rightOf(content) - content.x - 20,
    height: content.height * 0.32,
  };
}
