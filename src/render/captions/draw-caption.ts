import type { Rect } from '../../core/frame.ts';
import { canSet, type OwnFont, ownFontFamily } from '../../core/look/own-font.ts';
import type { CaptionCue } from './caption-cue.ts';
import { CAPTION_FONTS, VARIABLE_FONT_WEIGHT, wordFonts } from './caption-fonts.ts';
import {
  type CaptionLayout,
  type CaptionLook,
  captionMetrics,
  layoutCaption,
  type PlacedWord,
} from './caption-layout.ts';
import type { CaptionShadow, CaptionTheme } from './caption-theme.ts';
import type { MeasureText } from './plan-captions.ts';
import { visibleText } from './visible-text.ts';

/** The part of the canvas API that captions use, in browsers and in `@napi-rs/canvas`. */
export type CaptionContext = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'clip'
  | 'createLinearGradient'
  | 'direction'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'lineCap'
  | 'lineJoin'
  | 'lineWidth'
  | 'measureText'
  | 'moveTo'
  | 'quadraticCurveTo'
  | 'rect'
  | 'restore'
  | 'roundRect'
  | 'save'
  | 'shadowBlur'
  | 'shadowColor'
  | 'shadowOffsetY'
  | 'strokeStyle'
  | 'strokeText'
  | 'textAlign'
  | 'textBaseline'
> & {
  fill(): void;
  stroke(): void;
  /** Of `@napi-rs/canvas`; a browser knows the weight from the loaded font. */
  fontVariationSettings?: string;
};

export interface CaptionDrawing extends CaptionLook {
  readonly cue: CaptionCue;
  /** Index in `cueWords(cue)`, or −1 for none. */
  readonly activeWordIndex: number;
  /** Number of words whose speech has begun. Default: all. */
  readonly begunWords?: number;
}

/** Measures text as {@link drawCaption} draws it. Later calls keep using the context. */
export function captionMeasure(context: CaptionContext, look: CaptionLook): MeasureText {
  const { theme } = look;
  const { fontSizePx } = captionMetrics(look);
  return (text) => {
    const visible = visibleText(text, theme.font, theme.ownFont);
    setFont(context, visible, { theme, fontSizePx });
    return context.measureText(visible).width;
  };
}

/** Draws a caption into a frame; the context's origin is the frame's upper left corner. */
export function drawCaption(context: CaptionContext, drawing: CaptionDrawing): void {
  const layout = layoutOf(context, drawing);
  if (layout === undefined) return;
  context.save();
  clipTo(context, boundsOf(layout, drawing));
  drawPanel(context, layout, drawing.theme);
  drawWords(context, layout, drawing);
  context.restore();
}

/**
 * What {@link drawCaption} may touch, whichever word is active: sides and corners even, within the caption
 * band. `undefined` when the caption has nothing that can be drawn.
 */
export function captionBounds(
  context: CaptionContext,
  drawing: Omit<CaptionDrawing, 'activeWordIndex'>,
): Rect | undefined {
  const layout = layoutOf(context, drawing);
  return layout && boundsOf(layout, drawing);
}

function layoutOf(
  context: CaptionContext,
  drawing: Omit<CaptionDrawing, 'activeWordIndex'>,
): CaptionLayout | undefined {
  context.save();
  const layout = layoutCaption({
    ...drawing,
    measure: captionMeasure(context, drawing),
    visible: (text) => visibleText(text, drawing.theme.font, drawing.theme.ownFont),
  });
  context.restore();
  return layout;
}

function boundsOf({ block, metrics }: CaptionLayout, { size, theme }: CaptionLook): Rect {
  const band = theme.bandOf(size);
  const evenUp = (value: number) => Math.ceil(value / 2) * 2;
  const evenDown = (value: number) => Math.floor(value / 2) * 2;
  const left = Math.max(evenUp(band.xPx), evenDown(block.xPx - metrics.marginPx));
  const top = Math.max(evenUp(band.yPx), evenDown(block.yPx - metrics.marginPx));
  const right = Math.min(
    evenDown(band.xPx + band.widthPx),
    evenUp(block.xPx + block.widthPx + metrics.marginPx),
  );
  const bottom = Math.min(
    evenDown(band.yPx + band.heightPx),
    evenUp(block.yPx + block.heightPx + metrics.marginPx),
  );
  return { xPx: left, yPx: top, widthPx: right - left, heightPx: bottom - top };
}

function clipTo(context: CaptionContext, { xPx, yPx, widthPx, heightPx }: Rect): void {
  context.beginPath();
  context.rect(xPx, yPx, widthPx, heightPx);
  context.clip();
}

function drawPanel(context: CaptionContext, { block, metrics }: CaptionLayout, theme: CaptionTheme): void {
  const { panel } = theme;
  if (panel === undefined) return;
  context.save();
  roundedRect(context, block, panel.radiusEm * metrics.fontSizePx);
  castShadow(context, panel.shadow, metrics.fontSizePx);
  context.fillStyle = panel.fill;
  context.fill();
  context.restore();
  if (panel.border === undefined) return;
  context.lineWidth = 0.03 * metrics.fontSizePx;
  context.strokeStyle = panel.border;
  context.stroke();
}

type WordDrawing = Pick<CaptionDrawing, 'theme' | 'activeWordIndex' | 'begunWords'>;

