// Over 300 lines: a table of sentences and what they show.
import { describe, expect, test } from 'vitest';
import type { Card } from '../core/card.ts';
import { planCard } from './plan-card.ts';

/** A card as one line of text, as its viewers see it. */
function tell(card: Card): string {
  switch (card.kind) {
    case 'number':
      return ['number', `${card.value}${card.unit ? ` ${card.unit}` : ''}`, card.label, card.context]
        .filter(Boolean)
        .join(' | ');
    case 'comparison':
      return `comparison | ${card.title} | ${card.sides.map(({ label, value }) => `${label} ${value}`).join(', ')} | ${card.unit ?? card.measure ?? ''}`;
    case 'part':
      return `part | ${card.part} of ${card.whole} | ${card.label}`;
    case 'series':
      return `${card.form} | ${card.labels.map((label, at) => `${label} ${card.series[0]?.values[at]}`).join(', ')} | ${card.unit ?? card.measure ?? ''}`;
    case 'list':
      return `list | ${card.heading ?? ''} | ${card.items.join(', ')}`;
    case 'quote':
      return `quote | ${card.text}${card.attribution ? ` | ${card.attribution}` : ''}`;
    case 'definition':
      return `definition | ${card.term} | ${card.text}`;
    case 'question':
    case 'statement':
      return `${card.kind} | ${card.text}`;
    default:
      return card.kind;
  }
}

const of = (text: string) => planCard({ text, title: 'The title' }).then(tell);

describe('shows a number with its sign, its unit and what it counts or measures', () => {
  test.each([
    ['Revenue rose by 12 % in 2023.', '+12 % | Revenue | in 2023'],
    ['Sales fell 8 percent compared with the year before.', '−8 % | Sales | compared with the year before'],
    ['Prices dropped by 3.5 per cent.', '−3.5 % | Prices'],
    [
      'Revenue rose to 48.2 million euros, 12 per cent more than the year before.',
      '48.2 million euros | Revenue',
    ],
    ['Its neighbours grew, and exports climbed 40 % over the decade.', undefined],
    ['A grown male is 16 metres long, and weighs about 45 tonnes.', '16 m | length of a grown male'],
    ['The tower weighs 10,100 tonnes.', '10,100 tonnes | weight of the tower'],
    ['The bridge is 2.7 km long.', '2.7 km | length of the bridge'],
    ['The wall is 8–10 feet high.', '8–10 feet | height of the wall'],
    ['The lake is up to 90 metres deep.', '≤90 m | depth of the lake'],
    ['The lake covers 45 square kilometres.', '45 km² | area covered by the lake'],
    ['Toronto covers an area of 630 km2.', '630 km² | area of Toronto'],
    ['The city has a population of 2.7 million.', '2.7 million | population of the city'],
    ['The population was 23,000 in 1990.', '23,000 | The population | in 1990'],
    ['The library holds more than 25,000 books.', '>25,000 | books | The library'],
    ['The town has 14,736 inhabitants.', '14,736 | inhabitants | The town'],
    ['The museum receives 40,000 visitors a year.', '40,000 | visitors a year | The museum'],
    ['The fire destroyed 300 houses.', '300 | houses destroyed by the fire'],
    ['We interviewed 57 people.', '57 | people interviewed'],
    ['More than 3,000 people took part in the march.', '>3,000 | people took part in the march'],
    ['45 % of adults in Wales smoke.', '45 % | of adults in Wales smoke'],
    ['In 2023, the company employed 1,200 people.', '1,200 | people | The company, in 2023'],
    ['The temperature fell to −12 °C on Tuesday.', '−12 °C | The temperature | on Tuesday'],
    ['The average temperature is 15 °C.', '15 °C | The average temperature'],
    ['The harbour is 12 miles from the town.', '12 miles | The harbour | from the town'],
    ['The budget was $3.5 billion.', '$3.5 billion | The budget'],
    [
      'Coal accounted for 22% of the energy of the country in 2015.',
      '22 % | of the energy of the country in 2015 | Coal',
    ],
    [
      'Gunmen opened fire on visitors of the museum, killing at least 19 people, including 17 foreigners.',
      '≥19 | people killed',
    ],
    ['The debt amounted to €120 million.', '€120 million | The debt'],
    ['In 2021 the population of the town was 4,242,048.', '4,242,048 | The population of the town | In 2021'],
    [
      'In 2024 the harbour of Bell handled 1.9 million tonnes of goods, 12 percent more than the year before.',
      '1.9 million tonnes | goods handled by the harbour of Bell | In 2024',
    ],
    ['There are 25,000 species of orchids in the world.', '25,000 | species of orchids in the world'],
    ['The council spent €3.4 million on a new road.', '€3.4 million | spent on a new road by the council'],
    ['The lake covers 84 square kilometres and is 212 metres deep.', '84 km² | area covered by the lake'],
    ['In the North Pacific, the count fell by 20 percent.', undefined],
    ['Rescuers freed 41 whales from fishing gear.', '41 | whales freed by rescuers'],
    [
      'In 1966, fewer than 5,000 humpbacks were left in the oceans.',
      '<5,000 | humpbacks were left in the oceans | In 1966',
    ],
    [
      'The 2013 New Zealand census enumerated a resident population of 4,242,048, an increase of 5.3% over the 2006 figure.',
      '4,242,048 | resident population | The 2013 New Zealand census',
    ],
    [
      'Whale experts regard the bay as the capital of strandings, with more than 5,000 incidents recorded since 1840, and it is so.',
      '>5,000 | incidents recorded since 1840',
    ],
    ['Revenue rose to €212 million last year.', '€212 million | Revenue | last year'],
  ])('%s', async (text, expected) => {
    const told = await of(text);
    if (expected === undefined) expect(told).not.toMatch(/^number/u);
    else expect(told).toBe(`number | ${expected}`);
  });
});

