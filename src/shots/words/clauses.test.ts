import { expect, test } from 'vitest';
import { mainClauseOf, shortenedSentence, withoutBrackets, withoutLead } from './clauses.ts';
import { createReader } from './reading.ts';

const reader = await createReader('en');

test.each([
  'Marsh returned to Norland, and, with the aid of the Saxon Vane, King of the Isles, conquered and killed Edwin.',
  'We heard recently from researchers at Oxford University that up to 47% of human tasks, including many white collar jobs, could be eliminated by lamps within the next 20 years.',
  'If we use trait as proposed in the body of the text, then type Foo = Bar; and trait Foo = Bar; both create an alias for the object type, but only the latter creates one that can be used.',
  'This branch was of great importance to all—in fact, after the decay of the fisheries, which ended in the long war, it became the only one of the island.',
  'The lamp wine of the land is a first cousin of the iconic and beloved Norland Red, otherwise known as the black one of the islands in the north.',
])('a sentence is not cut where its clause goes on: %s', (text) => {
  expect(shortenedSentence(text, 18, reader)).toBeUndefined();
});

test.each([
  'The keepers lit the lamp of the harbour in each night of winter, but the ships saw nothing of it.',
  'The keepers of the harbour said they thought the lamp – made by a firm in the town of Tarn – was dim.',
  'Many keepers will tell you about the quality of the oil, the wicks, and the lamp has declined over time.',
  'The keepers of the old harbour showed none of the signs, like a fever, aches, coughing and fear.',
])('no half of a contrast, no aside and no row is torn: %s', (text) => {
  expect(shortenedSentence(text, 18, reader)).toBeUndefined();
  expect(mainClauseOf(text)).toBeUndefined();
});

test('a sentence is cut before what only adds to it', () => {
  expect(
    shortenedSentence(
      'The harbour board of the old town pays for the oil of the lamp, which is lit in each night of the winter.',
      16,
      reader,
    ),
  ).toBe('The harbour board of the old town pays for the oil of the lamp.');
});

test('a clause that ends in a row of acts keeps no comma', () => {
  const text =
    'In the evening the elder keeper seized the lamp, tied it to a mast, and went on his way to the harbour of the town.';
  expect(shortenedSentence(text, 16, reader)).toBe(
    'In the evening the elder keeper seized the lamp, tied it to a mast.',
  );
});

test('a clause that ends with a quotation keeps no comma in it', () => {
  expect(
    shortenedSentence(
      'The son of the old keeper said he was a “false villain,” and complained to the board of the harbour on the next day.',
      14,
      reader,
    ),
  ).toBe('The son of the old keeper said he was a “false villain”.');
});

test.each([
  ['(The lamp was lit.)', 'The lamp was lit.'],
  ['(The lamp was lit at six.', 'The lamp was lit at six.'],
  ['It burned well.)', 'It burned well.'],
  ['(Ann) lit the lamp (the old one).', ' lit the lamp.'],
  ['The lamp (and its oil) are old (and dim).', 'The lamp and its oil are old.'],
  ['They make lamps and (multi)coloured glass (in Holm).', 'They make lamps and (multi)coloured glass.'],
])('takes a sentence out of its brackets: %s', (sentence, text) => {
  expect(withoutBrackets(sentence)).toBe(text);
});

test('a word that only connects is left out in English alone', () => {
  expect(withoutLead('So there is a way.')).toBe('There is a way.');
  expect(withoutLead('So highly valued is the lamp.')).toBe('So highly valued is the lamp.');
  expect(withoutLead('So gibt es eine Möglichkeit.', { isEnglish: false })).toBe(
    'So gibt es eine Möglichkeit.',
  );
});
