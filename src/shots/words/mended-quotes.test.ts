import { expect, test } from 'vitest';
import { mendedQuotes } from './mended-quotes.ts';

test.each([
  ['He said: “We were early.', 'He said: “We were early.”'],
  ['But nobody came,” he said.', '“But nobody came,” he said.'],
  ['He said: "We were early.', 'He said: "We were early."'],
  ['But nobody came," he said.', '"But nobody came," he said.'],
  ['“We were early,” he said.', '“We were early,” he said.'],
  ['A pipe of 3" burst.', 'A pipe of 3" burst.'],
])('%s', (text, mended) => expect(mendedQuotes(text)).toBe(mended));