describe('shows no number that counts or measures nothing', () => {
  test.each([
    'The church was built in 1889.',
    'See page 12 for the details of the plan.',
    'Apollo 11 landed on the Moon in July.',
    'The film was rated 4.5 out of 5 by critics.',
    'The restaurant has 4 stars in the guide.',
    'The detective lives at 221 Baker Street.',
    'Version 2.4 of the program adds a search.',
    'Chapter 12 tells the end of the story.',
    'The team won the final by 3–1.',
    'The train leaves platform 9 at 5 pm.',
    'The meeting starts at 14:30 on Monday.',
    'The map has a scale of 1:25,000.',
    'The law is known as Article 13.',
    'Issue 42 of the magazine is sold out.',
    'The 2019 season began in August.',
    'The Boeing 747 flew for fifty years.',
    'The bug is fixed in Python 3.12.',
    'The letter is dated 12 May.',
    'COVID-19 closed the schools.',
    'The girl is 12 years old.',
    'Call the number 555 for help.',
    'The song reached number 3 in Britain.',
    'A 24-hour strike stopped the trains.',
    'In the 1990s the harbour was closed.',
    'The road is called Route 66.',
    'The bus 42 stops at the church.',
    'The error code is 404.',
    'The house was sold 20 years ago.',
  ])('%s', async (text) => {
    expect(await of(text)).not.toMatch(/^(?:number|part|comparison|bars|share)/u);
  });
});

describe('shows no value that is only possible, denied or claimed', () => {
  test.each([
    'Unemployment did not rise by 3 %.',
    'Revenue could reach $5 million in 2026.',
    'Sales are expected to grow by 12 %.',
    'If revenue rose by 12 %, the board would be pleased.',
    'The plan aims at 40 % of the market.',
    'The rate never fell to 3 %.',
    'Paragraphs should never be longer than 250 words.',
    'Nobody knows whether 300 houses burned.',
    'The minister said that prices rose by 5 %.',
    'They sold 300 cars.',
    'It weighs 45 tonnes.',
    'Its profit was $12 million.',
    'This fell by 12 %.',
    'The rest was 30 %.',
  ])('%s', async (text) => {
    expect(await of(text)).not.toMatch(/^number/u);
  });
});

