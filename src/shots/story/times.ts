import type { SceneCard } from '../../core/card.ts';

type Hour = NonNullable<SceneCard['hour']>;
type Weather = NonNullable<SceneCard['weather']>;

const HOURS: readonly (readonly [RegExp, Hour])[] = [
  [
    /\b(?:(?:one|that|this|the|every|each|all|next|same|at|by|in the|till|until|through the|dark|stormy|winter|summer|moonlit) (?:same )?night(?! before)|(?<!\b(?:two|three|four|five|six|seven|nine|ten|twelve|many|several|some|few|hundred|of) )nights|midnight|nightfall|after dark|darkness (?:fell|had fallen|came)|grew dark|(?:was|nearly|quite|almost) (?:quite )?dark|(?:in|through) (?:this |the )?(?:cold and )?darkness|by moonlight|the moon (?:rose|shone|was|had)|until dark|was in bed|last inhabitant was in bed)\b/g,
    'night',
  ],
  [
    /\b(?:(?:one|next|that|this|the|in the|early|every|each|following|sunday|fine|stormy|summer|spring|winter|boisterous) (?:\w+ )?mornings?|dawn(?:ed)?|daybreak|sunrise|cock-?crow|(?:when|as|was|till|until) morning|morning (?:broke|came))\b/g,
    'morning',
  ],
  [
    /\b(?:evenings?|sunset|dusk|twilight|the sun (?:was (?:setting|sinking)|set|sank|went down|had set)|eventide|(?:night|darkness) (?:was beginning|began) to fall|nightfall was near)\b/g,
    'dusk',
  ],
  [
    /\b(?:noon|midday|noonday|daylight|one (?:fine |sunny |bright )?day|next day|to-?day|clear days?|some day|that (?:very|same) day|sunny|sunshine|the sun (?:shone|was high|stood)|one sunday|for many days|each day|every day|all day)\b/g,
    'day',
  ],
];

/** `From early in the morning till late at night`: the hour is any. */
const ALL_DAY =
  /\b(?:(?:from|since) (?:\w+ ){0,3}morning (?:\w+ )?(?:till|until|to) (?:\w+ ){0,3}(?:night|evening)|night and day|day and night)\b/g;

/** The hour that a text tells of last: `All night they walked, and it was morning before they came home.` */
export function hourOf(text: string): Hour | undefined {
  const one = text.replace(ALL_DAY, '');
  let last: { readonly at: number; readonly hour: Hour } | undefined;
  for (const [pattern, hour] of HOURS) {
    const at = [...one.matchAll(pattern)].at(-1)?.index ?? -1;
    if (at > (last?.at ?? -1)) last = { at, hour };
  }
  return last?.hour;
}

const STORM =
  /\b(?:(?:a|the|that|terrible|great|fierce|violent|raging|wild|sudden|awful|dreadful) storm(?! of)|storm (?:rose|arose|broke|raged|came|burst)|tempest|thunder(?:storm|clap)?|crash of thunder|lightning|stormy|the wind howled|rain (?:fell|poured|beat))\b/;
const CALM =
  /\b(?:storm (?:\w+ )?(?:ceased|passed|was over|died|had passed|abated|stopped)|wind died down|sun shone out|cleared up)\b/;
const SNOW =
  /\b(?:it (?:snowed|was snowing)|flakes of snow|snowflakes|snow (?:fell|lay|was falling|covered|began|had fallen|came)|in the snow|deep snow|through the snow|the snow|snow-covered|snowstorm|heavy snow|hard frost|(?:a|the|that|one|cold|bitter|hard|mid) winter(?:'s)? (?:day|night|evening|morning))\b(?! white)/;
const MIST =
  /\b(?:(?:a|the|thick|white|grey|sea|dense) (?:mist|fog)|mist (?:rose|fell|came|lay|crept|hid))\b/;

export function weatherOf(text: string): Weather | 'clear' | undefined {
  if (CALM.test(text)) return 'clear';
  if (STORM.test(text)) return 'storm';
  if (SNOW.test(text)) return 'snow';
  if (MIST.test(text)) return 'mist';
  return undefined;
}

/** `And so seven years passed` */
export const YEARS_PASS =
  /^~*(?:and |but |so |thus |then |as )?(?:for |after )?(?:the |many |several |some |two |three |five |seven |ten |twelve |a hundred |a |long )*(?:years?|months|winters|summers|centuries|seasons)(?: and (?:years|months))?(?: \w+)? (?:passed|went|rolled|had passed|have passed|came and went|flew|slipped)\b/;
