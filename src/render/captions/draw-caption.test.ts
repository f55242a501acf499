import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { CHOICES } from '../../core/choices.ts';
import { captionBand, FORMATS, type Format, frameSize, type Rect, type Size } from '../../core/frame.ts';
import { THEME_IDS } from '../../core/look/themes.ts';
import type { CaptionCue } from './caption-cue.ts';
import { CAPTION_FONTS, wordFonts } from './caption-fonts.ts';
import type { CaptionTheme } from './caption-theme.ts';
import { type CaptionChoice, captionTheme } from './choose-caption-theme.ts';
import { captionBounds, captionMeasure, drawCaption } from './draw-caption.ts';
import { graphemesOf } from './segments.ts';
import { registerCaptionFonts } from './server-fonts.ts';

const FORMER: CaptionChoice[] = ['flat', 'papercut', 'gradient', 'chalkboard'].map((style) => ({ style }));
const CHOSEN: CaptionChoice[] = CHOICES.captionStyles.flatMap((captionStyle) =>
  ['bold/abyss', 'editorial/ink', 'paper/dusk'].map((style) => ({ style, captionStyle })),
);
const OWN: CaptionChoice[] = THEME_IDS.map((style) => ({ style }));
const LOOKS = [...FORMER, ...OWN, ...CHOSEN].map((choice) => ({
  name: [choice.style, choice.captionStyle].filter(Boolean).join(', '),
  theme: captionTheme(choice),
}));
const PAPERCUT = captionTheme({ style: 'papercut' });
const WORDS = {
  'extended Latin': 'Zażółć',
  IPA: 'ɹɪˈzɜː',
  Vietnamese: 'Nguyễn',
  Greek: 'λόγος',
  'ancient Greek': 'ἀρχή',
  Cyrillic: 'Привет',
  Hebrew: 'שָׁלוֹם',
  Arabic: 'مرحبا',
  emoji: '👍',
  'an emoji of several signs': '👩🏽‍💻',
} as const;

for (const { theme } of LOOKS) registerCaptionFonts(theme, Object.values(WORDS).join(' '));

const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

function cue(...lines: string[]): CaptionCue {
  let start = 0;
  return {
    startMs: 0,
    endMs: 2000,
    lines: lines.map((line) => ({
      words: line.split(' ').map((text) => {
        const word = { text, start, end: start + text.length, startMs: 0, endMs: 1 };
        start = word.end + 1;
        return word;
      }),
    })),
  };
}

interface Sample {
  readonly caption: CaptionCue;
  readonly size: Size;
  readonly theme: CaptionTheme;
  readonly active?: number;
  readonly begun?: number;
}

function contextOf(size: Size) {
  return createCanvas(size.widthPx, size.heightPx).getContext('2d');
}

function draw({ caption, size, theme, active = -1, begun }: Sample): Uint8ClampedArray {
  const context = contextOf(size);
  drawCaption(context, {
    cue: caption,
    activeWordIndex: active,
    size,
    theme,
    ...(begun === undefined ? {} : { begunWords: begun }),
  });
  return context.getImageData(0, 0, size.widthPx, size.heightPx).data;
}

/** The smallest rectangle that holds every pixel of `pixels` that differs from `others`. */
function touched(pixels: Uint8ClampedArray, size: Size, others?: Uint8ClampedArray): Rect | undefined {
  const [these, those] = [new Uint32Array(pixels.buffer), others && new Uint32Array(others.buffer)];
  let [left, top, right, bottom] = [size.widthPx, size.heightPx, -1, -1];
  for (let index = 0; index < these.length; index++) {
    if (these[index] === (those?.[index] ?? 0)) continue;
    const x = index % size.widthPx;
    const y = Math.floor(index / size.widthPx);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (right < 0) return undefined;
  return { xPx: left, yPx: top, widthPx: right + 1 - left, heightPx: bottom + 1 - top };
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.xPx >= outer.xPx &&
    inner.yPx >= outer.yPx &&
    inner.xPx + inner.widthPx <= outer.xPx + outer.widthPx &&
    inner.yPx + inner.heightPx <= outer.yPx + outer.heightPx
  );
}

