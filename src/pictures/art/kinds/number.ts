import type { NumberPlan } from '../../plan/picture-plan.ts';
import { type Box, bottomOf } from '../artboard.ts';
import type { ArtLayer } from '../layer.ts';
import type { Slot } from '../layout/slots.ts';
import { plainWords, setText } from '../typesetting.ts';
import { type Context, textLayer } from './context.ts';
import { subjectLayers } from './subjects.ts';

/** One figure, as large as it fits, with what it is about below it. */
export function number(context: Context<NumberPlan>): ArtLayer[] {
  const { plan, style, artboard, backdrop } = context;
  const { content } = artboard;
  const [subject] = plan.subjects;
  const wide = artboard.format === 'landscape';
  const width = wide ? content.width * (subject === undefined ? 0.9 : 0.6) : content.width - 20;
  const figure = setText(
    plainWords(plan.value.text),
    { width, height: content.height * (wide ? 0.5 : 0.3) },
    {
      font: style.display,
      maxSize: wide ? 270 : 230,
      minSize: 60,
      lineHeight: style.displayLeading,
      maxLines: wide ? 2 : 3,
    },
  );
  const caption = setText(
    plan.headline,
    { width: width * (wide ? 0.86 : 1), height: content.height * 0.3 },
    {
      font: style.body,
      maxSize: 68,
      minSize: 34,
      lineHeight: 1.2,
      maxLines: 3,
    },
  );
  const figureHeight = figure?.height ?? 0;
  const block = figureHeight + (caption === undefined ? 0 : caption.height + 44);
  const top = wide || subject === undefined ? content.y + (content.height - block) * 0.46 : content.y + 40;
  const align = subject === undefined ? 'middle' : 'start';
  const x = subject === undefined ? content.x + content.width / 2 : content.x + 16;
  const { ink, accent, halo } = backdrop.colours;
  const said: Box = { x: content.x + 16, y: top, width, height: block };
  return [
    ...(subject === undefined
      ? []
      : subjectLayers(context, [{ ...subject, count: 1 }], [besides(context, said)])),
    ...(figure === undefined
      ? []
      : [
          textLayer(context, figure, {
            place: { x, y: top, align },
            colours: { ink: accent, accent, halo },
            entry: { motion: 'pop', cue: plan.value.cue },
          }),
        ]),
    ...(caption === undefined
      ? []
      : [
          textLayer(context, caption, {
            place: { x, y: top + figureHeight + 44, align },
            colours: { ink, accent: ink, halo },
          }),
        ]),
  ];
}

/** What the figure leaves: the right in landscape, the bottom otherwise. */
function besides({ artboard }: Context, said: Box): Slot {
  const { content } = artboard;
  if (artboard.format === 'landscape') {
    const x = said.x + said.width + 30;
    return { role: 'hero', box: { ...content, x, width: content.x + content.width - x } };
  }
  const y = bottomOf(said) + 50;
  return { role: 'hero', box: { ...content, y, height: bottomOf(content) - y } };
}
