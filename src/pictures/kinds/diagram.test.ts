import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagramCard } from '../testing/any-card.ts';
import { drawnText } from '../testing/drawn-text.ts';
import { SAMPLE_CARDS } from '../testing/sample-cards.ts';
import { drawn, LOOKS, SIZES, untidy } from '../testing/tidy.ts';
import { diagram } from './diagram.ts';

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

test('the word between two halves is read like them, on a line without an arrowhead', () => {
  const halves = (isPlain: boolean) =>
    ({
      kind: 'diagram',
      form: 'flow',
      nodes: [
        { id: '1', text: 'The lamp is old' },
        { id: '2', text: 'It burns well' },
      ],
      edges: [{ from: '1', to: '2', text: 'but', ...(isPlain && { isPlain: true as const }) }],
    }) as const;
  const look = { theme: 'bold', palette: 'abyss' } as const;
  const texts = drawnText(drawn(halves(true), look, { widthPx: 1920, heightPx: 1080 }));
  const heightOf = (word: string) => texts.find(({ text }) => text === word)?.box.height ?? 0;
  expect(heightOf('but')).toBeGreaterThan(heightOf('lamp') * 0.6);
  expect(diagram.describe(halves(true))).toBe('The lamp is old but It burns well');
  expect(diagram.describe(halves(false))).toBe('The lamp is old (but) to It burns well');
});
