import { announces, namesWhom, opensEpisode, pointsBack } from './dangling.ts';
import type { Material } from './material.ts';

/** What is lost where another document goes on after a gap, in units of an average line's relevance. */
const GAPS = { beforeBlock: 0.5, insideBlock: 0.9 } as const;
/** What is lost where a story is taken up again after a gap; a new episode gains. */
const EPISODES = {
  chapter: -0.7,
  opens: 0,
  paragraph: 0.6,
  speech: 1.6,
  within: 1.8,
  unknownSpeaker: 1.6,
  /** Where a run ends. */
  unanswered: 1,
  withinParagraph: 0.3,
  withinSentence: 2.5,
  /** For what happens once more, where the first time is left out. */
  again: 1.5,
  /** `When the queen heard this`, `The maid was married to him`: the sentence before says what or whom. */
  pointing: 6,
  /** Only where nothing else leads to the end. */
  leaning: 14,
} as const;
const ENDS_SPEAKING = /[”’"]\W*$/u;
/** `till, long before morning, all was done`: after a song, the sentence before it goes on. */
const STARTS_WITHIN = /^\p{Ll}/u;
const AGAIN = /\b(?:again|once more|another|as before|fresh|third|second|the (?:other|same))\b/iu;
const FIRST_PERSON = /\b(?:I|me|my|we|us|our|you|your|thou|thee|thy)\b/u;

/** What is lost if something is left out right before the end of a tale; less, the further from it, up to this duration. */
const END = { loss: 30, withinMs: 75_000 } as const;

/** A tale that goes on elsewhere after a request or a question leaves its listeners waiting for an answer. */
export function leaveLossAt({ lines, speaks }: Material, to: number): number {
  const [line, next] = [lines[to - 1], lines[to]];
  if (!line || !next) return 0;
  if (announces(line.text)) return Number.POSITIVE_INFINITY;
  if (speaks[to - 1] === 'long') return EPISODES.leaning;
  if (ENDS_SPEAKING.test(line.text)) return EPISODES.unanswered;
  if (next.continuesSentence) return EPISODES.withinSentence;
  return next.opensBlock || next.section !== line.section ? 0 : EPISODES.withinParagraph;
}

export function gapLoss({ lines, leans, way, speaks }: Material, from: number): number {
  const own = lines[from];
  if (way.inEpisodes && own && from > 0) {
    if (speaks[from - 1] !== 'no' || STARTS_WITHIN.test(own.text)) return Number.POSITIVE_INFINITY;
    const again =
      (AGAIN.test(own.text.slice(0, 120)) ? EPISODES.again : 0) +
      (pointsBack(own.text) ? EPISODES.pointing : 0);
    if (own.opensBlock && opensEpisode(own.text)) return EPISODES.opens + again;
    const isTorn = own.continuesSentence || announces(lines[from - 1]?.text ?? '');
    if (leans[from] && !isTorn && namesWhom(own.text))
      return again + (own.opensBlock ? EPISODES.paragraph : EPISODES.within);
    if (leans[from]) return isTorn ? Number.POSITIVE_INFINITY : EPISODES.leaning;
    if (lines[from - 1]?.section !== own.section) return EPISODES.chapter;
    const unknown = FIRST_PERSON.test(own.text) ? EPISODES.unknownSpeaker : 0;
    if (!own.opensBlock) return EPISODES.within + unknown + again;
    return unknown + again + (/^["“‘']/u.test(own.text) ? EPISODES.speech : EPISODES.paragraph);
  }
  if (leans[from]) return Number.POSITIVE_INFINITY;
  const line = lines[from];
  if (!line || lines[from - 1]?.section !== line.section) return 0;
  return way.keepsAll ? 0 : line.opensBlock ? GAPS.beforeBlock : GAPS.insideBlock;
}

/** What a gap costs a tale that ends so much later, besides. */
export function gapLossBeforeEnd(untilEndMs: number): number {
  return END.loss * Math.max(0, 1 - untilEndMs / END.withinMs);
}
