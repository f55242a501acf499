import type { PicturePlan } from '../../plan/picture-plan.ts';
import type { Artboard, Box } from '../artboard.ts';
import type { FontName } from '../fonts.ts';
import type { IconSet } from '../icons.ts';
import type { ArtLayer } from '../layer.ts';
import type { LetteringColours } from '../lettering.ts';
import type { Random } from '../random.ts';
import type { Scenery } from '../scenery/scenery.ts';

export type StyleId = 'flat' | 'papercut' | 'gradient' | 'chalkboard';

/** What makes a style: its type, its icons, and how it treats scenery and whatever is put before it. */
export interface ArtStyle {
  readonly id: StyleId;
  /** For headlines and figures. */
  readonly display: FontName;
  /** For labels and longer text. */
  readonly body: FontName;
  readonly quotation: FontName;
  /** The size of a headline, and the leading of the display font in parts of its size. */
  readonly displaySize: number;
  readonly displayLeading: number;
  readonly icons: IconSet;
  /** How far the style's frame reaches into the safe area. */
  readonly inset: number;
  /** How far a finish reaches beyond what it is given to. */
  readonly reach: number;
  backdrop(request: BackdropRequest): Backdrop;
  /** Gives a drawing the style's finish: shadow, paper edge, chalk grain. `box` holds the drawing with room for it. */
  finish(drawing: Drawing): string;
  /** A plate to put a chart or text on. */
  plate(box: Box, random: Random): string;
  /** Colours on a plate. */
  readonly plateColours: PlateColours;
  /** The plate behind a label; without one, a label is bare lettering. */
  readonly chip?: {
    readonly fill: string;
    readonly fillOpacity: number;
    readonly ink: string;
    readonly stroke?: string;
  };
  /** Whether heads and half figures are put in a round frame. */
  readonly medallions: boolean;
}

export interface Drawing {
  readonly svg: string;
  readonly box: Box;
  readonly kind: 'subject' | 'line' | 'text';
}

export interface BackdropRequest {
  readonly plan: PicturePlan;
  readonly artboard: Artboard;
  readonly random: Random;
}

export interface Backdrop extends Pick<Scenery, 'ground' | 'water'> {
  /** Back to front; the first covers the frame. */
  readonly layers: readonly ArtLayer[];
  /** Drawn over everything. */
  readonly frame?: ArtLayer;
  readonly colours: LetteringColours;
}

export interface PlateColours {
  readonly ink: string;
  readonly accent: string;
  readonly up: string;
  readonly down: string;
  readonly series: readonly [string, ...string[]];
}
