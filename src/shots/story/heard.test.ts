import { expect, test } from 'vitest';
import type { SpokenLine } from '../spoken.ts';
import { spokenLine } from '../testing/spoken-line.ts';
import { heardSentences } from './heard.ts';
import { planStory } from './plan-story.ts';

const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;

const line = (text: string, block: number) => spokenLine({ text, block });

function heard(blocks: readonly string[], lines: readonly SpokenLine[]) {
  return heardSentences({
    blocks: blocks.map(paragraph),
    scenes: [{ title: '', lines }],
    language: 'en',
  }).map(({ text, isTold, paragraph: block }) => `${isTold ? 'told' : 'left out'} ${block}: ${text}`);
}

test('reads the sentences that were left out in between', () => {
  const blocks = ['The king rode out. He met a girl. She wept.', 'They came to a well.', 'The king drank.'];
  expect(heard(blocks, [line('The king rode out.', 0), line('The king drank.', 2)])).toEqual([
    'told 0: The king rode out.',
    'left out 0: He met a girl.',
    'left out 0: She wept.',
    'left out 1: They came to a well.',
    'told 2: The king drank.',
  ]);
});

test('finds sentences that are narrated in parts or without quotation marks', () => {
  const blocks = ['The king rode out. “He met a girl,” said the smith; and she wept. All was well.'];
  expect(heard(blocks, [line('He met a girl, said the smith;', 0), line('and she wept.', 0)])).toEqual([
    'left out 0: The king rode out.',
    'told 0: He met a girl, said the smith;',
    'told 0: and she wept.',
  ]);
});

test('reads only the last sentences that were left out, and none before a line that is not found', () => {
  const long = Array.from(
    { length: 40 },
    (_, at) => `The road went on by hill ${'abcdefghij'[at % 10]}${at}.`,
  );
  const blocks = ['The king rode out.', long.join(' '), 'The king drank.'];
  const told = heard(blocks, [line('The king rode out.', 0), line('The king drank.', 2)]);
  expect(told).toHaveLength(18);
  expect(told.at(-2)).toContain('hill j39');
  expect(heard(blocks, [line('The king rode out.', 0), line('Nobody wrote this.', 2)])).toHaveLength(2);
});

test('knows all of a sentence of which only the beginning is narrated, so that its speech ends', () => {
  const blocks = ["The king said, 'I am old; I cannot ride.'", 'The horse wandered in the wood.'];
  const scenes = [
    { title: '', lines: [line("The king said, 'I am old.", 0), line('The horse wandered in the wood.', 1)] },
  ];
  const sentences = heardSentences({ blocks: blocks.map(paragraph), scenes, language: 'en' });
  expect(sentences[0]?.whole).toBe(blocks[0]);
  const [, last] = planStory({ sentences, title: 'A tale' });
  expect(last).toMatchObject({ setting: 'forest', things: ['horse'] });
});
