import { type CastMemory, REACH } from './cast-memory.ts';
import { ARMY_OF_OTHERS, KIN, RELATIVE, SAME_PERSON, SECOND_WIFE } from './cast-words.ts';
import {
  type CastOptions,
  type Character,
  characterOf,
  fits,
  isNamedAt,
  mayBe,
  type Present,
} from './character.ts';
import { isFamily } from './families.ts';
import type { NamedPerson } from './names.ts';
import { asItLooks, type FoundPerson, peopleIn } from './people.ts';

/** What is known of the people of a story: before it is read, and so far. */
export interface Known {
  readonly options: CastOptions & { readonly named: readonly NamedPerson[] };
  readonly memory: CastMemory;
}

/** `A merchant, who had three daughters`: he is the father. */
const HAD_CHILDREN =
  /^(?:,? who|,? and)? had (?:only |but )?(?:an?|one|two|three|four|five|six|seven|nine|ten|twelve|many|several) (?:[a-z]+ ){0,2}?(?:daughters?|sons?|child|children)\b|^,? (?:with|and) his (?:[a-z]+ )?wife and (?:(?:his|their|two|three|four|five|six|seven|twelve) ){0,2}(?:daughters?|sons?|child|children)\b/;

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

/** Whom a sentence names by nouns. */
export function byNoun(
  { text, whole }: { readonly text: string; readonly whole: string },
  sentence: number,
  known: Known,
): Present[] {
  const { options, memory } = known;
  memory.hasSecondWife ||= options.hasSecondWife === true && SECOND_WIFE.test(whole);
  const before: FoundPerson[] = [];
  return peopleIn(text).flatMap((found) => {
    // `A man and his wife, and the woman …`: she is the wife.
    const isSame = before.some(
      ({ gender, loose, figure }) => loose && gender === found.gender && mayBe(found.figure, figure),
    );
    if (isSame && found.known && /^(?:wo)?man$/.test(found.word)) return [];
    before.push(found);
    if (options.beasts?.has(found.figure) || (options.hasAnimalFamily && KIN.test(found.word))) return [];
    const named = options.named.find(({ name }) => isNamedAt(whole, found.end, name));
    if (named) return [{ ...characterOf(named), at: found.at, end: found.end }];
    const isOther =
      FALSE_ONE.test(text.slice(0, found.at)) ||
      (IS_ROYAL_WORD.test(found.word) && OTHER_ONE.test(text.slice(0, found.at))) ||
      isSecondOf(found, sentence, memory);
    // `A man` is not the man whose name is known, and neither is `the man` after him.
    if (isUnlike(found, known)) {
      memory.unseenAt = sentence;
      memory.unknownAt.set(found.gender, sentence);
      return [];
    }
    if (isOther) {
      memory.unknownAt.set(found.gender, sentence);
      return [];
    }
    if (found.word === 'army' && ARMY_OF_OTHERS.test(whole.slice(found.end))) return [];
    const isServant = /^(?:servant|cook)$/.test(found.word);
    if (isServant && options.isMaid === undefined) {
      memory.unseenAt = sentence;
      return [];
    }
    // `A farmer had a servant. The poor fellow …`: he is not the farmer.
    if (
      found.known &&
      /^(?:fellow|young fellow|man|lad)$/.test(found.word) &&
      sentence - memory.unseenAt <= REACH
    )
      return [];
    const who = figureOf(asItLooks(found, whole), {
      before: text.slice(0, found.at),
      others: before,
      known,
    });
    const isKin =
      RELATIVE.test(text.slice(Math.max(0, found.at - 16), found.end)) ||
      /\b(?:elder|older|other|younger) $/.test(text.slice(0, found.at));
    const isFewer = IS_FEWER.test(text.slice(0, found.end));
    // The second wife does not look like the mother who died.
    const isSecondWife = memory.hasSecondWife && who.figure === 'mother';
    if (isSecondWife) return [{ figure: 'woman', gender: 'f', at: found.at, end: found.end }];
    const isOthersWife = found.word === 'wife' && who.figure === 'woman';
    const own = isOthersWife
      ? characterOf(who)
      : identify({ ...found, ...who, isKin, isFewer }, sentence, known);
    if (isFamily(found.word) && own.count === undefined && own.figure !== 'monks') {
      memory.otherGroupAt = sentence;
      return [];
    }
    memory.hasMother ||= /^(?:mother|widow|step-?mother)$/.test(found.word);
    const isFirst = memory.parent === undefined && !memory.figures.has('father');
    if (isFirst && own.gender === 'm' && HAD_CHILDREN.test(whole.slice(found.end))) memory.parent = own;
    return [{ ...own, at: found.at, end: found.end }];
  });
}

