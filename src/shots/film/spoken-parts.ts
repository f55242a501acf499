import type { Beat } from '../beats.ts';
import { mendedQuotes } from '../words/mended-quotes.ts';
import { countWords } from '../words/reading.ts';
import type { ChosenShot, SceneChoice } from './choose-cards.ts';
import { isStandIn } from './repeated-titles.ts';

const MAX_PHRASE_WORDS = 4;
const MIN_WORDS = 3;
const MAX_LENGTH = 265;

/**
 * What is said, instead of a title that was all that could be shown, or of a few words of a tale: `Barn door` in large
 * letters tells nothing. With dots where the sentence began before or goes on.
 */
export function withSpokenParts(
  film: readonly (readonly ChosenShot[])[],
  scenes: readonly SceneChoice[],
  { isTale }: { readonly isTale: boolean },
): ChosenShot[][] {
  return film.map((shots, sceneIndex) =>
    shots.map((shot): ChosenShot => {
      const { card } = shot.candidate;
      if (card.kind !== 'statement' || !(isStandIn(shot) || (isTale && isPhrase(card.text)))) return shot;
      const beats = scenes[sceneIndex]?.beats ?? [];
      const text = partOf(beats, shot);
      return text === undefined
        ? shot
        : { ...shot, candidate: { ...shot.candidate, card: { kind: 'statement', text } } };
    }),
  );
}

/** A few words that are no sentence. */
function isPhrase(text: string): boolean {
  return countWords(text) <= MAX_PHRASE_WORDS && !/[.!?…]["”’]*$/u.test(text);
}

function partOf(
  beats: readonly Beat[],
  { from, to }: { readonly from: number; readonly to: number },
): string | undefined {
  const [first, last] = [beats[from], beats[to]];
  if (!first || !last || first.line.table) return undefined;
  const said = beats
    .slice(from, to + 1)
    .map(({ text }) => text.trim())
    .join(' ')
    .replace(/\s+/gu, ' ');
  const isBegun = beats[from - 1]?.lineIndex === first.lineIndex || first.line.continuesSentence;
  const isEnded = /[.!?]["”’]*$/u.test(said);
  const part = isEnded ? said : said.replace(/[\s,;:–—-]+$/u, '');
  if (countWords(part) < MIN_WORDS || part.length > MAX_LENGTH) return undefined;
  return `${isBegun && /^\p{Ll}/u.test(part) ? '… ' : ''}${mendedQuotes(part)}${isEnded ? '' : ' …'}`;
}
