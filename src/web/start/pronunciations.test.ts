import { expect, test } from 'vitest';
import { pronunciationsOf } from './pronunciations.ts';

test('each line is a word and its sound, with any space around them', () => {
  expect(pronunciationsOf('Zennor = ZEN-er\n\n Llyn Tegid=hlin TEG-id \r\nE = m = c')).toEqual({
    pronunciations: { Zennor: 'ZEN-er', 'Llyn Tegid': 'hlin TEG-id', E: 'm = c' },
    invalidLines: [],
  });
});

test('lines without a word or a sound have no effect, and are named', () => {
  expect(pronunciationsOf('Zennor\n= ZEN-er\nBala =\nMorvah = MOR-va')).toEqual({
    pronunciations: { Morvah: 'MOR-va' },
    invalidLines: ['Zennor', '= ZEN-er', 'Bala ='],
  });
});
