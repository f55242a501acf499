import type { TimeOfDay, Weather } from './picture-plan.ts';
import type { Word } from './reading.ts';
import { ICONS_IN_BACKDROP, SETTING_WORDS } from './setting-words.ts';
import { SETTINGS, type Setting } from './settings.ts';

/** Score below which no setting is certain enough. */
const CERTAIN = 1;

/** Score of a title that names a place, and does not only hint at one. */
const NAMED = 2;

const SETTING_NAMES = Object.keys(SETTINGS).filter((name): name is Setting => name in SETTINGS);

const settingWeights = new Map<string, { setting: Setting; weight: number }[]>();
for (const setting of SETTING_NAMES) {
  const listed = SETTING_WORDS[setting];
  for (const [words, weight] of [[listed?.places, 2] as const, [listed?.hints, 1] as const]) {
    for (const word of words?.split(' ') ?? []) {
      settingWeights.set(word, [...(settingWeights.get(word) ?? []), { setting, weight }]);
    }
  }
}

/** Where the text takes place, its surroundings breaking ties; `abstract` when that is not certain. */
export function chooseSetting(options: {
  readonly words: readonly Word[];
  readonly excluded: ReadonlySet<Word>;
  /** Where it happens when the text itself does not tell. */
  readonly titleWords?: readonly Word[];
  readonly contextWords: readonly Word[];
}): Setting {
  const scores = scoreSettings(options.words, options.excluded);
  const context = scoreSettings(options.contextWords, new Set());
  let best: { setting: Setting; score: number } = { setting: 'abstract', score: 0 };
  for (const [setting, score] of scores) {
    const total = score + Math.min(0.8, (context.get(setting) ?? 0) * 0.2);
    if (total > best.score && score >= CERTAIN) best = { setting, score: total };
  }
  if (best.setting === 'space' && isOnMoon(options.words)) return 'moon';
  const isDenied = options.words.some((word) => options.excluded.has(word) && weightsOf(word).length > 0);
  return best.score === 0 && !isDenied ? titlePlace(options.titleWords ?? []) : best.setting;
}

/** “Walked on the Moon”, not “looked at the Moon”. */
function isOnMoon(words: readonly Word[]): boolean {
  return words.some((word, index) => {
    const before = words[index - 2]?.lower;
    const isReached = before === 'on' || before === 'onto' || words[index - 1]?.lemma === 'land';
    return word.lower === 'lunar' || (word.lower === 'moon' && isReached);
  });
}

/** The place a title names, such as a lake: all that is told under it happens there. */
function titlePlace(titleWords: readonly Word[]): Setting {
  const [first] = [...scoreSettings(titleWords, new Set())]
    .filter(([, score]) => score >= NAMED)
    .sort(([, one], [, other]) => other - one);
  return first?.[0] ?? 'abstract';
}

function scoreSettings(words: readonly Word[], excluded: ReadonlySet<Word>): Map<Setting, number> {
  const scores = new Map<Setting, number>();
  let isFirstNoun = true;
  words.forEach((word, index) => {
    const isNoun = word.tag === 'NOUN' || word.tag === 'PROPN';
    const pair = `${word.lower}_${words[index + 1]?.lemma}`;
    if (!excluded.has(word)) {
      for (const { setting, weight } of settingWeights.get(pair) ?? weightsOf(word)) {
        const emphasis = isNoun ? (isFirstNoun ? 1.5 : 1) : 0.5;
        scores.set(setting, (scores.get(setting) ?? 0) + weight * emphasis);
      }
    }
    if (isNoun) isFirstNoun = false;
  });
  return scores;
}

/** In small letters, earth is soil. */
function weightsOf(word: Word): readonly { setting: Setting; weight: number }[] {
  if (word.lower === 'earth' && !word.isName) return [];
  return settingWeights.get(word.lemma) ?? settingWeights.get(word.lower) ?? [];
}

/** Whether a setting's backdrop shows already what an icon would. */
export function isInBackdrop(icon: string, setting: Setting): boolean {
  return ICONS_IN_BACKDROP[setting]?.split(' ').includes(icon) ?? false;
}

const TIMES: Readonly<Record<Exclude<TimeOfDay, 'day'>, string>> = {
  night: 'night stars starlit midnight moonlight starlight nighttime moonlit',
  evening: 'evening sunset dusk twilight nightfall',
  morning: 'morning sunrise dawn daybreak breakfast',
};

const WEATHERS: Readonly<Record<Exclude<Weather, 'clear'>, string>> = {
  storm: 'storm thunder thunderstorm lightning tempest hurricane gale stormy',
  rain: 'rain rainy rainfall drizzle downpour',
  snow: 'snow snowy winter blizzard frost frozen snowfall glacier arctic antarctic',
  fog: 'fog mist foggy misty',
  autumn: 'autumn october november',
};

/** The time of day the text tells of. */
export function chooseTimeOfDay(words: readonly Word[], excluded: ReadonlySet<Word>): TimeOfDay {
  return firstMentioned(TIMES, words, excluded) ?? 'day';
}

/** The weather or season the text tells of. */
export function chooseWeather(words: readonly Word[], excluded: ReadonlySet<Word>): Weather {
  return firstMentioned(WEATHERS, words, excluded) ?? 'clear';
}

function firstMentioned<Name extends string>(
  lists: Readonly<Record<Name, string>>,
  words: readonly Word[],
  excluded: ReadonlySet<Word>,
): Name | undefined {
  const spoken = new Set(
    words.filter((word) => !excluded.has(word)).flatMap((word) => [word.lower, word.lemma]),
  );
  for (const name in lists) {
    if (lists[name].split(' ').some((word) => spoken.has(word))) return name;
  }
  return undefined;
}
