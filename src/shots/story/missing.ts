import type { SceneCard, ScenePerson } from '../../core/card.ts';
import { SCENE_GROUPS } from '../../core/scene-words.ts';
import type { Present } from './character.ts';
import { hasOtherLook } from './looks.ts';
import { peopleIn } from './people.ts';
import { pronounsMissing } from './pronouns.ts';
import type { StoryPart } from './story.ts';
import { creaturesIn, objectsIn, otherPeopleIn } from './tangible.ts';
import { thingNamed } from './things.ts';
import { isOnlyTold } from './told.ts';

const GROUPS: ReadonlySet<string> = new Set(SCENE_GROUPS);
export const PERSON = /\b(?:he|she|they|him|her|them)\b/i;

/** A verb of somebody named before. */
export const GOES_ON =
  /^[\s~,;]*(?:and|but|then|or)(?: then| so| at last| very soon| soon| now)? (?!(?:then|so|now|soon|very|at last|he|she|they|it|the|an?|his|her|their|there|one|when|while|as|after|before)\b)[a-z]/i;

/** At least two beings, or a group. */
export function isCompany({ people = [], things = [] }: SceneCard): boolean {
  const beings =
    people.length + things.filter((thing) => creaturesIn(thing.replaceAll('-', ' ')).length > 0).length;
  return beings > 1 || people.some(({ figure }) => GROUPS.has(figure));
}

/** Before a thing that only says where or with what. */
export const WITHIN =
  /\b(?:in|on|at|by|with|from|under|behind|beside|near|through|round|around|upon|into|to|onto|towards|against|over|across|off|for|about|before|after|between) (?:the |an? |his |her |their |its |this |that |one |two |some )?(?:\w+ ){0,2}$/i;

/** Everybody and everything that a part is about and that is not in its picture. */
export function missingIn(
  { said, sentence, present, placeAge, isOnTheWay }: StoryPart,
  card: SceneCard,
  known: ReadonlySet<string>,
): string[] {
  const from = sentence.indexOf(said);
  const drawn = present.filter((who) => isDrawn(who, card.people ?? []));
  const lower = said.toLowerCase();
  const covered = (at: number) => drawn.some((who) => from + at >= who.at - 1 && from + at < who.end);
  // Whoever is seen where the sentence says need not have everything in the picture that it tells of.
  const isPlaced =
    card.setting !== 'stage' &&
    placeAge === 0 &&
    !isOnTheWay &&
    !(card.people ?? []).some(({ pose }) => pose !== undefined && WITH_TOOLS.test(pose));
  const isAlone = !isCompany(card) && !isPlaced;
  const missing: string[] = [];
  const isNamed = drawn.some((who) => who.at >= from - 1 && who.at < from + said.length);
  if (
    !isNamed &&
    !PERSON.test(said) &&
    !GOES_ON.test(said) &&
    !/^[\s~,;]*(?:who|whom|whose|which)\b/i.test(said) &&
    (card.people ?? []).length > 0
  )
    missing.push('nobody');
  if (DIES.test(said) && !(card.people ?? []).some(({ pose }) => pose === 'sleep')) missing.push('dead');
  if (UNWANTED.test(said)) missing.push('unwanted');
  if (hasOtherLook(sentence, card.people ?? [])) missing.push('look');
  if (ALL_BUT_ONE_FLEE.test(sentence)) missing.push('fled from');
  const dead = KIN_DEAD.exec(lower);
  if (dead && !drawn.some(({ at }) => at >= from + dead.index && at < from + dead.index + dead[0].length))
    missing.push('dead');
  if (NEWLY_BORN.test(sentence) && drawn.some(({ figure }) => YOUNG.test(figure))) missing.push('baby');
  for (const { word, at, end } of peopleIn(lower)) {
    const isShown = covered(at) || covered(end - 1) || drawn.some(({ figure }) => figure === figureOf(word));
    if (!isShown && (CHILDREN.test(word) || !isOnlyTold(lower, at, end))) missing.push(word);
  }
  const rides = (card.people ?? []).some(({ pose }) => pose === 'ride' || pose === 'gallop');
  const isThing = (word: string) => {
    const name = thingNamed(word);
    return name !== undefined && ((card.things ?? []).includes(name) || (rides && name === 'horse'));
  };
  for (const { word, at } of otherPeopleIn(said)) {
    const isKnown = peopleIn(lower).some((who) => at >= who.at - 1 && at < who.end);
    // An animal that speaks is nobody else.
    if (!covered(at) && !isKnown && !isThing(word) && !isTitle(word, said.slice(at + word.length), drawn))
      missing.push(word);
  }
  const lead = Math.min(...drawn.map(({ at }) => at - from));
  for (const { word, at } of creaturesIn(said))
    if (!isThing(word) && !(isPlaced && at > lead)) missing.push(word);
  if (isAlone)
    for (const { word, at } of objectsIn(said))
      if (!isThing(word) && !isOfPlace(word, card) && !WITHIN.test(said.slice(Math.max(0, at - 40), at)))
        missing.push(word);
  return [
    ...missing,
    ...unknownNamesIn(said, { drawn, from, known }),
    ...pronounsMissing(lower, { drawn, isAlone, from, sentence: sentence.toLowerCase() }),
  ];
}

