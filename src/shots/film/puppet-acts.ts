import { SCENE_FIGURES, type SceneFigure, type ScenePose } from '../../core/scene-words.ts';
import { actionOf } from '../story/actions.ts';
import { animalActIn } from '../story/animal-acts.ts';
import { peopleIn } from '../story/people.ts';
import type { Said } from '../story/said.ts';
import { othersFrom } from '../story/stage-people.ts';
import { suffered } from '../story/suffered.ts';
import { creaturesIn, otherPeopleIn } from '../story/tangible.ts';

/** What is seen of somebody alone, without a place or a thing that would have to be the right one. */
const SHOWN: ReadonlySet<ScenePose> = new Set([
  ...(['sleep', 'bound', 'sit', 'kneel', 'beg', 'grieve', 'dance', 'flee', 'walk', 'call', 'point'] as const),
  ...(['fall', 'fight', 'shoot', 'ride', 'gallop'] as const),
]);

function isFigure(name: string): name is SceneFigure {
  return (SCENE_FIGURES as readonly string[]).includes(name);
}

/** What a sentence says that somebody of it does, if that is seen of him alone. */
export function actOfPuppet(
  { name, at, end }: { readonly name: string; readonly at: number; readonly end: number },
  { text, written }: Said,
): string | undefined {
  const byNoun = peopleIn(text).find((person) => person.at <= at && person.end >= end);
  const who = byNoun ?? (isFigure(name) ? { figure: name, gender: 'n' as const, at, end } : undefined);
  if (!who) return animalActIn(name, text);
  const others = [...peopleIn(text), ...creaturesIn(text), ...otherPeopleIn(text)].filter(
    (one) => one.at >= end,
  );
  const until = Math.min(othersFrom(text, written, who), ...others.map((one) => one.at));
  const pose = suffered(text, who) ?? actionOf(text, end, until);
  return pose !== undefined && SHOWN.has(pose) ? pose : undefined;
}
