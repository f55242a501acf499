import type { SceneCard } from '../../core/card.ts';
import type { StoryPart } from './story.ts';

/** Whether a part says who speaks: `said the fox`. */
export function speaks({ said, hasSpeech }: StoryPart): boolean {
  return hasSpeech === true && SPEAKS.test(said);
}

const SPEAKS =
  /\b(?:said|says|replied|answered|asked|cried|exclaimed|shouted|called|inquired|enquired|whispered|continued|screamed|returned|begged|observed|remarked|grumbled|growled|muttered|sighed|laughed|added|spoke)\b/i;

/** Whoever speaks alone stretches out an arm, as if to somebody beside the stage. */
export function speaking(card: SceneCard): SceneCard {
  const people = (card.people ?? []).map((who) => (who.pose === undefined ? { ...who, pose: 'reach' } : who));
  return { ...card, people };
}
