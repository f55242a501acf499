import { expect, test } from 'vitest';
import type { Card } from './card.ts';
import { cardWords, mapCardWords } from './card-words.ts';

const SERIES: Card = {
  kind: 'series',
  form: 'bars',
  title: 'Catch',
  unit: 'kg',
  labels: ['Cod', 'Eel'],
  series: [{ name: 'Autumn', values: [3, null] }],
  highlight: 'Eel',
  source: 'Harbour office',
};

test('the words of a card are those that it shows, and not the names of what it draws', () => {
  expect(cardWords(SERIES)).toEqual(['Catch', 'kg', 'Cod', 'Eel', 'Autumn', 'Eel']);
  const scene: Card = {
    kind: 'scene',
    setting: 'village',
    people: [{ figure: 'fisherman', name: 'Mathey' }],
    words: 'Years passed',
  };
  expect(cardWords(scene)).toEqual(['Years passed']);
  const diagram: Card = {
    kind: 'diagram',
    form: 'flow',
    nodes: [{ id: 'a', text: 'Start' }],
    edges: [{ from: 'a', to: 'a', text: 'again' }],
  };
  expect(cardWords(diagram)).toEqual(['Start', 'again']);
});

test('a card with other words keeps its values, sources and form', () => {
  const mapped = mapCardWords(SERIES, (text) => text.toUpperCase());
  expect(mapped).toEqual({
    ...SERIES,
    title: 'CATCH',
    unit: 'KG',
    labels: ['COD', 'EEL'],
    series: [{ name: 'AUTUMN', values: [3, null] }],
    highlight: 'EEL',
  });
  expect(mapCardWords(SERIES, (text) => text)).toEqual(SERIES);
});

test('an emphasis that is not in its new text is dropped', () => {
  const card: Card = { kind: 'statement', text: 'The lake froze', emphasis: 'froze', view: 1 };
  const said: Record<string, string> = { 'The lake froze': 'Der See fror zu', froze: 'fror' };
  expect(mapCardWords(card, (text) => said[text] ?? '')).toMatchObject({ emphasis: 'fror' });
  const other = mapCardWords(card, (text) => (text === 'froze' ? 'gefror' : (said[text] ?? '')));
  expect(other).toEqual({ kind: 'statement', text: 'Der See fror zu', view: 1 });
});
