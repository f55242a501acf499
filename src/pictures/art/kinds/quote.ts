import type { QuotePlan } from '../../plan/picture-plan.ts';
import type { ArtLayer } from '../layer.ts';
import { fontAttributes } from '../lettering.ts';
import { escapeXml, shape } from '../svg.ts';
import { plainWords, setText } from '../typesetting.ts';
import { type Context, textLayer } from './context.ts';
import { veil } from './veil.ts';

/** Somebody's words in fine type, under a large quotation mark. */
export function quote(context: Context<QuotePlan>): ArtLayer[] {
  const { plan, style, artboard } = context;
  const { content } = artboard;
  const wide = artboard.format === 'landscape';
  const markSize = wide ? 300 : 260;
  const left = content.x + (wide ? content.width * 0.15 : 28);
  const width = wide ? content.width * 0.74 : content.width - 56;
  const markHeight = wide ? 0 : 150;
  const { layers, colours } = veil(context);
  const text = setText(
    plainWords(plan.text),
    { width, height: content.height - markHeight - 150 },
    {
      font: style.quotation,
      maxSize: (wide ? 124 : 108) * (style.id === 'chalkboard' ? 1.2 : 1),
      minSize: 36,
      lineHeight: 1.14,
      maxLines: 12,
    },
  );
  if (text === undefined) return [...layers];
  const by =
    plan.attribution === undefined
      ? undefined
      : setText(
          plainWords(`— ${plan.attribution}`),
          { width, height: 120 },
          {
            font: style.body,
            maxSize: 54,
            minSize: 30,
            lineHeight: 1.2,
            maxLines: 2,
          },
        );
  const block = markHeight + text.height + (by === undefined ? 0 : 48 + by.height);
  const top = content.y + (content.height - block) * 0.48 + markHeight;
  const mark = { x: wide ? left - markSize * 0.56 : left, y: top - (wide ? markSize * 0.06 : markHeight) };
  return [
    ...layers,
    markLayer(context, { ...mark, size: markSize, colour: colours.accent }),
    textLayer(context, text, { place: { x: left, y: top }, colours }),
    ...(by === undefined
      ? []
      : [
          textLayer(context, by, {
            place: { x: left, y: top + text.height + 48 },
            colours: { ink: colours.accent, accent: colours.accent },
            entry: { motion: 'fade', ...(plan.attribution === undefined ? {} : { cue: plan.attribution }) },
          }),
        ]),
  ];
}

/** `y` is where the mark's ink begins. */
function markLayer(
  { style }: Context,
  mark: { x: number; y: number; size: number; colour: string },
): ArtLayer {
  const box = { x: mark.x - 8, y: mark.y - 8, width: mark.size * 0.56, height: mark.size * 0.44 };
  const glyph = shape(
    'text',
    { ...fontAttributes('dmSerif', mark.size), x: mark.x, y: mark.y + mark.size * 0.74, fill: mark.colour },
    escapeXml('“'),
  );
  return {
    svg: style.finish({ svg: glyph, box, kind: 'line' }),
    box,
    depth: 0,
    motion: 'none',
    fonts: ['dmSerif'],
  };
}
