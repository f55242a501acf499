import { expect, test } from 'vitest';
import { problemOf, sourceOf } from './film-settings.ts';

const LIMITS = { maxBytes: 10, maxLength: 100 };

test.each([
  ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  [' http://example.org\n', 'http://example.org'],
  ['www.example.org', 'https://www.example.org'],
  ['WWW.example.org/a.html', 'https://WWW.example.org/a.html'],
])('%j is the address of a page', (text, url) => {
  expect(sourceOf(text)).toEqual({ url });
});

test.each(['', 'www', 'www.', 'See https://example.org', 'https://', 'www.example.org is a page.'])(
  '%j is a text',
  (text) => {
    expect(sourceOf(text)).toEqual({ text });
  },
);

test.each(['https://', 'http://', 'ftp://x', 'file:///etc/passwd', ' https://[half '])(
  '%s is a link that leads to no page, and no text',
  (text) => {
    expect(problemOf({ text }, LIMITS)).toBe('badLink');
  },
);

test.each(['https://example.com', 'www.example.com', 'A bee: https:// is no link.', 'Note: it flies.', ''])(
  '%s is taken as it is',
  (text) => {
    expect(problemOf({ text }, LIMITS)).toBeUndefined();
  },
);

test('what is too large says which way', () => {
  expect(problemOf({ text: 'a'.repeat(101) }, LIMITS)).toBe('tooLong');
  expect(problemOf({ file: new File(['a'.repeat(11)], 'a.txt') }, LIMITS)).toBe('tooLarge');
});
