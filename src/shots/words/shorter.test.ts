import { expect, test } from 'vitest';
import { createReader } from './reading.ts';
import { shorterSentence } from './shorter.ts';

const reader = await createReader('en');
const shortened = (text: string) => shorterSentence(text, 18, reader);

test.each([
  [
    'without what stands between two dashes',
    'The harbour board – which has paid for the oil of every lamp since the war – called for a meeting in Holm.',
    'The harbour board called for a meeting in Holm.',
  ],
  [
    'with the comma that the dash stood for',
    'In Holm, the young keeper, Ann Lee — whose mother had also kept the lamp of the town — promised to mend it in May.',
    'In Holm, the young keeper, Ann Lee, promised to mend it in May.',
  ],
  [
    'without what somebody is',
    'Ann Lee, a retired captain whom the board of the town had made its keeper, has mended the lamp of the old harbour.',
    'Ann Lee has mended the lamp of the old harbour.',
  ],
  [
    'without what it stands beside',
    'While the other towns of the coast have bought new lamps, the harbour of Holm still lights its old one every night.',
    'The harbour of Holm still lights its old one every night.',
  ],
  [
    'without what came before or after it',
    'The town closed its old harbour in March after the keepers of the lamp had grown tired of waiting for oil.',
    'The town closed its old harbour in March.',
  ],
  [
    'without what it comes to',
    'Eventually, the board is expected to sell the old lamp of the harbour, a move that would leave the ships in the dark.',
    'Eventually, the board is expected to sell the old lamp of the harbour.',
  ],
])('says what a sentence mainly says, %s', (_, sentence, told) => {
  expect(shortened(sentence)).toBe(told);
});

test.each([
  'The keepers did not leave the harbour in that year before the lamp of the town had been lit for the last time.',
  'If the other towns of the coast have bought new lamps, the harbour of Holm will light its old one every night.',
  'The lamp of the old harbour burned as long as the keepers of the town of Holm had oil for it in their barrels.',
  'While the keepers of the lamp had known of it, they were never told by the board that the harbour would be closed.',
  'The lamp of the old harbour was sold three years after the keepers of the town of Holm had left it to the board.',
  'The town can keep the lamp of the old harbour after the board has paid for the oil of all keepers of the coast.',
  'The keepers of the old harbour of Holm saw the lamp after the storm, Ann Lee and the board of the town said.',
])('stays whole if a part could not be left out: %s', (sentence) => {
  expect(shortened(sentence)).toBeUndefined();
});
