import { expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { createReader } from '../words/reading.ts';
import { briefCards, briefOf } from './briefs.ts';

const reader = await createReader('en');
const TAIL = 'in the long and stormy winter of that year and in the summer that came after it';

test.each([
  [
    'The whole town of Holm on the west coast is fighting for the old lamp of its harbour, which the board of the harbour wants to sell.',
    'The whole town of Holm on the west coast is fighting for the old lamp of its harbour.',
  ],
  [
    `The keeper of the lamp went back to his tower after the board had mended the stairs ${TAIL}.`,
    'The keeper of the lamp went back to his tower.',
  ],
  [
    `The harbour board has lowered the price of its berths as part of a plan to win back visitors ${TAIL}.`,
    'The harbour board has lowered the price of its berths.',
  ],
  [
    `Officials in the harbour closed the old tower, sending all of its keepers to other towns ${TAIL}.`,
    'Officials in the harbour closed the old tower.',
  ],
])('a long sentence is told by its main clause: %s', (sentence, text) => {
  expect(briefOf(sentence, reader)).toEqual({ text, isFirst: false });
});

test('the first of two main clauses leaves the time of the second one', async () => {
  const text = `The people of Holm have kept their old lamp, and the board of the harbour closed the tower ${TAIL}.`;
  expect(briefOf(text, reader)).toEqual({
    text: 'The people of Holm have kept their old lamp.',
    isFirst: true,
  });
  const context = await contextOf([{ text }]);
  const [card] = briefCards(context);
  expect(card?.to).toBeLessThan(context.beats.length - 1);
});

test.each([
  // Who says all of it, or what it depends on, comes last.
  `The town of Holm will sell its old lamp, which burned for years ${TAIL}, according to the board.`,
  `The town of Holm will sell its old lamp, sending the keepers to other towns, as the board said in May.`,
  `Pictures of the old lamps left on the harbour wall afterwards, as well as the long list of broken boats, show that the storm was strong.`,
  `The town of Holm will sell its old lamp, with the tower and the boats ${TAIL}, if nobody helps.`,
  // What is denied or only possible is so for that reason.
  `The keeper of the lamp did not leave the tower because of the long storms ${TAIL}.`,
  `The keeper of the lamp could leave the old tower after the long storms ${TAIL}.`,
  // The clause would be cut, or be a part of a row.
  `The keeper of the old lamp left Holm two days after the long storms ${TAIL}.`,
  `The room holds ten brass lamps, oil, old matches, as well as the wicks ${TAIL}.`,
  `The boats in the old harbour, as well as the lamps ${TAIL}, are to be sold.`,
  `The board left the lamp as dark as the mayor of Holm, who lost his tower ${TAIL}, did.`,
  // Most of it is told at the end.
  `The town of Holm is fighting for its old lamp, which the board of the harbour wants to sell ${TAIL}.`,
  // The subject has no verb of its own.
  `One night after the storm had left the old town thanks to the west wind ${TAIL}, the lamp burned.`,
])('nothing is left out of: %s', (sentence) => {
  expect(briefOf(sentence, reader)).toBeUndefined();
});

test('a shorter sentence is shown whole', () => {
  expect(briefOf('The keeper left the tower, which was old.', reader)).toBeUndefined();
});
