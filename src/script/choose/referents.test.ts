import { expect, test } from 'vitest';
import { createReader } from '../../shots/index.ts';
import { createEmbeddedWriter } from '../embedded-writer.ts';
import { WAYS } from '../kinds/ways.ts';
import type { Line } from '../narrate/lines.ts';
import { documentOf, paragraph } from '../script-writer.contract.ts';
import type { Candidate } from './candidates.ts';
import { bestChain } from './chain.ts';
import { referentsOf } from './referents.ts';

const reader = await createReader('en');

/** For each sentence, how many of its words take somebody or something as known. */
function needsOf(...texts: string[]): number[] {
  const lines = texts.map((text) => ({ text }) as Line);
  const { mentions } = referentsOf({ title: 'A Tale', lines }, reader);
  return mentions.map((own) => own.filter(({ loss }) => loss > 0).length);
}

test('whoever is named with “the” must have been brought in', () => {
  expect(needsOf('An old hag came by.', 'The hag took the boy.', 'The boy slept.')).toEqual([0, 1, 1]);
});

test('a name must have been brought in', () => {
  expect(needsOf('They called their son Buttercup.', 'So they said that Buttercup ran.')).toEqual([0, 1]);
});

test.each([
  ['a sentence that says whom it means', 'A maid sang.', 'The maid who kept the geese slept.'],
  ['another one of the same kind', 'A wolf came by.', 'A wolf ran off.'],
  ['what everybody knows', 'A night came.', 'In the night it rained.'],
  ['an old man after a young man', 'A young man sang.', 'An old man laughed.'],
])('%s needs nothing before it', (_, first, second) => {
  expect(needsOf(first, second)).toEqual([0, 0]);
});

test('whoever is first named with “the” was brought in before by another noun', () => {
  expect(needsOf('A strange little man came in.', 'The dwarf sat down at the wheel.')).toEqual([0, 1]);
  expect(needsOf('A strange little man came in.', 'The witch sat down at the wheel.')).toEqual([0, 0]);
  expect(needsOf('A poor widow had a goat.', 'The king heard of it.')).toEqual([0, 0]);
});

test('whom the end of a tale names is worth bringing in', () => {
  const between = Array.from({ length: 12 }, (_, at) => `On day ${at} nothing came of it.`);
  const texts = ['A bear came in.', 'A goat came in.', 'The bear sat down.', 'The goat sat down.'];
  const lines = [...texts, ...between, 'The bear was a prince.'].map((text) => ({ text }) as Line);
  const { mentions } = referentsOf({ title: 'A Tale', lines }, reader);
  const [bear, goat] = [mentions[0]?.[0]?.gain ?? 0, mentions[1]?.[0]?.gain ?? 0];
  expect(bear).toBeGreaterThan(goat);
  expect(goat).toBeGreaterThan(0);
});

test('a thing that is told of again much later is brought in again', () => {
  const between = Array.from({ length: 20 }, (_, at) => `On day ${at} nothing came of it.`);
  const lines = ['She had a head.', ...between, 'He laid her head on a bed.', 'They saw the head.'].map(
    (text) => ({ text }) as Line,
  );
  const { mentions } = referentsOf({ title: 'A Tale', lines }, reader);
  const [first, again, last] = [mentions[0]?.at(-1), mentions.at(-2)?.[0], mentions.at(-1)?.[0]];
  expect(again?.id).not.toBe(first?.id);
  expect(last).toEqual({ id: again?.id, loss: expect.any(Number), gain: 0 });
  expect(last?.loss).toBeGreaterThan(0);
});

const filler = (at: number) =>
  paragraph(
    `One day the miller walked to the village and sold flour for day ${at}, and when evening came he walked home and sat by the stove with his wife until they slept.`,
  );

test('a digest tells of the one on whom its end rests, rather than of what says more', () => {
  const mentions = [[], [{ id: 0, loss: 0, gain: 0 }], [], [{ id: 0, loss: 1, gain: 0 }]];
  const passage = (from: number, value: number): Candidate => {
    return { from, to: from + 1, value, gapLoss: 0, leaveLoss: 0, place: from / 4, durationMs: 10_000 };
  };
  const [opening, dwarf, feast, end] = [passage(0, 1), passage(1, 1), passage(2, 1.4), passage(3, 1)];
  const chain = bestChain([dwarf, feast, end], [opening], {
    lines: mentions.map(() => ({}) as Line),
    way: WAYS.story,
    follows: [false, false, false, false],
    referents: { mentions, title: new Set() },
    sceneCount: 3,
    goesOn: 0,
    isTale: true,
  });
  expect(chain).toEqual([opening, dwarf, end]);
});

test('a tale is told to its last sentence, also where nothing but a leaning sentence leads there', async () => {
  const blocks = [
    paragraph('Once upon a time a miller lived in an old mill.'),
    ...Array.from({ length: 9 }, (_, at) => filler(at)),
    paragraph(
      Array.from(
        { length: 40 },
        (_, at) =>
          `And he went on for ${at + 2} long miles through snow and wind with a lantern of tin in one hand.`,
      ).join(' '),
    ),
    paragraph('And he was never seen again by anybody in all those hills.'),
  ];
  const { scenes } = await createEmbeddedWriter().write(documentOf(blocks, 'Snow'), { length: 'short' });
  expect(scenes.at(-1)?.narration).toMatch(/in all those hills\.$/u);
});

test('a closing sentence about no person belongs to its tale, and its source does not', async () => {
  const end = 'There lies the mill at the bottom of the lake, and that is why the lake is black.';
  const blocks = [
    paragraph('Once upon a time a miller lived in an old mill by a lake with his wife.'),
    ...Array.from({ length: 9 }, (_, at) => filler(at)),
    paragraph('At last the miller sold his mill to a captain, who let it sink, and he lived in a hut.'),
  ];
  const write = async (...last: string[]) => {
    const document = documentOf([...blocks, ...last.map(paragraph)], 'The Mill');
    return (await createEmbeddedWriter().write(document, { length: 'short' })).scenes.at(-1)?.narration;
  };
  expect(await write(end)).toContain(end);
  expect(await write('(From the Russian.)')).toMatch(/lived in a hut\.$/u);
});
