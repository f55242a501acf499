import { creaturesIn } from './tangible.ts';
import { thingNamed } from './things.ts';

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** What stands before a noun and says that there is one of it, or how many. */
const BEFORE = new RegExp(
  String.raw`\b(?<word>an?|this|that|another|one|${NUMBERS.join('|')}) (?:(?!and\b|or\b)[a-z-]+ ){0,3}$`,
);
const PLURAL = /^(?:mice|geese|oxen|swine|cattle|lice|wolves|calves|[a-z]+(?<![su])s)$/;
/** The same for one and for many. */
const EITHER = /^(?:fish|deer|sheep|salmon|trout|pike|roe)$/;

/** How many of an animal a text in lower case tells of, if it says it: `a fox`, `the old horse`, `three fishes`. */
export function animalCountIn(thing: string, text: string): number | undefined {
  for (const { word, at } of creaturesIn(text)) {
    if (thingNamed(word) !== thing) continue;
    const before = BEFORE.exec(text.slice(0, at))?.groups?.word;
    const told = before === undefined ? -1 : NUMBERS.indexOf(before);
    if (PLURAL.test(word) || (EITHER.test(word) && told > 0)) return told > 0 ? told + 1 : undefined;
    if (!EITHER.test(word) || before !== undefined) return 1;
  }
  return undefined;
}

/** How many are seen of `the geese` if the tale never says how many there are. */
const SEVERAL = 3;

/** How many of an animal are seen with a text, if it tells of any. */
export function seenOf(thing: string, text: string, several = SEVERAL): number | undefined {
  return animalCountIn(thing, text) ?? (isOfMany(thing, text) ? several : undefined);
}

/** Remembers how many animals of a kind a tale has: after `three fishes`, `the fishes` are three. */
export class AnimalCounts {
  readonly #told = new Map<string, number>();

  /** How many there are of the animals of a picture, by their names, of those whose number is known. */
  of(things: readonly string[], text: string): Record<string, number> | undefined {
    const counts: Record<string, number> = {};
    for (const thing of things) {
      const told = animalCountIn(thing, text);
      if (told !== undefined && told > 1) this.#told.set(thing, told);
      const count = seenOf(thing, text, this.#told.get(thing));
      if (count !== undefined) counts[thing] = count;
    }
    return Object.keys(counts).length > 0 ? counts : undefined;
  }
}

function isOfMany(thing: string, text: string): boolean {
  return creaturesIn(text).some(({ word }) => thingNamed(word) === thing && PLURAL.test(word));
}