/** `A king` is not the king of whom the story has told, and would look like him. */
function isSecondOf({ figure, known }: FoundPerson, sentence: number, memory: CastMemory): boolean {
  const isOne = figure === 'king' || figure === 'queen';
  return isOne && !known && (memory.figures.get(figure) ?? sentence) < sentence;
}

/** `A man` who would look like one who has a name, and of whom the story has told. */
function isUnlike({ word, known, gender, figure }: FoundPerson, { options, memory }: Known): boolean {
  const last = memory.last.get(gender)?.who;
  return (
    word === 'man' &&
    !known &&
    last?.figure === figure &&
    options.named.some(({ name }) => name === last.name)
  );
}

/** What the story says elsewhere of somebody who is named by a noun alone. */
function figureOf(
  found: FoundPerson,
  {
    before,
    others,
    known: { options, memory },
  }: { readonly before: string; readonly others: readonly FoundPerson[]; readonly known: Known },
): Pick<FoundPerson, 'figure' | 'gender'> {
  const { word, figure } = found;
  const isPlain = /^(?:youth|girl|lady)$/.test(figure) && !isKinOfAnother(before);
  const royal = !isPlain ? undefined : memory.families.royal(word, [...memory.figures.keys()]);
  if (royal) return royal;
  if (figure === 'king' && options.hasTwoKings && /\byoung (?:[a-z]+ )?$/.test(before))
    return { figure: 'prince', gender: 'm' };
  if (/^(?:servant|cook)$/.test(word) && options.isMaid) return { figure: 'maid', gender: 'f' };
  if (options.isDaughterGrown && word === 'daughter' && figure === 'girl')
    return { figure: 'lady', gender: 'f' };
  // `The ogre's wife` is not the mother of whom the story has told.
  if (word === 'wife' && memory.hasMother && /~ $/.test(before)) return { figure: 'woman', gender: 'f' };
  // The wife of a king is no woman in an apron.
  const men = others.filter(({ gender }) => gender === 'm');
  const isRoyal = men.length > 0 && men.every(({ figure }) => figure === 'king');
  if (word === 'wife' && isRoyal && /\bhis (?:[a-z]+ )?$/.test(before)) {
    const isYoung = options.hasTwoKings && /\byoung king\b/.test(before);
    return { figure: isYoung ? 'princess' : 'queen', gender: 'f' };
  }
  return found;
}

function identify(
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
  { options, memory }: Known,
): Character {
  // `The poor brothers` of an abbey are no children.
  if (word === 'brothers' && options.hasMonks) return { figure: 'monks', gender };
  if (word === 'wife' && known) {
    const surname = memory.recent('m', sentence)?.name?.split(' ')[1];
    const wife = options.named.find(({ name }) => /^(?:Mrs|Mistress)\b/.test(name));
    if (wife && wife.name.split(' ')[1] === surname) return characterOf(wife);
  }
  const recent = memory.recent(gender, sentence);
  // `The lad` is the lad that was told of, and not the landlord that was told of last.
  const isOwn = memory.figures.has(figure) && recent?.figure !== figure;
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
  if (gender === 'p') return memory.families.groupOf({ figure, gender, word, count, isFewer });
  if (word === 'father' && known && memory.parent !== undefined) return memory.parent;
  if (recent && recent.figure === figure) return recent;
  // `“No,” said the man`: the only man of the tale, if no other one has been told of.
  const [adult, more] = memory.adults.get(gender) ?? [];
  if (known && /^(?:wo)?man$/.test(word) && adult && !more && !memory.figures.has(figure)) return adult;
  // `A boy lived with his mother. The old woman …`: she is his mother.
  const isAged = word === 'old woman' && known && !memory.figures.has(figure);
  if (recent && isAged && /^(?:mother|woman)$/.test(recent.figure)) return recent;
  // A man of any trade looks the same: `the sexton` need not be the man whose name is known.
  const named =
    figure === 'man' && !/^m[ae]n$/.test(word)
      ? []
      : options.named.filter((other) => other.figure === figure);
  const [only] = named;
  // If the only giant of the story has a name, `the giant` is that one.
  // `Her daughter` may be another one.
  return known && !isKin && only && named.length === 1 ? characterOf(only) : { figure, gender };
}
