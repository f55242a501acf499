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

  test('the subject is highlighted', () => {
    const plan = planPicture({ prompt: 'Bees pollinate our fields.' });
    expect(plan.headline.filter((word) => word.highlighted).map((word) => word.text)).toEqual(['Bees']);
  });
});
