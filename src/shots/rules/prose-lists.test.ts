import { describe, expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { createReader } from '../words/reading.ts';
import { listIn, proseListCards } from './prose-lists.ts';

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

  test('may be what its subject is', () => {
    expect(
      listIn('The four golden signals of monitoring are latency, traffic, errors, and saturation.', reader),
    ).toEqual({
      heading: 'The four golden signals of monitoring',
      items: ['latency', 'traffic', 'errors', 'saturation'],
    });
    expect(listIn('Its keepers were farmers, sailors and painters.', reader)?.items).toEqual([
      'farmers',
      'sailors',
      'painters',
    ]);
  });

  test.each([
    'The walls of the tower are thick, cold, and wet.',
    'The four keepers of the lamp were farmers, sailors and painters.',
    'The lamps are lit in spring, summer and autumn.',
    'The boats that left the harbour are ships, rafts and canoes.',
    'The keepers are not farmers, sailors or painters.',
  ])('is none where its subject is only like that, or has another number: %s', (sentence) => {
    expect(listIn(sentence, reader)).toBeUndefined();
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

test('a list is shown while its items are said, not where a word begins like one of them', async () => {
  const context = await contextOf([
    {
      text: 'The keeper lights the lamp manually from the top of the old tower in the harbour of Holm, which knows two ways: automatic and manual.',
    },
  ]);
  const [list] = proseListCards(context);
  expect(list?.card).toMatchObject({ heading: 'Two ways', items: ['Automatic', 'Manual'] });
  expect([list?.from, list?.to]).toEqual([context.beats.length - 1, context.beats.length - 1]);
  expect(context.beats.length).toBeGreaterThan(1);
});
