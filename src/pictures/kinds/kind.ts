import type { Card, CardKind } from '../../core/card.ts';
import type { CarrierPlace } from '../stage/carrier-place.ts';
import type { Layer } from '../stage/layer.ts';
import type { Stage } from '../stage/stage.ts';
import type { Theme } from '../stage/theme.ts';

export type CardOf<Kind extends CardKind> = Extract<Card, { kind: Kind }>;

/**
 * Draws one kind of card: returns the layers of its content, back to front. The ground, the carrier and the
 * running head are already drawn. All content stays within `stage.box` (or `stage.headBox`). The first of it
 * appears at once; the rest follows one after another, or on its cue.
 */
export interface Kind<Own extends CardKind> {
  draw(card: CardOf<Own>, stage: Stage): readonly Layer[];
  /** Where the carrier stands if that depends on the card. Default: the theme's place for the kind. */
  place?(card: CardOf<Own>, theme: Theme, seed: string): CarrierPlace | undefined;
  /** Ornaments and figures between the carrier and everything that must be visible. */
  behind?(card: CardOf<Own>, stage: Stage): readonly Layer[];
  /** How much of the height above the captions the half-frame carrier takes in narrow frames. Default: a third. */
  readonly upperShare?: number;
  /** What the card says, as a text description for people who cannot see it. */
  describe(card: CardOf<Own>): string;
  /** Whether the card has its own full-frame ground. If so, its first layer is the backdrop. */
  readonly ownGround?: boolean;
  /** Whether to omit the running head with the scene's title. */
  readonly withoutHead?: boolean;
}
