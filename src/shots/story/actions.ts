import type { ScenePose } from '../../core/scene-words.ts';
import { creaturesIn } from './tangible.ts';

export interface FoundAction {
  readonly pose: ScenePose;
  readonly at: number;
}

const BOAT = String.raw`(?:the|an?|his|her|their) (?:\w+ )?(?:boat|skiff|barge|canoe|ferry-?boat)`;
const IN_BOATS = new RegExp(
  String.raw`\b(?:row(?:ed|s|ing)|(?:got|stepped|sprang|went|sat|jumped|climbed) (?:down )?in(?:to)? ${BOAT}|in ${BOAT}|by boat)\b`,
  'g',
);
/** Whether a text, in lower case, tells of people in a boat. */
export const IN_BOAT = new RegExp(IN_BOATS.source);

/** What people can be shown doing, the more expressive actions first. */
const ACTIONS: readonly (readonly [RegExp, ScenePose])[] = [
  [
    /\b(?:(?:fell|fallen|fall) (?:fast |sound )?asleep|(?:fell|was|were|lay|is|are|been) (?:\w+ ){0,2}(?:fast|sound) asleep|(?:was|were|lay|lie|lies|are|is) (?:all |both |still |soon |already )?asleep|(?:fell|fallen|sank|sunk) (?:\w+ )?into (?:an?|his|her|the) (?:\w+ ){0,2}(?:sleep|slumber|swoon|faint)|slept|sleeping|(?:lay|lain|lying)(?! (?:an?|the|his|her|their|its|some|two|three|many|all|such|hold|hands|eggs?|siege|in wait|by|up|to (?:the|his|her))\b)|died|(?:fell|dropped) (?:down )?(?:stone )?(?:dead|senseless|in a (?:dead )?(?:swoon|faint))|fainted(?: away)?|swooned|(?:fell|sank|dropped) (?:down )?(?:fainting|swooning|as if dead)|(?:was|lay) (?:very |so |dangerously |mortally )+(?:sick|ill)(?! (?:of|with|at) )|(?:fell|was taken|became|grew) (?:very |so |dangerously |seriously )?(?:sick|ill)(?! (?:of|with|at) )|(?:was|were|lay) (?:\w+ )?(?:sick|ill) in bed|(?:sorely|badly|mortally|deadly) wounded|wounded to death|went to bed|on (?:his|her) death-?bed|(?:dead|lifeless|senseless|unconscious|asleep)(?=[,.;!]|$| (?:on|in|upon|at|by|beside|under)\b))(?![\w-])/g,
    'sleep',
  ],
  [
    /\b(?:(?:was|were|been|lay|sat|stood|and) (?:\w+ ){0,2}?(?:bound|tied|chained|fettered)(?! (?:it|him|her|them|up|the|an?|his|their|round|on|for|to (?!an?\b|the\b|his\b|her\b)|by (?:his|her|their|an?) (?:word|oath|promise|vow))\b)|bound (?:hand and foot|fast|with)|in (?:chains|fetters|irons|bonds)|tied (?:hand and foot|fast|to (?:an?|the)))\b/g,
    'bound',
  ],
  [
    /\b(?:swam|swims|swimming|float(?:s|ed|ing)|drown(?:ed|ing)|had to drown|(?:was|were) drowning)\b/g,
    'swim',
  ],
  [
    /\b(?:gallop(?:ed|ing)|rode (?:(?:off|away|on|home|back|down|up|out) )?(?:as fast|at full|full speed|like the wind|for (?:his|her|their) li(?:fe|ves))|spurr(?:ed|ing)|(?:set|clapped|put|gave|dug) (?:his |her )?(?:horse )?(?:the )?spurs)\b/g,
    'gallop',
  ],
  [
    /\b(?:rode|riding|on horseback|mounted (?:his|her|the|a) (?:horse|steed|mare)|sprang (?:upon|on|into the saddle))\b/g,
    'ride',
  ],
  [IN_BOATS, 'row'],
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
    /\b(?:shot(?= (?:an?|the|his|her|at|him|it|with|down|dead)\b|[,.;])|shooting(?= (?:at|with|an?)\b)|drew (?:his|her|the) bow|took (?:\w+ )?aim|aimed (?:at|an?|his))\b/g,
    'shoot',
  ],
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
    /\b(?:(?:fell|tumbled|toppled|slipped) (?:down|over|headlong|backwards?|off|from|out of|(?:in)?to (?:the|an?) (?:ground|floor|earth|bottom|pit|water|well|river|sea|pond|lake|snow|ditch)))\b(?! (?:on (?:his|her|their) knees|before|asleep|dead|at (?:his|her|their) feet)\b)/g,
    'fall',
  ],
  [/\b(?:climb(?:ed|s|ing)|clambered|scrambled) (?:up|down|to the top)\b/g, 'climb'],
  [
    /\b(?:drank|drinks|drinking|drained (?:the|his|her) (?:cup|glass|goblet)|emptied (?:the|his|her) (?:cup|glass|goblet))\b/g,
    'drink',
  ],
  [
    /\b(?:dug|digging|ploughed|ploughing|chopped|hewed|hewing|felled|swept|sweeping|toiled|toiling|laboured|hammered|mowed|reaped|built (?:him|her|them|it|a|an|over)|building|set (?:himself |herself )?to work(?! to)|hard at work|threshed|cut (?:(?:some |the )?(?:wood|corn|grass|hay|logs?|trees?)|down)|worked (?:all|hard|in|at|day)|at work)\b/g,
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
    /\b(?:embraced|kiss(?:ed|ing)|threw (?:his|her|their) arms (?:a?round|about)|fell (?:up)?on (?:his|her|each other's) neck|(?:in|into) (?:each other's) arms)\b/g,
    'embrace',
  ],
  [
    /\b(?:loved|fell (?:deeply )?in love|in love|thanked|smiled|smiling|married|wedded|blessed|welcomed|greeted|rejoiced)\b/g,
    'heart',
  ],
  [
    /\b(?:walked|walking|went(?! on [a-z]+ing\b)|goes|journeyed|travell?ed|travelling|wander(?:ed|ing)|set (?:out|off|forth)|came (?:to|by|along|home|back|down|up|in|out)|marched|climbed|climbing|returned|strode|hurried|passed (?:by|through)|proceeded|entered|made (?:his|her|their) way|led|moved off|crossed|stalked|settling|wading)\b/g,
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
      if (PASSING.has(pose) && HAD.test(text.slice(0, match.index))) continue;
      found.push({ pose, at: match.index, end });
    }
  }
  return found.sort((one, other) => one.at - other.at);
}

