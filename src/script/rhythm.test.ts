import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { estimateSpeechMs } from '../core/text/speech-estimate.ts';
import { parseDocument } from '../documents/parse-document.ts';
import { rhythmOf, type TimedShot } from '../shots/testing/rhythm.ts';
import { createEmbeddedWriter } from './embedded-writer.ts';

const PROSE = new URL('../shots/testing/prose/', import.meta.url);

/** The shots of a film made from one of our texts. */
async function filmOf(name: string): Promise<TimedShot[]> {
  const document = await parseDocument({ bytes: await readFile(new URL(name, PROSE)), name, isNamed: true });
  const { scenes } = await createEmbeddedWriter().write(document, { length: 'short' });
  return scenes.flatMap(({ narration, shots }) =>
    shots.map(({ card, narrationStart }, at) => {
      const spoken = narration.slice(narrationStart, shots[at + 1]?.narrationStart).trim();
      if (!card) throw new Error('The writer gives each shot a card.');
      return { card, spoken, durationMs: estimateSpeechMs(spoken) };
    }),
  );
}

describe.each(['salt.md', 'sleep.md', 'company.md', 'whales.md', 'policy.md', 'essay.txt'])('%s', (name) => {
  test('opens with its title, and changes often without cutting anything off', async () => {
    const shots = await filmOf(name);
    const rhythm = rhythmOf(shots);
    expect(shots[0]?.card.kind).toBe('title');
    expect(rhythm.alike).toEqual([]);
    expect(rhythm.repeated).toEqual([]);
    expect(rhythm.singleWords).toEqual([]);
    expect(rhythm.cutWithin).toEqual([]);
    expect(rhythm.longestStillMs).toBeLessThanOrEqual(12_000);
    // Words that light up one by one are a change, but not for ever.
    expect(rhythm.longestMs).toBeLessThanOrEqual(16_000);
    expect(Math.max(...rhythm.looks.values())).toBeLessThanOrEqual(0.35);
  });
});

test('draws what a text counts, compares, lists, quotes and locates', async () => {
  const kinds = new Set((await filmOf('salt.md')).map(({ card }) => card.kind));
  for (const kind of ['number', 'series', 'part', 'quote', 'comparison', 'list'])
    expect(kinds).toContain(kind);
});
