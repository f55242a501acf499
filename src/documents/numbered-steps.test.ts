import { describe, expect, test } from 'vitest';
import type { Block } from '../core/model.ts';
import { joinSteps } from './numbered-steps.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const picture = {
  kind: 'figure',
  image: { hash: '0', mediaType: 'image/png', widthPx: 640, heightPx: 480, bytes: new Uint8Array() },
} as Block;

describe('steps whose numbers stand on lines of their own', () => {
  test('become one numbered list, each with all of its paragraphs', () => {
    const steps = ['Step 1', 'Cut the paper.', 'Keep the rest.', 'Step 2', 'Fold it.', 'Fly your kite.'];
    expect(joinSteps(['You need paper.', ...steps].map(paragraph))).toEqual([
      paragraph('You need paper.'),
      { kind: 'list', ordered: true, items: ['Cut the paper. Keep the rest.', 'Fold it.'] },
      paragraph('Fly your kite.'),
    ]);
  });

  test('begin with their number if pictures stand between them', () => {
    const [first, second]: Block[] = [
      { kind: 'heading', level: 3, text: 'Step 1:' },
      { kind: 'heading', level: 3, text: 'Step 2:' },
    ] satisfies Block[];
    expect(
      joinSteps([first, paragraph('Cut the paper.'), picture, second, paragraph('Fold it.')] as Block[]),
    ).toEqual([paragraph('Step 1: Cut the paper.'), picture, paragraph('Step 2: Fold it.')]);
  });

  test.each([
    ['one step alone', ['Step 1', 'Cut the paper.']],
    ['numbers that do not count from one', ['Step 2', 'Cut the paper.', 'Step 5', 'Fold it.']],
    ['headings that say what the step is', ['Step 1: Cut', 'Take paper.', 'Step 2: Fold', 'Press it.']],
    ['a number without a text below it', ['Step 1', 'Step 2']],
  ])('stay as they are: %s', (_, texts) => {
    const blocks = texts.map(paragraph);
    expect(joinSteps(blocks)).toEqual(blocks);
  });
});
