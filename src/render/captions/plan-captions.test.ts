import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS, type Format } from '../../core/frame.ts';
import type { WordTiming } from '../../core/model.ts';
import { writtenWords } from '../../core/text/words.ts';
import { type CaptionCue, cueWords, lineText } from './caption-cue.ts';
import { captionMetrics } from './caption-layout.ts';
import type { CaptionTheme } from './caption-theme.ts';
import { captionTheme } from './choose-caption-theme.ts';
import { captionMeasure } from './draw-caption.ts';
import { planCaptions } from './plan-captions.ts';
import { registerCaptionFonts } from './server-fonts.ts';

const FLAT = captionTheme({ style: 'flat' });
registerCaptionFonts(FLAT, '');
const context = createCanvas(8, 8).getContext('2d');

/** Speech of about 15 letters a second, with pauses at punctuation. */
function spoken(narration: string): WordTiming[] {
  let clockMs = 120;
  return writtenWords(narration).map(({ text, start, end }) => {
    const startMs = clockMs;
    const endMs = startMs + 80 + 55 * text.length;
    clockMs = endMs + (/[.!?]$/.test(text) ? 350 : /[,;:]$/.test(text) ? 150 : 0);
    return { start, end, startMs, endMs };
  });
}

interface Planned {
  readonly narration: string;
  readonly words?: readonly WordTiming[];
  readonly format?: Format;
  readonly theme?: CaptionTheme;
  readonly offsetMs?: number;
  readonly durationMs?: number;
}

function plan({
  narration,
  words = spoken(narration),
  format = 'landscape',
  theme = FLAT,
  ...rest
}: Planned): CaptionCue[] {
  const look = { size: FORMATS[format], theme };
  return planCaptions({
    narration,
    words,
    look,
    measure: captionMeasure(context, look),
    ...rest,
  });
}

const asText = (cues: readonly CaptionCue[]) => cues.map((cue) => cue.lines.map(lineText).join(' / '));

test('captions of one line have one line', () => {
  const narration =
    'Years and years ago, they say, a beautiful and richly dressed lady used to attend the church sometimes.';
  const cues = plan({ narration, theme: captionTheme({ style: 'bold', captionStyle: 'minimal' }) });
  expect(cues.map(({ lines }) => lines.length)).toEqual(cues.map(() => 1));
  expect(asText(cues).join(' ')).toBe(narration);
  for (const text of asText(cues)) expect(text.length).toBeLessThanOrEqual(42);
});

test('lines and captions break where the sense does', () => {
  const narration =
    'Years and years ago, they say, a beautiful and richly dressed lady used to attend the church sometimes. ' +
    'Nobody knew where she came from, although her unusual beauty and her glorious voice caused her to be ' +
    'the subject of discussion throughout the parish.';
  expect(asText(plan({ narration }))).toEqual([
    'Years and years ago, they say,',
    'a beautiful and richly dressed lady used / to attend the church sometimes.',
    'Nobody knew where she came from,',
    'although her unusual beauty / and her glorious voice caused',
    'her to be the subject of discussion / throughout the parish.',
  ]);
});

test.each([
  ['an article from its noun', /\b(a|an|the|his|her|their)$/i],
  ['a preposition from its object', /\b(of|in|at|from|with|into|to)$/i],
  ['a number from its unit', /\d$/],
  ['a title from its name', /\b(Mr|Gov|Dr)\.$/],
])('no line parts %s', (_name, ending) => {
  const narration =
    'On the evening of the twelfth Gov. Bob Smith walked 3.5 kilometres from the old harbour to the house of ' +
    'his sister, who had lived there for 27 years with Mr. Jones and a parrot that knew 300 words in the ' +
    'language of the sailors from Lisbon.';
  for (const format of ['landscape', 'portrait', 'square'] as const) {
    for (const cue of plan({ narration, format })) {
      for (const line of cue.lines) expect(lineText(line)).not.toMatch(ending);
    }
  }
});

test('a caption keeps to its sentence, unless both sentences are tiny', () => {
  const narration =
    'She looked out over the wide grey sea. "Stop! Go back!" he said, and the whole crew laughed.';
  for (const text of asText(plan({ narration }))) expect(text).not.toMatch(/sea\. "/);
  expect(asText(plan({ narration: 'Stop! Wait! No.' }))).toEqual(['Stop! Wait! No.']);
});

test('a dash that stands alone is kept, begins no line and is never spoken', () => {
  const narration = 'The market fell twelve percent — its worst day in years — and then it rose again.';
  const words = plan({ narration }).flatMap(cueWords);
  expect(words.map((word) => word.text).join(' ')).toBe(narration);
  for (const word of words) expect(word.endMs > word.startMs).toBe(word.text !== '—');
  for (const text of asText(plan({ narration, format: 'portrait' }))) expect(text).not.toMatch(/(^|\/ )—/);
});

test('a caption stays long enough to be read, and is gone two frames before the next', () => {
  const narration = 'No. It was late, and the last train to the coast had already left the empty station.';
  const cues = plan({ narration, durationMs: 60_000 });
  const last = cues.at(-1);
  for (const cue of cues) expect(cue.endMs - cue.startMs).toBeGreaterThanOrEqual(833);
  expect(last?.endMs).toBeGreaterThan(spoken(narration).at(-1)?.endMs ?? Number.NaN);
  for (const [index, cue] of cues.slice(1).entries()) {
    expect(cue.startMs - (cues[index]?.endMs ?? 0)).toBe(80);
  }
});

test('an offset moves everything, and no caption outlasts its scene', () => {
  const narration = 'It was late.';
  const [cue] = plan({ narration });
  const [later] = plan({ narration, offsetMs: 5000, durationMs: 1000 });
  expect(later?.startMs).toBe(5000 + (cue?.startMs ?? 0));
  expect(later?.endMs).toBe(6000);
});

test('Chinese breaks between words, and no line begins with a full stop or comma', () => {
  const narration =
    '北京是中华人民共和国的首都，也是全国的政治、文化中心。它有三千多年的历史，人口超过两千万。';
  const cues = plan({ narration });
  expect(cues.length).toBeGreaterThan(1);
  for (const line of cues.flatMap((cue) => cue.lines)) expect(lineText(line)).not.toMatch(/^[，。、]/);
  expect(cues.flatMap(cueWords).some((word) => word.text === '北京')).toBe(true);
});

test('a line may end after a dash set without spaces', () => {
  const narration = 'They walked for hours through the rugged highlands—and then they trudged back again.';
  expect(asText(plan({ narration }))).toContainEqual(expect.stringMatching(/highlands—( \/|$)/));
});

test('an address breaks after its joints', () => {
  const narration =
    'See https://www.plainlanguage.gov/guidelines/organize/add-useful-headings/and-more.html now.';
  const pieces = plan({ narration }).flatMap(cueWords).slice(1, -1);
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces.slice(0, -1)) expect(piece.text).toMatch(/[/.-]$/);
});

