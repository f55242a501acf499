import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

const detect = (text: string, declared?: string) => languageOf([{ kind: 'paragraph', text }], declared);

test.each([
  ['The cat sat on the mat.', 'en'],
  ['Once upon a time there was a king who had three sons, and the youngest was called Simpleton.', 'en'],
  ['Release notes', 'und'],
  ['Llyn Tegid Bala Llanfor', 'und'],
  [
    'Es war einmal ein König, der hatte drei Söhne, und der jüngste war ein Dummling, den alle verlachten.',
    'de',
  ],
  [
    'Il était une fois un roi qui avait trois fils, et le plus jeune était appelé le Simplet par tout le monde.',
    'fr',
  ],
  [
    'Había una vez un rey que tenía tres hijos, y el más joven vivía en una casa pequeña cerca del bosque.',
    'es',
  ],
  ['这是一个测试文档，用来检查中文。', 'zh'],
  ['Жил-был царь, и было у него три сына, и младшего звали Иваном, а он был дурак.', 'ru'],
  ['12 + 30 = 42', 'und'],
])('%s is recognised as %s', (text, expected) => expect(detect(text)).toBe(expected));

test('the declared language counts if it is valid', () => {
  expect(detect('Bonjour.', 'fr_ca')).toBe('fr-CA');
  expect(detect('The cat sat on the mat.', 'not a language!')).toBe('en');
  expect(detect('The cat sat on the mat.', '')).toBe('en');
});
