import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatsFor, timecode } from '../i18n/formats.ts';
import { peaksOf } from '../media/peaks.ts';
import { jointsOf, nearestJoint } from './split-narration.ts';

describe('splitting a narration', () => {
  const piecesOf = (narration: string, language = 'en') =>
    jointsOf(narration, language).map(
      ({ at, isSentence }) => `${isSentence ? '¶' : ''}${narration.slice(at)}`,
    );

  test('is offered between sentences and between words', () => {
    expect(piecesOf(' One. Two more. ')).toEqual(['¶Two more. ', 'more. ']);
    expect(piecesOf('A well-known word', 'und')).toEqual(['well-known word', 'word']);
    expect(piecesOf('我们走。你好。', 'zh')).toContain('¶你好。');
    expect(piecesOf('Word')).toEqual([]);
  });

  test('is proposed where it is nearest', () => {
    const narration = 'One. Two is a little longer. Three.';
    const sentences = jointsOf(narration, 'en').filter(({ isSentence }) => isSentence);
    const joint = nearestJoint(sentences, narration.length / 2);
    expect(narration.slice(joint?.at)).toBe('Three.');
    expect(nearestJoint([], 3)).toBeUndefined();
  });

  test('leaves words on both sides', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 8 }), (parts) => {
        const narration = parts.join('. ');
        for (const { at } of jointsOf(narration, 'en')) {
          expect(narration.slice(0, at).trim()).not.toBe('');
          expect(narration.slice(at).trim()).not.toBe('');
        }
      }),
    );
  });
});

test('a waveform is as high as its loudest sample, and silence is flat', () => {
  expect(peaksOf(new Float32Array([0, 0.2, -0.4, 0.1]), 2)).toEqual([0.5, 1]);
  expect(peaksOf(new Float32Array(10), 3)).toEqual([0, 0, 0]);
  expect(peaksOf(new Float32Array(0), 2)).toEqual([0, 0]);
});

test.each([
  [0, '0:00'],
  [64_400, '1:04'],
  [599_900, '9:59'],
  [3_723_000, '1:02:03'],
])('%i ms are %s', (durationMs, shown) => {
  expect(timecode(durationMs)).toBe(shown);
});

test('numbers, money and times are written as the language does', () => {
  const [en, de] = [formatsFor('en'), formatsFor('de')];
  expect([en.number(1234.5), de.number(1234.5)]).toEqual(['1,234.5', '1.234,5']);
  expect(en.money(0.0123)).toBe('$0.0123');
  expect(en.money(12)).toBe('$12.00');
  expect([en.percent(99.9), de.percent(40)]).toEqual(['99%', '40\u00a0%']);
  expect([en.span(41_000), en.span(200_000), en.span(2 * 3_600_000)]).toEqual(['45 sec', '3 min', '2 hr']);
});
