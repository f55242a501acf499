import type { Character, Present } from './character.ts';
import { characterOf } from './character.ts';
import { Families } from './families.ts';
import type { Gender } from './people.ts';
import { Shapes } from './shapes.ts';

interface Seen {
  readonly who: Character;
  readonly sentence: number;
}

/** How many sentences back another noun may refer, and how many a pronoun. */
export const REACH = 8;
const PRONOUN_REACH = 2;
/** A pronoun is ambiguous if two people were mentioned this many sentences ago. */
export const LATELY = 3;
/** `They` may mean anything else than a group that was mentioned before the sentence before. */
export const JUST_NOW = 1;

/** Whom nobody calls a man or a woman. */
const YOUNG = /^(?:boy|girl|child|youth|lady|prince|princess|bride)$/;

/** What a story has told of its people so far. */
export class CastMemory {
  readonly last = new Map<Gender, Seen>();
  /** Each gender's previous character, before the last one. */
  readonly before = new Map<Gender, Seen>();
  /** The figures of all characters so far, with the sentence in which each was first told of. */
  readonly figures = new Map<string, number>();
  /** The grown-up characters of each gender. */
  readonly adults = new Map<Gender, readonly Character[]>();
  /** The last sentence in which people speak of a man or a woman whom they do not name. */
  readonly spokenOfAt = new Map<Gender, number>();
  /** The last sentence in which a pronoun meant somebody who is not known. */
  readonly unknownAt = new Map<Gender, number>();
  readonly families = new Families();
  shapes = new Shapes();
  /** The last sentence about an animal, or about a person known only by name or by a noun without a figure. */
  strangerAt = Number.NEGATIVE_INFINITY;
  /** The last sentence that only tells of several people, whom `they` may mean. */
  otherGroupAt = Number.NEGATIVE_INFINITY;
  /** The last sentence that names a servant who is not seen. */
  unseenAt = Number.NEGATIVE_INFINITY;
  /** Who of the story is told to have children. */
  parent: Character | undefined;
  /** Whether the story has told that a widower married again. */
  hasSecondWife = false;
  /** Whether the story has told of a mother. */
  hasMother = false;
  /** Whether the story has told of an animal, and of no person with it. */
  hasAnimals = false;

  /** Another memory of the same, which goes on by itself. */
  copy(): CastMemory {
    const other = new CastMemory();
    const pairs = [
      [this.last, other.last],
      [this.before, other.before],
      [this.figures, other.figures],
      [this.adults, other.adults],
      [this.spokenOfAt, other.spokenOfAt],
      [this.unknownAt, other.unknownAt],
      [this.families.groups, other.families.groups],
    ] as [Map<unknown, unknown>, Map<unknown, unknown>][];
    for (const [own, copied] of pairs) for (const [key, value] of own) copied.set(key, value);
    const { strangerAt, otherGroupAt, unseenAt, parent, hasMother, hasSecondWife, hasAnimals } = this;
    const kept = { strangerAt, otherGroupAt, unseenAt, parent, hasMother, hasSecondWife, hasAnimals };
    return Object.assign(other, kept, { shapes: this.shapes.copy() });
  }

  note(present: Present, sentence: number): void {
    const who = characterOf(present);
    const last = this.last.get(who.gender);
    // Somebody who was named later is still the same.
    const isOther = (one: string | undefined, other: string | undefined) =>
      one !== undefined && other !== undefined && one !== other;
    if (last && (last.who.figure !== who.figure || isOther(last.who.name, who.name)))
      this.before.set(who.gender, last);
    this.last.set(who.gender, { who, sentence });
    const adults = this.adults.get(who.gender) ?? [];
    if (!YOUNG.test(who.figure) && !adults.some(({ figure }) => figure === who.figure))
      this.adults.set(who.gender, [...adults, who]);
    if (!this.figures.has(who.figure)) this.figures.set(who.figure, sentence);
  }

  recent(gender: Gender, sentence: number, reach = REACH): Character | undefined {
    const last = this.last.get(gender);
    return last && sentence - last.sentence <= reach ? last.who : undefined;
  }

  /** The character that a pronoun refers to; `undefined` if it could be another. */
  meant(gender: Gender, sentence: number): Character | undefined {
    const [last, before] = [this.last.get(gender), this.before.get(gender)];
    const isStranger = this.strangerAt >= (last?.sentence ?? 0) && sentence - this.strangerAt <= REACH;
    const isEither = before !== undefined && sentence - before.sentence <= LATELY;
    const isUnknown = (this.unknownAt.get(gender) ?? -1) >= (last?.sentence ?? 0);
    const isSpokenOf = (this.spokenOfAt.get(gender) ?? -1) >= (last?.sentence ?? 0);
    return isStranger || isEither || isUnknown || isSpokenOf
      ? undefined
      : this.recent(gender, sentence, PRONOUN_REACH);
  }

  /** The only other one of somebody's gender who was told of lately; `undefined` if there are several, or none. */
  otherThan({ figure, name, gender }: Character, sentence: number): Character | undefined {
    const [one, more] = [this.last.get(gender), this.before.get(gender)].filter(
      (seen) =>
        seen !== undefined &&
        sentence - seen.sentence <= LATELY &&
        (seen.who.figure !== figure || seen.who.name !== name),
    );
    const isSure =
      one !== undefined &&
      more === undefined &&
      sentence - one.sentence <= PRONOUN_REACH &&
      this.strangerAt < one.sentence &&
      (this.unknownAt.get(gender) ?? -1) < one.sentence &&
      (this.spokenOfAt.get(gender) ?? -1) < one.sentence;
    return isSure ? one.who : undefined;
  }

  /** A man and a woman of whom the sentence before tells together, and of no group. */
  pairOf(sentence: number): readonly [Character, Character] | undefined {
    const [man, woman] = [this.last.get('m'), this.last.get('f')];
    const isTogether = man !== undefined && man.sentence === woman?.sentence;
    const isNew = isTogether && sentence - man.sentence <= JUST_NOW && this.otherGroupAt < man.sentence;
    return isNew && woman ? [man.who, woman.who] : undefined;
  }

  /** The gender mentioned last; `undefined` if the last sentence mentions several. */
  newest(): Gender | undefined {
    const [first, second] = [...this.last].sort((one, other) => other[1].sentence - one[1].sentence);
    return first?.[1].sentence === second?.[1].sentence ? undefined : first?.[0];
  }
}
