import { expect, test } from 'vitest';
import type { Beat } from '../beats.ts';
import { VALUES } from '../candidates.ts';
import type { ChosenShot } from './choose-cards.ts';
import { withSpokenParts } from './spoken-parts.ts';

const beat = (text: string, lineIndex: number) =>
  ({ text, lineIndex, line: { continuesSentence: false } }) as Beat;
const shot = (at: number, text: string, value: number): ChosenShot => ({
  from: at,
  to: at,
  candidate: { card: { kind: 'statement', text }, value, from: at, to: at },
});

function shownIn(
  { isTale, value = VALUES.heading + 1 }: { isTale: boolean; value?: number },
  [cardText, at]: readonly [string, number],
  ...beats: Beat[]
): string | undefined {
  const [shots] = withSpokenParts([[shot(at, cardText, value)]], [{ beats, candidates: [] }], { isTale });
  const card = shots?.[0]?.candidate.card;
  return card?.kind === 'statement' ? card.text : undefined;
}

const shownFor = (cardText: string, at: number, ...beats: Beat[]) =>
  shownIn({ isTale: true }, [cardText, at], ...beats);

test('in other texts, a title that stands in for a sentence gives way to it, and a phrase stays', () => {
  const said = beat('that the keepers may yet come.', 0);
  const beats = [beat('They note', 0), said];
  expect(shownIn({ isTale: false, value: VALUES.heading }, ['The lamp of Holm', 1], ...beats)).toBe(
    '… that the keepers may yet come.',
  );
  expect(shownIn({ isTale: false }, ['The lamp of Holm', 1], ...beats)).toBe('The lamp of Holm');
});

test('what is said is shown instead of a few words of it', () => {
  const beats = [beat('He went to the mill,', 0), beat('which stood behind the barn door.', 0)];
  expect(shownFor('Barn door', 1, ...beats)).toBe('… which stood behind the barn door.');
  expect(shownFor('The mill', 0, ...beats)).toBe('He went to the mill …');
});

test('a sentence stays, however short it is, and so do words that are all that is said', () => {
  expect(shownFor('He went.', 0, beat('So he went to the mill.', 0))).toBe('He went.');
  expect(shownFor('The mill', 0, beat('The mill!', 0))).toBe('The mill');
});
