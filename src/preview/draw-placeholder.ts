import type { Rect } from '../core/frame.ts';
import { captionBand, safeArea } from '../core/frame.ts';
import { CAPTION_FONTS, type CaptionLook, type SceneContext } from '../render/browser.ts';

export interface Placeholder {
  readonly look: CaptionLook;
  /** For example, the scene's title. */
  readonly text: string;
}

/** For a short side of 1080 pixels. */
const FONT_SIZE_PX = 64;
const MAX_LINES = 4;

/** Draws a placeholder for a missing picture: a card with text, in the style's dark colour. */
export function drawPlaceholder<Image>(context: SceneContext<Image>, { look, text }: Placeholder): void {
  const { size, theme } = look;
  const unitPx = Math.min(size.widthPx, size.heightPx) / 1080;
  const safe = safeArea(size);
  const band = captionBand(size, theme.place);
  const room =
    theme.place === 'top'
      ? {
          ...safe,
          yPx: band.yPx + band.heightPx,
          heightPx: safe.heightPx + safe.yPx - band.yPx - band.heightPx,
        }
      : { ...safe, heightPx: band.yPx - safe.yPx };
  drawFrame(context, room, unitPx);
  context.save();
  context.font = `${FONT_SIZE_PX * unitPx}px "${CAPTION_FONTS.rounded.family}", "${CAPTION_FONTS.sans.family}", sans-serif`;
  context.fillStyle = 'rgba(255, 255, 255, 0.82)';
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  const widthOf = (line: string) => context.measureText(line).width;
  const lines = brokenText(text, { widthOf, widthPx: room.widthPx * 0.8 });
  const lineHeightPx = 1.25 * FONT_SIZE_PX * unitPx;
  const topPx = room.yPx + room.heightPx / 2 - ((lines.length - 1) * lineHeightPx) / 2;
  for (const [index, line] of lines.entries()) {
    const baselinePx = topPx + index * lineHeightPx + 0.33 * FONT_SIZE_PX * unitPx;
    context.fillText(line, (size.widthPx - widthOf(line)) / 2, baselinePx);
  }
  context.restore();
}

function drawFrame<Image>(
  context: SceneContext<Image>,
  { xPx, yPx, widthPx, heightPx }: Rect,
  unitPx: number,
) {
  context.save();
  context.beginPath();
  context.roundRect(xPx, yPx, widthPx, heightPx, 24 * unitPx);
  context.strokeStyle = 'rgba(255, 255, 255, 0.22)';
  context.lineWidth = 3 * unitPx;
  context.stroke();
  context.restore();
}

interface LineRoom {
  readonly widthOf: (line: string) => number;
  readonly widthPx: number;
}

/** Text that does not fit into the available lines is cut off. */
function brokenText(text: string, { widthOf, widthPx }: LineRoom): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).slice(0, 60)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer) <= widthPx) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.length <= MAX_LINES ? lines : [...lines.slice(0, MAX_LINES - 1), `${lines[MAX_LINES - 1]}…`];
}
