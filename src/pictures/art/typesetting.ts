import type { Box } from './artboard.ts';
import { FONTS, type FontName, hasGlyph, measure } from './fonts.ts';

/** A word and whether it stands out. */
export interface Word {
  readonly text: string;
  readonly highlighted: boolean;
}

/** Text broken into lines at the size at which it fits. */
export interface SetText {
  readonly lines: readonly (readonly Word[])[];
  readonly font: FontName;
  readonly size: number;
  /** From baseline to baseline. */
  readonly leading: number;
  readonly width: number;
  /** Whether all of it could be set: no word broken, nothing left out. */
  readonly complete: boolean;
  /** From the top of the first line's capitals to below the last line's descenders. */
  readonly height: number;
}

export interface Typography {
  readonly font: FontName;
  readonly maxSize: number;
  readonly minSize: number;
  /** Leading in parts of the size. */
  readonly lineHeight: number;
  readonly maxLines: number;
}

/** Of the size of a font: how far capitals rise above the baseline, and descenders fall below it. */
export const ASCENT = 0.76;
export const DESCENT = 0.24;

const MAX_CHARACTERS = 600;

/** The font that shows the most of the text without a missing glyph, preferring the one asked for. */
export function fontFor(text: string, preferred: FontName): FontName {
  const missing = (name: FontName) => [...text].filter((character) => !shows(character, name)).length;
  const missingThere = missing(preferred);
  if (missingThere === 0) return preferred;
  const spare: FontName = FONTS[preferred].weight >= 700 ? 'montserrat' : 'montserratText';
  return missing(spare) < missingThere ? spare : preferred;
}

/**
 * Words as they can be drawn in `font`: no controls, no signs without a glyph, not endless. A word with a letter
 * that the font does not have is left out whole, and so are brackets that have lost their other half.
 */
export function drawableWords(words: readonly Word[], font: FontName): Word[] {
  let left = MAX_CHARACTERS;
  const drawable: Word[] = [];
  for (const word of words) {
    for (const part of word.text.slice(0, left).normalize('NFC').split(/\s+/)) {
      if ([...part].some((character) => /[\p{L}\p{N}]/u.test(character) && !shows(character, font))) continue;
      const text = [...part].filter((character) => shows(character, font)).join('');
      if (/[\p{L}\p{N}\p{Sc}%&]/u.test(text)) drawable.push({ text, highlighted: word.highlighted });
      else if (/^[–—\-+=/×·…]+$/.test(text)) drawable.push({ text, highlighted: false });
    }
    left -= word.text.length;
    if (left <= 0) break;
  }
  return withoutHalfBrackets(drawable);
}

function withoutHalfBrackets(words: readonly Word[]): Word[] {
  const text = words.map((word) => word.text).join(' ');
  const pairs = ['()', '[]', '«»'].filter(
    ([open = '', close = '']) => text.split(open).length !== text.split(close).length,
  );
  if (pairs.length === 0) return [...words];
  const marks = new Set(pairs.join(''));
  return words
    .map((word) => ({ ...word, text: [...word.text].filter((mark) => !marks.has(mark)).join('') }))
    .filter((word) => word.text !== '');
}

export function plainWords(text: string): Word[] {
  return [{ text, highlighted: false }];
}

/**
 * Breaks words into lines within `area`, as large as they fit, with lines of even length. Words too long for a
 * line at the smallest size are broken; text too long for the area at the smallest size ends with an
 * ellipsis. `undefined` when no word can be drawn.
 */
export function setText(
  words: readonly Word[],
  area: Pick<Box, 'width' | 'height'>,
  type: Typography,
): SetText | undefined {
  const font = fontFor(
    words
      .map((word) => word.text)
      .join('')
      .slice(0, MAX_CHARACTERS),
    type.font,
  );
  const drawable = drawableWords(words, font);
  if (drawable.length === 0) return undefined;
  for (let size = type.maxSize; size > type.minSize; size *= 0.96) {
    const maxLines = linesWithin(area.height, size, type);
    const widest = Math.max(...drawable.map((word) => measure(word.text, font, size)));
    if (widest > area.width) continue;
    const lines = breakLines(drawable, { font, size, width: area.width });
    if (lines.length <= maxLines) {
      const setting = { font, size, width: area.width };
      return finish(evenLines(lines, setting), setting, type);
    }
  }
  const setting = { font, size: type.minSize, width: area.width };
  const broken = drawable.flatMap((word) => breakWord(word, setting));
  const lines = breakLines(broken, setting);
  const kept = cutLines(lines, Math.max(1, linesWithin(area.height, type.minSize, type)), setting);
  return { ...finish(kept, setting, type), complete: kept === lines && broken.length === drawable.length };
}

