import { expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { createReader } from '../words/reading.ts';
import { settingCards, settingIn } from './settings.ts';

const reader = await createReader('en');

test.each([
  ['In July, the town bought its first lamp.', 'In July', 'The town bought its first lamp.'],
  [
    'More than two decades ago, Ann Lee built a tower.',
    'More than two decades ago',
    'Ann Lee built a tower.',
  ],
  ['Across New Holm, lamps are lit at dusk.', 'Across New Holm', 'Lamps are lit at dusk.'],
])('%s', (sentence, term, text) => {
  expect(settingIn(sentence, reader)).toEqual({ term, text });
});

test('of a sentence that is too long, the main clause stands below its opening', () => {
  const rest =
    'as part of its ongoing campaign to win back the visitors of the old harbour and the owners of the many small boats that had left it for the new one';
  expect(
    settingIn(`Two days earlier, New Holm lowered the price of a berth in its harbour ${rest}.`, reader),
  ).toEqual({
    term: 'Two days earlier',
    text: 'New Holm lowered the price of a berth in its harbour.',
  });
});

test.each([
  // Only joins sentences, or points back to one.
  'In fact, the town bought its first lamp.',
  'For example, the keeper lights the lamp.',
  'At least, the lamp burns at night.',
  'In theory, the lamp burns at night.',
  'In this case, the lamp burns at night.',
  'With the exception of Ann Lee, the keepers left the tower.',
  'With Lampworks, the keepers tell how light is made.',
  // It does not say which.
  'About a week after the storm, the keepers are back.',
  'But earlier that night, the keeper left the tower.',
  'During the visit, he was shown the old lamp.',
  'On Thursday, the town bought its first lamp.',
  'Despite the growing cost, the town kept its lamp.',
  // The comma is one of a row, or what comes after it is no clause.
  'In Holm, Tarn and Vale, lamps are lit at dusk.',
  'In July, after the storm, the town bought its lamp.',
  // Without the opening, the sentence would claim too much.
  'Without a keeper, the lamp is dark.',
  'Unlike the lamp, the bell is old.',
  // The rest happens elsewhere.
  'In Holm, they voted for a new lamp; in Tarn and Vale, they voted for a bell.',
  'In Holm, the town bought a lamp, and in Tarn the board bought a bell.',
  // Begins with its subject, or a clause.
  'The keeper, an old man, lit the lamp.',
  'In lighting the lamp, the keeper fell.',
])('“%s” has no opening that stands by itself', (sentence) => {
  expect(settingIn(sentence, reader)).toBeUndefined();
});

test('a part of a sentence has no setting', async () => {
  const text = 'In July, the town bought its first lamp.';
  expect(settingCards(await contextOf([{ text }]))).toHaveLength(1);
  expect(settingCards(await contextOf([{ text, ending: 'open' }]))).toEqual([]);
});
