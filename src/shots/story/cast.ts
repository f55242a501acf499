// Over 300 lines: one class, whose rules share what it remembers.
import {
  ANIMALS,
  ARMY_OF_OTHERS,
  KIN,
  PLURAL,
  RELATIVE,
  SAME_PERSON,
  TELLERS,
  THINGS,
  WHO_IS,
} from './cast-words.ts';
import {
  type CastOptions,
  type Character,
  characterOf,
  fits,
  isNamedAt,
  isPerson,
  mayBe,
  type Present,
  withoutDoubles,
} from './character.ts';
import { Families, isFamily } from './families.ts';
import type { NamedPerson } from './names.ts';
import { asItLooks, type FoundPerson, type Gender, peopleIn, unknownPersonAt } from './people.ts';
import { ANSWERED_BY } from './speakers.ts';
import { isOnlyTold } from './told.ts';

interface Seen {
  readonly who: Character;
  readonly sentence: number;
}

/** How many sentences back another noun may refer, and how many a pronoun. */
const REACH = 8;
const PRONOUN_REACH = 2;
/** A pronoun is ambiguous if two people were mentioned this many sentences ago. */
const LATELY = 3;
/** `They` may mean anything else than a group that was mentioned before the sentence before. */
const JUST_NOW = 1;

/** Before a pronoun that may mean somebody who is named after it. */
const OPENS_CLAUSE =
  /(?:^|[,;~.] |\b(?:and|but|then|so|now) )(?:when|as|after|while|before|if|although|though|hardly|scarcely|no sooner had|because|since|where)(?: [a-z]+)? $/;
/** `A merchant, who had three daughters`: he is the father. */
const HAD_CHILDREN =
  /^(?:,? who|,? and)? had (?:only |but )?(?:an?|one|two|three|four|five|six|seven|nine|ten|twelve|many|several) (?:[a-z]+ ){0,2}?(?:daughters?|sons?|child|children)\b/;
/** `The false bride` is not the bride. */
const FALSE_ONE = /\b(?:false|pretended|sham) (?:[a-z]+ )?$/;
/** The one who is told of besides the bride, the princess or the king, and would look like them. */
const OTHER_ONE = /\b(?:the|that|his|her) (?:other|second|new) $/;
const IS_ROYAL_WORD = /^(?:bride|princess|queen|king|prince)$/;

/** `The miller's son`, `a son` */
const isKinOfAnother = (before: string) => /~ |\b(?:an?|one) (?:[a-z]+ )?$/.test(before.slice(-24));

/** `His brothers`, `the elder sons`: one of the family is not among them. */
const IS_FEWER =
  /\b(?:his|her|its) (?:[a-z]+ )?(?:brothers|sisters)$|\b(?:elder|older|other|younger) (?:sons|daughters|brothers|sisters|princes|princesses)$/;

/** Whom nobody calls a man or a woman. */
const YOUNG = /^(?:boy|girl|child|youth|lady|prince|princess|bride)$/;
const ROYAL: ReadonlySet<string> = new Set(['king', 'queen', 'prince', 'princess', 'courtiers']);

/** Remembers the characters of a story, and finds those in a sentence. */
export class Cast {
  readonly #named: readonly NamedPerson[];
  readonly #last = new Map<Gender, Seen>();
  /** The figures of all characters so far, with the sentence in which each was first told of. */
  readonly #figures = new Map<string, number>();
  /** The grown-up characters of each gender. */
  readonly #adults = new Map<Gender, readonly Character[]>();
  /** Each gender's previous character, before the last one. */
  readonly #before = new Map<Gender, Seen>();
  /** The last sentence about an animal, or about a person known only by name or by a noun without a figure. */
  #strangerAt = Number.NEGATIVE_INFINITY;
  /** The last sentence that only tells of several people, whom `they` may mean. */
  #otherGroupAt = Number.NEGATIVE_INFINITY;

