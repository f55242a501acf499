import { expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { phraseCards } from './phrases.ts';

test('shows names, and no few common words cut out of a sentence', async () => {
  const context = await contextOf([
    {
      text: 'About twelve copper pins of the old stair fit on the head of a nail that the Harbour Light Company sold.',
    },
  ]);
  const shown = phraseCards(context).flatMap(({ card }) => (card.kind === 'statement' ? [card.text] : []));
  expect(shown).toEqual(['Harbour Light Company']);
});