test('without timed words there are no captions', () => {
  expect(plan({ narration: '— … —' })).toEqual([]);
  expect(plan({ narration: '' })).toEqual([]);
});

test('a narration of 12,000 words, or one of 50,000 letters, is planned without hanging', () => {
  expect(plan({ narration: 'so it goes on and on, '.repeat(2000) }).length).toBeGreaterThan(500);
  expect(plan({ narration: 'x'.repeat(50_000) }).length).toBeGreaterThan(500);
});

describe('whatever the text', () => {
  const piece = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        ...'the of and a church Mathey Trewella 12 km — … Mr. sea. "No!" he, I'.split(' '),
      ),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '😀',
        '👩‍👩‍👧‍👦🇬🇧',
        '北京是首都，也是中心。',
        'สวัสดีชาวโลก',
        'שלום',
        'مرحبا',
        '\u0000',
        '\u200b',
        '<b>',
      ),
    },
    { weight: 1, arbitrary: fc.integer({ min: 30, max: 400 }).map((length) => 'Wm/'.repeat(length)) },
  );
  const narrations = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(' '));
  const formats = fc.constantFrom<Format>('landscape', 'portrait', 'square');

  test('every character is shown once, in order, in at most two lines that fit', () => {
    fc.assert(
      fc.property(narrations, formats, (narration, format) => {
        const look = { size: FORMATS[format], theme: FLAT };
        const measure = captionMeasure(context, look);
        const { maxLineWidthPx, spaceWidthPx } = captionMetrics(look);
        const cues = plan({ narration, format });
        const words = cues.flatMap(cueWords);
        const shown = spoken(narration).length === 0 ? '' : narration.replace(/\s/gu, '');
        expect(words.map((word) => word.text).join('')).toBe(shown);
        for (const word of words) expect(narration.slice(word.start, word.end)).toBe(word.text);
        for (const { lines } of cues) {
          expect([1, 2]).toContain(lines.length);
          for (const line of lines) {
            const spaces =
              lineText(line).length - line.words.reduce((sum, word) => sum + word.text.length, 0);
            const widthPx = line.words.reduce((sum, word) => sum + measure(word.text), spaces * spaceWidthPx);
            expect(line.words.length).toBeGreaterThan(0);
            if (line.words.length > 1) expect(widthPx).toBeLessThanOrEqual(maxLineWidthPx + 0.01);
          }
        }
      }),
      { numRuns: 120, seed: 20 },
    );
  });

  const speeds = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 20 });

  test('captions follow one another without overlap, within the speech, and hold their words', () => {
    fc.assert(
      fc.property(narrations, speeds, formats, (narration, durationsMs, format) => {
        let clockMs = 0;
        const words = writtenWords(narration).map(({ start, end }, index) => {
          const startMs = clockMs;
          clockMs += 40 + (durationsMs[index % durationsMs.length] ?? 0);
          // An aligner may let words overlap a little.
          return { start, end, startMs, endMs: index % 3 === 0 ? clockMs + 30 : clockMs - 20 };
        });
        let previousEndMs = 0;
        let previousWordMs = 0;
        for (const cue of plan({ narration, words, format })) {
          expect(cue.startMs).toBeGreaterThanOrEqual(previousEndMs);
          expect(cue.endMs).toBeGreaterThan(cue.startMs);
          previousEndMs = cue.endMs;
          for (const word of cueWords(cue)) {
            expect(word.startMs).toBeGreaterThanOrEqual(previousWordMs);
            expect(word.endMs).toBeGreaterThanOrEqual(word.startMs);
            previousWordMs = word.endMs;
          }
        }
        const pieces = Math.max(words.length, narration.length);
        expect(previousEndMs).toBeLessThanOrEqual(clockMs + 30 + pieces);
      }),
      { numRuns: 120, seed: 20 },
    );
  });
});

test('a line of verse is a line of the caption', () => {
  const narration =
    'The lamp upon the harbour wall\nWas lit at five\nAnd those who heard the keeper call\nCame home around the rock.';
  expect(asText(plan({ narration })).flatMap((cue) => cue.split(' / '))).toEqual(narration.split('\n'));
});

test('the hyphens of an option stay with it', () => {
  const narration = 'Run the kettle with the option -q/--quiet to boil without a whistle at night.';
  const words = plan({ narration }).flatMap((cue) => cue.lines.flatMap(lineText));
  expect(words.join('\n')).toContain('-q/--quiet');
});
