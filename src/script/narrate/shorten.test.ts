import { beforeAll, expect, test } from 'vitest';
import { createReader, type Reader } from '../../shots/index.ts';
import { shortened } from './shorten.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader('en');
});

test('a long sentence loses its last additions and its asides', () => {
  expect(
    shortened(
      'The master of the old harbour asked the council in March to repair the quay before the winter storms came, which had broken its outer wall of grey stone twice in the last ten years.',
      reader,
    ),
  ).toBe(
    'The master of the old harbour asked the council in March to repair the quay before the winter storms came.',
  );
  expect(
    shortened(
      'The town (which is one of the oldest on this coast by far) built a new quay of grey stone for the ferry and for the boats that bring the fish in early every morning.',
      reader,
    ),
  ).toBe(
    'The town built a new quay of grey stone for the ferry and for the boats that bring the fish in early every morning.',
  );
});

test('a short sentence stays as it is, as does one in another language', async () => {
  const short = 'The lamp (an old one) burned, which nobody saw.';
  expect(shortened(short, reader)).toBe(short);
  const long = `Der Leuchtturm ${'am alten Hafen der Stadt '.repeat(8)}brannte, wobei niemand es sah.`;
  expect(shortened(long, await createReader('de'))).toBe(long);
});

test.each([
  // What is in brackets limits the claim.
  'The town (if its council agrees) will build a new quay of grey stone for the ferry and for the boats that bring the fish in early every morning of the week and of the whole long year.',
  // The last part limits the claim.
  'The council of the old harbour town will rebuild the broken outer wall of the quay with grey stone from the hills in the north of the county next spring, unless the storms come early this year.',
  // The verb of the first part comes only later.
  'The old keeper of the lighthouse on the long grey rock in the north of the bay, which nobody had visited in the last forty years or more, and the boy, whom he taught, left.',
  // The part that `and` adds is after the cut.
  'The men of the village procured crowbars and levers and ropes from the boats that lay in the harbour below the hill, and, at last, with much labour and a great loss of time, lifted the stone.',
  // The brackets contain a value.
  'The council spent (in 2019 alone) more on the quay and on the broken outer wall of the harbour than on all of the schools and the roads and the old bridge over the river together.',
])('nothing is removed that changes the meaning: %s', (sentence) => {
  expect(shortened(sentence, reader)).toBe(sentence);
});

test.each([
  [
    'The keepers of the old harbour have said that they did not see the danger which would come when wild sailors, who had been kept out of the harbour for years by the old law, came back to it.',
    'when wild sailors.',
  ],
  [
    'The harbour has counted about three hundred lamps and the town a hundred more of them since the spring, while the island, where the virus of the lamps first came up, has counted only nine lamps.',
    'while the island.',
  ],
  [
    'They fled to the yard of the old harbour after all of their houses were broken into by sailors in the long night of the storm in March, the source, who knows the keeper well and saw it all, said.',
    'the source.',
  ],
])('no clause loses its verb', (sentence, lost) => {
  expect(shortened(sentence, reader).endsWith(lost)).toBe(false);
});
