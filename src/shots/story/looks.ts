import type { ScenePerson } from '../../core/card.ts';
import type { SceneThing } from '../../core/scene-words.ts';

/** Figures that may well be ugly. */
const UGLY: ReadonlySet<string> = new Set([
  ...['old-woman', 'old-man', 'witch', 'wizard', 'ogre', 'giant', 'dwarf', 'dwarfs', 'demon', 'ghost'],
]);
const IS_UGLY = /\b(?:ugly|hideous|ill-favou?red|misshapen|frightful-looking)\b/;
/** `The ugly old witch`: she is drawn as such. */
const UGLY_OTHERS =
  /\b(?:ugly|hideous|misshapen),? (?:and )?(?:(?:old|little|wicked|great|fat|black) )*(?:wom[ae]n|man|witch(?:es)?|hag|crone|wizard|ogre|giant|troll|dwarfs?|goblins?|demon|toads?|frogs?|ducklings?|beasts?|creatures?|monsters?|dragons?|cats?|dogs?|birds?|faces? (?:carved|painted))\b/g;

/** A child who cannot stand yet, as it is drawn. */
const IS_BABY =
  /\b(?:birth|(?:was|were|been|is|new-?|first-?)born|born (?:to|unto)|bab(?:y|ies|es?)|infants?|cradle|suckling|nurs(?:ed|ing|es))\b/;

/** What no puppet looks like. */
const OTHER_LOOK =
  /\b(?:(?:stark )?naked(?! (?:swords?|blades?|daggers?|kni(?:fe|ves)|steel|eyes?|truth|trees?|branch(?:es)?|boughs?|rocks?|walls?|hands?|arms?|f[eo]{2}t|flames?|lights?|earth|ground)\b)|deformed|(?:hump|hunch|crook(?:ed)?)-?back(?:ed)?|(?:hook|long|red|crooked)-nosed|lepr(?:ous|osy)|lepers?|mangy|one-(?:eyed|legged|armed)|two-headed|three-headed|(?:with|had|has|having) (?:two|three|four|five|six|seven|nine|twelve|many) (?:great |huge )?(?:heads|arms|noses|mouths)|covered (?:all over )?with (?:hair|fur|feathers|scales|boils|sores)|in the (?:form|shape|likeness|guise) of|squint-eyed|cross-eyed)\b/;
/** `In the form of an owl`, of which only what is told of the present is left. */
const OTHER_FORM = /\bin the (?:~+(?=[,.;:]|$)|form of\b)/;
/** Nobody looks so in the sentence: `she was not ugly`, `no longer leprous`, `cured of leprosy`. */
const NOT_SO =
  /\b(?:not|no longer|never|neither|nor|no|(?:cured?|healed|heals?) (?:of|from)(?: the| his| her)?|cure for|as|than|like an?) (?:at all |very |so |in the least )?$/;

/** Whether a sentence gives somebody a look that nobody has who is drawn. */
export function hasOtherLook(text: string, people: readonly Pick<ScenePerson, 'figure'>[]): boolean {
  const lower = text.toLowerCase().replace(UGLY_OTHERS, '');
  const says = (pattern: RegExp) =>
    [...lower.matchAll(new RegExp(pattern, 'g'))].some(({ index }) => !NOT_SO.test(lower.slice(0, index)));
  return (
    says(OTHER_LOOK) ||
    OTHER_FORM.test(lower) ||
    (IS_BABY.test(lower) && people.some(({ figure }) => figure === 'child')) ||
    (says(IS_UGLY) && !people.some(({ figure }) => UGLY.has(figure)))
  );
}

/** What a text has to say of a thing that it looks as it is drawn. */
const AS_DRAWN: Readonly<Partial<Record<SceneThing, (text: string) => boolean>>> = {
  // It is drawn closed.
  door: (text) =>
    !/\b(?:open(?:ed|s|ing)?|ajar|no|without an?|broke[n]? (?:down|in)|burst|(?:(?:in|out) (?:at|of|by)|through) (?:the|his|her|their) (?:[a-z]+ )?door)\b/.test(
      text,
    ),
  // It is drawn large, with a lock.
  box: (text) =>
    /\bcaskets?\b|\b(?:large|great|big|huge|heavy|iron|oaken|strong|locked|padlock|lock)\b[^.;]{0,30}\bbox|\bbox(?:es)?\b[^.;]{0,30}\b(?:treasures?|gold|money|jewels|was locked|locked|lock|key|inside it)\b|\b(?:hid|lay|climbed|crept|got|sat|shut (?:him|her|them)|put (?:him|her|them|(?:the|a) (?:child|baby|boy|girl))) (?:\w+ )?(?:in|into|inside) (?:the|a|an|this|that) (?:[a-z]+ )?box\b/.test(
      text,
    ),
  // It is drawn with bread and a book on it.
  table: (text) => !/\b(?:on|upon|off|from) (?:the|an?|his|her|their) (?:[a-z]+ )?tables?\b/.test(text),
  // It is drawn by itself, and not on a head.
  hat: (text) =>
    !/\b(?:with|in|wore|wearing|wears|put on|had on|under|beneath|took off|doffed|pulled off|waved|raised|lifted)(?: (?:an?|the|his|her|their|its))?(?: [a-z]+,?){0,3} (?:hat|cap)\b|\b(?:hat|cap) (?:on (?:his|her|the) head|over (?:his|her))\b/.test(
      text,
    ),
  // It is that of a bird.
  nest: (text) =>
    !/\b(?:bees?|wasps?|hornets?|ants?|mouse|mice)(?:['’]s?)?[- ]+nest\b|\bnest of (?:bees|wasps|mice|ants)\b/.test(
      text,
    ),
  // It is drawn leaping.
  fish: (text) =>
    !/\bfish(?:es)?\b[^.;,]{0,24}\b(?:caught|lying|lay|gasping|dead|boiled|fried|roasted|on the (?:shore|sand|dish|table|plate|bank|grass|ground))\b|\b(?:dead|boiled|fried|roasted|dried) fish/.test(
      text,
    ),
  // It rears.
  serpent: (text) =>
    !/\b(?:serpent|snake|adder)s?\b[^.;,]{0,16}\b(?:lying|lay|asleep|dead|killed|cooked|on the (?:dish|table|plate))\b|\b(?:dead|killed|cooked) (?:serpent|snake|adder)/.test(
      text,
    ),
  // One is drawn.
  shoe: (text) => !/\b(?:shoes|slippers|boots)\b/.test(text),
  // `A stone pillar` is no stone.
  stone: (text) =>
    /\bstones?\b(?= (?:and|or|that|which|who|in|on|at|by|with|from|to|into|upon|for|was|were|is|lay|stood|fell|rolled|as|under|near|out|away|down|up|over|where|when|while|he|she|it|they|had|so|but|before|behind|beside|until|till|off|through|against)\b|[,.;:!?~”"]|$| $)/.test(
      text,
    ),
};

/** Whether a text, in lower case, does not say that a thing looks otherwise than it is drawn. */
export function looksAsDrawn(name: SceneThing, text: string): boolean {
  return AS_DRAWN[name]?.(text) ?? true;
}
