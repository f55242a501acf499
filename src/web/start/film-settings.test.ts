import { expect, test } from 'vitest';
import { sourceOf } from './film-settings.ts';

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
