import { expect, test } from 'vitest';
import type { Beat } from '../beats.ts';
import type { ChosenShot } from './choose-cards.ts';
import { withSpokenParts } from './spoken-parts.ts';

const beat = (text: string, lineIndex: number) =>
  ({ text, lineIndex, line: { continuesSentence: false } }) as Beat;
const shot = (at: number, text: string): ChosenShot => ({
  from: at,
  to: at,
  candidate: { card: { kind: 'statement', text }, value: 18, from: at, to: at },
});

function shownFor(cardText: string, at: number, ...beats: Beat[]): string | undefined {
  const [shots] = withSpokenParts([[shot(at, cardText)]], [{ beats, candidates: [] }]);
  const card = shots?.[0]?.candidate.card;
  return card?.kind === 'statement' ? card.text : undefined;
}

test('what is said is shown instead of a few words of it', () => {
  const beats = [beat('He went to the mill,', 0), beat('which stood behind the barn door.', 0)];
  expect(shownFor('Barn door', 1, ...beats)).toBe('… which stood behind the barn door.');
  expect(shownFor('The mill', 0, ...beats)).toBe('He went to the mill …');
});

test('a sentence stays, however short it is, and so do words that are all that is said', () => {
  expect(shownFor('He went.', 0, beat('So he went to the mill.', 0))).toBe('He went.');
  expect(shownFor('The mill', 0, beat('The mill!', 0))).toBe('The mill');
});
