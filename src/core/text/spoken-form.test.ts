import { describe, expect, test } from 'vitest';
import { spokenForm, spokenText } from './spoken-form.ts';

describe.each<[string, [written: string, spoken: string][]]>([
  [
    'numbers',
    [
      ['1,234,567 people', 'one million two hundred thirty four thousand five hundred sixty seven people'],
      ['105 and 0', 'one hundred five and zero'],
      ['the 3rd and 21st', 'the third and twenty first'],
      ['1/2 cup, 2 1/2 cups, 2½', 'half a cup, two and a half cups, two and a half'],
      ['from 10–20 or 3-5', 'from ten to twenty or three to five'],
      ['call 555-123-4567', 'call five five five, one two three, four five six seven'],
      ['call (555) 123-4567', 'call five five five, one two three, four five six seven'],
      ['agent 007', 'agent zero zero seven'],
      ['v2.1 and 2.10.3', 'version two point one and two point ten point three'],
      ['B2B COVID-19 H2O 4K', 'B two B COVID nineteen H two O four K'],
      ['a 10-year-old', 'a ten year old'],
      ['No. 5, #7 and pp. 72-73.', 'number five, number seven and pages seventy two to seventy three.'],
      [
        'Pay by 4/9 or on 25/12, for 1/2 of it.',
        'Pay by April ninth or on December twenty fifth, for one half of it.',
      ],
      ['NB: It keeps. N.B. It lasts.', 'Note: It keeps. Note. It lasts.'],
      ['open 24/7 since 9/11', 'open twenty four seven since nine eleven'],
    ],
  ],
  [
    'years and dates',
    [
      ['In 1969, in 1905 and 2005.', 'In nineteen sixty nine, in nineteen oh five and two thousand five.'],
      [
        '1500 people paid 1200 dollars',
        'one thousand five hundred people paid one thousand two hundred dollars',
      ],
      ["the 1990s, '90s and mid-1800s", 'the nineteen nineties, nineties and mid eighteen hundreds'],
      ['1990–1995', 'nineteen ninety to nineteen ninety five'],
      ['2026-11-22', 'November twenty second, twenty twenty six'],
      ['on Nov. 22, 2026.', 'on November twenty second, twenty twenty six.'],
      ['by 10 May', 'by the tenth of May'],
      ['We may go.', 'We may go.'],
      [
        'Meet at 9:30 a.m. today, at 9:00 or 14:05.',
        "Meet at nine thirty A M today, at nine o'clock or fourteen oh five.",
      ],
    ],
  ],
  [
    'money and measures',
    [
      ['$24.5 billion, he said', 'twenty four point five billion dollars, he said'],
      ['$3.50, £1.05 and €5', 'three dollars and fifty cents, one pound and five pence and five euros'],
      ['$1 or ¥500 or $5M', 'one dollar or five hundred yen or five million dollars'],
      ['£10/month', 'ten pounds per month'],
      ['3.5 km at 60 km/h', 'three point five kilometers at sixty kilometers per hour'],
      ['1 km, 5kg, 12 m²', 'one kilometer, five kilograms, twelve square meters'],
      ['-5 °C or 41°F', 'minus five degrees Celsius or forty one degrees Fahrenheit'],
      ['50% or 10–20%', 'fifty percent or ten to twenty percent'],
    ],
  ],
  [
    'names and abbreviations',
    [
      ['Dr. Lee of St. Ives', 'Doctor Lee of Saint Ives'],
      ['on Main St. in town', 'on Main Street in town'],
      ['cats, e.g. lions, vs. dogs, etc.', 'cats, for example lions, versus dogs, et cetera.'],
      ['J. R. R. Tolkien', 'J R R Tolkien'],
      ['the U.S. Army is in the U.S.', 'the U S Army is in the U S.'],
      ['Louis XIV and Elizabeth II', 'Louis the fourteenth and Elizabeth the second'],
      ['Chapter IV of World War II', 'Chapter four of World War two'],
      ['Then Henry I think left.', 'Then Henry I think left.'],
      ['NASA and the FBI hired CEOs', "NASA and the F B I hired C E O's"],
      ['THE STONE MEN OF BALA', 'the stone men of bala'],
      ['Do NOT go', 'Do not go'],
      ['U.S.-led and AT&T', 'U S led and A T and T'],
    ],
  ],
  [
    'signs and addresses',
    [
      ['2 + 2 = 4', 'two plus two equals four'],
      ['Q & A, and/or', 'Q and A, and or'],
      ['https://www.example.com/about-us?x=1.', 'example dot com.'],
      ['joe.b@example.co.uk', 'joe dot b at example dot co dot U K'],
      ['@scene #BigNews', 'at scene hashtag Big News'],
      ['Nice 👍🏽 day ✨!', 'Nice day!'],
      ['“Hello,” (she) *said*…', 'Hello, she, said...'],
      ['on the wall\nwas lit at five\nby day.', 'on the wall, was lit at five, by day.'],
      ['a house--big—and the village — a place', 'a house, big, and the village, a place'],
      ['don’t and C++', "don't and C plus plus"],
    ],
  ],
  [
    'numbers that count nothing',
    [
      [
        'runs on 192.168.0.1:8080.',
        'runs on one nine two dot one six eight dot zero dot one, port eight zero eight zero.',
      ],
      ['on port 8080 of localhost', 'on port eight zero eight zero of localhost'],
      ['or +44 20 7946 0958 by', 'or plus four four, two zero, seven nine four six, zero nine five eight by'],
      ['(020) 7946 0958', 'zero two zero, seven nine four six, zero nine five eight'],
      [
        'ISBN 978-3-16-148410-0',
        'I S B N nine seven eight, three, one six, one four eight four one zero, zero',
      ],
      ['Beverly Hills, CA 90210', 'Beverly Hills, C A nine zero two one zero'],
      [`sum ${'e3b0c44298fc1c14'.repeat(4)} today`, 'sum a long code today'],
      ['commit a1b2c3d', 'commit A one B two C three D'],
      ['550e8400-e29b-41d4-a716-446655440000', 'a long code'],
      ['1.0.0-beta.2', 'one point zero point zero beta two'],
    ],
  ],
  [
    'measures',
    [
      ['12 m. Islands lie', 'twelve meters. Islands lie'],
      ['at 40 ft. Boats pass', 'at forty feet. Boats pass'],
      ['by Bell Inc. Ships come', 'by Bell Incorporated. Ships come'],
      ['5 ft. long, a 13 mm spanner', 'five feet long, a thirteen millimeter spanner'],
      ['15" of desk, a 12" pizza', 'fifteen inches of desk, a twelve inch pizza'],
      ['He said "it is 15" twice', 'He said it is fifteen twice'],
      [`6'2" tall, 6' 2" or 12′ 6″`, 'six feet two tall, six feet two or twelve feet six'],
      [
        '−15°C, -3.2% and -5 C',
        'minus fifteen degrees Celsius, minus three point two percent and minus five degrees Celsius',
      ],
      ['½ tsp. salt and 1 1/2 tbsp oil', 'half a teaspoon of salt and one and a half tablespoons oil'],
      ['1/2 mile, ¾ inch', 'half a mile, three quarters of an inch'],
      [
        'to 180C/350F/gas mark 4.',
        'to one hundred eighty degrees Celsius or three hundred fifty degrees Fahrenheit or gas mark four.',
      ],
      ['5 kΩ at 9.8 m/s²', 'five kilohms at nine point eight meters per second squared'],
      ['10 000 people, 1 000 000', 'ten thousand people, one million'],
      ['a scale of 1:25,000 or 1:50 000', 'a scale of one to twenty five thousand or one to fifty thousand'],
    ],
  ],
  [
    'ranges and comparisons',
    [
      ['$5–$10 from 9:00–17:30', "five dollars to ten dollars from nine o'clock to seventeen thirty"],
      ['Mon–Fri, 9am-5pm', 'Monday to Friday, nine A M to five P M'],
      ['it is < 10 ms. Use it', 'it is less than ten milliseconds. Use it'],
      ['x < 5, a >= b, n=12', 'x is less than five, a is at least b, n equals twelve'],
      ['5 ± 1 or 5±1', 'five plus or minus one or five plus or minus one'],
      ['10^6 and 10⁻³', 'ten to the power of six and ten to the minus three'],
      ['a 50/50 chance', 'a fifty fifty chance'],
    ],
  ],
  [
    'names, letters and clauses',
    [
      ['JOHN: Is CLARK here?', 'John: Is Clark here?'],
      ['The BBC, JSON, YMCA and IKEA', 'The B B C, J S O N, Y M C A and IKEA'],
      ['the 2nd-largest city', 'the second largest city'],
      ['.NET and Node.js', 'dot net and Node dot J S'],
      ['An α-particle, Δx and 2π', 'An alpha particle, delta x and two pi'],
      ['1.1 In these terms', 'In these terms'],
      ['under s. 4(2)(b) or § 7', 'under section four, two, B or section seven'],
      ['(a) any raft', 'any raft'],
      ['1) Heat the oven', 'one, Heat the oven'],
      ['13/04/2021 and 3.4.2021', 'April thirteenth, twenty twenty one and April third, twenty twenty one'],
      [
        'a $5 million house, $5 or $10 notes',
        'a five million dollar house, five dollars or ten dollar notes',
      ],
      ['EUR 5 or 100 kr', 'five euros or one hundred kroner'],
      ['at /usr/local/share/notes_v2.md on', 'at notes v two dot M D on'],
    ],
  ],
  [
    'words that a sign has said already',
    [
      ['version v2.1', 'version two point one'],
      ['$5 dollars', 'five dollars'],
      ['20% percent', 'twenty percent'],
      ['that that was in 20 20-year-olds', 'that that was in twenty twenty year olds'],
    ],
  ],
])('%s', (_, cases) => {
  test.each(cases)('%s', (written, spoken) => expect(spokenText(written)).toBe(spoken));
});

test('a token may span several written words', () => {
  expect(spokenForm('It cost $24.5 billion.')).toMatchObject([
    { written: 'It', spoken: 'It' },
    { written: 'cost', spoken: 'cost' },
    { written: '$24.5 billion.', start: 8, end: 22, spoken: 'twenty four point five billion dollars.' },
  ]);
});
