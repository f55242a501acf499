import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownIcons } from './lexicon/lexicon.ts';
import { DRAWN_ICONS, MAX_COUNT, MAX_SUBJECTS, type PicturePlan } from './picture-plan.ts';
import { planPicture } from './plan-picture.ts';
import { SETTINGS } from './settings.ts';

const icons = (plan: PicturePlan) => plan.subjects.map((subject) => subject.icon);
const headline = (plan: PicturePlan) => plan.headline.map((word) => word.text).join(' ');

describe('a scene', () => {
  test.each([
    [
      'An octopus has three hearts and blue blood.',
      'underwater',
      ['octopus', 'anatomical-heart', 'drop-of-blood'],
    ],
    ['A young prince rode his white horse through the forest.', 'forest', ['prince', 'horse']],
    ['Looking over the side he saw the mermaid in the sea.', 'coast', ['mermaid']],
    ['The ship cast anchor off the cliffs.', 'coast', ['ship', 'anchor']],
    ['The dragon guarded the gold of the king in the castle.', 'castle', ['dragon', 'crown']],
    ['Whisk three eggs with a pinch of salt.', 'kitchen', ['egg', 'salt']],
    ['The detective examined the broken window.', 'abstract', ['detective', 'window']],
    ['Parliament passed the law by a narrow margin.', 'government', ['balance-scale']],
    ['Long paragraphs discourage users.', 'office', ['page-facing-up', 'busts-in-silhouette']],
    ['Vaccines protect children against measles.', 'hospital', ['syringe', 'child']],
    ['Camels can cross the Sahara for days without water.', 'desert', ['camel']],
    ['Take the ferry from the harbour to the island.', 'coast', ['ferry', 'desert-island']],
    ['Electrons orbit the nucleus of an atom.', 'laboratory', ['atom-symbol']],
    ['Use a ladder to reach the roof.', 'abstract', ['ladder']],
  ])('%s', (prompt, setting, expected) => {
    const plan = planPicture({ prompt });
    expect(plan.kind).toBe('scene');
    expect(plan.setting).toBe(setting);
    expect(icons(plan)).toEqual(expect.arrayContaining(expected));
  });

  test('counts and colours are those of the text', () => {
    const plan = planPicture({ prompt: 'An octopus has three hearts and blue blood.' });
    expect(plan.subjects.map(({ icon, count, label }) => ({ icon, count, label }))).toEqual([
      { icon: 'octopus', count: 1, label: 'octopus' },
      { icon: 'anatomical-heart', count: 3, label: 'three hearts' },
      { icon: 'drop-of-blood', count: 1, label: 'blue blood' },
    ]);
    expect(plan.subjects[2]?.colour).toBe('#2f7df6');
  });

  test('parallel nouns of one icon are counted together', () => {
    const [fish] = planPicture({ prompt: 'Trout, salmon and pike live in the lake.' }).subjects;
    expect(fish).toMatchObject({ icon: 'fish', count: 3, label: 'Trout, salmon and pike' });
  });

  test('a range is no count', () => {
    const [eggs] = planPicture({ prompt: 'The hen lays two to five eggs.' }).subjects.filter(
      (subject) => subject.icon === 'egg',
    );
    expect(eggs?.count).toBe(1);
  });

  test('a backdrop that shows the subject already is enough', () => {
    const plan = planPicture({ prompt: 'Instead of their fields they saw a great lake.' });
    expect(plan).toMatchObject({ kind: 'scene', setting: 'lake', subjects: [] });
  });

  test('time of day and weather come from the text', () => {
    expect(planPicture({ prompt: 'Rain fell all night on the streets of London.' })).toMatchObject({
      setting: 'city',
      timeOfDay: 'night',
      weather: 'rain',
    });
  });

  test('the title decides where a place has two readings', () => {
    const prompt = 'Its shores are green and wooded.';
    expect(planPicture({ prompt, title: 'How Bala Lake began' }).setting).toBe('lake');
    expect(planPicture({ prompt, title: 'The ocean and its ships' }).setting).toBe('coast');
  });
});

describe('never plainly wrong', () => {
  test.each([
    ['There are no dogs in the park.', 'dog'],
    ['Without bees there would be no fruit.', 'honeybee'],
    ['The captain did not see the ship.', 'ship'],
    ['Use a spoon instead of a hammer.', 'hammer'],
    ['He ran like a deer down the hill.', 'deer'],
    ['She was as quiet as a mouse near the cat.', 'mouse'],
    ['A flood of complaints reached the office.', 'water-wave'],
    ['That is the heart of the matter for any body.', 'anatomical-heart'],
    ['The exam was a piece of cake.', 'birthday-cake'],
    ['It was raining cats and dogs.', 'dog'],
    ['Apple announced a new phone.', 'red-apple'],
    ['The well began to gush forth, and all was well.', 'water-wave'],
    ['Your bank of words is a key to success.', 'key'],
    ['The team scored three goals.', 'bullseye'],
    ['Water boils at 100 degrees.', 'graduation-cap'],
    ['A seal of approval matters.', 'seal'],
    ['The village was in a state of alarm.', 'alarm-clock'],
    ['Mr Fox read the report.', 'fox'],
    ['Inflation is eating into savings.', 'fork-and-knife-with-plate'],
  ])('%s (no %s)', (prompt, forbidden) => {
    const plan = planPicture({ prompt });
    expect(icons(plan)).not.toContain(forbidden);
    expect(plan.setting).not.toBe('space');
  });

  test('a place that is denied is not shown', () => {
    expect(planPicture({ prompt: 'The wall is not visible from space.' }).setting).toBe('abstract');
  });

  test.each([
    'A gunman opened fire at a school, killing four students.',
    'The Black Death killed a third of the people.',
    'Cancer patients often lose their appetite.',
    'The angry waters overtook the man and drowned him.',
  ])('what is grave is told in type: %s', (prompt) => {
    expect(planPicture({ prompt })).toMatchObject({ kind: 'typographic', subjects: [] });
  });

  test.each([
    'Trust is built slowly and lost quickly.',
    'Be yourself; everyone else is already taken.',
    'Management must tackle the root cause of the problem.',
  ])('what nothing shows is told in type: %s', (prompt) => {
    expect(planPicture({ prompt }).kind).toBe('typographic');
  });
});

