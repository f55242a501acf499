import type { PicturePlan } from '../../plan/picture-plan.ts';
import type { ArtLayer } from '../layer.ts';
import { slotsFor } from '../layout/slots.ts';
import { type Box, rightOf } from '../stage.ts';
import type { Context } from './context.ts';
import { headline } from './headline.ts';
import { isAirborne, subjectLayers } from './subjects.ts';

/** Subjects in their setting, under a headline. */
export function scene(context: Context<PicturePlan>): ArtLayer[] {
  const { plan, stage } = context;
  const said = headline(context, headlineArea(context));
  const slots = slotsFor(
    stage,
    said.box,
    plan.subjects.map((subject) => isAirborne(context, subject)),
  );
  return [...subjectLayers(context, plan.subjects, slots), ...said.layers];
}

/** The left of a landscape frame, the top of any other. */
export function headlineArea({ stage, style }: Context): Box {
  const { content } = stage;
  const top = content.y + (style.inset > 20 ? 18 : 28);
  if (stage.format === 'landscape') {
    return { x: content.x + 16, y: top, width: content.width * 0.43, height: content.height * 0.62 };
  }
  return {
    x: content.x + 10,
    y: top,
    width: rightOf(content) - content.x - 20,
    height: content.height * 0.32,
  };
}
