import { expect, test } from 'vitest';
import { cleanCharacters, cleanText } from './clean-text.ts';

test.each([
  ['\u001b[31mred\u001b[0m sky', 'red sky'],
  ['\u001b]0;a title\u0007The end', 'The end'],
  ['\u001b]8;;https://example.org\u001b\\a link\u001b]8;;\u001b\\', 'a link'],
  ['a\u0000b\u001bc', 'abc'],
  ['so\u00adft\u200b ﬁsh', 'soft fish'],
])('%j becomes %j', (text, expected) => expect(cleanCharacters(text)).toBe(expected));

test('a dash that was escaped twice is a dash, and two do not open a text', () => {
  expect(cleanText('&#151; — The lamp is lit &amp;#151; at last')).toBe('The lamp is lit — at last');
});

test('two single quotation marks are a double one', () => {
  expect(cleanText('“The lamp burns,’’ Lee said. ‘‘It’s lit.”')).toBe(
    '“The lamp burns,” Lee said. “It’s lit.”',
  );
});

test('links to sources are left out like marks of notes', () => {
  expect(cleanText('The lamp was lit. [source] It burns.[2] [sources]')).toBe('The lamp was lit. It burns.');
  expect(cleanText('A [source code] file')).toBe('A [source code] file');
});
