import type { PicturePlan } from '../../plan/picture-plan.ts';
import type { Artboard } from '../artboard.ts';
import { grow } from '../artboard.ts';
import { type ArtLayer, DEPTH } from '../layer.ts';
import { type Align, type LetteringColours, letter, letteringBox } from '../lettering.ts';
import type { Random } from '../random.ts';
import type { ArtStyle, Backdrop, Drawing } from '../styles/art-style.ts';
import type { SetText } from '../typesetting.ts';

/** What every part of a picture is drawn with. */
export interface Context<Plan extends PicturePlan = PicturePlan> {
  readonly plan: Plan;
  readonly style: ArtStyle;
  readonly artboard: Artboard;
  readonly backdrop: Backdrop;
  readonly random: Random;
}

export interface LayerEntry {
  readonly motion: ArtLayer['motion'];
  readonly cue?: string | undefined;
  readonly depth?: number;
}

/** A drawing with the style's finish, as a layer cropped to it. */
export function drawingLayer({ style }: Context, drawing: Drawing, entry: LayerEntry): ArtLayer {
  const box = grow(drawing.box, drawing.kind === 'line' ? 10 : style.reach);
  return {
    svg: style.finish({ ...drawing, box }),
    box,
    depth: entry.depth ?? DEPTH.rest,
    motion: entry.motion,
    ...(entry.cue === undefined ? {} : { cue: entry.cue }),
  };
}

export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly align?: Align;
}

export function textLayer(
  { style }: Context,
  text: SetText,
  options: { readonly place: TextPlace; readonly colours: LetteringColours; readonly entry?: LayerEntry },
): ArtLayer {
  const box = letteringBox(text, options.place);
  const entry = options.entry ?? { motion: 'none' };
  return {
    svg: style.finish({ svg: letter(text, options.place, options.colours), box, kind: 'text' }),
    box,
    depth: DEPTH.rest,
    motion: entry.motion,
    fonts: [text.font],
    ...(entry.cue === undefined ? {} : { cue: entry.cue }),
  };
}
