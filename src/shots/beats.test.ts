import { expect, test } from 'vitest';
import { estimateSpeechMs } from '../core/text/speech-estimate.ts';
import { beatsOf } from './beats.ts';
import type { SpokenLine } from './spoken.ts';

test('a beat lasts as long as its words take to speak in their language', () => {
  const text = 'Im Jahr 1984 zählte die Insel 1.234 Schafe.';
  const line: SpokenLine = {
    text,
    start: 0,
    kind: 'paragraph',
    block: 0,
    section: 0,
    opensBlock: true,
    continuesSentence: false,
    ending: 'sentence',
  };
  const [german, english] = ['de', 'en'].map((language) => beatsOf([line], language)[0]?.durationMs);
  expect(german).toBe(estimateSpeechMs(text, 'de'));
  expect(german).not.toBe(english);
});
