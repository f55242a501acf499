import type { Card } from '../core/card.ts';
import type { PictureRequest } from '../pictures/index.ts';
import { loadPhraseFinder } from '../shots/index.ts';

/** Shows nothing in particular, for shots whose words name no thing. */
export const LAST_RESORT = 'soft light texture';
const MAX_READ_CHARACTERS = 2000;
const MAX_PHRASES = 4;

/** What to search for, the most particular first: things that the shot speaks of, then those of its scene's title. */
export async function searchWords({
  prompt,
  card,
  title,
}: Pick<PictureRequest, 'prompt' | 'card' | 'title'>): Promise<string[]> {
  const find = await loadPhraseFinder();
  const phrasesOf = (text: string) =>
    find(clean(text))
      .sort((one, other) => weight(other) - weight(one))
      .slice(0, MAX_PHRASES)
      .map(({ text: phrase }) => phrase);
  const shown = card ? wordsOf(card) : '';
  const words = [
    ...phrasesOf(shown),
    ...phrasesOf(prompt),
    ...phrasesOf(title ?? ''),
    shortText(title ?? ''),
  ];
  return [...new Set([...words.map((each) => each.toLowerCase()), LAST_RESORT])].filter(
    (each) => each !== '',
  );
}

/** A named thing is found more surely than a described one, and two words better than one or five. */
function weight({ terms, isName }: { readonly terms: readonly string[]; readonly isName: boolean }): number {
  return (isName ? 2 : 0) + (terms.length === 2 || terms.length === 3 ? 1 : 0);
}

function wordsOf(card: Card): string {
  // The bare stage is no place that a photo could show.
  if (card.kind === 'scene' && card.setting === 'stage') return '';
  if (card.kind === 'scene') return [card.setting, ...(card.hour ? [`at ${card.hour}`] : [])].join(' ');
  if (card.kind === 'statement' || card.kind === 'speaker') return card.text;
  return '';
}

/** Texts in other languages than English have no phrases that could be told: a short title is searched as it is. */
function shortText(text: string): string {
  const short = clean(text);
  return short.length <= 40 ? short : '';
}

function clean(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}\s.,;:!?'’-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, MAX_READ_CHARACTERS)
    .trim();
}