describe('shows changes, parts of a whole, and several values from one sentence', () => {
  test.each([
    [
      'Revenue rose from $4.1 million in 2021 to $5.3 million in 2024.',
      'comparison | Revenue | 2021 4.1, 2024 5.3 | $ million',
    ],
    ['The share of wool fell from 12 % to 8 %.', 'comparison | Share of wool | before 12, after 8 | %'],
    [
      'The number of members grew from 1,200 in 2019 to 1,850 in 2023.',
      'comparison | Number of members | 2019 1200, 2023 1850 | ',
    ],
    [
      'In 2023, we saw a slight jump in the number of readers that pay, from 9% in 2022 to 12% in 2023.',
      'comparison | Readers that pay | 2022 9, 2023 12 | %',
    ],
    ['57 of 312 mothers died.', 'part | 57 of 312 | mothers died'],
    [
      'In the high villages, 57 of the 62 families kept their own salt box, which was locked at night.',
      'part | 57 of 62 | families kept their own salt box',
    ],
    [
      'Of the 21 members, 14 voted for the plan and 7 against it.',
      'part | 14 of 21 | members voted for the plan',
    ],
    [
      'The number of ships fell from 612 to 584, because ships are getting larger.',
      'comparison | Number of ships | before 612, after 584 | ',
    ],
    [
      'Between 2019 and 2023, membership grew from 1,200 to 1,850.',
      'comparison | Membership | 2019 1200, 2023 1850 | ',
    ],
    ['In Graz, accidents fell from 41 to 24.', 'comparison | Accidents in Graz | before 41, after 24 | '],
    ['The class was cut from 32 to 24 pupils.', 'comparison | Class | before 32, after 24 | pupils'],
    [
      'Fuel made up 41 percent of the cost of a journey, wages 38 percent, and tolls 21 percent.',
      'share | Fuel 41, Wages 38, Tolls 21 | %',
    ],
    [
      'Grain made up 41 percent of the goods, timber 27 percent.',
      'comparison | Share of the goods | Grain 41, Timber 27 | %',
    ],
    ['One in five adults reads a book a week.', 'part | 1 of 5 | adults reads a book a week'],
    ['The cloth is wool (45 %), cotton (31 %), and silk (24 %).', 'share | Wool 45, Cotton 31, Silk 24 | %'],
    [
      'It was 45 % in Wales, 31 % in Ireland, and 20 % in France.',
      'bars | Wales 45, Ireland 31, France 20 | %',
    ],
    [
      'The Nordics brought 46 per cent, Germany and Austria 31 per cent, and the Benelux 14 per cent.',
      'bars | Nordics 46, Germany and Austria 31, Benelux 14 | %',
    ],
  ])('%s', async (text, expected) => {
    expect(await of(text)).toBe(expected);
  });

  test.each([
    'It fell from 12 % to 8 %.',
    'We expect a rise in the share of wool, from 9 % in 2022 to 12 % in 2023.',
    'There was a rise in their share, from 9 % in 2022 to 12 % in 2023.',
    'Revenue could rise from $4 million to $5 million.',
    'The train runs from 9 to 12 o’clock.',
    'The road leads from 12 Main Street to 40 High Street.',
    '4 out of 5 stars were given by the readers.',
    'One in ten years is dry.',
    'Four of the twelve were found, and they were sold.',
    'It takes between 3 % and 5 % in Wales and 4 % in France.',
    'He was right in nine of ten.',
  ])('no chart for: %s', async (text) => {
    expect(await of(text)).not.toMatch(/^(?:comparison|part|bars|share)/u);
  });
});

