import type { Card } from '../../core/card.ts';
import { loadLanguage } from '../code/highlight.ts';
import { loadFormulas } from '../formulas/load-formula.ts';

/** Loads what only a few kinds of card need. Call it before drawing a card. */
export async function prepareCard(card: Card): Promise<void> {
  if (card.kind === 'code') await loadLanguage(card.language);
  if (card.kind === 'formula') await loadFormulas();
}
