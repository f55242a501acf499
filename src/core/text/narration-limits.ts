import type { Card } from '../card.ts';
import { InputError } from '../errors.ts';
import { type Limits, limitAdvice } from '../limits.ts';
import { estimateSpeechMs } from './speech-estimate.ts';

/** A limit on characters, for text that takes no time to speak. */
export const MAX_NARRATION_LENGTH = 20_000;

/**
 * Whether a scene's narration takes longer to speak than the limit. Symbols and runs of letters take far longer than
 * words.
 */
export function isTooLongToSay(
  narration: string,
  { maxNarrationSeconds }: Limits,
  language?: string,
): boolean {
  return (
    narration.length > MAX_NARRATION_LENGTH ||
    estimateSpeechMs(narration, language) > maxNarrationSeconds * 1000
  );
}

/** @throws InputError `limit_exceeded` */
export function checkNarration(narration: string, limits: Limits, sceneId?: string): void {
  if (!isTooLongToSay(narration, limits)) return;
  throw new InputError(
    'limit_exceeded',
    `The narration takes longer than ${limits.maxNarrationSeconds} seconds to speak, which is the limit for one scene.`,
    {
      advice: limitAdvice('maxNarrationSeconds', 'Shorten it, or split the scene.'),
      ...(sceneId !== undefined && { sceneId }),
    },
  );
}

/** The limit that a card exceeds, if any. */
export function exceededCardLimit(
  card: Card,
  { maxCardItems, maxCardCharacters }: Limits,
): 'maxCardItems' | 'maxCardCharacters' | undefined {
  const { items, characters } = sizeOf(card);
  if (items > maxCardItems) return 'maxCardItems';
  return characters > maxCardCharacters ? 'maxCardCharacters' : undefined;
}

/** The longest list within a card, and the length of all of its texts. */
function sizeOf(part: unknown): { items: number; characters: number } {
  if (typeof part === 'string') return { items: 0, characters: part.length };
  if (typeof part !== 'object' || part === null) return { items: 0, characters: 0 };
  const sizes = Object.values(part).map(sizeOf);
  return {
    items: Math.max(Array.isArray(part) ? part.length : 0, ...sizes.map(({ items }) => items)),
    characters: sizes.reduce((sum, { characters }) => sum + characters, 0),
  };
}

/** @throws InputError `limit_exceeded` */
export function checkCard(card: Card, limits: Limits): void {
  const limit = exceededCardLimit(card, limits);
  if (limit === undefined) return;
  const most = `${limits[limit]} ${limit === 'maxCardItems' ? 'items' : 'characters'}`;
  throw new InputError('limit_exceeded', `A card has at most ${most}.`, {
    advice: limitAdvice(limit, 'Show less on the card.'),
  });
}
