import { capitalised } from '../../core/text/capitalised.ts';
import { loadPhraseFinder, type NounPhrase } from '../../shots/index.ts';

const MAX_CHARACTERS = 64;
/** Names rank above things, and first sentences above last ones. */
const WEIGHTS = {
  name: 1.2,
  firstSentence: 0.6,
  twoWords: 1.2,
  oneName: -0.8,
  used: -6,
  shared: -1.5,
  adjective: -0.6,
} as const;

type FoundPhrase = NounPhrase & { readonly sentence: number };

/**
 * Titles for scenes without a heading of their own: for each, the noun phrase that is most specific to it.
 * `undefined` if there is none, or the language is not English.
 */
export async function phraseTitles(
  narrations: readonly (string | undefined)[],
  options: { readonly language: string; readonly signal?: AbortSignal | undefined },
): Promise<(string | undefined)[]> {
  if (!/^(?:en|und)\b/u.test(options.language) || narrations.every((text) => text === undefined)) {
    return narrations.map(() => undefined);
  }
  const phrasesOf = await loadPhraseFinder();
  const found: FoundPhrase[][] = [];
  for (const narration of narrations) {
    // Tagging a scene takes several milliseconds, so let other work run in between.
    await new Promise((resolve) => setImmediate(resolve));
    options.signal?.throwIfAborted();
    found.push(narration === undefined ? [] : phrasesOf(narration).filter(isTelling));
  }
  const sceneCounts = countScenes(found);
  const used = new Set<string>();
  return found.map((phrases) => {
    const title = bestOf(phrases, { sceneCounts, used, sceneCount: found.length });
    return title === undefined ? undefined : capitalised(title);
  });
}

/** A single word is a title only if it is a name. Things need two words or more. */
function isTelling({ text, isName }: FoundPhrase): boolean {
  return isName || /\s/u.test(text);
}

/** The number of scenes that contain each word. */
function countScenes(scenes: readonly (readonly FoundPhrase[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const phrases of scenes) {
    for (const term of new Set(phrases.flatMap(({ terms }) => terms))) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return counts;
}

function bestOf(
  phrases: readonly FoundPhrase[],
  document: {
    readonly sceneCounts: ReadonlyMap<string, number>;
    readonly used: Set<string>;
    readonly sceneCount: number;
  },
): string | undefined {
  const here = new Map<string, number>();
  for (const term of phrases.flatMap(({ terms }) => terms)) here.set(term, (here.get(term) ?? 0) + 1);
  const scoreOf = ({ terms, isName, beginsWithAdjective, sentence, text }: FoundPhrase) => {
    const words = new Set(terms);
    let sum = 0;
    for (const term of words) {
      const rarity = Math.log(1 + document.sceneCount / (document.sceneCounts.get(term) ?? 1));
      sum += Math.min(3, here.get(term) ?? 0) * rarity;
    }
    return (
      sum / Math.sqrt(words.size) +
      (isName ? WEIGHTS.name : 0) +
      (beginsWithAdjective ? WEIGHTS.adjective : 0) +
      (sentence === 0 ? WEIGHTS.firstSentence : 0) +
      (words.size === 1 && !/\s/u.test(text) ? WEIGHTS.oneName : WEIGHTS.twoWords) +
      (document.used.has(text.toLowerCase()) ? WEIGHTS.used : 0) +
      [...words].filter((term) => document.used.has(term)).length * WEIGHTS.shared
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
  for (const term of best.terms) document.used.add(term);
  return best.text;
}

/** Whether a heading can be a title: not just a number, a letter or an address. */
export function isTitle(heading: string | undefined): heading is string {
  if (heading === undefined || !/\p{L}{2}/u.test(heading) || /\S@\S|:\/\/|^www\./u.test(heading))
    return false;
  if (/^[^\p{L}\p{N}]*(?:[IVXLC]+|\d+|\p{L})[^\p{L}\p{N}]*$/u.test(heading)) return false;
  // Exclude links to other pages of the site that are marked up as headings.
  if (
    /\b(?:in (?:pictures|photos)|photo gallery)$|^\p{L}{3,9} \d{1,2}, \d{4}\b|^\d{1,2} \p{L}{3,9} \d{4}\b/iu.test(
      heading,
    )
  )
    return false;
  if (/^(?:toggle|hide|view|show) caption$/iu.test(heading)) return false;
  if (/^(?:more|related|read (?:more|next|also)|see also|watch|video|listen|also)\s?[:|]/iu.test(heading))
    return false;
  if (/[,;]\W*$/u.test(heading) || (heading.match(/["“”]/gu)?.length ?? 0) % 2 === 1) return false;
  return [...heading].length <= 160;
}

/** The fallback without heading and phrase: the first words, cut off. */
export function firstWords(narration: string): string {
  const words = narration.split(/\s+/u).slice(0, 6).join(' ');
  const bare = words.replace(/^["'“‘([]+|["'”’)\].,;:!?…—–-]+$/gu, '') || words;
  return shortened(capitalised(bare));
}

/** Cuts a text to the longest length of a title. */
export function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= MAX_CHARACTERS ? text : `${characters.slice(0, MAX_CHARACTERS - 1).join('')}…`;
}
