import type { PicturePlan, TitlePlan, TypographicPlan } from '../../plan/picture-plan.ts';
import { type Box, bottomOf } from '../artboard.ts';
import type { ArtLayer } from '../layer.ts';
import type { Slot } from '../layout/slots.ts';
import { handLine } from '../styles/chalk.ts';
import { shape } from '../svg.ts';
import { plainWords, type SetText, setText, type Word } from '../typesetting.ts';
import { type Context, drawingLayer, textLayer } from './context.ts';
import { subjectLayers } from './subjects.ts';

/** The card that opens a video. */
export function title(context: Context<TitlePlan>): ArtLayer[] {
  const { plan } = context;
  return card(context, {
    words: plainWords(plan.title),
    ...(plan.subtitle === undefined ? {} : { subtitle: plan.subtitle }),
  });
}

/** A key phrase, as large as it fits. */
export function typographic(context: Context<TypographicPlan>): ArtLayer[] {
  return card(context, { words: context.plan.headline });
}

function card(
  context: Context<PicturePlan>,
  said: { words: readonly Word[]; subtitle?: string },
): ArtLayer[] {
  const { plan, style, artboard, backdrop } = context;
  const { content } = artboard;
  const [subject] = plan.subjects;
  const wide = artboard.format === 'landscape';
  const beside = wide && subject !== undefined;
  const width = beside ? content.width * 0.56 : content.width * (wide ? 0.86 : 0.96);
  const text = setText(
    said.words,
    { width, height: content.height * (subject === undefined || wide ? 0.72 : 0.42) },
    {
      font: style.display,
      maxSize: style.displaySize * (wide ? 1.62 : 1.4),
      minSize: 48,
      lineHeight: style.displayLeading,
      maxLines: 6,
    },
  );
  if (text === undefined) return [];
  const subtitle =
    said.subtitle === undefined
      ? undefined
      : setText(
          plainWords(said.subtitle),
          { width: width * 0.9, height: 190 },
          {
            font: style.body,
            maxSize: 58,
            minSize: 32,
            lineHeight: 1.2,
            maxLines: 3,
          },
        );
  const block = text.height + RULE_SPACE + (subtitle?.height ?? 0);
  const top = wide || subject === undefined ? content.y + (content.height - block) / 2 : content.y + 40;
  const align = beside ? 'start' : 'middle';
  const x = beside ? content.x + 24 : content.x + content.width / 2;
  const place = { x, y: top, align } as const;
  return [
    ...(subject === undefined
      ? []
      : subjectLayers(
          context,
          [{ ...subject, count: 1 }],
          [slotBeside(context, { width, bottom: top + block })],
        )),
    textLayer(context, text, { place, colours: backdrop.colours }),
    rule(context, { x, y: top + text.height + 34, align, text }),
    ...(subtitle === undefined
      ? []
      : [
          textLayer(context, subtitle, {
            place: { ...place, y: top + text.height + RULE_SPACE },
            colours: { ...backdrop.colours, accent: backdrop.colours.ink },
          }),
        ]),
  ];
}

const RULE_SPACE = 82;

function slotBeside({ artboard }: Context, said: { width: number; bottom: number }): Slot {
  const { content } = artboard;
  const x = content.x + said.width + 40;
  const y = said.bottom + 40;
  const box: Box =
    artboard.format === 'landscape'
      ? { ...content, x, width: content.x + content.width - x }
      : { ...content, y, height: bottomOf(content) - y };
  return { role: 'hero', box };
}

/** A short line below the words. */
function rule(
  context: Context,
  line: { x: number; y: number; align: 'start' | 'middle'; text: SetText },
): ArtLayer {
  const width = Math.min(220, line.text.width * 0.6);
  const left = line.align === 'start' ? line.x : line.x - width / 2;
  const box: Box = { x: left, y: line.y, width, height: 14 };
  const { accent, halo } = context.backdrop.colours;
  const svg =
    context.style.id === 'chalkboard'
      ? shape('path', {
          d: handLine(context.random.fork('rule'), [left, line.y + 7], [left + width, line.y + 5]),
          stroke: accent,
          'stroke-width': 10,
          fill: 'none',
          'stroke-linecap': 'round',
        })
      : (halo === undefined
          ? ''
          : shape('rect', {
              x: left - 7,
              y: line.y - 7,
              width: width + 14,
              height: 28,
              rx: 14,
              fill: halo,
            })) + shape('rect', { ...box, rx: 7, fill: accent });
  return drawingLayer(context, { svg, box, kind: 'line' }, { motion: 'none' });
}
