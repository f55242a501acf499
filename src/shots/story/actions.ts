import type { ScenePose } from '../../core/scene-words.ts';

export interface FoundAction {
  readonly pose: ScenePose;
  readonly at: number;
}

/** What people can be shown doing, the more expressive actions first. */
const ACTIONS: readonly (readonly [RegExp, ScenePose])[] = [
  [
    /\b(?:fell (?:fast )?asleep|(?:fell|was|were|lay|is|are|been) (?:\w+ ){0,2}(?:fast|sound) asleep|(?:was|were|lay|are|is) (?:all |both |still |soon |already )?asleep|lay (?:down )?(?:asleep|sleeping|sick|ill|dying|to sleep)|slept|sleeping|lay down to (?:rest|sleep)|lay (?:as if )?dead|lying (?:dead|asleep)|lay upon (?:his|her) bed|on (?:his|her) death-?bed|(?:dead|lifeless|senseless)(?=[,.;!]| (?:on|in|upon|at|by|beside|under)\b))\b/g,
    'sleep',
  ],
  [/\b(?:swam|swims|swimming|float(?:s|ed|ing)|drown(?:ed|ing)|(?:was|were) drowning)\b/g, 'swim'],
  [
    /\b(?:rode|riding|galloped|galloping|on horseback|mounted (?:his|her|the|a) (?:horse|steed|mare)|sprang (?:upon|on|into the saddle))\b/g,
    'ride',
  ],
  [
    /\b(?:begg?ed|besought|implored|entreated|pleaded|begging|craved|threw (?:himself|herself|themselves) (?:at|down))\b/g,
    'beg',
  ],
  [
    /\b(?:knelt|kneeling|(?:fell|sank|dropped|went|was|were|down) (?:down )?(?:up)?on (?:his|her|their) knees|prayed|praying|said (?:his|her|their) prayers|at prayer)\b/g,
    'kneel',
  ],
  [
    /\b(?:wept|weeping|weeps|sobb(?:ed|ing)|(?:burst|broke) (?:\w+ )?into tears|in tears|shed tears|cried bitterly|began to cry|mourn(?:ed|ing)|lament(?:ed|ing)|sorrow(?:ed|ing)|wrung (?:his|her|their) hands|distracted|wail(?:ed|ing))\b/g,
    'grieve',
  ],
  [/\b(?:danced|dancing|dances|a dance|merry-?making)\b/g, 'dance'],
  [
    /\b(?:fought|fighting|battle (?:raged|began)|drew (?:his|their) swords?|smote|slew|did battle|attacked|crossed swords|drawn swords?)\b/g,
    'fight',
  ],
  [
    /\b(?:fled|fleeing|ran (?:away|off|home|for|from|down|out|to|towards|after)|came running|rushed|took to (?:his|her|their) heels|escap(?:ed|ing)|raced|hastened)\b/g,
    'flee',
  ],
  [/\b(?:followed|following|pursued|pursuing|chased|ran after|went after|overtook)\b/g, 'follow'],
  [
    /\b(?:dug|digging|ploughed|ploughing|chopped|hewed|hewing|felled|swept|sweeping|toiled|toiling|laboured|hammered|mowed|reaped|built (?:him|her|them|it|a|an|over)|building|set (?:himself |herself )?to work(?! to)|hard at work|threshed|cut (?:wood|down|the)|worked (?:all|hard|in|at|day)|at work)\b/g,
    'work',
  ],
  [
    /\b(?:carried|carrying|bore (?:him|her|them|the)|with (?:an?|the|his|her|their) (?:\w+ ){1,4}on (?:his|her|their) (?:back|backs|shoulders?)|laden|dragged|dragging|collecting)\b/g,
    'carry',
  ],
  [
    /\b(?:sat|seated|sitting|sits|took (?:his|her) seat|at (?:his|her|their) (?:meal|supper|dinner)|eating)\b/g,
    'sit',
  ],
  [
    /\b(?:called (?:out|to|upon|together|after|aloud)|cried (?:out|aloud)|shouted|shouting|sang|singing|hail(?:ed|ing)|summoned|roared|screamed|in (?:great )?alarm|raised (?:his|her) (?:staff|arm|hand|voice)|hands? uplifted)\b/g,
    'call',
  ],
  [
    /\b(?:pointed(?= (?:to|at|out|towards|with|his|her)\b)|bade|commanded|ordered|showed (?:him|her|them)|threatened|scold(?:ed|ing)|spoke in anger|warned|forbade|drove)\b/g,
    'point',
  ],
  [
    /\b(?:gave|handed|struck (?:him|her|at|off|the)|hurled (?:him|her|them)|slapped|wrestled|offered|reached (?:out|for)|held out|stretched (?:out|forth)|seized|took (?:him|her|the|it|his|hold)|caught|touched|threw|picked (?:up|it)|lifted|drew (?:it|up|out)|pulled|opened)\b/g,
    'reach',
  ],
  [
    /\b(?:loved|fell (?:deeply )?in love|in love|thanked|smiled|smiling|embraced|kissed|married|wedded|blessed|welcomed|greeted|rejoiced)\b/g,
    'heart',
  ],
  [
    /\b(?:walked|walking|went|goes|journeyed|travell?ed|travelling|wander(?:ed|ing)|set (?:out|off|forth)|came (?:to|by|along|home|back|down|up|in|out)|marched|climbed|climbing|returned|strode|hurried|passed (?:by|through)|proceeded|entered|made (?:his|her|their) way|led|moved off|crossed|stalked|settling|wading)\b/g,
    'walk',
  ],
];

