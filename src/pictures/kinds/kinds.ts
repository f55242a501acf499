import type { Card, CardKind } from '../../core/card.ts';
import type { CardOf, Kind } from './kind.ts';
import { statement } from './statement.ts';
import { title } from './title.ts';

/** The kinds that can be drawn, one file each. A kind that is missing here is shown by its plainest words. */
export const KINDS: { readonly [Own in CardKind]?: Kind<Own> } = { title, statement };

/** The kind of a card. */
export function kindOf<Own extends CardKind>(card: CardOf<Own>): Kind<Own> | undefined {
  return KINDS[card.kind as Own] as Kind<Own> | undefined;
}

export type AnyKind = Kind<Card['kind']>;
