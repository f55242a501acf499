import { mix, readable } from '../../core/look/colour.ts';
import { TEXT_CONTRAST } from '../../core/look/surface.ts';
import { type CodeToken, highlight, type TokenRole } from '../code/highlight.ts';
import type { Box } from '../stage/box.ts';
import { spokenCue } from '../stage/cues.ts';
import { heading } from '../stage/heading.ts';
import { type Layer, type Pen, rectangle } from '../stage/layer.ts';
import type { Stage } from '../stage/stage.ts';
import { TYPE_SCALE } from '../type/fit-text.ts';
import { prepare } from '../type/text-block.ts';
import type { CardOf, Kind } from './kind.ts';

type Code = CardOf<'code'>;

/** Lines of code with syntax colours from the palette. Highlighted lines stand on a band. */
export const code: Kind<'code'> = {
  describe: ({ title, lines }) => [title, lines.join(' ')].filter(Boolean).join('. '),
  draw(card, stage) {
    const { layers, body } = heading(stage, card.title);
    const box = stage.place === 'panel' ? body : { ...body, x: body.x + EDGE, width: body.width - EDGE };
    const plan = planCode(card, box);
    const top = box.y + Math.max(0, (box.height - plan.rows.length * plan.pitch) / 2);
    const rows = plan.rows.map((row, index) => ({ ...row, y: top + index * plan.pitch }));
    return [
      ...layers,
      ...(stage.place === 'panel' || rows.length === 0
        ? []
        : [
            rectangle(
              { x: body.x, y: top - 12, width: 8, height: rows.length * plan.pitch + 12 },
              stage.body.accent,
              {
                motion: 'wipe-down',
                delayMs: 0,
              },
            ),
          ]),
      ...bands(card, stage, rows, { box, pitch: plan.pitch }),
      ...rows.map((row, index) => rowLayer(stage, row, { size: plan.size, pitch: plan.pitch, box, index })),
    ];
  },
};

const EDGE = 44;
const SIZES = TYPE_SCALE.filter((size) => size <= 52).reverse();
const PITCH_EM = 1.62;
const MIN_PITCH_EM = 1.32;
/** The widths of a letter in the code fonts, and of one from a fallback font. */
const LETTER_EM = 0.6;
const OTHER_LETTER_EM = 1;

interface CodeRow {
  readonly tokens: readonly CodeToken[];
  /** Index of the line that the row is part of. */
  readonly line: number;
}

interface CodePlan {
  readonly size: number;
  readonly pitch: number;
  readonly rows: readonly CodeRow[];
}

/**
 * Chooses the largest type size at which no line is broken, or else the largest at which all rows fit. If no
 * size fits, shows the rows around the first highlighted line.
 */
function planCode(card: Code, box: Box): CodePlan {
  const lines = highlight(card.lines.map(plainLine), card.language);
  const tried = SIZES.map((size) => {
    const rows = lines.flatMap((tokens, line) =>
      wrap(tokens, box.width / size).map((row) => ({ tokens: row, line })),
    );
    return { size, rows, pitch: Math.min(size * PITCH_EM, box.height / Math.max(1, rows.length)) };
  });
  const fitting = tried.filter(({ pitch, size }) => pitch >= size * MIN_PITCH_EM);
  const unbroken = fitting.find(({ rows, size }) => rows.length === lines.length && size >= WHOLE_LINES);
  const best = unbroken ?? fitting[0];
  if (best !== undefined) return best;
  const smallest = tried.at(-1) ?? { size: 26, rows: [], pitch: 26 * PITCH_EM };
  const pitch = smallest.size * MIN_PITCH_EM;
  const most = Math.max(1, Math.floor(box.height / pitch));
  const told = smallest.rows.findIndex(({ line }) => card.highlight?.includes(line) ?? false);
  const from = Math.max(0, Math.min(told - 1, smallest.rows.length - most));
  return { size: smallest.size, pitch, rows: smallest.rows.slice(from, from + most) };
}

/** Below this size, broken lines in larger type are easier to read than unbroken ones. */
const WHOLE_LINES = 32;

/** The fonts of code have no emoji. */
function plainLine(line: string): string {
  const spaced = line.replace(/\t/g, '  ').replace(/(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F) ?/gu, '');
  return spaced.replace(/\p{C}/gu, '').trimEnd();
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u0500' ? LETTER_EM : OTHER_LETTER_EM;
  return width;
}

