import { byIntroduction, byName } from './cast-by-name.ts';
import { byNoun } from './cast-by-noun.ts';
import { byPronoun } from './cast-by-pronoun.ts';
import { CastMemory } from './cast-memory.ts';
import { ANIMALS, PLURAL, RELATIVE, TELLERS, WHO_IS } from './cast-words.ts';
import { type CastOptions, type Present, withoutDoubles } from './character.ts';
import type { NamedPerson } from './names.ts';
import { peopleIn, unknownPersonAt } from './people.ts';
import { isElliptic } from './tangible.ts';
import { isOnlyTold } from './told.ts';

const ROYAL: ReadonlySet<string> = new Set(['king', 'queen', 'prince', 'princess', 'courtiers']);

/** Remembers the characters of a story, and finds those in a sentence. */
export class Cast {
  readonly #options: CastOptions & { readonly named: readonly NamedPerson[] };
  readonly #otherNames: ReadonlySet<string>;
  readonly #strangers: RegExp | undefined;
  #memory = new CastMemory();

  constructor(named: readonly NamedPerson[], options: CastOptions = {}) {
    const { otherNames = new Set<string>(), strangers = new Set<string>() } = options;
    this.#options = { ...options, named: named.filter(({ name }) => !otherNames.has(name)) };
    this.#otherNames = otherNames;
    this.#strangers =
      strangers.size === 0
        ? undefined
        : new RegExp(String.raw`\b(?:${[...strangers].join('|')})\b(?!['’])`, 'u');
  }

  /** Whether a king or a member of his court is among the latest characters. */
  get hasRoyals(): boolean {
    return [...this.#memory.last.values()].some(({ who }) => ROYAL.has(who.figure));
  }

  /** `“She will not come,” said the mother`: whoever is meant next by `she` may be either of them. */
  hearSpeech(quoted: string, sentence: number): void {
    if (/\b(?:she|her)\b/i.test(quoted)) this.#memory.spokenOfAt.set('f', sentence);
    if (/\b(?:he|him)\b/i.test(quoted)) this.#memory.spokenOfAt.set('m', sentence);
  }

  /** The characters of a sentence, in the order in which they are mentioned. */
  presentIn(
    said: {
      readonly text: string;
      readonly written: string;
      /** All that the sentence says, also of other places and times. */
      readonly whole: string;
    },
    sentence: number,
  ): Present[] {
    const ofNouns = byNoun(said, sentence, { options: this.#options, memory: this.#memory }).filter(
      ({ at, end }) =>
        !this.#otherNames.has(said.written.slice(at, end)) &&
        !this.#isOfAnimal(said.text, at, end) &&
        !this.#isWhatNamedIs(said.written, at),
    );
    const ofNames = byName(said.written, this.#options.named);
    // `Old Dame Margery` is one person.
    const nouns = ofNouns.filter(({ end }) => !ofNames.some(({ at }) => at === end + 1));
    const introduced = byIntroduction(said.whole, this.#options.named);
    const named = [...nouns, ...ofNames, ...introduced];
    const { shapes } = this.#memory;
    shapes.hear(said.whole, named);
    const present = named
      .filter((who) => !shapes.isChanged(who) && !isOnlyTold(said.whole, who.at, who.end))
      .sort((one, other) => one.at - other.at);
    const distinct = withoutDoubles(present);
    // Resolve pronouns first, because they refer to characters of earlier sentences.
    const isOfAnimals = this.#speaksOfAnimals(said, distinct);
    const isOfStranger =
      this.#strangers?.test(said.written) === true ||
      TELLERS.test(said.text) ||
      unknownPersonAt(said.text) >= 0 ||
      (isElliptic(said.whole) && introduced.length === 0);
    if (isOfAnimals || isOfStranger) this.#memory.strangerAt = sentence;
    const meant = isOfAnimals
      ? []
      : byPronoun(said, sentence, { found: distinct, memory: this.#memory }).filter(
          (who) => !shapes.isChanged(who) && !isOnlyTold(said.whole, who.at, who.end),
        );
    // `She was courted by a gentleman. He …`: he may be the one that was only told of.
    for (const { gender, at, figure } of peopleIn(said.whole)) {
      const isShown = present.some((who) => who.at === at || who.figure === figure);
      const isKin = RELATIVE.test(said.whole.slice(Math.max(0, at - 10), at + 12).split(/[,.;]/)[0] ?? '');
      const isSame = this.#isWhatNamedIs(said.written, at);
      if (!isShown && !isKin && !isSame && gender !== 'p') this.#memory.unknownAt.set(gender, sentence);
    }
    this.#memory.hasAnimals ||= isOfAnimals;
    const isGroupShown = distinct.some(({ gender }) => gender === 'p');
    if (!isGroupShown && PLURAL.test(said.whole)) this.#memory.otherGroupAt = sentence;
    for (const who of [...distinct, ...meant]) this.#memory.note(who, sentence);
    return withoutDoubles([...distinct, ...meant].sort((one, other) => one.at - other.at));
  }

  /** The same without remembering the sentence. */
  wouldBePresentIn(said: Parameters<Cast['presentIn']>[0], sentence: number): Present[] {
    const memory = this.#memory;
    this.#memory = memory.copy();
    const present = this.presentIn(said, sentence);
    this.#memory = memory;
    return present;
  }

  /** `There was a hedgehog. Her mother …`: in a story of animals alone, a relative is an animal too. */
  #isOfAnimal(text: string, at: number, end: number): boolean {
    return (
      this.#memory.hasAnimals &&
      this.#memory.last.size === 0 &&
      RELATIVE.test(text.slice(Math.max(0, at - 10), end))
    );
  }

  /** `Benno was a sly old fellow`: he stays the prince that he is. */
  #isWhatNamedIs(written: string, at: number): boolean {
    const name = WHO_IS.exec(written.slice(Math.max(0, at - 80), at))?.[1];
    return name !== undefined && this.#options.named.some((person) => person.name === name);
  }

  /** `The wolf came, and he said …`: pronouns refer to an animal if no person is mentioned. */
  #speaksOfAnimals(
    { text, written }: { readonly text: string; readonly written: string },
    found: readonly Present[],
  ): boolean {
    if (found.length > 0) return false;
    const animal = ANIMALS.exec(text)?.index;
    const named = [...this.#otherNames].map((name) => written.indexOf(name)).filter((at) => at >= 0);
    const first = Math.min(animal ?? Number.POSITIVE_INFINITY, ...named);
    const pronoun = /\b(?:he|she|they|him|her|them)\b/.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    return first < pronoun;
  }
}
