import type { Card, CardKind } from '../../core/card.ts';
import type { CarrierPlace } from '../stage/carrier-place.ts';
import type { Layer } from '../stage/layer.ts';
import type { Stage } from '../stage/stage.ts';
import type { Theme } from '../stage/theme.ts';

export type CardOf<Kind extends CardKind> = Extract<Card, { kind: Kind }>;

/**
 * Draws one kind of card: gives the layers of its content, back to front. The ground, the carrier and the running
 * head are drawn already. All content stays within `stage.box` (or `stage.headBox`), and the first of it arrives at
 * once; the rest follows in an order, or on its cue.
 */
export interface Kind<Own extends CardKind> {
  draw(card: CardOf<Own>, stage: Stage): readonly Layer[];
  /** Where the carrier stands, if that depends on the card; the theme's own place for the kind by default. */
  place?(card: CardOf<Own>, theme: Theme, seed: string): CarrierPlace | undefined;
  /** What the card says, for those who do not see it. */
  describe(card: CardOf<Own>): string;
  /** It fills the frame with a ground of its own: its first layer is the backdrop. */
  readonly ownGround?: boolean;
  /** Without the scene's title over it. */
  readonly withoutHead?: boolean;
}
