import { expect, test } from 'vitest';
import { WAYS } from '../kinds/ways.ts';
import type { Line } from '../narrate/lines.ts';
import { materialOf } from './material.ts';

/** Whether the second of two sentences of a paragraph depends on the first. */
function leans(second: string, kind: 'news' | 'story'): boolean | undefined {
  const lines = ['A council in Norport says that the lamp of Holm was sold.', second].map(
    (text, at): Line => ({
      text,
      durationMs: 4_000,
      section: 0,
      block: 0,
      kind: 'paragraph',
      opensBlock: at === 0,
      continuesSentence: false,
      ending: 'sentence',
    }),
  );
  const outline = { title: 'The Lamp', language: 'en', sections: [{ level: 1 }], lines, leftOut: [] };
  const strictness = { leavesOutPoor: false, maxRepeatedShare: 1 };
  return materialOf(outline, { way: WAYS[kind], strictness }).leans[1];
}

test('in an article, a sentence that refers back depends on the one before it; a tale is left as it is', () => {
  expect(leans('The harbour office rejected these claims.', 'news')).toBe(true);
  expect(leans('The harbour office rejected the sale.', 'news')).toBe(false);
  expect(leans('The harbour office rejected these claims.', 'story')).toBe(false);
});