describe('shows lists, speech, definitions and questions', () => {
  test.each([
    [
      'Mozilla makes many products such as a web browser, an e-mail client, and a bug tracker.',
      'list | Products | Web browser, E-mail client, Bug tracker',
    ],
    [
      'The park has several animals, including red deer, wild boar, and wolves.',
      'list | Animals | Red deer, Wild boar, Wolves',
    ],
    [
      'The house held eighteen manors, including Bodmin, Padstow and Rialton.',
      'list | Manors | Bodmin, Padstow, Rialton',
    ],
    [
      'The senses of the dog include vision, hearing, touch and sensitivity to the earth.',
      'list |  | Vision, Hearing, Touch, Sensitivity to the earth',
    ],
    [
      'The cook knows dishes like barley soup, rye bread and lamb stew.',
      'list | Dishes | Barley soup, Rye bread, Lamb stew',
    ],
    [
      'There are three reasons for this: light, noise and worry.',
      'list | Three reasons | Light, Noise, Worry',
    ],
    ['“We have never seen this before,” said Ann Lee.', 'quote | We have never seen this before. | Ann Lee'],
    [
      '“The study is a great step forward,” says Dr. Katie Allen, who was not part of it.',
      'quote | The study is a great step forward. | Dr. Katie Allen',
    ],
    ['The keeper said: “Nobody is coming tonight.”', 'quote | Nobody is coming tonight. | The keeper'],
    ['"We have never seen this before," said Ann Lee.', 'quote | We have never seen this before. | Ann Lee'],
    ['“For us that was the end of the road,” he added.', 'quote | For us that was the end of the road.'],
    [
      'Spermaceti is a waxy oil in the head of the whale, which was once burned in lamps.',
      'definition | Spermaceti | A waxy oil in the head of the whale, which was once burned in lamps.',
    ],
    [
      'Shumway is an open source replacement for the Adobe Flash Player, developed by Mozilla since 2012.',
      'definition | Shumway | An open source replacement for the Adobe Flash Player, developed by Mozilla since 2012.',
    ],
    [
      'Why do more mothers die in one clinic than in the other?',
      'question | Why do more mothers die in one clinic than in the other?',
    ],
    ['How big is the database?', 'question | How big is the database?'],
  ])('%s', async (text, expected) => {
    expect(await of(text)).toBe(expected);
  });

  test.each([
    ['The report called the law “a great mistake”.', /^quote/u],
    ['The word “lamp” comes from Greek.', /^quote/u],
    ['It is a great success.', /^definition/u],
    ['Why was the road forgotten?', /^definition/u],
    ['Ships are the greatest danger today, followed by nets.', /^definition/u],
    ['Comfort is a thing that changes its meaning.', /^definition/u],
    ['There are three reasons: one of them is that she was late, and tired.', /^list/u],
    ['This is a problem for the town.', /^definition/u],
    ['The problem is a lack of money.', /^definition/u],
    ['Now that the length is a number, much has changed.', /^definition/u],
    ['There is a house by the sea.', /^definition/u],
    ['Why did he do it?', /^question/u],
    ['She left, closed the door, and never came back.', /^list/u],
    ['The red, white and blue flag flew high.', /^list/u],
    ['It grows in spring, when it rains, and in autumn.', /^list/u],
  ])('“%s” is not mistaken for a card of another kind', async (text, wrong) => {
    expect(await of(text)).not.toMatch(wrong);
  });
});