/** Draws outlines, then the highlight, then letters, so that no outline covers a letter. */
function drawWords(context: CaptionContext, layout: CaptionLayout, drawing: WordDrawing): void {
  const { theme, activeWordIndex, begunWords = Number.POSITIVE_INFINITY } = drawing;
  const { fontSizePx } = layout.metrics;
  const colourOf = (word: PlacedWord) => {
    if (word.index === activeWordIndex) return theme.highlight.textColour;
    return word.index < begunWords ? theme.textColour : (theme.laterColour ?? theme.textColour);
  };
  context.direction = layout.direction;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  const baselinePx = (middlePx: number) => middlePx + theme.baselineEm * fontSizePx;
  drawOutlines(context, layout, drawing);
  for (const { words, middlePx } of layout.lines) {
    const active = words.find((word) => word.index === activeWordIndex);
    if (active !== undefined) drawHighlight(context, { word: active, middlePx, fontSizePx, theme });
    for (const word of words) {
      context.fillStyle = colourOf(word);
      setFont(context, word.text, { theme, fontSizePx });
      context.fillText(word.text, word.xPx, baselinePx(middlePx));
    }
  }
}

function drawOutlines(context: CaptionContext, layout: CaptionLayout, drawing: WordDrawing): void {
  const { theme, activeWordIndex } = drawing;
  if (theme.outline === undefined) return;
  const { fontSizePx } = layout.metrics;
  context.save();
  castShadow(context, theme.outline.shadow, fontSizePx);
  context.strokeStyle = theme.outline.colour;
  context.lineWidth = theme.outline.widthEm * fontSizePx;
  for (const { words, middlePx } of layout.lines) {
    const baselinePx = middlePx + theme.baselineEm * fontSizePx;
    for (const word of words) {
      // The pill is already the background. An outline would show around it.
      if (word.index === activeWordIndex && theme.highlight.shape === 'pill') continue;
      setFont(context, word.text, { theme, fontSizePx });
      context.strokeText(word.text, word.xPx, baselinePx);
    }
  }
  context.restore();
}

function castShadow(context: CaptionContext, shadow: CaptionShadow, fontSizePx: number): void {
  context.shadowColor = shadow.colour;
  context.shadowBlur = shadow.blurEm * fontSizePx;
  context.shadowOffsetY = shadow.fallEm * fontSizePx;
}

interface HighlightDrawing {
  readonly word: PlacedWord;
  readonly middlePx: number;
  readonly fontSizePx: number;
  readonly theme: CaptionTheme;
}

function drawHighlight(context: CaptionContext, drawing: HighlightDrawing): void {
  const { word, middlePx, fontSizePx, theme } = drawing;
  const { shape, colours } = theme.highlight;
  if (shape === 'none') return;
  const overhangPx = 0.13 * fontSizePx;
  const left = word.xPx - overhangPx;
  const right = word.xPx + word.widthPx + overhangPx;
  const colour = context.createLinearGradient(left, 0, right, 0);
  colour.addColorStop(0, colours[0]);
  colour.addColorStop(1, colours[1]);
  if (shape === 'pill') {
    const heightPx = 1.16 * fontSizePx;
    const pill = { xPx: left, yPx: middlePx - heightPx / 2, widthPx: right - left, heightPx };
    roundedRect(context, pill, 0.28 * fontSizePx);
    context.fillStyle = colour;
    context.fill();
    return;
  }
  const y = middlePx + 0.44 * fontSizePx;
  context.beginPath();
  context.moveTo(word.xPx, y);
  context.quadraticCurveTo(
    (left + right) / 2,
    y + 0.08 * fontSizePx,
    right - overhangPx,
    y - 0.03 * fontSizePx,
  );
  context.lineCap = 'round';
  context.lineWidth = 0.07 * fontSizePx;
  context.strokeStyle = colour;
  context.stroke();
}

function roundedRect(context: CaptionContext, { xPx, yPx, widthPx, heightPx }: Rect, radiusPx: number): void {
  context.beginPath();
  context.roundRect(xPx, yPx, widthPx, heightPx, radiusPx);
}

interface FontChoice {
  readonly theme: CaptionTheme;
  readonly fontSizePx: number;
}

/** System fonts are not used, because they differ between machines. */
function setFont(context: CaptionContext, word: string, { theme, fontSizePx }: FontChoice): void {
  const { font, fontScale, ownFont } = theme;
  const families = wordFonts(word, font).map((name) => CAPTION_FONTS[name].family);
  const isOwn = ownFont !== undefined && canSet(ownFont, word);
  const scale = isOwn ? ownScale(ownFont) : fontScale;
  const names = [...(isOwn ? [ownFontFamily(ownFont)] : []), ...families].map((family) => `"${family}"`);
  context.font = `${fontSizePx * scale}px ${names.join(', ')}`;
  if ('fontVariationSettings' in context) {
    context.fontVariationSettings = `'wght' ${VARIABLE_FONT_WEIGHT}`;
  }
}

/** The height of capitals at which all fonts look equally large. */
const CAPITAL_EM = 0.7;

/** A font whose capitals are unusually low or high stays within the lines. */
function ownScale({ capitalEm }: OwnFont): number {
  return capitalEm === 0 ? 1 : Math.min(1.4, Math.max(0.6, CAPITAL_EM / capitalEm));
}
