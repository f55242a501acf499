import type { PcmAudio, WordTiming } from '../../core/model.ts';
import { writtenWords } from '../../core/text/words.ts';
import { type ActiveStretch, findActivity } from '../sound/activity.ts';
import { type TimedStretch, timeWrittenWords } from './written-word-timings.ts';

/** Shorter gaps are the closures of `p`, `t` and `k`. */
const MIN_PAUSE_MS = 140;
/**
 * The cost of a pause without punctuation: a pause is preferred at punctuation that is up to this far from
 * its expected place.
 */
const NO_MARK_COST_MS = 3_000;
const COMMA_COST_MS = 400;

/**
 * Times the words of any text in any language by the audio alone. Pauses are matched to the punctuation where
 * they most likely belong; between two pauses, each word gets time in proportion to its length.
 */
export function timeByPauses(text: string, audio: PcmAudio): WordTiming[] {
  const words = writtenWords(text).map(({ text: written, start, end }, index, all) => ({
    start,
    end,
    weight: spokenWeight(written),
    breakCostMs: breakCost(text.slice(end - 1, all[index + 1]?.start ?? text.length)),
  }));
  const phrases = mergeShortPauses(findActivity(audio, MIN_PAUSE_MS), words.length);
  const lastWords = placePauses(words, phrases);
  const stretches = phrases.flatMap((phrase, index) =>
    shareOut(
      words.slice((lastWords[index - 1] ?? -1) + 1, (lastWords[index] ?? words.length - 1) + 1),
      phrase,
    ),
  );
  return timeWrittenWords(text, stretches, (audio.samples.length * 1000) / audio.sampleRateHz);
}

interface WeighedWord {
  readonly start: number;
  readonly end: number;
  /** Roughly how long it takes to speak, without a unit. */
  readonly weight: number;
  /** How unlikely a pause after it is. */
  readonly breakCostMs: number;
}

function spokenWeight(word: string): number {
  let weight = 0;
  for (const character of word) {
    if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(character)) weight += 3;
    else if (/\p{N}/u.test(character)) weight += 4;
    else if (/\p{L}/u.test(character)) weight += 1;
  }
  return weight;
}

function breakCost(marks: string): number {
  if (/[.!?…。！？\n]/u.test(marks)) return 0;
  return /[,;:()–—，、；：-]/u.test(marks) ? COMMA_COST_MS : NO_MARK_COST_MS;
}

/** Merges the shortest pauses until each phrase can have a word of its own. */
function mergeShortPauses(stretches: readonly ActiveStretch[], mostPhrases: number): ActiveStretch[] {
  const pauses = stretches
    .slice(1)
    .map((stretch, index) => ({ index, ms: stretch.startMs - (stretches[index]?.endMs ?? 0) }))
    .sort((a, b) => b.ms - a.ms);
  const kept = new Set(pauses.slice(0, Math.max(0, mostPhrases - 1)).map(({ index }) => index));
  const phrases: { startMs: number; endMs: number }[] = [];
  for (const [index, { startMs, endMs }] of stretches.entries()) {
    const last = phrases.at(-1);
    if (last !== undefined && !kept.has(index - 1)) last.endMs = endMs;
    else phrases.push({ startMs, endMs });
  }
  return phrases;
}

/**
 * For each pause between phrases, the index of the word before it. Chooses the places, in order, with the
 * smallest total deviation from an even pace and from the punctuation.
 */
function placePauses(words: readonly WeighedWord[], phrases: readonly ActiveStretch[]): number[] {
  const totalWeight = words.reduce((sum, { weight }) => sum + weight, 0);
  const totalMs = phrases.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  let weightSoFar = 0;
  const expectedMs = words.map(({ weight }) => {
    weightSoFar += weight;
    return (weightSoFar * totalMs) / totalWeight;
  });
  const choices: Int32Array[] = [];
  let costs = new Float64Array(words.length);
  let spokenMs = 0;
  for (const [pause, { startMs, endMs }] of phrases.slice(0, -1).entries()) {
    spokenMs += endMs - startMs;
    const next = new Float64Array(words.length).fill(Number.POSITIVE_INFINITY);
    const choice = new Int32Array(words.length);
    let best = -1;
    for (let word = pause; word < words.length - 1; word++) {
      // The previous pause comes after an earlier word.
      if (pause > 0 && (best < 0 || (costs[word - 1] as number) < (costs[best] as number))) best = word - 1;
      const before = pause === 0 ? 0 : (costs[best] as number);
      const stray = Math.abs((expectedMs[word] as number) - spokenMs);
      next[word] = before + stray + (words[word]?.breakCostMs ?? 0);
      choice[word] = best;
    }
    choices.push(choice);
    costs = next;
  }
  return walkBack(costs, choices);
}

function walkBack(costs: Float64Array, choices: readonly Int32Array[]): number[] {
  if (choices.length === 0) return [];
  let word = costs.indexOf(costs.reduce((least, cost) => Math.min(least, cost), Number.POSITIVE_INFINITY));
  const places: number[] = [];
  for (const choice of choices.toReversed()) {
    places.unshift(word);
    word = choice[word] ?? -1;
  }
  return places;
}

function shareOut(words: readonly WeighedWord[], { startMs, endMs }: ActiveStretch): TimedStretch[] {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  let weightSoFar = 0;
  return words.map(({ start, end, weight }) => {
    const at = (share: number) => startMs + ((endMs - startMs) * share) / total;
    const timed = { start, end, startMs: at(weightSoFar), endMs: at(weightSoFar + weight) };
    weightSoFar += weight;
    return timed;
  });
}