/** `After he had said his prayers`: he kneels no longer. */
const HAD = /\b(?:after|when|once|as soon as) (?:\w+ ){1,3}(?:had|having) (?:\w+ )?$/;
const PASSING: ReadonlySet<ScenePose> = new Set([
  'kneel',
  'beg',
  'grieve',
  'dance',
  'fight',
  'drink',
  'work',
]);

const BY_SELF: ReadonlySet<ScenePose> = new Set([
  'sleep',
  'bound',
  'sit',
  'kneel',
  'walk',
  'ride',
  'gallop',
  'row',
  'grieve',
]);

/** `Their king was being attacked`: it is not he who fights. */
function isSuffered(before: string, action: string, pose: ScenePose): boolean {
  return (
    !BY_SELF.has(pose) &&
    !/^\w+ing\b/.test(action) &&
    /\b(?:was|were|been|being|is|are|be)(?: \w+ly)? $/.test(before)
  );
}

const MOVES: ReadonlySet<ScenePose> = new Set(['walk', 'follow', 'flee', 'ride', 'gallop']);
const PRIORITY = new Map(ACTIONS.map(([, pose], index) => [pose, index]));

/**
 * The action of the subject of a sentence: the most expressive one after the subject and before the next
 * person.
 */
export function actionOf(text: string, from: number, to: number): ScenePose | undefined {
  const own = actionsIn(text).filter(
    ({ at }) => at >= from && at < to && !isOfAnother(text.slice(from, at), text.slice(at)),
  );
  const last = own.at(-1);
  // `He ran home and sat down`: that is how he is seen.
  if (last?.pose === 'sit' && own.every(({ pose }) => pose === 'sit' || MOVES.has(pose))) return 'sit';
  return own.sort((one, other) => (PRIORITY.get(one.pose) ?? 99) - (PRIORITY.get(other.pose) ?? 99))[0]?.pose;
}

/** What things do, too: `his hair fell down`, `on the table the sword lay still`. */
const ALSO_OF_THINGS =
  /^(?:lay|lain|fell(?! (?:\w+ )?(?:ill|sick|asleep|dead|into)\b)|slipped|tumbled|toppled)\b/;
const HIMSELF =
  /(?:^|[,~]|\b(?:he|she|they|who|that|and|but|or|then|so|all|both|had|still|long|now|only|again|once|soon|also|suddenly|there|himself|herself|at (?:last|once|length)|[a-z]+ly))\s*$/;

/** `They found the king asleep`, but not `the king came upon the cat asleep`. */
const STATE = /^(?:dead|lifeless|senseless|unconscious|asleep)\b/;
const OWN_STATE =
  /(?:^|,|\b(?:was|were|lay|fell|is|are|be|been|down))\s*(?:(?:fast|sound|quite|all|both|half|lying|there|still|stone|as|and|cold) )*$/;

/** `He asked one of the ladies sitting near him`: it is not he who sits. */
function isOfAnother(between: string, action: string): boolean {
  // `They lived on the milk that the cow gave`
  const [creature] = creaturesIn(between).slice(-1);
  if (creature && between.slice(creature.at + creature.word.length).trim() === '') return true;
  if (ALSO_OF_THINGS.test(action) && !HIMSELF.test(between)) return true;
  if (STATE.test(action)) return !OWN_STATE.test(between);
  if (!/^[a-z]+ing\b/.test(action) || between.trim() === '') return false;
  return !/(?:[,;:~–—-]|\b(?:was|were|is|are|been|be|stood|sat|lay|went|came|kept|began|and|or|on|of|by|while|when|as|still|already|now|again|there|alone|then|after|before|not|[a-z]+ly|all|both))\s*$/.test(
    between,
  );
}
