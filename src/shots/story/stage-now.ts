import type { ScenePerson } from '../../core/card.ts';
import { SCENE_GROUPS, type SceneSetting } from '../../core/scene-words.ts';
import { IN_BOAT } from './actions.ts';
import type { Present } from './character.ts';
import { isAtSea } from './places.ts';
import type { Said } from './said.ts';
import { stagePeople } from './stage-people.ts';

/** `She took his hand, | and went into the forest`: the second part is about the same person. */
export const GOES_ON =
  /^[~\s]*~[~\s,;]*(?:and|but|then|till at last|until)(?: then| so| at last)? (?!(?:he|she|they|it|the|an?|his|her|their|there|one|when|while|as|after|before|all|every|each|that|this|so|what|not|no|some|many|in|at|on|by|for|with)\b)[a-z]/;

const GROUPS: ReadonlySet<string> = new Set(SCENE_GROUPS);

/** People in what they do until the end of a text. Whom it is about does what its last part says, if that says anything. */
export function stageNow(
  { text, written }: Pick<Said, 'text' | 'written'>,
  {
    entered,
    setting,
    all,
    from,
  }: {
    readonly entered: readonly Present[];
    readonly setting: SceneSetting;
    readonly all: readonly Present[];
    readonly from: number;
  },
): ScenePerson[] {
  const people = stagePeople({ text, written }, entered, setting, all);
  const blank = '~'.repeat(from);
  if (from === 0 || !GOES_ON.test(blank + text.slice(from))) return people;
  const now = stagePeople(
    { text: blank + text.slice(from), written: blank + written.slice(from) },
    entered.slice(0, 1),
    setting,
    all.filter(({ at }) => at >= from),
  );
  return people.map((who) => {
    const later = now.find(({ figure, name }) => figure === who.figure && name === who.name);
    return later?.pose === undefined ? who : { ...who, pose: later.pose };
  });
}

/** The people that can be drawn in a setting: under water and in the open sea, only mermaids, and others in boats. */
export function onStage(
  present: readonly Present[],
  setting: SceneSetting,
  text: string,
): readonly Present[] {
  if (setting === 'sea' && IN_BOAT.test(text))
    return present.filter(({ figure }) => figure !== 'mermaid' && !GROUPS.has(figure));
  if (setting === 'underwater' || setting === 'sea' || setting === 'rock')
    return present.filter(({ figure }) => figure === 'mermaid');
  if (setting === 'shipside' || isAtSea(setting)) return present;
  return present.filter(({ figure }) => figure !== 'mermaid' || setting === 'beach');
}
