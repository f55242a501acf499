import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_COUNT, MAX_SUBJECTS, type PicturePlan } from './picture-plan.ts';
import { planPicture } from './plan-picture.ts';
import { SETTINGS } from './settings.ts';

const icons = (plan: PicturePlan) => plan.subjects.map((subject) => subject.icon);
const headline = (plan: PicturePlan) => plan.headline.map((word) => word.text).join(' ');

describe('any text', () => {
  test.each([
    ['Le chat est assis sur la table et la souris est dans le jardin.', 'Le chat est assis'],
    ['我们今天去海边看船。然后回家。', '我们今天去海边看船'],
    ['السفينة في البحر', 'السفينة في البحر'],
  ])('what is no English becomes a card of its words: %s', (prompt, start) => {
    const plan = planPicture({ prompt });
    expect(plan).toMatchObject({ kind: 'typographic', subjects: [] });
    expect(headline(plan).startsWith(start)).toBe(true);
  });

  const word = fc.constantFrom(
    ...'the a no three of red in without like and king ship 12% $3 1969 fish lake fell " . , said Paris \n'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  );

  test('gives the same whole plan each time', () => {
    fc.assert(
      fc.property(text, (prompt) => {
        const plan = planPicture({ prompt });
        expect(planPicture({ prompt })).toEqual(plan);
        expect(plan.subjects.length).toBeLessThanOrEqual(MAX_SUBJECTS);
        expect(Object.keys(SETTINGS)).toContain(plan.setting);
        expect(new Set(icons(plan)).size).toBe(plan.subjects.length);
        for (const subject of plan.subjects) {
          expect(prompt).toContain(subject.cue);
          expect(subject.cue).not.toBe('');
          expect(subject.count).toBeGreaterThanOrEqual(1);
          expect(subject.count).toBeLessThanOrEqual(MAX_COUNT);
        }
        if ('value' in plan) expect(prompt).toContain(plan.value.cue);
        if (plan.kind === 'bars') for (const bar of plan.bars) expect(prompt).toContain(bar.cue);
        if (/\p{L}/u.test(prompt)) expect(plan.headline.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['one endless word', 'a'.repeat(100_000)],
    ['a million digits and commas', '1,'.repeat(500_000)],
    ['a long text', 'The ship sailed. '.repeat(20_000)],
    ['a million newlines', '\n'.repeat(1_000_000)],
    ['emoji', '🐙🌊'.repeat(5_000)],
    ['an open quotation', `"${'A said '.repeat(20_000)}`],
  ])('%s gives a plan', (_, prompt) => {
    expect(planPicture({ prompt }).description.length).toBeLessThan(1_000);
  });
});