/** `Princess Margaret` */
function isTitle(word: string, after: string, drawn: readonly Present[]): boolean {
  return drawn.some(
    ({ name, figure }) => name !== undefined && figure === word && after.startsWith(` ${name}`),
  );
}

/** Of a family, all are seen or nobody is. */
const CHILDREN = /^(?:sons?|daughters?|child|children|boys?|girls?|brothers?|sisters?)$/;
/** A baby would seem to be grown up. */
const NEWLY_BORN =
  /\b(?:christen\w*|bapti[sz]\w*|born|birth|bore (?:him|her) an?|godmothers?|god-mothers?)\b/i;
/** `They wouldn't have the maid with them`: she is not there. */
const UNWANTED =
  /\b(?:would|will|could|did)(?: not|n['’]t| never) (?:have|take|let|bring) [^,;]{2,40} with (?:him|her|them)\b/i;
/** `They all fled but the smith`: it is not he from whom they flee. */
const ALL_BUT_ONE_FLEE =
  /\b(?:fled|ran (?:away|off)|took to (?:their|his) heels|escaped)(?: [a-z]+){0,3},? (?:but(?: only| for)?|except(?: for)?|save(?: only| for)?|all but) (?:the|an?|one|his|her|him|two)\b(?![^,.;]* (?:was|were|stayed|stood|did|had|could|would|came|saw|caught|followed|pursued)\b)|\b(?:all|everybody|everyone|none|nobody) (?:but|except|save) [^.;]{2,30} (?:fled|ran away)\b/i;
/** `When he got home, his father and mother were dead`: nobody else lies there. */
const KIN_DEAD = /\b(?:his|her|their) (?:\w+ ){1,5}(?:was|were|lay) (?:\w+ )?dead\b/;
/** Nobody who dies stands. */
const DIES =
  /\b(?:died|dies|dying|dead(?! (?:tired|drunk|of night))|hanged (?:him|her)self|drowned (?:him|her)self|(?:his|her|their|whose) death\b|death-?bed|(?:scalded|beaten|crushed|burnt|stabbed|starved|fro[sz]en?|bled) (?:(?:him|her|them) )?to death)\b/i;
/** What is done with a thing that has to be the right one. */
const WITH_TOOLS = /^(?:carry|work|fight|shoot|drink|hold)$/;
const YOUNG = /^(?:girl|boy|child|prince|princess)$/;

/** What is seen of a place anyway. */
const OF_PLACES: readonly (readonly [RegExp, RegExp])[] = [
  [/^waters?$/, /^(?:river|lake|sea|well|beach|harbour|underwater|marsh|cliffs|rock)$/],
  [
    /^(?:trees?|bush(?:es)?|branch(?:es)?|boughs?|grass|leaf|leaves)$/,
    /^(?:forest|garden|hills|field|road|river|lake)$/,
  ],
  [/^(?:fires?|flames?)$/, /^(?:room|chamber|hall)$/],
  [
    /^(?:doors?|windows?|walls?|gates?|stairs)$/,
    /^(?:room|chamber|hall|castle|village|street|gate|church|churchyard)$/,
  ],
  [/^(?:graves?|tombs?)$/, /^churchyard$/],
  [/^(?:stones?|rocks?)$/, /^(?:hills|mountains|beach|cliffs|desert|slope)$/],
  [/^(?:ships?|sails?|boats?)$/, /^(?:deck|harbour)$/],
  [/^(?:clouds?|sun|moon|stars?|snow)$/, /^(?!stage|room|chamber|hall|church|cave|dungeon)/],
];

function isOfPlace(word: string, { setting }: SceneCard): boolean {
  return OF_PLACES.some(([words, settings]) => words.test(word) && settings.test(setting));
}

function figureOf(word: string): string | undefined {
  return peopleIn(`the ${word} `)[0]?.figure;
}

function isDrawn({ figure, name }: Present, people: readonly ScenePerson[]): boolean {
  return people.some((person) => person.figure === figure && person.name === name);
}

/** Names of people within a sentence. Those after `in` and `of` are places, or only mentioned. */
export function unknownNamesIn(
  said: string,
  {
    drawn,
    from,
    known: subjects,
  }: { readonly drawn: readonly Present[]; readonly from: number; readonly known: ReadonlySet<string> },
): string[] {
  const apposed = drawn.map(({ at }) => at - from);
  const first = /^[~\W]*(?:(?:And|But|So|Then|Now|When|As|After) )?(\p{Lu}\p{Ll}{2,})\b(?!['’])/u.exec(said);
  const names = [
    ...said.matchAll(/(?<=[a-z,;~] )(?<![.!?]["”’]? )\p{Lu}\p{Ll}{2,}(?:[- ]\p{Lu}\p{Ll}+)*\b(?!['’])/gu),
  ].map(({ 0: name, index }) => ({ name, index }));
  if (first?.[1] !== undefined && subjects.has(first[1]))
    names.push({ name: first[1], index: first[0].length - first[1].length });
  const known = new Set(
    drawn.flatMap(({ name, figure }) => [
      name?.toLowerCase(),
      ...(name?.toLowerCase().split(/\W+/) ?? []),
      figure,
    ]),
  );
  return (
    names
      // `Mathey, a handsome youth`: the noun says who it is.
      .filter(({ index, name }) => {
        const end = index + name.length;
        return !(said[end] === ',' && apposed.some((at) => at > end && at < end + MAX_APPOSED_LENGTH));
      })
      .filter(
        ({ index }) =>
          !/\b(?:in|at|of|to|from|near|off|towards|into|called|named|the|an?|on|for|one|next|that) $/i.test(
            said.slice(0, index),
          ),
      )
      .filter(({ index, name }) => !isOnlyTold(said.toLowerCase(), index, index + name.length))
      // A second name after one that is known.
      .map(({ name, index }) => ({
        name: name.toLowerCase(),
        before: /(\p{Lu}\p{Ll}+) $/u.exec(said.slice(0, index))?.[1]?.toLowerCase(),
      }))
      .filter(
        ({ name, before }) =>
          !known.has(name) &&
          !(before !== undefined && known.has(before)) &&
          !name.split(/[- ]/).some((part) => known.has(part)) &&
          peopleIn(`the ${name} `).length === 0 &&
          !NOT_PEOPLE.test(name),
      )
      .map(({ name }) => name)
  );
}

const MAX_APPOSED_LENGTH = 40;
const NOT_PEOPLE =
  /^(?:the|and|but|then|so|when|while|now|he|she|they|it|this|that|there|his|her|their|in|on|at|for|after|one|just|if|what|yet|as|sunday|monday|tuesday|wednesday|thursday|friday|saturday|christmas|easter|heaven|january|february|march|april|may|june|july|august|september|october|november|december|english|irish|welsh|cornish)$/;
