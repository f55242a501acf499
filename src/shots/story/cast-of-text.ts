import { Cast } from './cast.ts';
import { SECOND_WIFE } from './cast-words.ts';
import { type NamedPerson, namesIn, otherNamesIn, strangersIn } from './names.ts';
import { servesAsMaid } from './servants.ts';

/** `There lived a rat and his wife`, `the rat's daughter`. */
const ANIMAL_FAMILY =
  /\b(?:(?:there|once)\b[^.]{0,60}\b(?:an?|the|two) (?:\w+ )?(?:rat|mouse|wolf|fox|bear|cat|dog|hedgehog|frog|bird|sparrow|crow|raven|duck|hen|cock|goose|hare|rabbit|pig|sow|lion|tiger|monkey|badger|crab|snake)s? (?:and (?:his|her) (?:\w+ )?(?:wife|mother|daughters?|sons?|family|children)|with (?:his|her) (?:\w+ )?(?:wife|children|family)))\b/i;

const MONKS = /\b(?:monks?|monastery|monastic|abbey|friars?)\b/i;

/** `The king of the snakes` is a snake. */
const BEASTS =
  /\b(king|queen|prince|princess) of (?:the |all (?:the )?)?(?:snakes|serpents|rats|mice|birds|beasts|fish(?:es)?|cats|frogs|ravens|ants|bees|crabs|swans|monkeys|wolves|foxes)\b/gi;

/** `A beautiful daughter`, `to marry his daughter`: she is no child. */
const GROWN_DAUGHTER =
  /\b(?:(?:beautiful|lovely|fair|handsome) (?:young )?daughter|(?:marry|wed|woo) (?:the |his |her |my |your |thy )?(?:[a-z]+['’]s )?(?:[a-z]+ )?daughter|daughter (?:to|for|as) (?:(?:his|a|my|your|thy) )?wife)\b/i;
const SMALL_DAUGHTER =
  /\b(?:(?:little|small|baby|infant|young) daughter|daughter (?:was|is|had been) born|(?:bore|brought)(?: him| her| forth)* an? (?:[a-z]+ )?daughter)\b/i;

const MOTHER_DIES =
  /\b(?:wife|mother|she)\b[^.;]{0,80}\b(?:died|was (?:dead|buried))\b|\b(?:death|grave) of (?:his|her|their) (?:\w+ )?(?:wife|mother)\b|\b(?:mother|wife)['’]s (?:death|grave)\b/i;

/** Whether a mother of a story dies, and another wife takes her place, who would look like her. */
export function hasSecondWife(text: string): boolean {
  return SECOND_WIFE.test(text) && MOTHER_DIES.test(text);
}

/** Who has a name in a story. A cook who is called Greta is a maid. `King Olf` and `the old king` are two kings, and the first one is drawn as a prince. */
export function namedIn(text: string): NamedPerson[] {
  const hasOldKing = /\b(?:old|aged) king\b(?! [A-Z])/.test(text);
  const isMaid = servesAsMaid(text.split(/(?<=[.!?])\s/));
  return namesIn(text).map((person) => {
    if (isMaid && /^(?:cook|servant)$/.test(person.figure)) return { ...person, figure: 'maid', gender: 'f' };
    return hasOldKing && person.figure === 'king' ? { ...person, figure: 'prince' } : person;
  });
}

/** What a whole story says of its people, before it is read sentence by sentence. */
export function castOf(texts: readonly string[]): Cast {
  const text = texts.join(' ');
  const named = namedIn(text);
  return new Cast(named, {
    otherNames: otherNamesIn(text),
    strangers: strangersIn(text, named),
    hasMonks: MONKS.test(text),
    isMaid: servesAsMaid(texts),
    hasTwoKings: /\byoung king\b/i.test(text) && /\b(?:old|aged) king\b/i.test(text),
    isDaughterGrown: GROWN_DAUGHTER.test(text) && !SMALL_DAUGHTER.test(text),
    beasts: new Set([...text.matchAll(BEASTS)].map((match) => (match[1] ?? '').toLowerCase())),
    hasAnimalFamily: ANIMAL_FAMILY.test(text),
    hasSecondWife: hasSecondWife(text),
  });
}
