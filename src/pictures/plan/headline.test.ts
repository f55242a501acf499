import { describe, expect, test } from 'vitest';
import type { PicturePlan } from './picture-plan.ts';
import { planPicture } from './plan-picture.ts';

const headline = (plan: PicturePlan) => plan.headline.map((word) => word.text).join(' ');

describe('headlines', () => {
  test.each([
    [
      'In 1969, two astronauts walked on the Moon while a third circled above.',
      'Two astronauts walked on the Moon',
    ],
    ['Soon the whole village was in a state of alarm.', 'The whole village was in a state of alarm'],
    ['An octopus has three hearts.', 'An octopus has three hearts'],
    [
      'When morning broke, they saw a great lake three miles long and a mile wide.',
      'They saw a great lake three miles long',
    ],
    [
      'Notice of a bid shall be published in at least one local newspaper each week.',
      'Notice of a bid shall be published',
    ],
    [
      'Bwlch-y-Groes, one of the finest mountain passes in Wales, is only ten miles away.',
      'Bwlch-y-Groes is only ten miles away',
    ],
    [
      'So attractive was she that half the young men of the village fell in love with her at once.',
      'Half the young men of the village fell in love',
    ],
    [
      'of England which is swept continually by the great health-giving winds of the Atlantic.',
      'The great health-giving winds of the Atlantic',
    ],
    [
      'Poland was then ruled by Russia, and women were not allowed to study at the university.',
      'Poland was then ruled by Russia',
    ],
    [
      'The line will cost half of it; the rest comes from the state, 30 percent from a new parking fee, and a loan.',
      '30 percent from a new parking fee',
    ],
    [
      'There, years and years ago, a peaceful community lived a happy, prosperous life in its houses.',
      'A peaceful community lived a happy, prosperous life',
    ],
  ])('%s', (prompt, expected) => {
    expect(headline(planPicture({ prompt }))).toBe(expected);
  });

  test.each([
    ['"But why?" asked the boy. He ran home.', 'But why?'],
    ['Ms. Tarn asks: Who has seen the bell of the mill?', 'Who has seen the bell of the mill?'],
    ['Ms. Tarn says: Good morning, and may it please the miller.', 'May it please the miller'],
    ['The mill runs on Node.js at night.', 'The mill runs on Node.js at night'],
    ['TARN: The bell hung in the mill.', 'The bell hung in the mill'],
    ['The road is 3 km. Boats cross the lake.', 'The road is 3 km'],
    ['The sum was -$5 million in that year.', 'The sum was -$5 million in that year'],
  ])('%s is headed by what is said', (prompt, expected) => {
    expect(headline(planPicture({ prompt }))).toBe(expected);
  });

  test('a sentence with a long address in it is no headline: another one is, or the title', () => {
    const address = `https://mill.example/${'records/'.repeat(8)}`;
    const prompt = `It is kept at ${address} and every miller has read it.`;
    expect(headline(planPicture({ prompt, title: 'The Book of the Mill' }))).toBe('The Book of the Mill');
    expect(headline(planPicture({ prompt: `${prompt} The miller sleeps by day.` }))).toBe(
      'The miller sleeps by day',
    );
  });

  test('a quotation that is cut off leaves no mark behind', () => {
    const prompt =
      '"Ich bin von weit her zu euch gekommen und habe die Lampe und das Boot und den Hafen gesehen, und';
    expect(headline(planPicture({ prompt }))).not.toContain('"');
  });

  test('the subject is highlighted', () => {
    const plan = planPicture({ prompt: 'Bees pollinate our fields.' });
    expect(plan.headline.filter((word) => word.highlighted).map((word) => word.text)).toEqual(['Bees']);
  });
});
