import { ACTIONS } from './actions.ts';
import { AMBIGUOUS_WORDS } from './ambiguous-words.ts';
import { FOOD } from './food.ts';
import { LIVING_THINGS } from './living-things.ts';
import { PEOPLE } from './people.ts';
import { PLACES } from './places.ts';
import { THINGS } from './things.ts';

/** Words in the longest name the lexicon knows. */
export const MAX_NAME_WORDS = 3;

const nounIcons = iconsByWord([LIVING_THINGS, FOOD, PEOPLE, PLACES, THINGS]);
const verbIcons = iconsByWord([ACTIONS]);
const companionsByWord = new Map(
  Object.entries(AMBIGUOUS_WORDS).map(([word, companions]) => [word, companions.split(' ')]),
);

/** The icon a thing, being or place is drawn with; `name` is in lower case, its last word in base form. */
export function iconOfNoun(name: string, lemmas: ReadonlySet<string>): string | undefined {
  const companions = companionsByWord.get(name);
  if (companions !== undefined && !companions.some((word) => lemmas.has(word))) return undefined;
  return nounIcons.get(name);
}

/** The icon of what somebody does; `lemma` is the verb's base form. */
export function iconOfVerb(lemma: string): string | undefined {
  return verbIcons.get(lemma);
}

/** Every icon the planner can name, to check that all exist. */
export function knownIcons(): ReadonlySet<string> {
  return new Set([...nounIcons.values(), ...verbIcons.values()]);
}

function iconsByWord(tables: readonly Readonly<Record<string, string>>[]): Map<string, string> {
  return new Map(
    tables.flatMap((table) =>
      Object.entries(table).flatMap(([icon, words]) =>
        words.split(', ').map((word): [string, string] => [word, icon]),
      ),
    ),
  );
}
