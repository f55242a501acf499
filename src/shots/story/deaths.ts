import type { ScenePerson } from '../../core/card.ts';
import { peopleIn } from './people.ts';
import type { StoryPart } from './story.ts';

const DIES =
  '(?:died|was dead|lay dead|fell (?:down )?dead|(?:hanged|drowned|killed|stabbed) (?:him|her)self|was (?:killed|slain|drowned|buried|hanged|beheaded|burnt))';
/** `The queen fell ill and died`, but not `the queen wept when the child died`. */
const DIES_AFTER = new RegExp(
  String.raw`^(?:(?!\b(?:when|until|till|before|because|that|who|which|the|an?|his|her|their|nearly|almost|never|not)\b)[^,.;:~]){0,40} ${DIES}\b`,
);
const DIES_BEFORE = /\b(?:death of|killed|slew|buried|beheaded) (?:(?:the|old|poor|wicked|young) )*$/;
const SHE_DIES = new RegExp(String.raw`\b(he|she) (?:(?!not\b|nearly\b|almost\b)\w+ )?${DIES}\b`);
const RISES =
  /\b(?:to life|alive|reviv\w+|a?wok(?:e|en)|awakened|(?:opened|rubbed) (?:his|her|their) eyes|ghosts?|not (?:really )?dead)\b/;
const LIES: ReadonlySet<string> = new Set(['sleep']);

/** Remembers who of a tale has died: they do not stand there any more, unless the tale names them again. */
export class Deaths {
  readonly #dead = new Set<string>();

  /** Whether somebody stands in a picture of whom the tale has told that they died, and whom this sentence does not name. */
  isRisen(people: readonly ScenePerson[], part: StoryPart): boolean {
    const named = namedIn(part);
    return people.some(
      (who) => this.#dead.has(keyOf(who)) && !LIES.has(who.pose ?? '') && !named.has(keyOf(who)),
    );
  }

  hear(part: StoryPart): void {
    for (const who of namedIn(part)) this.#dead.delete(who);
    const text = part.sentence.toLowerCase();
    if (RISES.test(text)) this.#dead.clear();
    const people = peopleIn(text);
    const dying = SHE_DIES.exec(text);
    const gender = dying?.[1] === 'she' ? 'f' : 'm';
    const before = people.filter((who) => who.gender === gender && who.at < (dying?.index ?? 0));
    const [only, other] = new Set(before.map(({ figure }) => figure));
    if (only !== undefined && other === undefined) this.#dead.add(only);
    for (const { figure, at, end } of people)
      if (DIES_AFTER.test(text.slice(end)) || DIES_BEFORE.test(text.slice(0, at))) this.#dead.add(figure);
  }
}

function keyOf({ figure, name }: Pick<ScenePerson, 'figure' | 'name'>): string {
  return name === undefined ? figure : `${figure} ${name}`;
}

/** Whoever a sentence names by name or by the noun of the figure: no queen by `his wife`. */
function namedIn({ sentence, present }: StoryPart): Set<string> {
  const nouns = peopleIn(sentence.toLowerCase()).map(({ figure }) => figure);
  const names = present.filter(({ name }) => name !== undefined && sentence.includes(name));
  return new Set([...nouns, ...names.map(keyOf)]);
}
