// Over 300 lines, because each kind of text that shapes a picture has its examples side by side.
import { describe, expect, test } from 'vitest';
import type { PicturePlan } from './picture-plan.ts';
import { planPicture } from './plan-picture.ts';

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
    ['Long paragraphs discourage users.', 'office', ['page-facing-up']],
    ['Vaccines protect children against measles.', 'hospital', ['syringe', 'child']],
    ['Camels can cross the Sahara for days without water.', 'desert', ['camel']],
    ['Take the ferry from the harbour to the island.', 'coast', ['ferry', 'desert-island']],
    ['Electrons orbit the nucleus of an atom.', 'laboratory', ['atom-symbol']],
    ['Honey never spoils; archaeologists found honey in Egyptian tombs.', 'pyramids', ['honey-pot', 'pick']],
    ['Always drink water before your morning run.', 'hills', ['drawn:glass-of-water', 'person-running']],
    ['In 1969, two astronauts walked on the Moon.', 'moon', ['astronaut']],
    ['Astronauts see the Moon from orbit.', 'space', ['astronaut', 'full-moon']],
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

  test.each([
    ['A ship crossed the sea.', 'ship', 'sails'],
    ['A whale dived under the waves.', 'whale', 'swims'],
    ['An eagle circled in the sky.', 'eagle', 'flies'],
    ['A nurse came into the room.', 'health-worker', 'bust'],
    ['A horse grazed in the meadow.', 'horse', 'stands'],
  ])('%s (%s %s)', (prompt, icon, posture) => {
    const subject = planPicture({ prompt }).subjects.find((found) => found.icon === icon);
    expect(subject?.posture).toBe(posture);
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

test('what happens nowhere in particular happens where the title says', () => {
  const prompt = 'She asked him to be so kind.';
  expect(planPicture({ prompt, title: 'How Bala Lake began' }).setting).toBe('lake');
  expect(planPicture({ prompt, title: 'How it began' }).setting).toBe('abstract');
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
    ['A strange old earth-work rises there.', 'drawn:earth'],
    ['A pyramid of rock rises from the waters.', 'drawn:pyramid'],
    ['They had finished building the wall.', 'office-building'],
    ['The giant threw earth over the stones.', 'drawn:earth'],
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
    ['It keeps for 3–4 days.', { kind: 'number', value: { text: '3–4 days', cue: '3–4 days' } }],
    ['Panels last 25 to 30 years.', { kind: 'number', value: { text: '25 to 30 years' } }],
    ['It makes up 10–20% of the air.', { kind: 'number', value: { text: '10–20%' } }],
    ['Mount Everest is 8,849 metres high.', { kind: 'number', value: { text: '8,849 metres' } }],
    ['Wolves returned in 1995.', { kind: 'scene', year: { text: '1995' } }],
  ])('%s', (prompt, expected) => {
    expect(planPicture({ prompt })).toMatchObject(expected);
  });

  test.each([
    ['It was -15 °C outside.', 'number', '−15 °C'],
    ['The change was -3.2% in the year.', 'number', '−3.2%'],
    ['Profits fell by -3.2% in May.', 'trend', '−3.2%'],
    ['She ran 5km in the snow.', 'number', '5 km'],
    ['The road is 4 km long.', 'number', '4 km'],
    ['The resistance is 5 kΩ at noon.', 'number', '5 kΩ'],
    ['The wire carries 230 kV over the hills.', 'number', '230 kV'],
    ['They lost 3-4 km of road.', 'number', '3-4 km'],
    ['Losses came to -$5 million.', 'number', '−$5 million'],
  ])('%s keeps its sign and its unit', (prompt, kind, text) => {
    expect(planPicture({ prompt })).toMatchObject({ kind, value: { text } });
  });

  test('the scale of a map is no amount', () => {
    expect(planPicture({ prompt: 'The scale is 1:25,000 here.' }).kind).not.toBe('number');
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

  test('figures of places are told by their places', () => {
    const prompt = 'Prices rose by 8% in London and by 3% in Wales.';
    expect(planPicture({ prompt })).toMatchObject({
      kind: 'bars',
      bars: [{ label: 'London' }, { label: 'Wales' }],
    });
  });

  test('a ratio counts the whole, not its subject', () => {
    const [child] = planPicture({ prompt: 'One in five children plays chess.' }).subjects;
    expect(child).toMatchObject({ count: 1, label: 'children' });
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

  test('a list of figures of one unit becomes bars, of several units it stays a list', () => {
    const items = ['Europe: Revenue $4.5 million; Change +15%', 'Asia: Revenue $1.4 million; Change +11%'];
    const prompt = items.join('. ');
    const bars = planPicture({ prompt, card: { kind: 'list', ordered: false, items } });
    expect(bars).toMatchObject({
      kind: 'bars',
      bars: [{ label: 'Europe', value: 4_500_000 }, { label: 'Asia' }],
    });
    expect(headline(bars)).toBe('Revenue');
    const mixed = ['Flour: 200', 'Price: $3'];
    expect(planPicture({ prompt, card: { kind: 'list', ordered: false, items: mixed } }).kind).toBe('list');
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

describe('what leads up to a prompt', () => {
  const context = 'The cottages of the village were dark.\nHow the Lake Began';

  test('lends it the nearest place that it names', () => {
    const plan = planPicture({ prompt: 'Nobody ever learned his name.', context });
    expect(plan).toMatchObject({ kind: 'scene', setting: 'village', subjects: [] });
  });

  test('does not take a place of its own from it', () => {
    expect(planPicture({ prompt: 'The wolf ran into the forest.', context }).setting).toBe('forest');
  });

  test('does not put pictures to what is grave', () => {
    expect(planPicture({ prompt: 'He died in the war.', context }).kind).toBe('typographic');
  });

  test('a note names whom to draw and is not read out', () => {
    const plan = planPicture({ prompt: 'She sang to him. (she: the mermaid, he: the horse-drawn man)' });
    expect(icons(plan)).toContain('mermaid');
    expect(headline(plan)).toBe('She sang to him');
  });
});

test.each([
  ['a crowd beside a real place', 'The people of the village slept.', 'busts-in-silhouette'],
  ['a wave for what is no wave', 'The waters rose above the village.', 'water-wave'],
  ['a crown for a street', 'A bakery on King Street has closed.', 'crown'],
])('does not draw %s', (_, prompt, icon) => {
  expect(icons(planPicture({ prompt }))).not.toContain(icon);
});

test('what stands is not put on clouds', () => {
  const prompt = 'The sky and the clouds burned red above the ladder.';
  expect(planPicture({ prompt }).setting).toBe('hills');
  expect(planPicture({ prompt, context: 'The village was asleep.' }).setting).toBe('village');
  expect(planPicture({ prompt: 'A kite in the sky.' }).setting).toBe('sky');
});
