import { beforeAll, expect, test } from 'vitest';
import type { Card } from '../../core/card.ts';
import { beatsOf } from '../beats.ts';
import { VALUES } from '../candidates.ts';
import { spokenLine } from '../testing/spoken-line.ts';
import { createReader, type Reader } from '../words/reading.ts';
import { withReadableCards } from './readable-cards.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await createReader('en');
});

/** What is shown and what is said meanwhile. */
function viewsOf(card: Card & { readonly text: string }, others: readonly Card[] = []) {
  const beats = beatsOf([spokenLine({ text: card.text, start: 0, ending: 'sentence' })], 'en');
  const to = beats.length - 1;
  const own = { from: 0, to, candidate: { card, value: VALUES.statement, from: 0, to } };
  const next = others.map((other) => ({ ...own, candidate: { ...own.candidate, card: other } }));
  const film = [
    { beats, shots: [own] },
    { beats, shots: next },
  ];
  const [scene] = withReadableCards(film, { reader, language: 'en', emphasisIn: () => undefined });
  return scene?.shots.map(({ from, to: last, candidate }) => {
    const said = scene.beats.slice(from, last + 1);
    return [
      'text' in candidate.card ? candidate.card.text : '',
      said.map(({ text }) => text).join(' '),
      said[0]?.start,
    ];
  });
}

const statement = (text: string) => ({ kind: 'statement', text }) as const;

test('a sentence that is short enough stays', () => {
  const text = 'The lamp of the old harbour has burned every night since the town of Holm was built.';
  expect(viewsOf(statement(text))).toEqual([[text, text, 0]]);
});

test('a long sentence is shown in two, each while it is spoken, wherever its second part begins', () => {
  const first = 'The keepers of the harbour accused the board of the town of selling its oil';
  const second = 'and warned that nobody in the old town of Holm would light the lamp in the next winter.';
  expect(viewsOf(statement(`${first} ${second}`))).toEqual([
    [`${first}.`, first, 0],
    [second.replace('and', 'The keepers of the harbour'), second, first.length + 1],
  ]);
});

test('what a sentence mainly says is shown, and the rest after dots if that takes its time', () => {
  const first = 'The town closed its old harbour and its great lamp in the middle of March';
  const second =
    'after the keepers of the lamp had grown tired of waiting for the oil that they were promised.';
  expect(viewsOf(statement(`${first} ${second}`))).toEqual([
    [`${first}.`, first, 0],
    [`… ${second}`, second, first.length + 1],
  ]);
});

test('what somebody said is never shortened, but has pages if it is very long', () => {
  const text =
    'I believe that the lamp of the old harbour, which my mother kept for most of her life, and which I have kept since, will be dark in the winter, because the board of the town has no money for oil.';
  const shown = viewsOf({ kind: 'quote', text })?.map(([own]) => own);
  expect(shown?.length).toBe(2);
  expect(shown?.join(' ').replace(/ … …/u, ',')).toBe(text);
});

test('nothing is shown twice', () => {
  const first = 'The lamp of the old harbour in the town of Holm is dark again';
  const second = 'nobody has come to mend it in all of the long time since the spring.';
  const text = `${first}, and ${second}`;
  expect(viewsOf(statement(text))?.length).toBe(2);
  const others = viewsOf(statement(text), [statement(`${first}.`)]);
  expect(others?.map(([shown]) => shown)).not.toContain(`${first}.`);
});

/** What is shown of a sentence whose first part was said behind a title. */
function shownAfterTitle(first: string, second: string) {
  const text = `${first} ${second}`;
  const whole = spokenLine({ text, start: 0, ending: 'sentence' });
  const beat = { line: whole, lineIndex: 0, isWhole: false, durationMs: 5_000 };
  const beats = [
    { ...beat, text: first, start: 0 },
    { ...beat, text: second, start: first.length + 1 },
  ];
  const shots = [{ kind: 'title', title: 'The lamp' } as const, statement(text)].map((card, at) => ({
    from: at,
    to: at,
    candidate: { card, value: VALUES.statement, from: 0, to: 1 },
  }));
  const film = [{ beats, shots }];
  const [scene] = withReadableCards(film, { reader, language: 'en', emphasisIn: () => undefined });
  const card = scene?.shots.at(-1)?.candidate.card;
  return card?.kind === 'statement' ? card.text : undefined;
}

test('a sentence that is shown when its first part was said goes on from there, unless that is no clause', () => {
  const first = 'The keepers of the old harbour of Holm spent the long night';
  const clause = 'after it had lost its lamp in the storm.';
  expect(shownAfterTitle(first, clause)).toBe(`… ${clause}`);
  const rest = 'in the tower of the old town hall.';
  expect(shownAfterTitle(first, rest)).toBe(`${first} ${rest}`);
});

test('between two clauses, a long sentence has a page for each', () => {
  const first =
    'The harbour board says only that the venerable lighthouse remains important for northern navigation';
  const second =
    'but nobody explains whose generosity will finance its expensive illumination during winter evenings.';
  expect(viewsOf(statement(`${first}, ${second}`))?.map(([shown]) => shown)).toEqual([
    `${first}.`,
    second.replace('but', 'But'),
  ]);
});

test('who says something has no page of its own', () => {
  const first =
    'The keepers of the harbour had filled the great lamp with nothing but the finest oil for every night of the long winter';
  const text = `${first}, according to a report of the board.`;
  expect(viewsOf(statement(text))).toEqual([[`${first}.`, text, 0]]);
});

test('no page ends with a subject whose verb comes after a clause about it', () => {
  const text =
    'According to the keepers of the coast, the great lamp of the old harbour, which the board of the town has owned since the spring, is kept dark by its new owner in winter.';
  expect(viewsOf(statement(text))?.map(([shown]) => shown)).not.toContainEqual(
    expect.stringMatching(/^… which/u),
  );
});
