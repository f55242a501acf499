import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagramCard } from '../testing/any-card.ts';
import { drawnText } from '../testing/drawn-text.ts';
import { SAMPLE_CARDS } from '../testing/sample-cards.ts';
import { drawn, LOOKS, SIZES, untidy } from '../testing/tidy.ts';

test('boxes stay inside the frame, contain their words and do not overlap', () => {
  fc.assert(
    fc.property(diagramCard, LOOKS, SIZES, (card, look, size) => {
      expect(untidy(drawn(card, look, size))).toEqual([]);
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

test.each(['flow', 'tree', 'cycle'] as const)('each box of a %s is drawn', (name) => {
  const card = SAMPLE_CARDS[name];
  const picture = drawn(card, { theme: 'bold', palette: 'abyss' }, { widthPx: 1920, heightPx: 1080 });
  const texts = drawnText(picture).map(({ text }) => text);
  for (const { text } of card.nodes) {
    for (const word of text.split(' ')) expect(texts).toContain(word);
  }
});

test('of two halves of a sentence, the second is read when it is said', () => {
  const card = {
    kind: 'diagram',
    form: 'flow',
    nodes: [
      { id: '1', text: 'When rain fell' },
      { id: '2', text: 'the river rose' },
    ],
    edges: [],
  } as const;
  const look = { theme: 'bold', palette: 'abyss' } as const;
  const size = { widthPx: 1920, heightPx: 1080 };
  const cuesOf = (spoken: string, word: string) =>
    drawnText(drawn(card, look, size, spoken)).flatMap(({ text, layer }) =>
      text === word ? [layer.cue] : [],
    );
  expect(cuesOf('When rain fell, the river rose.', 'river')).toEqual(['the river rose']);
  expect(cuesOf('When rain fell, the river rose.', 'rain')).toContain(undefined);
  expect(cuesOf('Something else is said.', 'river')).toEqual([undefined]);
});
