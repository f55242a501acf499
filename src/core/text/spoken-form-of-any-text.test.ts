import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences } from './sentences.ts';
import { spokenForm } from './spoken-form.ts';
import { writtenWords } from './words.ts';

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

const plain = (written = '') => written.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const TRICKY = fc.constantFrom(
  ...(
    '12 m|40 ft|3 kg|10 km/h|5 p.m|Bell Inc|Norland Ltd|the U.S|< 10 ms|is|are|> 5|$5|dollars|20%|percent|5 km|' +
    'kilometers|v2.1|version|No. 7|number|Main St|Mr. Lee|St. Ives|Jan. 5|§ 7|section|-5 °C|1/2|½ cup|cup|@home|at|' +
    '15"|"go"|(see it)|(a)|1.1|e.g|etc|Ph.D|JOHN:|NASA|XIV|Henry VIII|+44 20 7946 0958|192.168.0.1|a1b2c3d|x|3:2|' +
    'user@example.org|https://example.com/a.b|…|—|and|the|the|10 in|B.C|£1.2m|million|1,000|αβγ|👍|灯'
  ).split('|'),
);

test('each sentence keeps its stop, and no word is said twice that is written once', () => {
  const sentence = fc
    .tuple(fc.array(TRICKY, { minLength: 1, maxLength: 6 }), fc.constantFrom('.', '?', '!'))
    .map(([words, mark]) => `The thing ${words.join(' ')}${mark}`);
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (parts) => {
      const text = parts.join(' ');
      const tokens = spokenForm(text);
      for (const { end, text: written } of sentences(text)) {
        const last = tokens.findLast((token) => token.start < end && token.spoken !== '');
        expect([written, last?.spoken]).toEqual([written, expect.stringMatching(/[.!?]$/u)]);
      }
      const heard = tokens.filter((token) => token.spoken !== '');
      for (const [index, { spoken, written }] of heard.entries()) {
        const [first = '', second = ''] = [heard[index - 1]?.spoken.split(' ').at(-1), spoken.split(' ')[0]];
        if (!/^[a-z']{2,}$/iu.test(first) || first.toLowerCase() !== second.toLowerCase()) continue;
        const isNumber =
          /^(?:\w*(?:teen|ty)|zero|one|two|three|four|five|six|seven|eight|nine|ten|twelve|million)$/u;
        const isWrittenTwice = plain(heard[index - 1]?.written) === plain(written);
        if (isNumber.test(first) || isWrittenTwice) continue;
        expect(`${heard[index - 1]?.written}|${written}`.toLowerCase()).toContain(
          `${first}|${second}`.toLowerCase(),
        );
      }
    }),
    { numRuns: 1000 },
  );
});

test.each(['a', '1', '.', '"', 'A', '1,', 'a.', 'a-', 'a/', '$1', '-', 'É', '中', 'a&', '1:', '😀'])(
  'half a million characters of %s do not hang',
  (unit) => {
    const text = unit.repeat(500_000 / unit.length);
    expect(spokenForm(`${text} end`).at(-1)?.spoken).toBe('end');
  },
);
