import { expect, test } from 'vitest';
import type { Card } from '../../core/card.ts';
import type { Beat } from '../beats.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { spokenLine } from '../testing/spoken-line.ts';
import { withoutRepeatedTitles } from './repeated-titles.ts';

const line = spokenLine();

const title: Card = { kind: 'statement', text: 'The Lamp' };
const sentence: Card = { kind: 'statement', text: 'The lamp burns.' };
const opening: Card = { kind: 'title', title: 'The Lamp' };

/** The shots of scenes after the rule, as `card from–to`. Each beat takes as long as given. */
function shown(cards: readonly (readonly Card[])[], durationMs: number): readonly (readonly string[])[] {
  const beat = (at: number): Beat => ({
    text: '',
    start: at,
    durationMs,
    line,
    lineIndex: at,
    isWhole: true,
  });
  const candidate = (card: Card, at: number): Candidate => ({
    card,
    value: card === title ? VALUES.heading : VALUES.statement,
    from: at,
    to: at,
  });
  const film = cards.map((own) =>
    own.map((card, at) => ({ from: at, to: at, candidate: candidate(card, at) })),
  );
  const scenes = cards.map((own) => ({ beats: own.map((_, at) => beat(at)), candidates: [] }));
  return withoutRepeatedTitles(film, scenes).map((shots) =>
    shots.map(({ from, to, candidate: { card } }) => `${card.kind} ${from}–${to}`),
  );
}

test('a title that stands in for a sentence does not come back within a minute', () => {
  expect(shown([[opening, title, sentence]], 5_000)).toEqual([['title 0–1', 'statement 2–2']]);
  expect(shown([[opening], [title, sentence]], 5_000)).toEqual([['title 0–0'], ['statement 0–1']]);
});

test('it comes back later, and where nothing else could be shown', () => {
  expect(
    shown(
      [
        [opening, sentence],
        [title, sentence],
      ],
      61_000,
    ),
  ).toEqual([
    ['title 0–0', 'statement 1–1'],
    ['statement 0–0', 'statement 1–1'],
  ]);
  expect(shown([[opening], [title]], 5_000)).toEqual([['title 0–0'], ['statement 0–0']]);
});
