import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Rect, Size } from '../../core/frame.ts';
import { activeWordIndex, type CaptionCue, cueAt, lineText } from '../captions/caption-cue.ts';
import type { CaptionStyle } from '../captions/caption-style.ts';
import { captionBounds, drawCaption } from '../captions/draw-caption.ts';
import { registerCaptionFonts } from '../captions/server-fonts.ts';
import type { Painter } from './painter.ts';
import { type RgbaConverter, Sprite } from './sprite.ts';
import { SpriteBlender } from './sprite-blender.ts';
import type { YuvFrame } from './yuv-frame.ts';

export interface CaptionPainterOptions {
  readonly cues: readonly CaptionCue[];
  /** The time of a frame on the cues' clock. */
  readonly timeMs: (frame: number) => number;
  readonly size: Size;
  readonly style: CaptionStyle;
  readonly converter: RgbaConverter;
}

/** Draws the caption of a frame, if it has one, onto what is there. A caption is drawn anew for each word. */
export function captionPainter(frame: YuvFrame, options: CaptionPainterOptions): Painter {
  const { size, style, converter } = options;
  const blender = new SpriteBlender(frame.kernel, size);
  const lines = options.cues.flatMap((cue) => cue.lines);
  registerCaptionFonts(style, lines.map(lineText).join(' '));
  const measuring = createCanvas(1, 1).getContext('2d');
  const boxes = options.cues.map((cue) => captionBounds(asContext(measuring), { cue, size, style }));
  const sprite = new Sprite(frame.kernel, {
    widthPx: Math.max(2, ...boxes.map((box) => box?.widthPx ?? 0)),
    heightPx: Math.max(2, ...boxes.map((box) => box?.heightPx ?? 0)),
  });
  let loaded = '';

  const at = (index: number) => {
    const timeMs = options.timeMs(index);
    const cue = cueAt(options.cues, timeMs);
    const box = cue && boxes[options.cues.indexOf(cue)];
    if (cue === undefined || box === undefined) return undefined;
    const active = activeWordIndex(cue, timeMs);
    return { cue, box, active, state: `${cue.startMs}/${active}` };
  };
  const drawing = (cue: CaptionCue, box: Rect, active: number) => {
    const canvas = createCanvas(box.widthPx, box.heightPx);
    const context = canvas.getContext('2d');
    context.translate(-box.xPx, -box.yPx);
    drawCaption(asContext(context), { cue, activeWordIndex: active, size, style });
    return context.getImageData(0, 0, box.widthPx, box.heightPx).data;
  };
  return {
    stateAt: (index) => at(index)?.state ?? '',
    paint(target, index) {
      const shown = at(index);
      if (shown === undefined) return;
      const { cue, box, active, state } = shown;
      if (state !== loaded) {
        const { widthPx, heightPx } = box;
        sprite.load({ widthPx, heightPx, data: drawing(cue, box, active) }, converter);
        loaded = state;
      }
      blender.draw(target, sprite, { xPx: box.xPx, yPx: box.yPx, scale: 1, opacity: 1 });
    },
  };
}

/** The server's context has everything that drawing uses; its type differs in what nothing here uses. */
function asContext(context: SKRSContext2D): Omit<CanvasRenderingContext2D, 'canvas'> {
  return context as unknown as Omit<CanvasRenderingContext2D, 'canvas'>;
}
