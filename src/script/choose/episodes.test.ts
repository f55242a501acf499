import { expect, test } from 'vitest';
import { createEmbeddedWriter } from '../embedded-writer.ts';
import { WAYS } from '../kinds/ways.ts';
import type { Line } from '../narrate/lines.ts';
import { documentOf, paragraph } from '../script-writer.contract.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { bestChain } from './chain.ts';
import { opensEpisode } from './dangling.ts';
import type { Material } from './material.ts';

const finds = 'kettle ladder feather lantern turnip whistle button saddle'.split(' ');
/** A tale of days that are alike, so that only its beginning, its seams and its end tell the days apart. */
const days = finds.flatMap((find, at) => [
  paragraph(
    `One day the miller found a ${find} under the stairs of the old mill. He lifted it and looked at it from all sides. ` +
      `Then he put it on the shelf beside the ${finds[at - 1] ?? 'door'}, and it began to speak to him.`,
  ),
  paragraph(
    `“Carry me to the castle,” it said, “and do not sleep on the way.” He did as he was told, and he walked until his shoes were thin. ` +
      'He saw the towers from the hill, and they shone like glass in the sun.',
  ),
  paragraph(
    `He came back with empty hands, for the guards had kept the ${find} and had laughed at him. She wept when she heard it. ` +
      'They ate their bread without a word and went to bed.',
  ),
]);

test('a long tale is told from its beginning to its own end, and what is left out lies between episodes', async () => {
  const blocks = [
    paragraph('Once upon a time a miller lived with his wife in an old mill, and they were poor.'),
    ...days,
    paragraph(
      'So the king gave the miller the castle. The miller and his wife lived in it for the rest of their days.',
    ),
  ];
  const { scenes } = await createEmbeddedWriter().write(documentOf(blocks, 'The Old Mill'), {
    length: 'short',
  });
  const told = scenes.map(({ narration }) => narration);
  const whole = blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join(' ');
  expect(told[0]).toMatch(/^Once upon a time/u);
  expect(told.at(-1)).toMatch(/for the rest of their days\.$/u);
  const seams = told.slice(1).filter((narration, at) => !whole.includes(`${told[at]} ${narration}`));
  expect(seams.length).toBeGreaterThan(0);
  for (const narration of seams) expect(narration).toMatch(/^(?:One day|So the king)/u);
});

test.each([
  'The next morning the king rode out.',
  'One day the miller was angry.',
  'When the giant awoke, he roared.',
])('a tale may be taken up again with: %s', (sentence) => {
  expect(opensEpisode(sentence)).toBe(true);
});

test.each(['The next morning he rode out.', 'But she was angry.', 'The king rode out.'])(
  'this is no new episode by itself: %s',
  (sentence) => {
    expect(opensEpisode(sentence)).toBe(false);
  },
);

/** Which of thirty passages of a tale are told in so many scenes. Those of its middle are worth a little more. */
function toldIn(sceneCount: number): number[] {
  const count = 30;
  const passages = Array.from({ length: count }, (_, from): Candidate => {
    const isMiddle = from > 2 && from < count - 2;
    return {
      from,
      to: from + 1,
      value: isMiddle ? 1.4 : 1,
      gapLoss: 0,
      leaveLoss: 0,
      place: (from + 0.5) / count,
      durationMs: 13_000,
    };
  });
  const chain = bestChain(passages.slice(1), passages.slice(0, 1), {
    lines: passages.map(() => ({}) as Line),
    way: WAYS.story,
    follows: passages.map((_, at) => at > 0),
    referents: { mentions: [], title: new Set() },
    sceneCount,
    goesOn: 0.7,
    isTale: true,
  });
  return chain.map(({ from }) => from);
}

test('in few scenes, a long tale is told in two runs: how it begins, and how it ends', () => {
  expect(toldIn(5)).toEqual([0, 1, 2, 28, 29]);
});

test('in more scenes, no third of it is left out at once', () => {
  const told = toldIn(12);
  const leaps = told.map((from, at) => from - (told[at - 1] ?? -1));
  expect(told.at(-1)).toBe(29);
  expect(Math.max(...leaps)).toBeLessThan(10);
});

test.each([
  'From the Danish.',
  '(A Polish story.)',
  '[Märchen und Sagen, von A. Braun (Leipzig: Friedrich).]',
])('a tale begins with its first sentence, and not with where it is from: %s', async (source) => {
  const blocks = [paragraph(source), paragraph('Once upon a time a miller lived in an old mill.'), ...days];
  const { scenes } = await createEmbeddedWriter().write(documentOf(blocks, 'The Old Mill'), {
    length: 'short',
  });
  expect(scenes[0]?.narration).toMatch(/^Once upon a time/u);
});

test('a first line that tells something is told', async () => {
  const blocks = [
    paragraph('A miller was poor.'),
    paragraph('Once upon a time he lived in an old mill.'),
    ...days,
  ];
  const { scenes } = await createEmbeddedWriter().write(documentOf(blocks, 'The Old Mill'), {
    length: 'short',
  });
  expect(scenes[0]?.narration).toMatch(/^A miller was poor\./u);
});

test('a tale that breaks off before a song ends with the sentence before', async () => {
  const blocks = [
    paragraph('Once upon a time a miller lived in an old mill, and he was poor.'),
    ...days,
    paragraph('The king gave the miller the castle, and the miller was glad of it for the rest of his days.'),
    paragraph('Then he stood up, and he sang:'),
  ];
  const { scenes } = await createEmbeddedWriter().write(documentOf(blocks, 'The Old Mill'), {
    length: 'short',
  });
  expect(scenes.at(-1)?.narration).toMatch(/for the rest of his days\.$/u);
});

test.each([
  [16_000, true],
  [9_000, false],
])('a short last sentence after one of %d ms is a scene of its own: %s', (durationMs, isAlone) => {
  const line = (text: string, own: Partial<Line>) =>
    ({
      text,
      section: 0,
      block: 0,
      kind: 'paragraph',
      opensBlock: false,
      continuesSentence: false,
      ending: 'sentence',
      ...own,
    }) as Line;
  const lines = [
    line('The king gave the miller a castle.', { durationMs, opensBlock: true }),
    line('There he lived until he died.', { durationMs: 6_000 }),
  ];
  const material: Material = {
    title: 'The Old Mill',
    language: 'en',
    lines,
    follows: [false, true],
    joins: [false, true],
    leans: [false, false],
    speaks: ['no', 'no'],
    relevance: [1, 1],
    referents: { mentions: [], title: new Set() },
    way: WAYS.story,
    allowsEchoes: true,
  };
  const { all } = candidatesOf(material, { idealMs: 15_000, lengthWeight: 3, coverage: 0.5 });
  expect(all.some(({ from, to }) => from === 1 && to === 2)).toBe(isAlone);
});
