import { describe, expect, test } from 'vitest';
import { createReader } from '../words/reading.ts';
import { listIn } from './prose-lists.ts';

const reader = await createReader('en');

describe('a list within a sentence', () => {
  test('may be numbered, with points of a few words more', () => {
    expect(
      listIn(
        'The course aims to: 1) teach the keepers how an old lamp is lit, 2) show them the stairs, and 3) set tasks.',
        reader,
      ),
    ).toEqual({
      heading: 'The course aims to',
      items: ['teach the keepers how an old lamp is lit', 'show them the stairs', 'set tasks'],
    });
  });

  test('may follow “for example”', () => {
    expect(
      listIn(
        'Look for the lamp in these places: for example, old towers, harbour walls, and village inns.',
        reader,
      )?.items,
    ).toEqual(['old towers', 'harbour walls', 'village inns']);
  });

  test.each([
    'The lamps were found in places such as Marsh, Vane, Lee, & Hill (2017) and Bell (2015).',
    'There are other lamps, such as its predecessor, the harbour lamp, or the modern alternative, Tarn Light, but none of them burn.',
    'Track the lamp in places such as the tower, the light from the harbour, or lamps of ships or rafts.',
    'The keepers spread and support lamp products, thereby promoting exclusively free software and harbour standards, with only minor exceptions.',
    'It (a) burns and (c) glows and (b) shines.',
  ])('is not read from citations, appositions and numbers out of order: %s', (sentence) => {
    expect(listIn(sentence, reader)).toBeUndefined();
  });
});
