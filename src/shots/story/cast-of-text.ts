import { Cast } from './cast.ts';
import { namesIn, otherNamesIn, strangersIn } from './names.ts';
import { servesAsMaid } from './servants.ts';

/** `There lived a rat and his wife`, `the rat's daughter`. */
const ANIMAL_FAMILY =
  /\b(?:(?:there|once)\b[^.]{0,60}\b(?:an?|the|two) (?:\w+ )?(?:rat|mouse|wolf|fox|bear|cat|dog|hedgehog|frog|bird|sparrow|crow|raven|duck|hen|cock|goose|hare|rabbit|pig|sow|lion|tiger|monkey|badger|crab|snake)s? (?:and (?:his|her) (?:\w+ )?(?:wife|mother|daughters?|sons?|family|children)|with (?:his|her) (?:\w+ )?(?:wife|children|family)))\b/i;

const MONKS = /\b(?:monks?|monastery|monastic|abbey|friars?)\b/i;

/** `The king of the snakes` is a snake. */
const BEASTS =
  /\b(king|queen|prince|princess) of (?:the |all (?:the )?)?(?:snakes|serpents|rats|mice|birds|beasts|fish(?:es)?|cats|frogs|ravens|ants|bees|crabs|swans|monkeys|wolves|foxes)\b/gi;

/** What a whole story says of its people, before it is read sentence by sentence. */
export function castOf(texts: readonly string[]): Cast {
  const text = texts.join(' ');
  const named = namesIn(text);
  return new Cast(named, {
    otherNames: otherNamesIn(text),
    strangers: strangersIn(text, named),
    hasMonks: MONKS.test(text),
    isMaid: servesAsMaid(texts),
    beasts: new Set([...text.matchAll(BEASTS)].map((match) => (match[1] ?? '').toLowerCase())),
    hasAnimalFamily: ANIMAL_FAMILY.test(text),
  });
}
