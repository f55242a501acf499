import type { SceneCard, ScenePerson } from '../../core/card.ts';
import { SCENE_GROUPS, type ScenePose, type SceneThing } from '../../core/scene-words.ts';
import { actionsIn } from './actions.ts';
import type { Present } from './character.ts';
import { GOES_ON, missingIn, unknownNamesIn } from './missing.ts';
import { peopleIn } from './people.ts';
import { placesIn } from './places.ts';
import type { StoryPart } from './story.ts';
import { creaturesIn, otherPeopleIn } from './tangible.ts';
import { isFixture } from './things.ts';

const GROUPS: ReadonlySet<string> = new Set(SCENE_GROUPS);

/** What is seen of somebody whatever else is missing, and goes on until the text ends it. */
const LASTING: ReadonlySet<string> = new Set<ScenePose>(['sleep', 'sit', 'bound', 'row', 'ride', 'gallop']);
/** What somebody is seen to do alone if the part says so. Everything else needs whom or what it is done to. */
const OWN: ReadonlySet<string> = new Set<ScenePose>([
  ...(['walk', 'flee', 'kneel', 'grieve', 'call', 'point', 'reach', 'climb', 'fall', 'heart'] as const),
  ...(['shoot', 'fight', 'beg', 'drink'] as const),
]);

/** What no picture of the others makes up for: they would be seen while a part tells of something that they contradict. */
const GRAVE: ReadonlySet<string> = new Set(['dead', 'unwanted', 'look', 'fled from', 'baby', 'i']);

/**
 * The people of a part of whom it is certain that it tells of them: whoever its first words are about stays, without
 * whoever and whatever is uncertain, and stands if what is done needs them.
 */
export function certainPeople(
  part: StoryPart,
  card: SceneCard,
  known: ReadonlySet<string>,
): SceneCard | undefined {
  const people = card.people ?? [];
  const missing = missingIn(part, card, known);
  if (people.length === 0 || missing.some((what) => GRAVE.has(what))) return undefined;
  const subject = subjectOf(part, { people, known });
  if (!subject || (PRONOUNS.test(subject.word) && isEither(subject.word, { part, card, missing, known })))
    return undefined;
  if (people.length === 1 && missing.includes('they') && THEY_DO.test(part.said)) return undefined;
  const isAll = missing.length === 0;
  const certain = people.map((who) =>
    withCertainPose(who, { said: part.said, isAll, isMany: people.length > 1 }),
  );
  if (
    LIES.test(part.said.slice(subject.at).split(/[,;:~]/)[0] ?? '') &&
    !certain.some(({ pose }) => pose !== undefined && DOWN.test(pose))
  )
    return undefined;
  return {
    ...card,
    people: certain,
    things: (card.things ?? []).filter((thing) => isFixture(thing as SceneThing)),
  };
}

/**
 * The picture of the part before, if this part of the same sentence goes on about those who are seen, names nobody and
 * no place of its own, and tells of nobody who leaves.
 */
export function heldPeople(
  part: StoryPart,
  {
    shown,
    before,
    known,
  }: { readonly shown: SceneCard; readonly before: StoryPart; readonly known: ReadonlySet<string> },
): SceneCard | undefined {
  const { said } = part;
  const lower = said.toLowerCase();
  if ((shown.people ?? []).length === 0 || !/[a-z]/.test(lower)) return undefined;
  if (
    THERE.test(lower) ||
    WHO.test(lower) ||
    isOfEither(part, shown, known) ||
    isOfOther(part, known) ||
    LEAVES.test(lower) ||
    placesIn(lower, said).some(({ setting }) => setting !== shown.setting)
  )
    return undefined;
  const present = [...part.present, ...before.present];
  const missing = missingIn({ ...part, present }, shown, known);
  if (missing.some((what) => GRAVE.has(what) || what === 'all' || PRONOUNS.test(what))) return undefined;
  return {
    ...shown,
    people: (shown.people ?? []).map((who) =>
      who.pose === undefined || LASTING.has(who.pose) || !said.match(VERB) ? who : standing(who),
    ),
  };
}

/** `When he had found them, they laughed`: one alone is not seen while several do something. */
const THEY_DO =
  /(?:^[^a-z]*|[,;:~] |\b(?:and|but|so|then|when|while|until|till|as|him|her|them) )(?:they|both of them)\b/i;

