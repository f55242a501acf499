import { loadPhraseFinder, type NounPhrase } from '../../shots/index.ts';

const MAX_CHARACTERS = 64;
/** A name says more than a thing, the first sentence more than the last. */
const WEIGHTS = {
  name: 1.2,
  firstSentence: 0.6,
  twoWords: 1.2,
  oneWord: -0.8,
  used: -6,
  shared: -1.5,
  adjective: -0.6,
} as const;

/**
 * Titles for the scenes that have no heading of their own: for each the noun phrase that says most of what is told
 * in it and not in the others. Undefined where there is none, or the language is not English.
 */
export async function phraseTitles(
  narrations: readonly (string | undefined)[],
  options: { readonly language: string; readonly signal?: AbortSignal | undefined },
): Promise<(string | undefined)[]> {
  if (!/^(?:en|und)\b/u.test(options.language) || narrations.every((text) => text === undefined)) {
    return narrations.map(() => undefined);
  }
  const phrasesOf = await loadPhraseFinder();
  const found: NounPhrase[][] = [];
  for (const narration of narrations) {
    // Tagging a scene takes some milliseconds; other work goes on between two.
    await new Promise((resolve) => setImmediate(resolve));
    options.signal?.throwIfAborted();
    found.push(narration === undefined ? [] : phrasesOf(narration));
  }
  const sceneCounts = countScenes(found);
  const used = new Set<string>();
  return found.map((phrases) => {
    const title = bestOf(phrases, { sceneCounts, used, sceneCount: found.length });
    return title === undefined ? undefined : capitalised(title);
  });
}

/** In how many scenes each word stands. */
function countScenes(scenes: readonly (readonly NounPhrase[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const phrases of scenes) {
    for (const lemma of new Set(phrases.flatMap(({ lemmas }) => lemmas))) {
      counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
    }
  }
  return counts;
}

function bestOf(
  phrases: readonly NounPhrase[],
  document: {
    readonly sceneCounts: ReadonlyMap<string, number>;
    readonly used: Set<string>;
    readonly sceneCount: number;
  },
): string | undefined {
  const here = new Map<string, number>();
  for (const lemma of phrases.flatMap(({ lemmas }) => lemmas)) here.set(lemma, (here.get(lemma) ?? 0) + 1);
  const scoreOf = ({ lemmas, isName, beginsWithAdjective, sentence, text }: NounPhrase) => {
    const words = new Set(lemmas);
    let sum = 0;
    for (const lemma of words) {
      const rarity = Math.log(1 + document.sceneCount / (document.sceneCounts.get(lemma) ?? 1));
      sum += Math.min(3, here.get(lemma) ?? 0) * rarity;
    }
    return (
      sum / Math.sqrt(words.size) +
      (isName ? WEIGHTS.name : 0) +
      (beginsWithAdjective ? WEIGHTS.adjective : 0) +
      (sentence === 0 ? WEIGHTS.firstSentence : 0) +
      (words.size === 1 && !/\s/u.test(text) ? WEIGHTS.oneWord : WEIGHTS.twoWords) +
      (document.used.has(text.toLowerCase()) ? WEIGHTS.used : 0) +
      [...words].filter((lemma) => document.used.has(lemma)).length * WEIGHTS.shared
    );
  };
  const best = phrases
    .map((phrase) => ({ phrase, score: scoreOf(phrase) }))
    .reduce<{ phrase: NounPhrase; score: number } | undefined>(
      (top, entry) => (top === undefined || entry.score > top.score ? entry : top),
      undefined,
    )?.phrase;
  if (best === undefined) return undefined;
  document.used.add(best.text.toLowerCase());
  for (const lemma of best.lemmas) document.used.add(lemma);
  const isSingleThing = !best.isName && !/\s/u.test(best.text);
  return isSingleThing && !/s$/u.test(best.text) ? `the ${best.text}` : best.text;
}

/** Whether a heading can stand as a title: not a bare number, a letter or an address. */
export function isTitle(heading: string | undefined): heading is string {
  if (heading === undefined || !/\p{L}{2}/u.test(heading) || /\S@\S|:\/\/|^www\./u.test(heading))
    return false;
  if (/^[^\p{L}\p{N}]*(?:[IVXLC]+|\d+|\p{L})[^\p{L}\p{N}]*$/u.test(heading)) return false;
  if (/[,;]\W*$/u.test(heading) || (heading.match(/["“”]/gu)?.length ?? 0) % 2 === 1) return false;
  return [...heading].length <= 160;
}

/** What is left when there is neither heading nor phrase: the first words, cut. */
export function firstWords(narration: string): string {
  const words = narration.split(/\s+/u).slice(0, 6).join(' ');
  const bare = words.replace(/^["'“‘([]+|["'”’)\].,;:!?…—–-]+$/gu, '') || words;
  return shortened(capitalised(bare));
}

/** Not longer than a title can be. */
export function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= MAX_CHARACTERS ? text : `${characters.slice(0, MAX_CHARACTERS - 1).join('')}…`;
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
