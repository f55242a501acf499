import type { CardKind } from '../../core/card.ts';
import type { Palette } from '../../core/look/palettes.ts';
import type { ThemeId } from '../../core/look/themes.ts';
import type { Align } from '../type/text-block.ts';
import type { FontName, OwnFontName } from '../type/theme-fonts.ts';
import type { Box } from './box.ts';
import type { CarrierPlace, CarrierShape } from './carrier-place.ts';
import type { Frame } from './frame.ts';
import type { Layer, Pen, TextEntrance } from './layer.ts';

/** The purpose of a piece of type. Each has its own font. */
export type TypeRole = 'display' | 'figure' | 'italic' | 'text' | 'strong' | 'label' | 'code';

/** How a theme styles the cards: data, a ground, and a function that draws its carrier. */
export interface Theme {
  readonly id: ThemeId;
  readonly fonts: Readonly<Record<TypeRole, FontName | OwnFontName>>;
  readonly align: Align;
  /** Letter spacing of display type, in ems. */
  readonly tracking: number;
  readonly leading: number;
  /** How a word enters. */
  readonly arrival: TextEntrance;
  readonly mark: 'underline' | 'block' | 'brush';
  /** Corner radius of panels and boxes. */
  readonly corner: number;
  /** Whether labels are set in capitals. */
  readonly capitals: boolean;
  /** The vertical position of type in its box. */
  readonly seat: 'low' | 'middle';
  /** The style of bars in charts. */
  readonly bars: 'plain' | 'round' | 'hatched' | 'cut' | 'pill';
  /** Whether steps stand in boxes that are connected by lines. */
  readonly boxedSteps: boolean;
  /** The short rule above the type in pictures without a carrier. */
  readonly rule: 'bar' | 'diamond' | 'dots';
  /** How far the ground reaches above the shelf. Type on the ground keeps clear of it. */
  readonly groundRise: number;
  /** Whether the ground is the same everywhere, so that a card without captions can fill all of the frame. */
  readonly plainGround: boolean;
  /** Whether there is a rule under the running head. */
  readonly masthead: boolean;
  /**
   * Where the carrier stands for each kind of card. Default: `none`. If there are several places, the
   * picture's seed chooses one.
   */
  readonly places: Partial<Readonly<Record<CardKind, CarrierPlace | readonly CarrierPlace[]>>>;
  /** Draws what is behind everything. The first layer fills the frame; moving layers follow. */
  ground(scene: GroundScene): readonly Layer[];
  /** The colours of the ground apart from the palette's. Type is readable on all of them. */
  tints(palette: Palette): readonly string[];
  /** The places at which the carrier is a plain rectangle, which can travel to that of the next picture. */
  readonly plainCarriers: readonly CarrierPlace[];
  /** The layouts of statements, which take turns. */
  readonly statements: readonly StatementLayout[];
  /** Draws large geometry in one colour, close to that below it, within a box. */
  readonly ornament: Ornament;
  /** Whether it fills what it lies on, instead of a corner. */
  readonly hasWholeOrnaments: boolean;
  /** How far it stands out, as a difference in lightness from 0 to 1. */
  readonly ornamentStrength: number;
  /** Draws the carrier. */
  carrier(pen: Pen, shape: CarrierShape, palette: Palette): void;
}

/** How a sentence stands in the frame. */
export interface StatementLayout {
  readonly place: CarrierPlace;
  /**
   * `whole`: in one size. `opening`: what the sentence opens with in another size than the rest. `hung`: beside a tall
   * rule, with a third of the frame left to the ornament.
   */
  readonly setting: 'whole' | 'opening' | 'hung';
  /** Overrides the theme's. */
  readonly seat?: Theme['seat'];
}

export type Ornament = (pen: Pen, box: Box, options: OrnamentOptions) => void;

export interface OrnamentOptions {
  readonly tone: string;
  /** Which of the theme's drawings. */
  readonly turn: number;
  /** Whether it grows from the lower left corner instead of the lower right one. */
  readonly mirrored: boolean;
}

export interface GroundScene {
  readonly frame: Frame;
  readonly palette: Palette;
}