/** Nobody stands who fell or lies. */
const LIES =
  /\b(?:(?<!\bit )fell(?! (?:in love|on (?:his|her|their) knees|to (?!the))\b)|lay|lying|asleep|slept|swam|drown(?:ed|ing))\b/i;
const DOWN = /^(?:sleep|fall|swim|rest)$/;

/** Whether a pronoun may mean somebody else of whom the sentence has told until then: `the cook asked him, | and he laughed`. */
function isEither(
  word: string,
  {
    part,
    card,
    missing,
    known,
  }: {
    readonly part: StoryPart;
    readonly card: SceneCard;
    readonly missing: readonly string[];
    readonly known: ReadonlySet<string>;
  },
): boolean {
  const { said, sentence } = part;
  const others =
    word === 'she' || word === 'her' ? ['she', 'her'] : word === 'they' ? ['they'] : ['he', 'him'];
  if (others.some((other) => missing.includes(other))) return true;
  const until = sentence.slice(0, sentence.indexOf(said) + said.length);
  return (
    until !== said && missingIn({ ...part, said: until }, card, known).some((what) => others.includes(what))
  );
}

/** Whether `he` or `she` of a later part of a sentence may be another one than who is seen. */
export function isOfEither(part: StoryPart, card: SceneCard, known: ReadonlySet<string>): boolean {
  const pronoun = /\b(?:he|she)\b/i.exec(part.said)?.[0].toLowerCase();
  const isLater = part.sentence.indexOf(part.said) > 0 && card.people?.length === 1;
  return isLater && pronoun !== undefined && isEither(pronoun, { part, card, missing: [], known });
}

/** Whether a part names anybody: another person, an animal or a name. */
function isOfOther({ said }: StoryPart, known: ReadonlySet<string>): boolean {
  return (
    peopleIn(said.toLowerCase()).length > 0 ||
    otherPeopleIn(said).length > 0 ||
    creaturesIn(said).length > 0 ||
    unknownNamesIn(said, { drawn: [], from: 0, known }).length > 0
  );
}

/** `The king met a badger, | who told him a tale` */
const WHO = /^[^a-z]*(?:and |but )?(?:who|whose|whom)\b/;
/** What follows is something else. */
const THERE = /^[^a-z]*(?:and |but )?(?:then |now |suddenly )?there\b/;
const PRONOUNS = /^(?:he|she|they|him|her|it)$/;
const VERB =
  /\b(?:was|were|had|[a-z]{2,}ed|went|came|took|saw|gave|made|found|began|ran|said|told|fell|got|could|would)\b/;
const LEAVES =
  /\b(?:home|away|off|out|back|left|leav\w+|depart\w*|return\w*|arriv\w*|reach\w*|disappear\w*|vanish\w*|gone|went|came|ran|fled|lost|till|until|when|next|years?|morning|night|evening|day)\b/;

interface Subject {
  readonly at: number;
  readonly word: string;
}

/** Before whom a verb or a word of place stands: he is not whom a part is about. */
const NOT_SUBJECT =
  /\b(?:in|on|at|by|with|from|under|behind|beside|near|through|upon|into|to|onto|towards|against|over|of|for|about|than|like) (?:the |an? |his |her |their |its |this |that )?(?:[a-z]+ ){0,2}$/i;