  /** The last sentence in which people speak of a man or a woman whom they do not name. */
  readonly #spokenOfAt = new Map<Gender, number>();
  /** The last sentence in which a pronoun meant somebody who is not known. */
  readonly #unknownAt = new Map<Gender, number>();

  /** Who of the story is told to have children. */
  #parent: Character | undefined;
  /** The last sentence that names a servant who is not seen. */
  #unseenAt = Number.NEGATIVE_INFINITY;
  /** Whether the story has told of a mother. */
  #hasMother = false;
  /** Whether the story has told of an animal, and of no person with it. */
  #hasAnimals = false;
  readonly #families = new Families();
  readonly #hasMonks: boolean;
  readonly #hasTwoKings: boolean;
  readonly #hasAnimalFamily: boolean;
  readonly #beasts: ReadonlySet<string>;
  readonly #isMaid: boolean | undefined;
  readonly #isDaughterGrown: boolean;
  readonly #otherNames: ReadonlySet<string>;
  readonly #strangers: RegExp | undefined;

  constructor(named: readonly NamedPerson[], options: CastOptions = {}) {
    this.#beasts = options.beasts ?? new Set();
    this.#hasAnimalFamily = options.hasAnimalFamily ?? false;
    const {
      otherNames = new Set<string>(),
      strangers = new Set<string>(),
      hasMonks = false,
      isMaid,
    } = options;
    this.#hasMonks = hasMonks;
    this.#isMaid = isMaid;
    this.#hasTwoKings = options.hasTwoKings ?? false;
    this.#isDaughterGrown = options.isDaughterGrown ?? false;
    this.#named = named.filter(({ name }) => !otherNames.has(name));
    this.#otherNames = otherNames;
    this.#strangers =
      strangers.size === 0
        ? undefined
        : new RegExp(String.raw`\b(?:${[...strangers].join('|')})\b(?!['’])`, 'u');
  }

  /** Whether a king or a member of his court is among the latest characters. */
  get hasRoyals(): boolean {
    return [...this.#last.values()].some(({ who }) => ROYAL.has(who.figure));
  }

  /** `“She will not come,” said the mother`: whoever is meant next by `she` may be either of them. */
  hearSpeech(quoted: string, sentence: number): void {
    if (/\b(?:she|her)\b/i.test(quoted)) this.#spokenOfAt.set('f', sentence);
    if (/\b(?:he|him)\b/i.test(quoted)) this.#spokenOfAt.set('m', sentence);
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
    const byNoun = this.#byNoun(said, sentence).filter(
      ({ at, end }) =>
        !this.#otherNames.has(said.written.slice(at, end)) &&
        !this.#isOfAnimal(said.text, at, end) &&
        !this.#isWhatNamedIs(said.written, at),
    );
    const byName = this.#byName(said.written);
    // `Old Dame Margery` is one person.
    const nouns = byNoun.filter(({ end }) => !byName.some(({ at }) => at === end + 1));
    const named = [...nouns, ...byName, ...this.#byIntroduction(said.whole)];
    const present = named
      .filter(({ at, end }) => !isOnlyTold(said.whole, at, end))
      .sort((one, other) => one.at - other.at);
    const distinct = withoutDoubles(present);
    // Resolve pronouns first, because they refer to characters of earlier sentences.
    const isOfAnimals = this.#speaksOfAnimals(said, distinct);
    const isOfStranger =
      this.#strangers?.test(said.written) === true ||
      TELLERS.test(said.text) ||
      unknownPersonAt(said.text) >= 0;
    if (isOfAnimals || isOfStranger) this.#strangerAt = sentence;
    const meant = isOfAnimals
      ? []
      : this.#byPronoun(said, sentence, distinct).filter(({ at, end }) => !isOnlyTold(said.whole, at, end));
    // `She was courted by a gentleman. He …`: he may be the one that was only told of.
    for (const { gender, at, figure } of peopleIn(said.whole)) {
      const isShown = present.some((who) => who.at === at || who.figure === figure);
      const isKin = RELATIVE.test(said.whole.slice(Math.max(0, at - 10), at + 12).split(/[,.;]/)[0] ?? '');
      const isSame = this.#isWhatNamedIs(said.written, at);
      if (!isShown && !isKin && !isSame && gender !== 'p') this.#unknownAt.set(gender, sentence);
    }
    this.#hasAnimals ||= isOfAnimals;
    const isGroupShown = distinct.some(({ gender }) => gender === 'p');
    if (!isGroupShown && PLURAL.test(said.whole)) this.#otherGroupAt = sentence;
    for (const who of [...distinct, ...meant]) this.#note(who, sentence);
    return withoutDoubles([...distinct, ...meant].sort((one, other) => one.at - other.at));
  }

  /** The same without remembering the sentence. */
  wouldBePresentIn(said: Parameters<Cast['presentIn']>[0], sentence: number): Present[] {
    const maps = [
      this.#last,
      this.#before,
      this.#figures,
      this.#unknownAt,
      this.#families.groups,
      this.#adults,
    ] as Map<unknown, unknown>[];
    const kept = maps.map((map) => [...map]);
    const [strangerAt, otherGroupAt, hasAnimals, parent] = [
      this.#strangerAt,
      this.#otherGroupAt,
      this.#hasAnimals,
      this.#parent,
    ];
    const present = this.presentIn(said, sentence);
    for (const [at, map] of maps.entries()) {
      map.clear();
      for (const [key, value] of kept[at] ?? []) map.set(key, value);
    }
    this.#strangerAt = strangerAt;
    this.#otherGroupAt = otherGroupAt;
    this.#hasAnimals = hasAnimals;
    this.#parent = parent;
    return present;
  }

  /** `There was a hedgehog. Her mother …`: in a story of animals alone, a relative is an animal too. */
  #isOfAnimal(text: string, at: number, end: number): boolean {
    return this.#hasAnimals && this.#last.size === 0 && RELATIVE.test(text.slice(Math.max(0, at - 10), end));
  }

