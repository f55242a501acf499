import { drawWord, type PlacedWord, prepare, type TextBlock } from '../type/text-block.ts';
import { tokensOf } from './cues.ts';
import { type Layer, TIMES } from './layer.ts';
import { boxOfWords, say } from './say.ts';
import type { Stage } from './stage.ts';

/** The colours of a word before and after it is spoken. */
export interface WordLight {
  readonly unsaid: string;
  readonly said: string;
}

export interface LightOptions extends WordLight {
  readonly x: number;
  readonly y: number;
  /** How many words of the picture enter before this block. */
  readonly order?: number;
}

/**
 * Text whose words light up as they are spoken. Words that were spoken before the shot are lit from its start;
 * those that are spoken after it stay unlit. Returns `undefined` unless the narration has the words in this
 * order. A lit word is a layer above its unlit copy, so that only the word that changes is redrawn.
 */
export function lightWords(stage: Stage, block: TextBlock, options: LightOptions): Layer[] | undefined {
  const cues = partCues(
    block.words.map(({ text }) => text),
    stage.spoken,
  );
  if (cues === undefined) return undefined;
  const { x, y, unsaid, said, order = 0 } = options;
  // Lines appear in place: a word may be spoken while its line is still entering.
  const resting = say(stage, block, { x, y, ink: unsaid, by: 'line', order, motion: 'fade' });
  return [...resting, ...lights(block, cues, { x, y, said })];
}

/** Whether a word was spoken before the shot or will be after it, or else what is spoken when it lights up. */
type WordCue = { readonly cue: string } | 'before' | 'after';

/** One layer for each run of words in a row that share a cue. */
function lights(
  block: TextBlock,
  cues: readonly WordCue[],
  { x, y, said }: Pick<LightOptions, 'x' | 'y' | 'said'>,
): Layer[] {
  const together: { cue: string | undefined; words: PlacedWord[] }[] = [];
  for (const [index, word] of block.words.entries()) {
    const own = cues[index] ?? 'after';
    if (own === 'after') continue;
    const cue = own === 'before' ? undefined : own.cue;
    const last = together.at(-1);
    if (last !== undefined && last.cue === cue && last.words[0]?.row === word.row) last.words.push(word);
    else together.push({ cue, words: [word] });
  }
  return together.map(
    ({ cue, words }, index): Layer => ({
      box: boxOfWords(block, words, x, y),
      paint(pen) {
        prepare(pen, block);
        pen.fillStyle = said;
        for (const word of words) drawWord(pen, word, x, y);
      },
      motion: 'fade',
      enterMs: LIGHT_MS,
      ...(cue === undefined ? { delayMs: 0 } : { cue, delayMs: UNTIMED_MS + index * TIMES.staggerMs }),
    }),
  );
}

const LIGHT_MS = 200;
/** When words light up if their cue turns out not to be spoken. */
const UNTIMED_MS = 900;

/** The cues of a text that is spoken in this shot, or partly in this one and partly before or after it. */
export function partCues(words: readonly string[], spoken: string): WordCue[] | undefined {
  const whole = wordCues(words, spoken);
  if (whole !== undefined) return whole.map((cue) => ({ cue }));
  const heard = tokensOf(spoken);
  const wanted = words.map(tokensOf);
  let best: { readonly first: number; readonly places: readonly number[] } | undefined;
  for (let first = 0; first + MIN_PART_WORDS <= words.length; first++) {
    // The narration starts with a word within the text, or the text starts with a word within the narration.
    const starts = first === 0 ? heard.keys() : [0];
    for (const start of starts) {
      if (!isAt(wanted[first] ?? [], heard, start)) continue;
      const places = placesOf(wanted.slice(first), heard, start, { isPart: true }) ?? [];
      const isToEnd =
        (places.at(-1) ?? 0) >= heard.length - MIN_PART_WORDS || first + places.length === words.length;
      if (isToEnd && places.length >= MIN_PART_WORDS && places.length > (best?.places.length ?? 0))
        best = { first, places };
    }
  }
  if (best === undefined) return undefined;
  const { first, places } = best;
  const own = cuesAt(places, wanted.slice(first), heard);
  return words.map((_, at): WordCue => {
    const cue = own[at - first];
    return at < first ? 'before' : cue === undefined ? 'after' : { cue };
  });
}

/** Fewer words in a row may be the same by chance. */
const MIN_PART_WORDS = 4;

/**
 * The cue of each word: the word itself, plus as many of the following words as it takes to identify it. A
 * word that cannot be identified shares the cue of the word before it.
 */
export function wordCues(words: readonly string[], spoken: string): string[] | undefined {
  const heard = tokensOf(spoken);
  const wanted = words.map(tokensOf);
  const first = wanted.find((tokens) => tokens.length > 0);
  if (first === undefined) return undefined;
  const lengthOf = (places: readonly number[]) => (places.at(-1) ?? 0) - (places[0] ?? 0);
  const [tightest] = heard
    .flatMap((_, from) => {
      const places = isAt(first, heard, from) ? placesOf(wanted, heard, from) : undefined;
      return places === undefined ? [] : [places];
    })
    .toSorted((one, other) => lengthOf(one) - lengthOf(other));
  return tightest === undefined ? undefined : cuesAt(tightest, wanted, heard);
}

/**
 * Where each word is spoken, as far as they are. Words without letters take the position of the next one.
 * `undefined` unless all are spoken, if a part is not enough.
 */
function placesOf(
  wanted: readonly (readonly string[])[],
  heard: readonly string[],
  start: number,
  { isPart = false }: { readonly isPart?: boolean } = {},
): number[] | undefined {
  const places: number[] = [];
  let from = start;
  for (const tokens of wanted) {
    const last = Math.min(heard.length, from + MAX_LEFT_OUT);
    let at = from;
    while (at < last && !isAt(tokens, heard, at)) at++;
    if (at >= last && tokens.length > 0) return isPart ? places : undefined;
    places.push(at);
    from = at + tokens.length;
  }
  return places;
}

/** A statement may leave out a few words of the narration, such as those in brackets. */
const MAX_LEFT_OUT = 14;

function isAt(tokens: readonly string[], heard: readonly string[], at: number): boolean {
  return tokens.every((token, step) => heard[at + step] === token);
}

function cuesAt(
  places: readonly number[],
  wanted: readonly (readonly string[])[],
  heard: readonly string[],
): string[] {
  const cues: string[] = [];
  for (const [index, at] of places.entries()) {
    const length = wanted[index]?.length ?? 0;
    const cue = length === 0 ? undefined : cueAt(heard, at, length);
    cues.push(cue ?? cues.at(-1) ?? heard[at] ?? '');
  }
  return cues;
}

/** The shortest run of words from `at` that is not spoken earlier, or `undefined` if there is none. */
function cueAt(heard: readonly string[], at: number, length: number): string | undefined {
  for (let count = length; count <= length + MAX_TELLING_APART && at + count <= heard.length; count++) {
    const cue = heard.slice(at, at + count);
    if (heard.findIndex((_, start) => isAt(cue, heard, start)) === at) return cue.join(' ');
  }
  return undefined;
}

const MAX_TELLING_APART = 6;
