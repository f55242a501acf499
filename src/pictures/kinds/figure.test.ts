import { expect, test } from 'vitest';
import { creditOf } from './figure.ts';

test.each([
  ['https://www.harbour.example/img/lamp.png?w=3', 'harbour.example'],
  ['Photo: Ada Holm / Harbour Museum', 'Photo: Ada Holm / Harbour Museum'],
  ['page_files/2', undefined],
  ['The keeper (1)_files/saved.png', undefined],
  ['OEBPS/images/lamp.jpg', undefined],
  ['the document', undefined],
  [undefined, undefined],
])('a figure from %s is credited to %s', (source, credit) => expect(creditOf({ source })).toBe(credit));
