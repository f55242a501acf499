import { expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { createReader } from '../words/reading.ts';
import { appositionCards, appositionIn } from './appositions.ts';

const reader = await createReader('en');

test.each([
  [
    'Mary Anning, a collector of fossils from Dorset, sold her finds to the museum.',
    'Mary Anning',
    'A collector of fossils from Dorset.',
  ],
  ['The tower was built by John Tarn, an engineer from Fowey.', 'John Tarn', 'An engineer from Fowey.'],
  [
    'The count is far too low, said Anna Berg, director of the harbour museum.',
    'Anna Berg',
    'Director of the harbour museum.',
  ],
  [
    'According to Ruth Vane, a marine biologist at the institute, the seals are back.',
    'Ruth Vane',
    'A marine biologist at the institute.',
  ],
  [
    '“We saw the need,” Ann Lee, deputy administrator for exploration, told the reporters.',
    'Ann Lee',
    'Deputy administrator for exploration.',
  ],
  [
    'Leif Holm, the keeper of the old lamp, retired from the sea at forty.',
    'Leif Holm',
    'The keeper of the old lamp.',
  ],
  [
    'Spermaceti, which is a waxy oil from the head of a whale, was burned in the best lamps.',
    'Spermaceti',
    'A waxy oil from the head of a whale.',
  ],
  [
    'Pilotage, which involves guiding a ship through narrow waters, was a trade of the town.',
    'Pilotage',
    'Involves guiding a ship through narrow waters.',
  ],
])('finds what somebody is: %s', (sentence, term, text) => {
  expect(appositionIn(sentence, reader)).toEqual({ term, text });
});

test('who says something is no definition of him while it is said', async () => {
  const shown = async (text: string) =>
    appositionCards(await contextOf([{ text }])).map(({ card }) => card.kind === 'definition' && card.term);
  expect(await shown('The lamp has seen storms too, said Mary Anning, a keeper of the old harbour.')).toEqual(
    [],
  );
  expect(await shown('Mary Anning, a collector of fossils, sold the bones.')).toEqual(['Mary Anning']);
});

test.each([
  'In Paris, a court ruled that the ferry must stop.',
  'She was born in 1831 in a mill near Port Ellory, the fourth of six children.',
  'On Tuesday, a spokesman for the port said nothing.',
  'He met Tom, a baker, and a smith.',
  'Smith, the latter of the two, left the town.',
  'London, a city he loved, was far away.',
  'The crew saw Fowey, a boat came out, and they landed.',
  'They sailed to Wales, the same day as the others.',
  'John Tarn, his brother, built the tower.',
  'Mary Anning, the company’s chief keeper, said the lamp would be mended.',
  'The lamp, which is older than its tower, burns.',
  'He, which is a rare thing in Holm, said nothing.',
  'Spermaceti, which includes their oil, was burned.',
  'When Anna Berg, a diver, surfaced, the boat was gone.',
])('finds nothing in: %s', (sentence) => {
  expect(appositionIn(sentence, reader)).toBeUndefined();
});
