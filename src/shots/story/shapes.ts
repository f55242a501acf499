import type { Character } from './character.ts';

const HUMAN =
  '(?:man|woman|king|queen|prince|princess|lady|maiden|girl|boy|child|youth|lad|knight|giant|giantess|dwarf|witch|fairy|old [a-z]+|human)';
/** `… turned into a raven`, but not `turned into a prince` or `turned into the forest`. */
const INTO = String.raw` into (?:an?|two|three|seven|twelve|stones?|swans|ravens|birds)\b(?! (?:[a-z-]+,? ){0,3}?${HUMAN}\b)`;
const CHANGES = '(?:turned|changed|transformed)';
const IS_CHANGED = new RegExp(
  `^(?: (?:was|were|is|are|then|at once|forthwith|suddenly|immediately|himself|herself|themselves))* ${CHANGES}(?: (?:himself|herself|themselves))?${INTO}`,
);
const CHANGES_IT = new RegExp(String.raw`\b${CHANGES} (?:(?:the|his|her|their|~+) )?(?:[a-z]+ ){0,2}$`);
const IS_INTO = new RegExp(`^${INTO}`);
const RESTORED = new RegExp(
  String.raw`\b(?:own|human|natural|true|former|right|proper|old) (?:forms?|shapes?)\b|\b${CHANGES} (?:back|again)\b|\binto (?:an? |the )?(?:[a-z-]+ ){0,3}?${HUMAN}\b|\b(?:spell|enchantment|charm)s? (?:was|were|is|had been) (?:broken|over|at an end|gone)\b|\b(?:disenchanted|freed|released|restored|set free|came to life)\b|\bstood before (?:him|her|them)\b|\b(?:man|woman|prince|princess|maiden|girl|boy) again\b`,
);

/** Remembers who of a tale has been turned into something else: they are not seen as they were. */
export class Shapes {
  readonly #changed: Set<string>;

  constructor(changed: Iterable<string> = []) {
    this.#changed = new Set(changed);
  }

  copy(): Shapes {
    return new Shapes(this.#changed);
  }

  /** `whole` is a sentence in lower case without what is spoken in it. */
  hear(whole: string, people: readonly (Character & { readonly at: number; readonly end: number })[]): void {
    if (RESTORED.test(whole)) this.#changed.clear();
    for (const who of people) if (isTurned(whole, who)) this.#changed.add(keyOf(who));
  }

  isChanged(who: Character): boolean {
    return this.#changed.has(keyOf(who));
  }
}

const keyOf = ({ figure, name }: Character) => `${figure} ${name ?? ''}`;

/** Whether a sentence tells that somebody of it is turned into an animal or a thing. */
export function isTurned(whole: string, { at, end }: { readonly at: number; readonly end: number }): boolean {
  const after = whole.slice(end);
  return IS_CHANGED.test(after) || (CHANGES_IT.test(whole.slice(0, at)) && IS_INTO.test(after));
}