const TWO_LINES = cue('Nobody knew where', 'she came from, although');

describe.each(LOOKS)('$name', ({ theme }) => {
  test.each(FORMAT_NAMES)('touches only its bounds, which are even and within the band: %s', (format) => {
    const size = frameSize(format, '540p');
    for (const caption of [TWO_LINES, cue('W'.repeat(60), 'W'.repeat(60)), cue('It')]) {
      const bounds = captionBounds(contextOf(size), { cue: caption, size, theme });
      const drawn = touched(draw({ caption, size, theme, active: 1 }), size);
      if (bounds === undefined || drawn === undefined) throw new Error('Nothing was drawn.');
      expect(contains(bounds, drawn)).toBe(true);
      expect(contains(captionBand(size), bounds) && contains(theme.bandOf(size), bounds)).toBe(true);
      for (const edge of Object.values(bounds)) expect(edge % 2).toBe(0);
      // Tight: what need not be converted is not.
      expect(bounds.widthPx - drawn.widthPx).toBeLessThan(0.9 * 68);
      expect(bounds.heightPx - drawn.heightPx).toBeLessThan(0.6 * 68);
    }
  });

  test.each(FORMAT_NAMES)('at the top, the first line of every caption has the same height: %s', (format) => {
    const size = frameSize(format, '540p');
    const atTop: CaptionTheme = { ...theme, place: 'top', bandOf: (frame) => captionBand(frame, 'top') };
    const tops = [TWO_LINES, cue('It')].map((caption) => {
      const bounds = captionBounds(contextOf(size), { cue: caption, size, theme: atTop });
      if (bounds === undefined) throw new Error('Nothing was drawn.');
      expect(contains(captionBand(size, 'top'), bounds)).toBe(true);
      return bounds.yPx;
    });
    expect(tops[0]).toBe(tops[1]);
  });

  const marksWords = theme.highlight.shape !== 'none' || theme.highlight.textColour !== theme.textColour;
  test('shows the spoken word if it marks any, and changes nothing far from it', () => {
    const size = frameSize('landscape', '540p');
    const none = draw({ caption: TWO_LINES, size, theme });
    if (!marksWords) {
      expect(touched(draw({ caption: TWO_LINES, size, theme, active: 1 }), size, none)).toBeUndefined();
      return;
    }
    const lefts = [0, 1, 2].map((active) => {
      const change = touched(draw({ caption: TWO_LINES, size, theme, active }), size, none);
      expect(change?.widthPx).toBeLessThan(140);
      expect(change?.heightPx).toBeLessThan(48);
      return change?.xPx ?? Number.NaN;
    });
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
    expect(new Set(lefts).size).toBe(3);
  });

  test.each(['#ffffff', '#000000', '#808080', '#f5c518'])('is read on %s', (background) => {
    const size = frameSize('landscape', '540p');
    const context = contextOf(size);
    context.fillStyle = background;
    context.fillRect(0, 0, size.widthPx, size.heightPx);
    drawCaption(context, { cue: cue('WWWWWWWW'), activeWordIndex: -1, size, theme });
    const { data } = context.getImageData(440, 480, 80, 36);
    const luminances: number[] = [];
    for (let index = 0; index < data.length; index += 4) luminances.push(luminanceOf(data, index));
    luminances.sort((a, b) => a - b);
    const [dark, light] = [0.1, 0.9].map((share) => luminances[Math.floor(share * luminances.length)] ?? 0);
    // WCAG 2.2, success criterion 1.4.3, between the letters and what surrounds them.
    expect(((light ?? 0) + 0.05) / ((dark ?? 1) + 0.05)).toBeGreaterThan(4.5);
  });
});