describe('shows whole short sentences, noun phrases, or the title as headlines', () => {
  test.each([
    [
      'Doctors came to the ward straight from the dissecting room.',
      'Doctors came to the ward straight from the dissecting room.',
    ],
    ['However, the cloud continues to be important.', 'The cloud continues to be important.'],
    [
      'The wick was paid for by the children of the school, who sold one hundred songs in the market.',
      'The wick was paid for by the children of the school.',
    ],
    [
      'There are many large downtown parks, where the people of the city spend their evenings in summer.',
      'There are many large downtown parks.',
    ],
    [
      'Toronto has a humid continental climate (Köppen: Dfa), with warm summers.',
      'Toronto has a humid continental climate, with warm summers.',
    ],
    [
      'The lamp of the old harbour, which was lit for the first time in the year of the flood, is still the brightest on the coast.',
      'The lamp of the old harbour is still the brightest on the coast.',
    ],
    [
      'We used the old map of the coast in our plan for the harbour: note that the sand banks between the two islands and the channel to the west of them may have moved a long way since it was drawn by the old harbour master.',
      'We used the old map of the coast in our plan for the harbour.',
    ],
    [
      'The council gave a grant of nine thousand pounds to the museum of the old town to restore the lamp that was damaged in the flood.',
      'The council gave a grant of nine thousand pounds to the museum of the old town.',
    ],
    [
      'The keeper told the board that he fought with a tall man, who had taken the keys of the tower from his hand in the night of the storm.',
      'The keeper told the board that he fought with a tall man, who had taken the keys of the tower from his hand in the night of the storm.',
    ],
    ['Bees carry pollen on their legs.', 'Bees carry pollen on their legs.'],
  ])('%s', async (text, expected) => {
    expect(await of(text)).toBe(`statement | ${expected}`);
  });

  test.each([
    'The president also admitted that some African governments, including Kenya’s, needed to improve their records.',
    'The three old towns near the mouth of the river, including Padstow, were destroyed in one night by a great storm.',
    'He vowed to keep trying, but the editor said that the president did not sound very confident about it at all.',
    'When the lamp was lit, the village waited for bread, and the bread did not come until the ice had gone.',
    'The bridge may be crossed by anyone, but only if the guard has opened the iron gate before the evening comes.',
    'A property is a statement like this one: for all ships that come in, the light of the old lamp is seen at night.',
    'Because the old harbour was full of sand, the ships of the company went to the new one on the other side.',
  ])('no clause is cut off: %s', async (text) => {
    const told = (await of(text)).replace(/^\w+ \| /u, '');
    const isSentence = /[.!?]$/u.test(told);
    // The whole sentence cuts nothing off.
    if (told === text) return;
    if (isSentence)
      expect(
        (text.startsWith(told.slice(0, -1)) ||
          text.endsWith(`, and ${told[0]?.toLowerCase()}${told.slice(1)}`)) &&
          told.length > 20 &&
          !/governments\.$|Padstow|like|anyone\.$|towns/u.test(told),
      ).toBe(true);
    else expect(told.split(' ').length).toBeLessThanOrEqual(5);
  });

  test.each([
    'The soup contains no sugar, salt or fat.',
    'The lamp does not support oil, gas and petrol.',
    'From far away it looks like a dog, a cat or a bird.',
  ])('no list for: %s', async (text) => {
    expect(await of(text)).not.toMatch(/^list/u);
  });

  test('shows no wish as advice', async () => {
    expect(
      await of('They said that they want to hug the whales, and then they want to feel good about it.'),
    ).not.toMatch(/Hug the whales/u);
  });

  test('shows nothing that refers to an earlier sentence', async () => {
    for (const text of ['He left.', 'It was closed.', 'They did so too.', 'This is why.']) {
      expect(await of(text)).toBe('statement | The title');
    }
  });
});

test('takes nothing between two quotations for speech', async () => {
  const half =
    'It is a good time to sell lamps," Ann Lee, director of the harbour, said in a statement. "It was.';
  expect(await of(half)).not.toMatch(/^quote/u);
  expect(await of('It is a good time," Ann Lee of the harbour said in a statement.')).not.toMatch(/^quote/u);
});

test('does not show where a report was sent from', async () => {
  expect(await of('HOLM, May 3 (Reuters) — The council closed the old harbour on Monday.')).toBe(
    'statement | The council closed the old harbour on Monday.',
  );
  expect(await of('NEW HOLM: The council closed the old harbour on Monday.')).toBe(
    'statement | The council closed the old harbour on Monday.',
  );
});

test('leaves out brackets, but not those within a name', async () => {
  expect(await of('The council closed the old harbour (and the mill) on Monday.')).toBe(
    'statement | The council closed the old harbour on Monday.',
  );
  expect(await of('The council changed rule 13.3(h)4 of the harbour on Monday.')).toContain('13.3(h)4');
});
