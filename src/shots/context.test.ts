import { expect, test } from 'vitest';
import { beatsOfLine, lastBeatOf } from './context.ts';
import { contextOf } from './testing/context.ts';

/** The beats of a sentence, and the last one of its opening clause. */
async function opened(clause: string, rest: string) {
  const context = await contextOf([{ text: `${clause}, ${rest}` }]);
  const at = beatsOfLine(context.beats, 0) ?? { from: 0, to: 0 };
  return { ...at, last: lastBeatOf(context, at, `${clause}.`) };
}

const CLAUSE = 'The board of the old harbour has closed the tower in the north for the rest of the winter';

test('a clause ends before a rest that is long enough for a picture of its own', async () => {
  const { to, last } = await opened(
    CLAUSE,
    'which the keepers of the lamp and the people of the whole town had hoped to see open again before the spring.',
  );
  expect(last).toBeLessThan(to);
});

test('it takes in a rest that is said in a moment', async () => {
  const { to, last } = await opened(CLAUSE, 'which surprised all of the keepers.');
  expect(last).toBe(to);
});
