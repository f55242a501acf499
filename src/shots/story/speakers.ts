import type { SceneCard } from '../../core/card.ts';
import type { ScenePose } from '../../core/scene-words.ts';
import { peopleIn } from './people.ts';
import type { StoryPart } from './story.ts';
import { creaturesIn } from './tangible.ts';
import { thingNamed } from './things.ts';

/** Whether a part says who speaks: `said the fox`. */
export function speaks({ said, hasSpeech }: StoryPart): boolean {
  return hasSpeech === true && SPEAKS.test(said);
}

/** Whether the only one who is seen is the one who speaks: not the emperor in `replied the servant, nearing the emperor`. */
export function isSpeaker({ said, sentence, present }: StoryPart): boolean {
  const from = sentence.indexOf(said);
  const verb = SPEAKS.exec(said);
  const [who] = present;
  if (!verb || !who) return false;
  const [start, end] = [from + verb.index, from + verb.index + verb[0].length];
  const between = who.at >= end ? sentence.slice(end, who.at) : sentence.slice(who.end, start);
  return who.at >= end ? NAMED_NEXT.test(between) : !/\b(?:one|some|another) of\b|[.;:!?]/.test(between);
}

const NAMED_NEXT =
  /^ (?:(?:out|aloud|again|back|in turn) )?(?:(?:~+|the|an?|his|her|their|my|old|young|poor|little|good|wicked|eldest|youngest) )*$/i;
const VERBS =
  'said|says|replied|answered|asked|cried|exclaimed|shouted|called|inquired|enquired|whispered|continued|screamed|returned|begged|observed|remarked|grumbled|growled|snarled|whined|croaked|piped|bawled|muttered|sighed|laughed|added|spoke';
const SPEAKS = new RegExp(String.raw`\b(?:${VERBS})\b`, 'i');

/** Whoever speaks alone stretches out an arm, as if to somebody beside the stage. */
export function speaking(card: SceneCard): SceneCard {
  const people = (card.people ?? []).map((who) => (who.pose === undefined ? { ...who, pose: 'reach' } : who));
  return { ...card, people };
}

/** Of two, the one who certainly speaks stretches out an arm to the other. */
export function speakingTo(card: SceneCard, part: StoryPart): SceneCard {
  const { people = [] } = card;
  const { said, sentence, present } = part;
  const [who] = present;
  const verb = (speaks(part) ? SPEAKS : SAID_TO).exec(said);
  if (people.length !== 2 || !who || !verb || !isSpeaker(part)) return card;
  const at = sentence.indexOf(said) + verb.index;
  if (who.at < at && !DIRECTLY.test(sentence.slice(who.end, at))) return card;
  return {
    ...card,
    people: people.map((own) =>
      own.figure === who.figure && own.name === who.name && own.pose === undefined
        ? { ...own, pose: 'reach' }
        : own,
    ),
  };
}

/** `The queen said to the miller that it was late.` */
const SAID_TO = /\b(?:said|spoke)\b(?= (?:thus )?(?:to|unto) )/i;
const DIRECTLY = /^ (?:(?:then|now|only|still|once|again|always|often|at last|[a-z]+ly) )?$/;

/** Two who talk have come to each other, and go no further. */
export function facing(card: SceneCard): SceneCard {
  return card.people?.length === 2 ? stopped(card, COMES) : card;
}

/** While somebody goes on speaking, nobody goes or runs any more. */
export function listening(card: SceneCard): SceneCard {
  return stopped(card, GOES);
}

const COMES: ReadonlySet<string> = new Set<ScenePose>(['walk', 'follow']);
const GOES: ReadonlySet<string> = new Set<ScenePose>(['walk', 'follow', 'flee', 'carry']);

function stopped(card: SceneCard, moving: ReadonlySet<string>): SceneCard {
  const { people = [] } = card;
  if (!people.some(({ pose }) => pose !== undefined && moving.has(pose))) return card;
  return {
    ...card,
    people: people.map(({ position: _, pose, ...who }) =>
      pose === undefined || moving.has(pose) ? who : { ...who, pose },
    ),
  };
}

const WHO = '(he|she|they|(?:the|an?) (?:[a-z]+ ){0,2}?[a-z]+)';
const SAID_BY = new RegExp(
  String.raw`\b(?:${VERBS}) ${WHO}\b(?=[~,;.:]| ?$| [a-z]+ly\b)|\b${WHO} (?:${VERBS})\b`,
);

/** `Answered he` */
export const ANSWERED_BY = /\b(?:answered|replied|returned) (he|she)\b/;

/** Whether words are spoken by somebody whom a picture does not show: `said the fish`, `said she`. `text` is in lower case. */
export function isSaidByOther(text: string, shown: SceneCard | undefined): boolean {
  const found = SAID_BY.exec(text);
  const who = found?.[1] ?? found?.[2];
  if (!shown || who === undefined) return false;
  const { people = [], things = [] } = shown;
  // `“Yes,” answered he`: he answers whoever is seen.
  if (people.length + things.length === 1 && ANSWERED_BY.test(text)) return true;
  const [creature] = creaturesIn(who);
  if (creature) return !things.includes(thingNamed(creature.word) ?? '');
  const gender = { he: 'm', she: 'f' }[who];
  const genders = people.map(({ figure }) => peopleIn(`the ${figure.replace('-', ' ')} `)[0]?.gender);
  return gender !== undefined && genders.every((own) => own === (gender === 'm' ? 'f' : 'm'));
}

/** `said Esben`, of whom nobody knows what he looks like. */
export const SAID_BY_NAME =
  /\b(?:said|replied|answered|asked|cried|exclaimed|called|inquired|whispered) \p{Lu}\p{Ll}+|\b\p{Lu}\p{Ll}+ (?:said|replied|answered|asked|cried|exclaimed|called|inquired|whispered)\b/u;