  /** `Benno was a sly old fellow`: he stays the prince that he is. */
  #isWhatNamedIs(written: string, at: number): boolean {
    const name = WHO_IS.exec(written.slice(Math.max(0, at - 80), at))?.[1];
    return name !== undefined && this.#named.some((person) => person.name === name);
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

  #note(present: Present, sentence: number): void {
    const who = characterOf(present);
    const last = this.#last.get(who.gender);
    // Somebody who was named later is still the same.
    const isOther = (one: string | undefined, other: string | undefined) =>
      one !== undefined && other !== undefined && one !== other;
    if (last && (last.who.figure !== who.figure || isOther(last.who.name, who.name)))
      this.#before.set(who.gender, last);
    this.#last.set(who.gender, { who, sentence });
    const adults = this.#adults.get(who.gender) ?? [];
    if (!YOUNG.test(who.figure) && !adults.some(({ figure }) => figure === who.figure))
      this.#adults.set(who.gender, [...adults, who]);
    if (!this.#figures.has(who.figure)) this.#figures.set(who.figure, sentence);
  }

  #recent(gender: Gender, sentence: number, reach = REACH): Character | undefined {
    const last = this.#last.get(gender);
    return last && sentence - last.sentence <= reach ? last.who : undefined;
  }

  /** The character that a pronoun refers to; `undefined` if it could be another. */
  #meant(gender: Gender, sentence: number): Character | undefined {
    const [last, before] = [this.#last.get(gender), this.#before.get(gender)];
    const isStranger = this.#strangerAt >= (last?.sentence ?? 0) && sentence - this.#strangerAt <= REACH;
    const isEither = before !== undefined && sentence - before.sentence <= LATELY;
    const isUnknown = (this.#unknownAt.get(gender) ?? -1) >= (last?.sentence ?? 0);
    const isSpokenOf = (this.#spokenOfAt.get(gender) ?? -1) >= (last?.sentence ?? 0);
    return isStranger || isEither || isUnknown || isSpokenOf
      ? undefined
      : this.#recent(gender, sentence, PRONOUN_REACH);
  }

  #byNoun({ text, whole }: { readonly text: string; readonly whole: string }, sentence: number): Present[] {
    const before: FoundPerson[] = [];
    return peopleIn(text).flatMap((found) => {
      // `A man and his wife, and the woman …`: she is the wife.
      const isSame = before.some(
        ({ gender, loose, figure }) => loose && gender === found.gender && mayBe(found.figure, figure),
      );
      if (isSame && found.known && /^(?:wo)?man$/.test(found.word)) return [];
      before.push(found);
      if (this.#beasts.has(found.figure) || (this.#hasAnimalFamily && KIN.test(found.word))) return [];
      const named = this.#named.find(({ name }) => isNamedAt(whole, found.end, name));
      if (named) return [{ ...characterOf(named), at: found.at, end: found.end }];
      const isOther =
        FALSE_ONE.test(text.slice(0, found.at)) ||
        (IS_ROYAL_WORD.test(found.word) && OTHER_ONE.test(text.slice(0, found.at))) ||
        this.#isSecondOf(found, sentence);
      if (isOther) {
        this.#unknownAt.set(found.gender, sentence);
        return [];
      }
      if (found.word === 'army' && ARMY_OF_OTHERS.test(whole.slice(found.end))) return [];
      const isServant = /^(?:servant|cook)$/.test(found.word);
      if (isServant && this.#isMaid === undefined) {
        this.#unseenAt = sentence;
        return [];
      }
      // `A farmer had a servant. The poor fellow …`: he is not the farmer.
      if (
        found.known &&
        /^(?:fellow|young fellow|man|lad)$/.test(found.word) &&
        sentence - this.#unseenAt <= REACH
      )
        return [];
      const who = this.#figureOf(asItLooks(found, whole), {
        before: text.slice(0, found.at),
        others: before,
      });
      const isKin =
        RELATIVE.test(text.slice(Math.max(0, found.at - 16), found.end)) ||
        /\b(?:elder|older|other|younger) $/.test(text.slice(0, found.at));
      const isFewer = IS_FEWER.test(text.slice(0, found.end));
      const isOthersWife = found.word === 'wife' && who.figure === 'woman';
      const own = isOthersWife
        ? characterOf(who)
        : this.#identify({ ...found, ...who, isKin, isFewer }, sentence);
      if (isFamily(found.word) && own.count === undefined && own.figure !== 'monks') {
        this.#otherGroupAt = sentence;
        return [];
      }
      this.#hasMother ||= /^(?:mother|widow|step-?mother)$/.test(found.word);
      const isFirst = this.#parent === undefined && !this.#figures.has('father');
      if (isFirst && own.gender === 'm' && HAD_CHILDREN.test(whole.slice(found.end))) this.#parent = own;
      return [{ ...own, at: found.at, end: found.end }];
    });
  }

  /** `A king` is not the king of whom the story has told, and would look like him. */
  #isSecondOf({ figure, known }: FoundPerson, sentence: number): boolean {
    const isOne = figure === 'king' || figure === 'queen';
    return isOne && !known && (this.#figures.get(figure) ?? sentence) < sentence;
  }

  /** What the story says elsewhere of somebody who is named by a noun alone. */
  #figureOf(
    found: FoundPerson,
    { before, others }: { readonly before: string; readonly others: readonly FoundPerson[] },
  ): Pick<FoundPerson, 'figure' | 'gender'> {
    const { word, figure } = found;
    const isPlain = /^(?:youth|girl|lady)$/.test(figure) && !isKinOfAnother(before);
    const royal = !isPlain ? undefined : this.#families.royal(word, [...this.#figures.keys()]);
    if (royal) return royal;
    if (figure === 'king' && this.#hasTwoKings && /\byoung (?:[a-z]+ )?$/.test(before))
      return { figure: 'prince', gender: 'm' };
    if (/^(?:servant|cook)$/.test(word) && this.#isMaid) return { figure: 'maid', gender: 'f' };
    if (this.#isDaughterGrown && word === 'daughter' && figure === 'girl')
      return { figure: 'lady', gender: 'f' };
    // `The ogre's wife` is not the mother of whom the story has told.
    if (word === 'wife' && this.#hasMother && /~ $/.test(before)) return { figure: 'woman', gender: 'f' };
    // The wife of a king is no woman in an apron.
    const men = others.filter(({ gender }) => gender === 'm');
    const isRoyal = men.length > 0 && men.every(({ figure }) => figure === 'king');
    if (word === 'wife' && isRoyal && /\bhis (?:[a-z]+ )?$/.test(before)) {
      const isYoung = this.#hasTwoKings && /\byoung king\b/.test(before);
      return { figure: isYoung ? 'princess' : 'queen', gender: 'f' };
    }
    return found;
  }

  #identify(
    {
      figure,
      gender,
      word,
      known,
      isKin,
      isFewer,
      count,
    }: FoundPerson & { readonly isKin: boolean; readonly isFewer: boolean },
    sentence: number,
  ): Character {
    // `The poor brothers` of an abbey are no children.
    if (word === 'brothers' && this.#hasMonks) return { figure: 'monks', gender };
    const recent = this.#recent(gender, sentence);
    // `The lad` is the lad that was told of, and not the landlord that was told of last.
    const isOwn = this.#figures.has(figure) && recent?.figure !== figure;
    if (
      recent &&
      known &&
      !isOwn &&
      gender !== 'p' &&
      SAME_PERSON.test(word) &&
      mayBe(figure, recent.figure) &&
      fits(word, recent.figure)
    )
      return recent;
    if (gender === 'p') return this.#families.groupOf({ figure, gender, word, count, isFewer });
    if (word === 'father' && known && this.#parent !== undefined) return this.#parent;
    if (recent && recent.figure === figure) return recent;
    // `“No,” said the man`: the only man of the tale, if no other one has been told of.
    const [adult, more] = this.#adults.get(gender) ?? [];
    if (known && /^(?:wo)?man$/.test(word) && adult && !more && !this.#figures.has(figure)) return adult;
    // `A boy lived with his mother. The old woman …`: she is his mother.
    const isAged = word === 'old woman' && known && !this.#figures.has(figure);
    if (recent && isAged && /^(?:mother|woman)$/.test(recent.figure)) return recent;
    // A man of any trade looks the same: `the sexton` need not be the man whose name is known.
    const named =
      figure === 'man' && !/^m[ae]n$/.test(word)
        ? []
        : this.#named.filter((other) => other.figure === figure);
    const [only] = named;
    // If the only giant of the story has a name, `the giant` is that one.
    // `Her daughter` may be another one.
    return known && !isKin && only && named.length === 1 ? characterOf(only) : { figure, gender };
  }

  #byName(written: string): Present[] {
    return this.#named.flatMap((person) =>
      [...written.matchAll(new RegExp(String.raw`\b${person.name}\b`, 'g'))]
        .filter((match) => isPerson(written, match.index, person.name))
        .slice(0, 1)
        .map((match) => ({ ...characterOf(person), at: match.index, end: match.index + person.name.length })),
    );
  }

  /** `The youngest was called Molly`: the name says who it is. */
  #byIntroduction(whole: string): Present[] {
    return this.#named.flatMap((person) => {
      const name = person.name.toLowerCase();
      const match = new RegExp(String.raw`\b(?:(?:was|were) (?:called|named)|name was) ${name}\b`).exec(
        whole,
      );
      if (!match) return [];
      const end = match.index + match[0].length;
      return [{ ...characterOf(person), at: end - name.length, end }];
    });
  }

  #byPronoun(
    { text, whole }: { readonly text: string; readonly whole: string },
    sentence: number,
    found: readonly Present[],
  ): Present[] {
    const meant: Present[] = [];
    // `To see the wise man, for he knew everything`: he is the one that is only told of.
    const told = peopleIn(whole);
    const isOther = (before: number, gender: Gender, who: Character) =>
      gender !== 'p' &&
      told.some(
        (other) =>
          other.gender === gender &&
          other.at < before &&
          other.figure !== who.figure &&
          !found.some(({ at }) => at === other.at),
      );
    // `He went to the innkeeper`: he is another man. `When he came, the innkeeper …`: he may be the same.
    const has = (gender: Gender, before = text.length, other?: Character) =>
      found.some(
        (who) =>
          who.gender === gender &&
          (who.at < before ||
            gender === 'p' ||
            who.figure === other?.figure ||
            OPENS_CLAUSE.test(text.slice(0, before))),
      );
    // `“Yes,” answered he`: he is not the one who spoke before.
    const answers = ANSWERED_BY.exec(text)?.[1];
    const add = (pattern: RegExp, gender: Gender) => {
      const match = pattern.exec(text);
      if (gender === (answers === 'she' ? 'f' : 'm') && answers !== undefined) {
        this.#unknownAt.set(gender, sentence);
        return;
      }
      const who = gender === 'p' ? this.#recent('p', sentence, LATELY) : this.#meant(gender, sentence);
      const isBefore = (other: Present) => other.gender === gender && match && other.at < match.index;
      if (match && !who && gender !== 'p' && !found.some(isBefore)) this.#unknownAt.set(gender, sentence);
      if (!match || !who || has(gender, match.index, who) || isOther(match.index, gender, who)) return;
      const end = match.index + match[0].length;
      meant.push({ ...who, at: end - (/\w+$/.exec(match[0])?.[0].length ?? 0), end });
    };
    add(/\b(?:he|him|himself)\b/, 'm');
    add(
      /\bshe\b|\bherself\b|\b(?:to|at|with|for|saw|took|gave|follow(?:ed)?|married|told|asked|loved|kissed|carried|brought|led|before|after|upon|beside|near|around|round|by|behind) her\b(?= (?:and|to|in|with|that|on|at|from|by|as|for|into|until|when|up|away|back|home|down)\b|[,.;:!?]|$)/,
      'f',
    );
    if (/\b(?:they|them|themselves)\b/.test(text) && !THINGS.test(text) && !has('p')) {
      const group = this.#recent('p', sentence, JUST_NOW);
      const pair = this.#pairOf(sentence);
      // `wound them round a hook`: `them` often refers to things.
      const isOther = this.#otherGroupAt >= (this.#last.get('p')?.sentence ?? 0);
      if (group && !isOther && this.#newest() === 'p') add(/\bthey\b/, 'p');
      else if (pair && found.length === 0 && !group && /\bthey\b/.test(text)) {
        const at = /\bthey\b/.exec(text)?.index ?? 0;
        meant.push({ ...pair[0], at, end: at + 2 }, { ...pair[1], at: at + 2, end: at + 4 });
      }
    }
    return meant;
  }

  /** A man and a woman of whom the sentence before tells together, and of no group. */
  #pairOf(sentence: number): readonly [Character, Character] | undefined {
    const [man, woman] = [this.#last.get('m'), this.#last.get('f')];
    const isTogether = man !== undefined && man.sentence === woman?.sentence;
    const isNew = isTogether && sentence - man.sentence <= JUST_NOW && this.#otherGroupAt < man.sentence;
    return isNew && woman ? [man.who, woman.who] : undefined;
  }

  /** The gender mentioned last; `undefined` if the last sentence mentions several. */
  #newest(): Gender | undefined {
    const [first, second] = [...this.#last].sort((one, other) => other[1].sentence - one[1].sentence);
    return first?.[1].sentence === second?.[1].sentence ? undefined : first?.[0];
  }
}
