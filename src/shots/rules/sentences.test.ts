import { describe, expect, test } from 'vitest';
import { beatsOf } from '../beats.ts';
import type { SpokenLine } from '../spoken.ts';
import { createReader } from '../words/reading.ts';
import { sentenceCards } from './sentences.ts';

/** The statements for a sentence that is narrated in two lines. */
async function statementsOf(first: string, second: string): Promise<string[]> {
  const line = { kind: 'paragraph', block: 0, section: 0 } as const;
  const lines: SpokenLine[] = [
    { ...line, text: first, start: 0, opensBlock: true, continuesSentence: false, ending: 'clause' },
    {
      ...line,
      text: second,
      start: first.length + 1,
      opensBlock: false,
      continuesSentence: true,
      ending: 'sentence',
    },
  ];
  const scene = { title: 'The tower', lines };
  const cards = sentenceCards({
    material: {
      title: 'The tower',
      language: 'en',
      kind: 'article',
      blocks: [],
      scenes: [scene],
      headingsOf: () => [],
    },
    scene,
    sceneIndex: 0,
    beats: beatsOf(lines, 'en'),
    reader: await createReader('en'),
    terms: new Map(),
  });
  return cards.flatMap(({ card }) => (card.kind === 'statement' ? [card.text] : []));
}

describe('a sentence that is narrated in two lines', () => {
  test('shows its second clause as a sentence', async () => {
    expect(
      await statementsOf(
        'The keeper climbed the stairs of the old tower every evening before the ships came home,',
        'and the harbour master counted the boats.',
      ),
    ).toContain('The harbour master counted the boats.');
  });

  test('shows nothing that is only true together with its first clause', async () => {
    const shown = await statementsOf(
      'If the lamp of the tower breaks in the long winter, the ships stay in the harbour,',
      'and the harbour master counts the boats.',
    );
    expect(shown).not.toContain('The harbour master counts the boats.');
  });

  test('shows no clause that cannot stand alone', async () => {
    const shown = await statementsOf(
      'Many of us have noticed that we get our best ideas in the shower early in the morning,',
      'or that we can find the answer when we least think about it.',
    );
    expect(shown.join(' ')).not.toMatch(/hat we can/u);
  });
});
