import { expect, test } from 'vitest';
import { sentences } from '../../core/text/sentences.ts';
import { beatsOf } from '../beats.ts';
import { VALUES } from '../candidates.ts';
import { spokenLine } from '../testing/spoken-line.ts';
import { storyCards } from './story.ts';

function cardsOf(text: string) {
  const lines = sentences(text).map((sentence, at) =>
    spokenLine({ text: sentence.text, start: sentence.start, opensBlock: at === 0 }),
  );
  const scenes = [{ title: '', lines }];
  const material = {
    kind: 'story',
    title: 'A life',
    language: 'en',
    blocks: [{ kind: 'paragraph', text }],
    scenes,
  } as const;
  return storyCards(material, { beats: [beatsOf(lines, 'en')], reader: { isEnglish: true } }).flat();
}

test('illustrates tales', () => {
  expect(
    cardsOf('A king lived in a castle. His daughter went into the forest. She met a witch there.'),
  ).not.toEqual([]);
  expect(cardsOf('A goldsmith knelt down. His daughter wept in the garden.')).not.toEqual([]);
});

test('illustrates whatever begins as only tales do, and tales of doctors of old', () => {
  const day =
    'Greta washed the dishes. The mother slept by the fire, and the girl sat at the window all day.';
  expect(cardsOf(day)).toEqual([]);
  expect(cardsOf(`There was once a girl called Greta. ${day}`)).not.toEqual([]);
  expect(cardsOf('The doctor was a peasant. The doctor knelt in the castle. The king slept.')).not.toEqual(
    [],
  );
});

test('shows a place where nobody is to be seen once, and then rather what is told of it', () => {
  const cards = cardsOf(
    'The castle stood on a hill. It had been built in the olden days, and nobody in the village remembers how long it took. The story of its towers is told by every shepherd of the country. A king lived in the castle.',
  );
  const values = cards.map(({ card, value }) => [card.kind === 'scene' && card.people?.length, value]);
  expect(values).toEqual([
    [0, VALUES.scene],
    [1, VALUES.scene],
  ]);
});

test.each([
  [
    'patients and doctors',
    'A man went to his doctor. The patient was ill for weeks. He slept in the house, and his wife came to the hospital.',
  ],
  [
    'people with dates',
    'He was born in a village in 1872. He went to the city in 1889. He wrote a story of a castle in 1892 and died in 1896.',
  ],
  [
    'stories of today',
    'She went home. He was there. They sat on the floor and ate. Then he left, and she was glad.',
  ],
])('shows no puppets for %s', (_, text) => {
  expect(cardsOf(text)).toEqual([]);
});
