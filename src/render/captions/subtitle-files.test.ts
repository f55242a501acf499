import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EngineError } from '../../core/errors.ts';
import { parseSubtitles } from '../../testing/films/subtitle-parser.ts';
import { type CaptionCue, lineText } from './caption-cue.ts';
import { toSrt } from './srt.ts';
import { toVtt } from './vtt.ts';

/** A cue of the given lines, its words spoken evenly. */
function cue(startMs: number, endMs: number, ...lines: string[]): CaptionCue {
  const text = lines.join(' ');
  const words = [...text.matchAll(/\S+/gu)].map((match) => ({ text: match[0], start: match.index }));
  const stepMs = (endMs - startMs) / words.length;
  let index = 0;
  return {
    startMs,
    endMs,
    lines: lines.map((line) => ({
      words: line.split(' ').map(() => {
        const word = words[index] ?? { text: '', start: 0 };
        const wordStartMs = startMs + stepMs * index++;
        return {
          ...word,
          end: word.start + word.text.length,
          startMs: wordStartMs,
          endMs: wordStartMs + stepMs,
        };
      }),
    })),
  };
}

const CUES = [
  cue(0, 1500, 'R&D costs <b> x < 5,', 'a --> b'),
  cue(1580, 3_725_040, 'It was late. — 北京 שלום 😀'),
];

test('SubRip: numbered, CRLF, no byte order mark, no tags', () => {
  expect(toSrt(CUES)).toBe(
    '1\r\n00:00:00,000 --> 00:00:01,500\r\nR&D costs ‹b› x < 5,\r\na → b\r\n\r\n' +
      '2\r\n00:00:01,580 --> 01:02:05,040\r\nIt was late. — 北京 שלום 😀\r\n\r\n',
  );
});

test('WebVTT: escaped, each word after the first with its time', () => {
  const vtt = toVtt([cue(0, 2000, 'R&D <b>', 'a --> b')], { language: 'en' });
  expect(vtt).toBe(
    'WEBVTT\n\nNOTE language: en\n\n00:00:00.000 --> 00:00:02.000\n' +
      'R&amp;D <00:00:00.400>&lt;b&gt;\n<00:00:00.800>a <00:00:01.200>--&gt; <00:00:01.600>b\n',
  );
});

test('without captions both files are still valid', async () => {
  expect(toSrt([])).toBe('');
  expect(toVtt([])).toBe('WEBVTT\n');
  expect(await parseSubtitles(toVtt([]), 'vtt')).toEqual([]);
});

test('a language that is none, or that would break the file, is left out', () => {
  for (const language of ['und', 'en\n\n00:00:00.000 --> 00:00:09.000\nHa', '']) {
    expect(toVtt([], { language })).toBe('WEBVTT\n');
  }
});

describe.each([
  ['toSrt', toSrt],
  ['toVtt', toVtt],
])('%s refuses', (_name, write: (cues: readonly CaptionCue[]) => string) => {
  test.each([
    ['captions that overlap', [cue(0, 1000, 'a'), cue(900, 2000, 'b')]],
    ['captions out of order', [cue(2000, 3000, 'a'), cue(0, 1000, 'b')]],
    ['a caption shown for no time', [cue(1000, 1000, 'a')]],
    ['a caption without end', [cue(1000, Number.NaN, 'a')]],
    ['a caption without lines', [{ startMs: 0, endMs: 1000, lines: [] }]],
    ['a caption with an empty line', [{ startMs: 0, endMs: 1000, lines: [{ words: [] }] }]],
  ])('%s', (_case, cues) => {
    expect(() => write(cues)).toThrow(EngineError);
  });
});

describe('whatever the text, a strict parser reads back the same captions', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '-->',
      '<b>',
      '&amp;',
      '&',
      '<00:00:01.000>',
      'NOTE',
      'WEBVTT',
      '7',
      '—',
      '北京',
      'שלום',
      '😀',
    ),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((text) => /^[^\s\0\u200e\u200f]+$/u.test(text)),
  );
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  const captions = fc
    .array(
      fc.tuple(
        fc.nat(5000),
        fc.integer({ min: 1, max: 900_000 }),
        fc.array(line, { minLength: 1, maxLength: 2 }),
      ),
      {
        maxLength: 8,
      },
    )
    .map((parts) => {
      let clockMs = 0;
      return parts.map(([pauseMs, durationMs, lines]) => {
        const startMs = clockMs + pauseMs;
        clockMs = startMs + durationMs;
        return cue(startMs, clockMs, ...lines);
      });
    });

  test('WebVTT', async () => {
    await fc.assert(
      fc.asyncProperty(captions, async (cues) => {
        expect(await parseSubtitles(toVtt(cues), 'vtt')).toEqual(cues.map(asSubtitle));
      }),
      { numRuns: 120, seed: 20 },
    );
  });

  test('SubRip, which cannot write a tag or an arrow as text', async () => {
    await fc.assert(
      fc.asyncProperty(captions, async (cues) => {
        const inSrt = (text: string) =>
          text.replaceAll('-->', '→').replace(/<(?=[a-z/!])([^<>]*)>/giu, '‹$1›');
        const expected = cues.map(asSubtitle).map((cue) => ({ ...cue, text: inSrt(cue.text) }));
        expect(await parseSubtitles(toSrt(cues), 'srt')).toEqual(expected);
      }),
      { numRuns: 120, seed: 20 },
    );
  });
});

function asSubtitle({ startMs, endMs, lines }: CaptionCue) {
  return { startMs, endMs, text: lines.map(lineText).join('\n') };
}
