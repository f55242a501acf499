import type { WordTiming } from '../../core/model.ts';
import type { CaptionWord } from './caption-cue.ts';
import { splitRun } from './split-run.ts';

/** A caption word with the facts that line breaking needs. */
export interface CaptionAtom extends CaptionWord {
  readonly widthPx: number;
  readonly columns: number;
  readonly spaceBefore: boolean;
  /** Whether it begins a line of verse, which also begins a line of the caption. */
  readonly beginsLine: boolean;
}

/** Lines of atoms; a cue has one or two. */
export type AtomCue = readonly (readonly CaptionAtom[])[];

export interface AtomOptions {
  readonly narration: string;
  readonly words: readonly WordTiming[];
  readonly measure: (text: string) => number;
  readonly maxWidthPx: number;
  readonly maxColumns: number;
}

/** Splits the narration into timed pieces, each short enough for one line. */
export function captionAtoms(options: AtomOptions): CaptionAtom[] {
  const { narration, measure, maxWidthPx, maxColumns } = options;
  const timer = new WordTimer(options.words);
  const fits = (text: string) => columnsOf(text) <= maxColumns && measure(text) <= maxWidthPx;
  const atoms: CaptionAtom[] = [];
  let previousEnd = 0;
  for (const run of narration.matchAll(/\S+/gu)) {
    let start = run.index;
    const isNewLine = atoms.length > 0 && narration.slice(previousEnd, start).includes('\n');
    previousEnd = start + run[0].length;
    for (const text of splitRun(run[0], fits)) {
      const end = start + text.length;
      atoms.push({
        text,
        start,
        end,
        ...timer.next(start, end),
        widthPx: measure(text),
        columns: columnsOf(text),
        spaceBefore: start === run.index && atoms.length > 0,
        beginsLine: isNewLine && start === run.index,
      });
      start = end;
    }
  }
  return atoms;
}

/** Width in terminal columns, as subtitle line limits count: wide characters take two, marks none. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    columns +=
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return Math.max(1, columns);
}

/** Gives pieces of text, asked for in order, the times of the timed words they overlap. */
class WordTimer {
  readonly #words: readonly WordTiming[];
  #index = 0;
  #clockMs: number;

  constructor(words: readonly WordTiming[]) {
    this.#words = words;
    this.#clockMs = words[0]?.startMs ?? 0;
  }

  next(start: number, end: number): { startMs: number; endMs: number } {
    while ((this.#words[this.#index]?.end ?? Number.POSITIVE_INFINITY) <= start) this.#index++;
    const first = this.#words[this.#index];
    if (first === undefined || first.start >= end) return { startMs: this.#clockMs, endMs: this.#clockMs };
    let last = first;
    for (let index = this.#index; ; index++) {
      const word = this.#words[index];
      if (word === undefined || word.start >= end) break;
      last = word;
    }
    const startMs = Math.max(this.#clockMs, timeAt(first, start));
    this.#clockMs = Math.max(startMs, timeAt(last, end));
    return { startMs, endMs: this.#clockMs };
  }
}

/** When the speech of a word reaches an offset, assuming evenly spoken letters. */
function timeAt(word: WordTiming, offset: number): number {
  const share = (offset - word.start) / Math.max(1, word.end - word.start);
  return word.startMs + (word.endMs - word.startMs) * Math.min(1, Math.max(0, share));
}