/** Whom a part is about, if that is one of those who are seen: the first of all beings that it names. */
function subjectOf(
  part: StoryPart,
  { people, known }: { readonly people: readonly ScenePerson[]; readonly known: ReadonlySet<string> },
): Subject | undefined {
  const { said, sentence, present } = part;
  const from = sentence.indexOf(said);
  // `She took it, | and planted it there.`
  const lead = sentence.slice(0, Math.max(0, from));
  if (GOES_ON.test(said) && /[a-z]/i.test(lead)) return subjectOf({ ...part, said: lead }, { people, known });
  const lower = said.toLowerCase();
  const drawn = present.filter((who) =>
    people.some(({ figure, name }) => figure === who.figure && name === who.name),
  );
  const own = (at: number, end: number) => drawn.some((who) => at + from < who.end && end + from > who.at);
  const beings: (Subject & { readonly isDrawn: boolean })[] = [
    ...peopleIn(lower).map(({ at, end, word }) => ({ at, word, isDrawn: own(at, end) })),
    ...[...otherPeopleIn(said), ...creaturesIn(said)].map(({ at, word }) => ({
      at,
      word,
      isDrawn: own(at, at + word.length),
    })),
    ...unknownNamesIn(said, { drawn, from, known }).map((word) => ({
      at: lower.indexOf(word),
      word,
      isDrawn: false,
    })),
    ...drawn
      .filter(({ at, name }) => name !== undefined && at >= from && at < from + said.length)
      .map(({ at }) => ({ at: at - from, word: 'name', isDrawn: true })),
    ...[...lower.matchAll(SAID_BY)].map(({ index, 0: phrase }) => ({
      at: index,
      word: phrase,
      isDrawn: own(index, index + phrase.length),
    })),
    ...[...lower.matchAll(SUBJECT_PRONOUN)].map(({ index, 0: word }) => ({
      at: index,
      word,
      isDrawn: isMeant(word, drawn),
    })),
  ];
  const [first] = beings.sort(
    (one, other) => one.at - other.at || Number(other.isDrawn) - Number(one.isDrawn),
  );
  if (!first?.isDrawn || NO_BEING_FIRST.test(said.slice(0, first.at))) return undefined;
  // `When he was led away, he begged a favour of the king`: he is not the king.
  const named = drawn.filter(({ at }) => at > from + first.at && at < from + said.length);
  if (PRONOUNS.test(first.word) && named.some(({ at }) => NOT_SUBJECT.test(said.slice(0, at - from))))
    return undefined;
  return NOT_SUBJECT.test(said.slice(0, first.at)) && beings.some(({ isDrawn }) => !isDrawn)
    ? undefined
    : first;
}

/** `“Oh!” said the sick miller, and the girl …` */
const SAID_BY =
  /\b(?:said|says|cried|replied|answered|asked|exclaimed|shouted|called) (?:the|an?|his|her|their|old|poor|one|another) (?:[a-z]+ ){0,2}?[a-z]+(?=[~,;.:]| and\b|$)/g;
const SUBJECT_PRONOUN =
  /\b(?:he|she|they|it(?! (?:was|is|happened|so happened|seemed|came to pass|befell|chanced|rained|snowed|grew|began|had)\b)|him|her(?= (?:and|to|in|with|that|on|at|from|by|as|into|until|when|up|away|back|home|down)\b|[,.;:!?])|them|nobody|none|everyone|everybody|who(?=ever| )|one of)\b/g;

/** Whether the only ones of those who are seen are meant by a pronoun. */
function isMeant(word: string, drawn: readonly Present[]): boolean {
  const count = (gender: Present['gender']) => drawn.filter((who) => who.gender === gender).length;
  if (word === 'he' || word === 'him') return count('m') === 1 || (count('m') === 0 && count('n') === 1);
  if (word === 'she' || word === 'her') return count('f') === 1 || (count('f') === 0 && count('n') === 1);
  if (word === 'they' || word === 'them')
    return drawn.length > 1 || drawn.some(({ figure }) => GROUPS.has(figure));
  return false;
}

/** `The light went on burning, and he saw it`: it is told of the light. */
const NO_BEING_FIRST =
  /^[\W~]*(?:(?:and|but|so|for|then|now|yet|at last) )*(?:the|an?|his|her|their|its|this|that|these|those|all|some|many|one|no) (?:[\w'’-]+ ){1,6}?(?:was|were|is|are|had|has|did|would|could|should|went|came|lay|stood|fell|grew|ran|flew|shone|began|became|put|took|led|got|[a-z]{2,}ed)\b(?!.*\b(?:that|when|till|until|where)\b)/i;

function withCertainPose(
  who: ScenePerson,
  { said, isAll, isMany }: { readonly said: string; readonly isAll: boolean; readonly isMany: boolean },
): ScenePerson {
  const { pose } = who;
  if (pose === undefined || LASTING.has(pose)) return who;
  const isSaid = actionsIn(said.toLowerCase()).some((action) => action.pose === pose);
  if (isSaid && ((isAll && isMany) || OWN.has(pose))) return who;
  return standing(who);
}

function standing({ pose: _, ...who }: ScenePerson): ScenePerson {
  return who;
}