interface Setting {
  readonly font: FontName;
  readonly size: number;
  readonly width: number;
}

type Line = readonly Word[];

function shows(character: string, font: FontName): boolean {
  if (/\s/.test(character)) return true;
  // Controls, bidirectional marks, variation selectors and pictographs are not for text fonts to draw.
  if (/\p{C}|\p{Variation_Selector}|\p{Extended_Pictographic}/u.test(character)) return false;
  return hasGlyph(character, font);
}

function linesWithin(height: number, size: number, type: Typography): number {
  const fitting = Math.floor((height - size * (ASCENT + DESCENT)) / (size * type.lineHeight)) + 1;
  return Math.min(type.maxLines, fitting);
}

function lineText(line: Line): string {
  return line.map((word) => word.text).join(' ');
}

function breakLines(words: readonly Word[], setting: Setting): Line[] {
  const space = measure(' ', setting.font, setting.size);
  const lines: Word[][] = [];
  let current: Word[] = [];
  let used = 0;
  for (const word of words) {
    const width = measure(word.text, setting.font, setting.size);
    if (current.length > 0 && used + space + width > setting.width) {
      lines.push(current);
      current = [];
      used = 0;
    }
    used += (current.length > 0 ? space : 0) + width;
    current.push(word);
  }
  return current.length > 0 ? [...lines, current] : lines;
}

/** The same number of lines at the narrowest width that holds them: no lonely last word. */
function evenLines(lines: readonly Line[], setting: Setting): readonly Line[] {
  const words = lines.flat();
  let even = lines;
  const narrowest = Math.max(...words.map((word) => measure(word.text, setting.font, setting.size)));
  for (let width = setting.width * 0.96; width > narrowest; width -= setting.width * 0.04) {
    const narrower = breakLines(words, { ...setting, width });
    if (narrower.length > lines.length) break;
    even = narrower;
  }
  return even;
}

function breakWord(word: Word, setting: Setting): Word[] {
  if (measure(word.text, setting.font, setting.size) <= setting.width) return [word];
  const pieces: Word[] = [];
  let piece = '';
  for (const character of word.text) {
    if (piece !== '' && measure(`${piece}${character}-`, setting.font, setting.size) > setting.width) {
      pieces.push({ ...word, text: `${piece}-` });
      piece = '';
    }
    piece += character;
  }
  return [...pieces, { ...word, text: piece }];
}

function cutLines(lines: readonly Line[], maxLines: number, setting: Setting): readonly Line[] {
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  let last = [...(kept.pop() ?? [])];
  while (last.length > 1 && measure(`${lineText(last)}…`, setting.font, setting.size) > setting.width)
    last.pop();
  last = last.map((word, index) =>
    index === last.length - 1 ? { ...word, text: ellipsized(word.text, setting) } : word,
  );
  return [...kept, last];
}

function ellipsized(text: string, setting: Setting): string {
  let kept = text.replace(/[-,;:.]+$/, '');
  while (kept.length > 1 && measure(`${kept}…`, setting.font, setting.size) > setting.width)
    kept = kept.slice(0, -1);
  return `${kept}…`;
}

function finish(lines: readonly Line[], { font, size }: Setting, type: Typography): SetText {
  const leading = size * type.lineHeight;
  return {
    lines,
    font,
    size,
    leading,
    complete: true,
    width: Math.max(...lines.map((line) => measure(lineText(line), font, size))),
    height: (lines.length - 1) * leading + size * (ASCENT + DESCENT),
  };
}
