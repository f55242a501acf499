import { expect, test } from 'vitest';
import { mendedQuotes } from './mended-quotes.ts';

test.each([
  ['He said: “We were early.', 'He said: “We were early.”'],
  ['But nobody came,” he said.', '“But nobody came,” he said.'],
  ['He said: "We were early.', 'He said: "We were early."'],
  ['But nobody came," he said.', '"But nobody came," he said.'],
  ['He said: ‘We were early.', 'He said: ‘We were early.’'],
  ['But nobody came,’ he said.', '‘But nobody came,’ he said.'],
  ['‘We were early,’ he said.', '‘We were early,’ he said.'],
  ['He called it ‘the lamp’ of old.', 'He called it ‘the lamp’ of old.'],
  ['After two days’ journey, he didn’t stop.', 'After two days’ journey, he didn’t stop.'],
  ['“We were early,” he said.', '“We were early,” he said.'],
  ['It is "great fun,” he said.', 'It is "great fun,” he said.'],
  ['There were "only 40".', 'There were "only 40".'],
  ['A pipe of 3" burst.', 'A pipe of 3" burst.'],
])('%s', (text, mended) => expect(mendedQuotes(text)).toBe(mended));
