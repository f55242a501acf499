// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { withTag } from './tags.ts';

test('a tag is added once, and spelled as other films have it', () => {
  expect(withTag(['Lecture'], ' physics ', ['Physics', 'Lecture'])).toEqual(['Lecture', 'Physics']);
  expect(withTag(['Lecture'], 'LECTURE', [])).toEqual(['Lecture']);
  expect(withTag(['Lecture'], '  ', [])).toEqual(['Lecture']);
  expect(withTag([], 'Cafe\u0301', [])).toEqual(['Café']);
});