/**
 * Breaks a line into rows of at most `widthEm` ems. Continuation rows are indented two letters more than the
 * line itself.
 */
function wrap(tokens: readonly CodeToken[], widthEm: number): CodeToken[][] {
  const text = tokens.map((token) => token.text).join('');
  if (widthOf(text) <= widthEm) return [[...tokens]];
  const indent = ' '.repeat(Math.min(8, text.length - text.trimStart().length) + 2);
  const rows: CodeToken[][] = [[]];
  let used = 0;
  const begin = () => {
    rows.push([{ text: indent, role: 'plain' }]);
    used = widthOf(indent);
  };
  for (const { text: own, role } of tokens) {
    for (const piece of own.match(/\s*\S+|\s+/gu) ?? []) {
      if (used + widthOf(piece) > widthEm && used > widthOf(indent)) begin();
      let rest = rows.length > 1 && rows.at(-1)?.length === 1 ? piece.trimStart() : piece;
      while (used + widthOf(rest) > widthEm) {
        const part = takeWithin(rest, widthEm - used);
        if (part === '') break;
        rows.at(-1)?.push({ text: part, role });
        rest = rest.slice(part.length);
        begin();
      }
      rows.at(-1)?.push({ text: rest, role });
      used += widthOf(rest);
    }
  }
  return rows;
}

function takeWithin(text: string, widthEm: number): string {
  let part = '';
  for (const character of text) {
    if (widthOf(part + character) > widthEm) break;
    part += character;
  }
  return part;
}

type PlacedRow = CodeRow & { readonly y: number };

/** Bands behind the highlighted lines, shown when their words are spoken. */
function bands(
  card: Code,
  stage: Stage,
  rows: readonly PlacedRow[],
  { box, pitch }: { box: Box; pitch: number },
): Layer[] {
  return (card.highlight ?? []).flatMap((line): Layer[] => {
    const own = rows.filter((row) => row.line === line);
    const [first] = own;
    if (first === undefined) return [];
    const cue = spokenCue(stage.spoken, (card.lines[line] ?? '').replace(/[^\p{L}\p{N}]+/gu, ' '));
    const band = { x: box.x - 18, y: first.y, width: box.width + 18, height: own.length * pitch };
    return [
      rectangle(band, bandFill(stage), {
        radius: Math.min(12, stage.theme.corner),
        motion: 'wipe-right',
        enterMs: 400,
        delayMs: LIT_MS,
        ...(cue === undefined ? {} : { cue }),
      }),
    ];
  });
}

const LIT_MS = 1400;
const ROWS_MS = 160;
const ROW_MS = 130;

function rowLayer(
  stage: Stage,
  row: PlacedRow,
  { size, pitch, box, index }: { size: number; pitch: number; box: Box; index: number },
): Layer {
  const inks = inksOf(stage);
  return {
    box: { x: box.x - 2, y: row.y, width: box.width + 4, height: pitch },
    paint(pen) {
      prepare(pen, { font: stage.theme.fonts.code, size, tracking: 0, align: 'left', leading: 1 });
      paintTokens(pen, row.tokens, { x: box.x, y: row.y + pitch / 2 + size * 0.33 }, inks);
    },
    motion: 'fade',
    delayMs: ROWS_MS + index * ROW_MS,
    enterMs: 420,
  };
}

function paintTokens(
  pen: Pen,
  tokens: readonly CodeToken[],
  { x, y }: { x: number; y: number },
  inks: Readonly<Record<TokenRole, string>>,
): void {
  pen.direction = 'ltr';
  let at = x;
  for (const { text, role } of tokens) {
    pen.fillStyle = inks[role];
    if (text.trim() !== '') pen.fillText(text, at, y);
    at += pen.measureText(text).width;
  }
}

function bandFill({ body }: Stage): string {
  return mix(body.fill, body.ink, 0.1);
}

/** Adjusts the colours so that they can be read on the ground and on a band. */
function inksOf(stage: Stage): Readonly<Record<TokenRole, string>> {
  const { body } = stage;
  const clear = (colour: string | undefined) =>
    readable(readable(colour ?? body.ink, body.fill, TEXT_CONTRAST), bandFill(stage), TEXT_CONTRAST);
  return {
    plain: body.ink,
    comment: clear(body.muted),
    keyword: clear(body.accent),
    string: clear(body.series[1]),
    number: clear(body.series[2]),
    name: clear(body.series[3]),
  };
}
