import type { SceneFigure, SceneGroup } from '../../core/scene-words.ts';
import type { Gender } from './people.ts';

/** A character of the story. It keeps the same figure throughout. */
export interface Character {
  readonly figure: SceneFigure | SceneGroup;
  readonly gender: Gender;
  readonly name?: string;
  /** How many a group is, if the story says it. */
  readonly count?: number;
}

/** What is known of the people of a whole story. */
export interface CastOptions {
  /** Names of animals and things. */
  readonly otherNames?: ReadonlySet<string>;
  /** Names of people of whom nothing else is known. */
  readonly strangers?: ReadonlySet<string>;
  /** Whether the story tells of an old king and of a young one, who is drawn as a prince. */
  readonly hasTwoKings?: boolean;
  /** Whether the story tells of monks, who are brothers of each other. */
  readonly hasMonks?: boolean;
  /** Figures that are animals in this story. */
  readonly beasts?: ReadonlySet<string>;
  /** Whether the story tells of a family of animals, whose members are not people. */
  readonly hasAnimalFamily?: boolean;
  /** Whether the story says that its daughter is no child. */
  readonly isDaughterGrown?: boolean;
  /** Whether a mother of the story dies, and her husband takes another wife. */
  readonly hasSecondWife?: boolean;
  /** Whether the servant of the story is a maid. By default, nobody knows, and a servant is not shown. */
  readonly isMaid?: boolean | undefined;
}

/** A character mentioned in a sentence. */
export interface Present extends Character {
  readonly at: number;
  readonly end: number;
}

/** Excludes villages and churches with a person's name: `at St. Cleer`, `the church of St. Petroc`. */
export function isPerson(written: string, at: number, name: string): boolean {
  const before = written.slice(Math.max(0, at - 40), at);
  const after = written.slice(at + name.length, at + name.length + 24);
  if (
    /\b(?:village|parish|church|chapel|town|city|folk|people|bay|cove|mount|castle|well|isle|island|feast|day|men) of (?:st\. |saint )?$/i.test(
      before,
    )
  )
    return false;
  if (
    /\b(?:at|in|near|from|to|of|towards|off|opposite|called|round|reached|above|below|beyond|between) (?:St\. |Saint )$/.test(
      before,
    )
  )
    return false;
  return !/^(?:'s|’s)?,? (?:Bay|Head|Cove|Hill|Street|Castle|Chapel|Church|Well|Mount|Moor|Road|Beach|Sands|Round|Rock|Pool|Lake|Island)\b/.test(
    after,
  );
}

export function characterOf({ figure, gender, name, count }: Character): Character {
  return {
    figure,
    gender,
    ...(name === undefined ? {} : { name }),
    ...(count === undefined ? {} : { count }),
  };
}

const YOUNG: ReadonlySet<string> = new Set(['boy', 'girl', 'child']);

const LADIES: ReadonlySet<string> = new Set(['lady', 'princess', 'queen', 'bride', 'fairy', 'mermaid']);
const NO_LADS: ReadonlySet<string> = new Set([
  ...[
    'king',
    'father',
    'old-man',
    'priest',
    'merchant',
    'giant',
    'dwarf',
    'demon',
    'wizard',
    'baker',
    'miller',
    'fisherman',
    'farmer',
    'smith',
  ],
  ...['monk', 'captain', 'ghost', 'angel', 'robber', 'traveller'],
]);

/** Whether a word does not contradict a figure: a lady is no mother that was told of, and a lad no king. */
export function fits(word: string, figure: SceneFigure | SceneGroup): boolean {
  if (/\blady$/.test(word)) return LADIES.has(figure);
  if (/^(?:youth|lad|young man|young fellow|lover|suitor|bridegroom|boy)$/.test(word))
    return !NO_LADS.has(figure);
  // A peasant is no miller who was told of last.
  if (word === 'peasant') return /^(?:farmer|man|father|old-man|youth|woodcutter)$/.test(figure);
  return true;
}

/** Whether a general word may refer to a figure. A girl, for example, is not an old woman. */
export function mayBe(word: SceneFigure | SceneGroup, figure: SceneFigure | SceneGroup): boolean {
  if (word === figure) return true;
  if (word === 'old-man' || word === 'old-woman') return false;
  // A saint is no hunter and no thief.
  if (word === 'priest') return figure === 'monk';
  if (YOUNG.has(word))
    return YOUNG.has(figure) || figure === 'lady' || figure === 'princess' || figure === 'youth';
  if (YOUNG.has(figure)) return !/^(?:mother|woman|father|lady|man)$/.test(word);
  return word !== 'father';
}

export function withoutDoubles(present: readonly Present[]): Present[] {
  return present.filter(
    (one, index) =>
      present.findIndex(
        (other) => other.figure === one.figure && (other.name === one.name || !other.name || !one.name),
      ) === index,
  );
}

/** `a big fellow named Antigonus` */
export function isNamedAt(whole: string, end: number, name: string): boolean {
  return new RegExp(
    String.raw`^,? (?:named|called|by name|by the name of|whose name was) (?:st\. )?${name.toLowerCase()}\b`,
  ).test(whole.slice(end, end + 60));
}