/** The actions of a sentence, in order. If two overlap, the more expressive one is used. */
export function actionsIn(text: string): FoundAction[] {
  const found: (FoundAction & { readonly end: number })[] = [];
  for (const [pattern, pose] of ACTIONS) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (found.some((other) => match.index < other.end && end > other.at)) continue;
      if (
        /\b(?:(?:not|never|n't|cannot|without|to|could|would|might) (?:\w+ )?|(?:her|his|their|of|the|such) )$/.test(
          text.slice(Math.max(0, match.index - 18), match.index),
        )
      )
        continue;
      if (isSuffered(text.slice(0, match.index), match[0], pose)) continue;
      found.push({ pose, at: match.index, end });
    }
  }
  return found.sort((one, other) => one.at - other.at);
}

const BY_SELF: ReadonlySet<ScenePose> = new Set(['sleep', 'sit', 'kneel', 'walk', 'ride', 'grieve']);

/** `Their king was being attacked`: it is not he who fights. */
function isSuffered(before: string, action: string, pose: ScenePose): boolean {
  return (
    !BY_SELF.has(pose) &&
    !/^\w+ing\b/.test(action) &&
    /\b(?:was|were|been|being|is|are|be)(?: \w+ly)? $/.test(before)
  );
}

const PRIORITY = new Map(ACTIONS.map(([, pose], index) => [pose, index]));

/**
 * The action of the subject of a sentence: the most expressive one after the subject and before the next
 * person.
 */
export function actionOf(text: string, from: number, to: number): ScenePose | undefined {
  const own = actionsIn(text).filter(
    ({ at }) => at >= from && at < to && !isOfAnother(text.slice(from, at), text.slice(at)),
  );
  return own.sort((one, other) => (PRIORITY.get(one.pose) ?? 99) - (PRIORITY.get(other.pose) ?? 99))[0]?.pose;
}

/** `He asked one of the ladies sitting near him`: it is not he who sits. */
function isOfAnother(between: string, action: string): boolean {
  if (!/^[a-z]+ing\b/.test(action) || between.trim() === '') return false;
  return !/(?:[,;:~–—-]|\b(?:was|were|is|are|been|be|stood|sat|lay|went|came|kept|began|and|or|on|of|by|while|when|as|still|already|now|again|there|alone|then|after|before|not|[a-z]+ly|all|both))\s*$/.test(
    between,
  );
}
