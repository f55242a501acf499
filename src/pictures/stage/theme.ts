import type { CardKind } from '../../core/card.ts';
import type { Palette } from '../../core/look/palettes.ts';
import type { ThemeId } from '../../core/look/themes.ts';
import type { LayerEntrance } from '../../core/model.ts';
import type { Align } from '../type/text-block.ts';
import type { FontName } from '../type/theme-fonts.ts';
import type { CarrierPlace, CarrierShape } from './carrier-place.ts';
import type { Frame } from './frame.ts';
import type { Layer, Pen } from './layer.ts';

/** What a piece of type is for. */
export type TypeRole = 'display' | 'figure' | 'italic' | 'text' | 'strong' | 'label' | 'code';

/** How a theme dresses the same cards as all others: data, a ground, and the drawing of its carrier. */
export interface Theme {
  readonly id: ThemeId;
  readonly fonts: Readonly<Record<TypeRole, FontName>>;
  readonly align: Align;
  /** Of display type, in ems. */
  readonly tracking: number;
  readonly leading: number;
  /** How a word arrives. */
  readonly arrival: LayerEntrance;
  readonly mark: 'underline' | 'block' | 'brush';
  /** Radius of panels and boxes. */
  readonly corner: number;
  /** Labels are set in capitals. */
  readonly capitals: boolean;
  /** Where type sits in its box. */
  readonly seat: 'low' | 'middle';
  /** How bars of charts are drawn. */
  readonly bars: 'plain' | 'round' | 'hatched' | 'cut' | 'pill';
  /** Steps stand in boxes with lines between them. */
  readonly boxedSteps: boolean;
  /** The short rule that type hangs from where there is no carrier. */
  readonly rule: 'bar' | 'diamond' | 'dots';
  /** How far things of the ground reach above the shelf: type that stands on the ground keeps clear of them. */
  readonly groundRise: number;
  /** A rule under the running head. */
  readonly masthead: boolean;
  /** Where the carrier stands for a kind of card, `none` by default; of several, a picture takes one by its seed. */
  readonly places: Partial<Readonly<Record<CardKind, CarrierPlace | readonly CarrierPlace[]>>>;
  /** Behind everything. The first layer fills the frame; what moves follows. */
  ground(scene: GroundScene): readonly Layer[];
  /** The colours that its ground has beside the palette's own: type is readable on all of them. */
  tints(palette: Palette): readonly string[];
  /** Draws the carrier: a shape that type stands on. */
  carrier(pen: Pen, shape: CarrierShape, palette: Palette): void;
}

export interface GroundScene {
  readonly frame: Frame;
  readonly palette: Palette;
}