describe('figures', () => {
  test.each([
    [
      'The stock market fell 12 percent.',
      { kind: 'trend', direction: 'down', value: { text: '−12%', cue: '12 percent' } },
    ],
    ['The share rose to 30% in May.', { kind: 'trend', direction: 'up', value: { text: '30%' } }],
    [
      'It fell from 7.2% to 5.1% last year.',
      { kind: 'trend', direction: 'down', value: { text: '7.2% → 5.1%' } },
    ],
    ['About 40% of adults sleep badly.', { kind: 'donut', fraction: 0.4, value: { text: '40%' } }],
    ['One in five children plays chess.', { kind: 'ratio', part: 1, whole: 5, icon: 'child' }],
    ['NASA spent $24.5 billion on Apollo.', { kind: 'number', value: { text: '$24.5 billion' } }],
    ['Mount Everest is 8,849 metres high.', { kind: 'number', value: { text: '8,849 metres' } }],
    ['Wolves returned in 1995.', { kind: 'scene', year: { text: '1995' } }],
  ])('%s', (prompt, expected) => {
    expect(planPicture({ prompt })).toMatchObject(expected);
  });

  test('several figures of one unit stand side by side', () => {
    const prompt = 'Germany generated 52% of its power from renewables, France 27% and Poland 21%.';
    expect(planPicture({ prompt })).toMatchObject({
      kind: 'bars',
      bars: [
        { label: 'Germany', value: 52, text: '52%' },
        { label: 'France', value: 27 },
        { label: 'Poland', value: 21 },
      ],
    });
  });

  test('a lone four-digit figure is no year', () => {
    expect(planPicture({ prompt: 'The path is 1995 steps long.' }).year).toBeUndefined();
  });
});

describe('quotations and cards', () => {
  test('a quotation keeps its words and its speaker', () => {
    const prompt = '"The only thing we have to fear is fear itself," said Franklin Roosevelt.';
    expect(planPicture({ prompt })).toMatchObject({
      kind: 'quote',
      text: 'The only thing we have to fear is fear itself',
      attribution: 'Franklin Roosevelt',
    });
  });

  test('a word in quotation marks is no quotation', () => {
    expect(planPicture({ prompt: 'Address the reader as "you".' }).kind).not.toBe('quote');
  });

  test('a title card keeps the words of the document', () => {
    const card = { kind: 'title', title: 'The Mermaid of Zennor', subtitle: 'A legend' } as const;
    const plan = planPicture({ prompt: 'The Mermaid of Zennor.', card });
    expect(plan).toMatchObject({ kind: 'title', title: 'The Mermaid of Zennor', subtitle: 'A legend' });
    expect(icons(plan)).toContain('mermaid');
  });

  test('items of a list enter on their words and have an icon where one fits', () => {
    const card = {
      kind: 'list',
      heading: 'Bring',
      ordered: false,
      items: ['A red pencil', 'Good humour'],
    } as const;
    const plan = planPicture({ prompt: 'Bring a red pencil, and good humour.', card });
    expect(plan).toMatchObject({
      kind: 'list',
      items: [
        { text: 'A red pencil', icon: 'pencil', cue: 'a red pencil' },
        { text: 'Good humour', cue: 'good humour' },
      ],
    });
  });

  test('a quote card needs no prompt', () => {
    const card = { kind: 'quote', text: 'Know thyself.', attribution: 'Delphi' } as const;
    expect(planPicture({ prompt: '', card })).toMatchObject({
      kind: 'quote',
      text: 'Know thyself.',
      subjects: [],
    });
  });
});

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
  ])('%s', (prompt, expected) => {
    expect(headline(planPicture({ prompt }))).toBe(expected);
  });

  test('the subject is highlighted', () => {
    const plan = planPicture({ prompt: 'Bees pollinate our fields.' });
    expect(plan.headline.filter((word) => word.highlighted).map((word) => word.text)).toEqual(['Bees']);
  });
});

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

test('every icon of the lexicon exists', () => {
  const require = createRequire(import.meta.url);
  const { icons: drawn, aliases } = require('@iconify-json/noto/icons.json');
  const missing = [...knownIcons()].filter(
    (icon) => !(icon in drawn) && !(icon in aliases) && !DRAWN_ICONS.some((name) => name === icon),
  );
  expect(missing).toEqual([]);
});
