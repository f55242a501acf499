import type { SceneCard } from '../../core/card.ts';
import type { StoryPart } from './story.ts';

/** Whether a part says who speaks: `said the fox`. */
export function speaks({ said, hasSpeech }: StoryPart): boolean {
  return hasSpeech === true && SPEAKS.test(said);
}

/** Whether the only one who is seen is the one who speaks: not the emperor in `replied the servant, nearing the emperor`. */
export function isSpeaker({ said, sentence, present }: StoryPart): boolean {
  const from = sentence.indexOf(said);
  const verb = SPEAKS.exec(said);
  const [who] = present;
  if (!verb || !who) return false;
  const [start, end] = [from + verb.index, from + verb.index + verb[0].length];
  const between = who.at >= end ? sentence.slice(end, who.at) : sentence.slice(who.end, start);
  return who.at >= end ? NAMED_NEXT.test(between) : !/\b(?:one|some|another) of\b|[.;:!?]/.test(between);
}

const NAMED_NEXT = /^ (?:(?:the|an?|his|her|their|my|old|young|poor|little|good|wicked|eldest|youngest) )*$/i;
const SPEAKS =
  /\b(?:said|says|replied|answered|asked|cried|exclaimed|shouted|called|inquired|enquired|whispered|continued|screamed|returned|begged|observed|remarked|grumbled|growled|muttered|sighed|laughed|added|spoke)\b/i;

/** Whoever speaks alone stretches out an arm, as if to somebody beside the stage. */
export function speaking(card: SceneCard): SceneCard {
  const people = (card.people ?? []).map((who) => (who.pose === undefined ? { ...who, pose: 'reach' } : who));
  return { ...card, people };
}
