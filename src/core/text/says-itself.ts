import type { Card } from '../card.ts';

/** Of the words that are spoken, so many must be on the screen for a caption to say the same twice. */
const MIN_SHARE = 0.85;

/** The texts that a card of this kind shows at full size; other kinds show names and numbers beside their drawing. */
function textOf(card: Card): string | undefined {
  switch (card.kind) {
    case 'statement':
    case 'question':
      return card.text;
    case 'quote':
      return `${card.text} ${card.attribution ?? ''}`;
    case 'speaker':
      return `${card.speaker} ${card.text}`;
    default:
      return undefined;
  }
}

/** Whether nearly all that is spoken stands on the screen already, so that no caption is needed. */
export function saysItself(card: Card | null | undefined, spoken: string): boolean {
  const text = card ? textOf(card) : undefined;
  if (text === undefined) return false;
  const words = wordsOf(spoken);
  const shown = new Set(wordsOf(text));
  return words.length > 0 && words.filter((word) => shown.has(word)).length >= MIN_SHARE * words.length;
}

/** Whether a card shows nothing but words that are spoken. Kinds that show more than words never do. */
export function showsWordsOf(card: Card, spoken: string): boolean {
  const text = card.kind === 'number' ? `${card.value} ${card.label}` : textOf(card);
  const heard = new Set(wordsOf(spoken));
  return text !== undefined && wordsOf(text).every((word) => heard.has(word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A shot as far as captions depend on it. */
export interface SpokenShot {
  readonly narrationStart: number;
  /** Absent where captions are shown. */
  readonly saysItself?: true;
}

/** The shots of a narration, each with whether its card says what is spoken meanwhile. */
export function spokenShots(
  narration: string,
  shots: readonly { readonly narrationStart: number; readonly card?: Card | null | undefined }[],
): SpokenShot[] {
  return shots.map(({ narrationStart, card }, index) => {
    const spoken = narration.slice(narrationStart, shots[index + 1]?.narrationStart);
    return { narrationStart, ...(saysItself(card, spoken) && { saysItself: true as const }) };
  });
}
