import { expect, test } from 'vitest';
import { readable } from './readable.ts';

test('lines that a printed page broke are joined; paragraphs and verses stay', () => {
  const stored = 'THE LAKE\n\nThere is a couplet\nwhich runs:\n\n  Bala old,\n  and Bala new.\n';
  expect(readable(stored)).toBe(
    'THE LAKE\n\nThere is a couplet which runs:\n\n  Bala old,\n  and Bala new.\n',
  );
});

test('of front matter the title is left; Markdown keeps its lines', () => {
  const stored = '---\ntitle: Write well\nsidenav: guide\n---\n\nShort words.\n\n* one\n* two\n';
  expect(readable(stored)).toBe('# Write well\n\nShort words.\n\n* one\n* two\n');
});
