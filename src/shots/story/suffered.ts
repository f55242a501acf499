import type { ScenePose } from '../../core/scene-words.ts';
import type { Present } from './character.ts';

/** Words between what is done and whom it is done to. */
const TO_HIM = '(?: (?:the|an?|his|her|their|old|young|poor|little|wicked|good)){0,3} ?$';
const SUFFERED: readonly { before: RegExp; after?: RegExp; pose: ScenePose }[] = [
  { before: new RegExp(`\\b(?:bound|tied up|chained|fettered)${TO_HIM}`), pose: 'bound' },
  {
    before: new RegExp(`\\b(?:tied|fastened)${TO_HIM}`),
    after: /^ (?:to|up|with|by|hand|fast)\b/,
    pose: 'bound',
  },
  {
    before: new RegExp(`\\b(?:laid|put|lay|placed)${TO_HIM}`),
    after:
      /^ (?:down |back )?(?:on|in|into|upon|to) (?:the|an?|his|her|their|soft)? ?(?:\w+ )?(?:beds?|bier|coffin|grass|ground|floor|straw|moss|bench|couch)\b/,
    pose: 'sleep',
  },
  {
    before: new RegExp(`\\b(?:killed|slew|stabbed|(?:struck|knocked|felled|cut|shot) down)${TO_HIM}`),
    pose: 'sleep',
  },
  {
    before: new RegExp(`\\b(?:struck|knocked|shot|beat)${TO_HIM}`),
    after: /^ (?:down|dead|senseless|to the (?:ground|earth|floor))\b/,
    pose: 'sleep',
  },
];

/** `They bound him with cords`, `she laid the child on the grass`: what is done to somebody. */
export function suffered(text: string, { at, end }: Pick<Present, 'at' | 'end'>): ScenePose | undefined {
  const [lead, rest] = [text.slice(0, at), text.slice(end)];
  return SUFFERED.find(({ before, after }) => before.test(lead) && (after?.test(rest) ?? true))?.pose;
}
