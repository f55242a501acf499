import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Rect } from '../../core/frame.ts';
import {
  activeWordIndex,
  begunWordCount,
  type CaptionCue,
  cueAt,
  lineText,
} from '../captions/caption-cue.ts';
import type { CaptionLook } from '../captions/caption-layout.ts';
import { captionBounds, drawCaption } from '../captions/draw-caption.ts';
import { registerCaptionFonts } from '../captions/server-fonts.ts';
import type { Painter } from './painter.ts';
import { type RgbaConverter, Sprite } from './sprite.ts';
import { SpriteBlender } from './sprite-blender.ts';
import type { YuvFrame } from './yuv-frame.ts';

export interface CaptionPainterOptions {
  readonly cues: readonly CaptionCue[];
  /** The time of a frame on the clock of the cues. */
  readonly timeMs: (frame: number) => number;
  readonly look: CaptionLook;
  readonly converter: RgbaConverter;
}

interface Shown {
  readonly cue: CaptionCue;
  readonly box: Rect;
  /** Indexes of words: see `drawCaption`. */
  readonly active: number;
  readonly begun: number;
  readonly state: string;
}

/** Draws the caption of a frame, if any, over the target. It redraws the caption for each word. */
export function captionPainter(frame: YuvFrame, options: CaptionPainterOptions): Painter {
  const { look, converter } = options;
  const blender = new SpriteBlender(frame.kernel, look.size);
  const lines = options.cues.flatMap((cue) => cue.lines);
  registerCaptionFonts(look.theme, lines.map(lineText).join(' '));
  const measuring = createCanvas(1, 1).getContext('2d');
  const boxes = options.cues.map((cue) => captionBounds(asContext(measuring), { ...look, cue }));
  const sprite = new Sprite(frame.kernel, {
    widthPx: Math.max(2, ...boxes.map((box) => box?.widthPx ?? 0)),
    heightPx: Math.max(2, ...boxes.map((box) => box?.heightPx ?? 0)),
  });
  let loaded = '';

  const at = (index: number): Shown | undefined => {
    const timeMs = options.timeMs(index);
    const cue = cueAt(options.cues, timeMs);
    const box = cue && boxes[options.cues.indexOf(cue)];
    if (cue === undefined || box === undefined) return undefined;
    const active = activeWordIndex(cue, timeMs);
    const begun = begunWordCount(cue, timeMs);
    return { cue, box, active, begun, state: `${cue.startMs}/${active}/${begun}` };
  };
  const drawing = ({ cue, box, active, begun }: Shown) => {
    const canvas = createCanvas(box.widthPx, box.heightPx);
    const context = canvas.getContext('2d');
    context.translate(-box.xPx, -box.yPx);
    drawCaption(asContext(context), { ...look, cue, activeWordIndex: active, begunWords: begun });
    return context.getImageData(0, 0, box.widthPx, box.heightPx).data;
  };
  return {
    stateAt: (index) => at(index)?.state ?? '',
    paint(target, index) {
      const shown = at(index);
      if (shown === undefined) return;
      const { box, state } = shown;
      if (state !== loaded) {
        const { widthPx, heightPx } = box;
        sprite.load({ widthPx, heightPx, data: drawing(shown) }, converter);
        loaded = state;
      }
      blender.draw(target, sprite, { xPx: box.xPx, yPx: box.yPx, scale: 1, opacity: 1 });
    },
  };
}

/** The server's context has everything that drawing uses. Its type differs only in members not used here. */
function asContext(context: SKRSContext2D): Omit<CanvasRenderingContext2D, 'canvas'> {
  return context as unknown as Omit<CanvasRenderingContext2D, 'canvas'>;
}
