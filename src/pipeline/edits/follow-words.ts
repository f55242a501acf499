import type { Card } from '../../core/card.ts';
import { showsWordsOf } from '../../core/text/says-itself.ts';

/** The parts of a shot that depend on the words that are spoken. */
interface ShotOfWords {
  readonly id: string;
  readonly narrationStart: number;
  readonly visualPrompt: string;
  readonly card: Card | null;
}

/** What a shot shows instead. Without a card, the illustrator chooses one for the words. */
export interface FollowedWords {
  readonly id: string;
  readonly visualPrompt: string;
  readonly card: null;
}

/**
 * The shots that show words of a narration that was rewritten, and no longer hold. What the document or the user gave
 * stays: a figure, a chart, a description of the user's own.
 */
export function shotsToFollow(
  former: { readonly narration: string; readonly shots: readonly ShotOfWords[] },
  now: { readonly narration: string; readonly shots: readonly ShotOfWords[] },
): FollowedWords[] {
  return now.shots.flatMap((shot, index): FollowedWords[] => {
    const { id, card, visualPrompt } = shot;
    const before = former.shots.findIndex((each) => each.id === id);
    const [spokenThen, spoken] = [spokenAt(former, before), spokenAt(now, index)];
    if (before < 0 || spoken === '' || spoken === spokenThen) return [];
    const isFromWords = card ? showsWordsOf(card, spokenThen) : visualPrompt.trim() === spokenThen;
    if (!isFromWords || (card && showsWordsOf(card, spoken))) return [];
    return [{ id, visualPrompt: spoken, card: null }];
  });
}

function spokenAt(
  { narration, shots }: { readonly narration: string; readonly shots: readonly ShotOfWords[] },
  index: number,
): string {
  return narration.slice(shots[index]?.narrationStart, shots[index + 1]?.narrationStart).trim();
}
