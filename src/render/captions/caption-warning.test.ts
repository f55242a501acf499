import { expect, test } from 'vitest';
import { captionWarning } from './caption-warning.ts';

test('captions that show every word are not warned of', () => {
  expect(captionWarning('A word: λόγος, Привет, שלום, مرحبا, 👍 — “£5”.', { style: 'flat' })).toBeUndefined();
  // Signs without a letter tell nothing that a reader would miss.
  expect(captionWarning('A sign \ue123 here.', { style: 'flat' })).toBeUndefined();
});

test('words that captions leave out are named, each once, without their brackets', () => {
  expect(captionWarning('The east (東京), 東京 again.', { style: 'chalkboard' })).toBe(
    'The captions in the picture leave out words that no font has letters for: 東京. The caption files contain them.',
  );
});

test('of many words, or very long ones, a few letters are named', () => {
  const words = Array.from({ length: 500 }, (_, index) => `${'東'.repeat(900)}${index}`);
  expect(captionWarning(`一 二 三 ${words.join(' ')}`, { style: 'flat' })).toContain('such as 一, 二, 三.');
  expect(captionWarning('東'.repeat(100_000), { style: 'flat' })?.length).toBeLessThan(200);
});