/** Relative luminance as WCAG defines it. */
function luminanceOf(data: Uint8ClampedArray, index: number): number {
  const [red, green, blue] = [0, 1, 2].map((channel) => {
    const value = (data[index + channel] ?? 0) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

test('in karaoke, words that are still to come stand back', () => {
  const size = frameSize('landscape', '540p');
  const theme = captionTheme({ style: 'bold', captionStyle: 'karaoke' });
  const drawn = (begun: number) => draw({ caption: cue('one two three'), size, theme, begun });
  const changes = [1, 2, 3].map((begun) => touched(drawn(begun), size, drawn(begun - 1))?.xPx ?? Number.NaN);
  expect(changes).toEqual(changes.toSorted((a, b) => a - b));
  expect(new Set(changes).size).toBe(3);
});

test('films of former styles keep their captions until another look is asked for', () => {
  expect(captionTheme({ style: 'flat' }).highlight.colours).toEqual(['#ffd23f', '#ffc21a']);
  expect(captionTheme({ style: 'flat', captionStyle: 'block' })).toEqual(captionTheme({ style: 'bold' }));
});

test('Hebrew is set from the right: the second word stands left of the first', () => {
  const size = frameSize('landscape', '540p');
  const positions = [0, 1].map((active) => {
    const caption = cue('שלום abc');
    const base = draw({ caption, size, theme: PAPERCUT });
    return touched(draw({ caption, size, theme: PAPERCUT, active }), size, base)?.xPx ?? Number.NaN;
  });
  expect(positions[1]).toBeLessThan(positions[0] ?? 0);
});

describe.each(LOOKS)('$name', ({ theme }) => {
  // Which words are drawn does not depend on the size, and reading a small frame takes a ninth of the time.
  const size = { widthPx: 320, heightPx: 180 };
  const ink = (text: string) => draw({ caption: cue(text), size, theme });

  test.each(Object.entries(WORDS))('draws a word in %s, and not as boxes', (_, word) => {
    expect(touched(ink(word), size)).toBeDefined();
    for (const sign of graphemesOf(word))
      expect([sign, isBox(sign, fontsOf(sign, theme))]).toEqual([sign, false]);
  });

  test('leaves a word out whole, with its brackets, when none of the fonts has one of its letters', () => {
    const measure = captionMeasure(contextOf(size), { size, theme });
    for (const word of ['(東京)', '「東京」', 'Tokyo東京,', 'हिन्दी', '\ue123\ue124', 'a\u{10330}b'])
      expect([word, measure(word)]).toEqual([word, 0]);
    expect(touched(ink('east (東京) of'), size, ink('east of'))).toBeUndefined();
    expect(captionBounds(contextOf(size), { cue: cue('(東京)'), size, theme })).toBeUndefined();
    expect(touched(ink('(東京)'), size)).toBeUndefined();
  });

  test('leaves out a sign that none has, and keeps the word around it', () => {
    expect(touched(ink('ab\ue123c'), size, ink('abc'))).toBeUndefined();
  });
});

test('a font that is not asked for, such as one of the machine, never stands in', () => {
  expect(isBox('λ', [CAPTION_FONTS.greek.family])).toBe(false);
  expect(isBox('λ', [CAPTION_FONTS.rounded.family])).toBe(true);
});

function fontsOf(word: string, theme: CaptionTheme): string[] {
  return wordFonts(word, theme.font).map((font) => CAPTION_FONTS[font].family);
}

/** Whether a sign is drawn as one that no font can have. */
function isBox(sign: string, families: readonly string[]): boolean {
  const size = { widthPx: 64, heightPx: 64 };
  const [drawn, box] = [sign, '\u{10ffff}'].map((text) => {
    const context = contextOf(size);
    context.font = `40px "${families.join('", "')}"`;
    context.fillText(text, 10, 50);
    return context.getImageData(0, 0, size.widthPx, size.heightPx).data;
  });
  return touched(drawn ?? new Uint8ClampedArray(), size, box) === undefined;
}

test('the canvas is left as it was found', () => {
  const size = frameSize('square', '540p');
  const context = contextOf(size);
  const state = () => [context.font, context.direction, context.textAlign, context.shadowBlur];
  const before = state();
  drawCaption(context, { cue: TWO_LINES, activeWordIndex: 0, size, theme: PAPERCUT });
  captionBounds(context, { cue: TWO_LINES, size, theme: PAPERCUT });
  expect(state()).toEqual(before);
  context.fillRect(0, 0, 1, 1);
  expect([...context.getImageData(0, 0, 1, 1).data]).toEqual([0, 0, 0, 255]);
});
