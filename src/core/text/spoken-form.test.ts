import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spokenForm, spokenText } from './spoken-form.ts';
import { writtenWords } from './words.ts';

describe.each<[string, [written: string, spoken: string][]]>([
  [
    'numbers',
    [
      ['1,234,567 people', 'one million two hundred thirty four thousand five hundred sixty seven people'],
      ['105 and 0', 'one hundred five and zero'],
      ['the 3rd and 21st', 'the third and twenty first'],
      ['1/2 cup, 2 1/2 cups, 2½', 'one half cup, two and a half cups, two and a half'],
      ['from 10–20 or 3-5', 'from ten to twenty or three to five'],
      ['call 555-123-4567', 'call five five five, one two three, four five six seven'],
      ['call (555) 123-4567', 'call five five five, one two three, four five six seven'],
      ['agent 007', 'agent zero zero seven'],
      ['v2.1 and 2.10.3', 'version two point one and two point ten point three'],
      ['B2B COVID-19 H2O 4K', 'B two B COVID nineteen H two O four K'],
      ['a 10-year-old', 'a ten year old'],
      ['No. 5, #7 and pp. 72-73.', 'number five, number seven and pages seventy two to seventy three.'],
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
      ['https://www.example.com/about-us?x=1.', 'example dot com slash about us.'],
      ['joe.b@example.co.uk', 'joe dot b at example dot co dot U K'],
      ['@scene #BigNews', 'at scene hashtag Big News'],
      ['Nice 👍🏽 day ✨!', 'Nice day!'],
      ['“Hello,” (she) *said*…', 'Hello, she said...'],
      ['a house--big—and the village — a place', 'a house, big, and the village, a place'],
      ['don’t and C++', "don't and C plus plus"],
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

test('tokens cover every written word in order, and leave no digit to the voice', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '$',
      '€',
      '%',
      '°C',
      'km',
      'Jan.',
      'St.',
      'No.',
      'XIV',
      'a.m.',
      '1/2',
      '½',
      '3.5',
      '2026-11-22',
    ),
    fc.constantFrom(
      ' ',
      ' ',
      ' ',
      '-',
      '—',
      '/',
      '.',
      ',',
      ':',
      '"',
      '&',
      '👍',
      'FBI',
      'Louis',
      '.com',
      '@',
      'http://',
    ),
    fc.nat({ max: 3000 }).map(String),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const tokens = spokenForm(text);
      let covered = 0;
      for (const { written, start, end, spoken } of tokens) {
        expect(text.slice(start, end)).toBe(written);
        expect(text.slice(covered, start).trim()).toBe('');
        expect(spoken).not.toMatch(/[0-9]|undefined|NaN/u);
        expect(spoken).toBe(spoken.trim());
        covered = end;
      }
      for (const word of writtenWords(text)) {
        expect(tokens.some((token) => token.start <= word.start && word.end <= token.end)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test.each(['a', '1', '.', '"', 'A', '1,', 'a.', 'a-', 'a/', '$1', '-', 'É', '中', 'a&', '1:', '😀'])(
  'half a million characters of %s do not hang',
  (unit) => {
    const text = unit.repeat(500_000 / unit.length);
    expect(spokenForm(`${text} end`).at(-1)?.spoken).toBe('end');
  },
);
