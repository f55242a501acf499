import { expect, test } from 'vitest';
import { onOneLine } from './on-one-line.ts';

test('a text on one line has single spaces, and nothing that cannot be seen', () => {
  expect(onOneLine('\t The\r\nlight\u200bhouse\u0007 \n')).toBe('The light house');
});
