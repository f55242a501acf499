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

test('shows no half of a title', async () => {
  const context = await contextOf([
    { text: 'The keeper is known for the small book that is called In Real Light and was sold in Holm.' },
  ]);
  const shown = phraseCards(context).flatMap(({ card }) => (card.kind === 'statement' ? [card.text] : []));
  expect(shown).not.toContain('Real Light');
});
