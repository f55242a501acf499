import type { Card, QuoteCard, StatementCard } from '../../core/card.ts';
import { SCENE_THINGS_OF_PLACES } from '../../core/scene-words.ts';
import { lookOf } from '../candidates.ts';
import type { SceneContext } from '../context.ts';
import { seenOf } from '../story/animal-counts.ts';
import { hasSecondWife, namedIn } from '../story/cast-of-text.ts';
import { hasOtherLook, looksAsDrawn } from '../story/looks.ts';
import type { NamedPerson } from '../story/names.ts';
import { peopleIn } from '../story/people.ts';
import { type Said, saidIn } from '../story/said.ts';
import { isTurned } from '../story/shapes.ts';
import { creaturesIn, objectsIn, otherPeopleIn } from '../story/tangible.ts';
import { standsAlone, thingNamed } from '../story/things.ts';
import { isOnlyTold } from '../story/told.ts';
import type { Reader } from '../words/reading.ts';
import type { ChosenShot } from './choose-cards.ts';
import { BareStage, heldOnStage, isPlayedBy, isPlayer, type Player, SPEAKS, speaks } from './played.ts';
import { actOfPuppet } from './puppet-acts.ts';

/** How many other shots come before the same puppet again. */
const MIN_OTHERS = 2;
const MAX_READ_LENGTH = 60_000;

/**
 * Plays the sentences of a tale that no certain scene belongs to. The person or the animal that such a sentence is
 * about comes onto the bare stage, and the words are left to the captions: a tale is looked at, and read only where
 * nobody is certain. What else a sentence names, and can be drawn, stands beside its words. Neither says anything of
 * where anybody is, so that it is certain more often than a scene.
 */
export function withPuppets(
  film: readonly (readonly ChosenShot[])[],
  contexts: readonly SceneContext[],
): ChosenShot[][] {
  const text = textOf(contexts);
  const named = namedIn(text);
  const uncertain = uncertainIn(text);
  const stage = new BareStage();
  const last = new Map<string, number>();
  let before: Card | undefined;
  let at = 0;
  return film.map((shots, sceneIndex) =>
    shots.flatMap((shot): ChosenShot[] => {
      at += 1;
      const { candidate } = shot;
      const { card } = candidate;
      const previous = before;
      before = card;
      const { reader, beats = [] } = contexts[sceneIndex] ?? {};
      if (!reader) return [shot];
      const play = (player: Player) => {
        const scene = stage.pictureOf(player, previous);
        const held = heldOnStage({ ...shot, candidate: { ...candidate, card: scene } }, beats);
        before = held.at(-1)?.candidate.card;
        return held;
      };
      if (card.kind === 'quote') {
        const speaker = speakerOf(card, named);
        return speaker === undefined ? [shot] : play({ puppet: speaker, act: 'reach' });
      }
      if (card.kind !== 'statement' || !isPlain(card)) return [shot];
      const said = saidIn(toldIn(card.text, beats.slice(shot.from, shot.to + 1)), false);
      const { subjects, things } = toldOf(said, { named, reader });
      const player = subjects.find(
        (one) => isPlayer(one.name) && isPlayedBy(said, one) && !uncertain.has(one.name),
      );
      if (player) {
        const act = actOfPuppet(player, said) ?? (speaks(player, said) ? 'reach' : undefined);
        return play({ puppet: player.name, act, count: seenOf(player.name, said.text) });
      }
      const beside = [...subjects, ...things].find(
        ({ name }) => at - (last.get(name) ?? -MIN_OTHERS) > MIN_OTHERS,
      );
      if (beside === undefined) return [shot];
      const { name: puppet } = beside;
      const act = actOfPuppet(beside, said);
      last.set(puppet, at);
      return [{ ...shot, candidate: { ...candidate, card: { ...card, puppet, ...(act && { act }) } } }];
    }),
  );
}

/** Figures of a tale that may be somebody or something else by now: after a second wife, or a change of shape. */
function uncertainIn(text: string): ReadonlySet<string> {
  const turned = text.split(/(?<=[.!?])/).flatMap((sentence) => {
    if (sentence.length > MAX_SENTENCE_LENGTH || !TELLS_OF_SHAPES.test(sentence)) return [];
    const { whole } = saidIn(sentence, false);
    return peopleIn(whole).flatMap((who) => (isTurned(whole, who) ? [who.figure] : []));
  });
  return new Set<string>([...turned, ...(hasSecondWife(text) ? ['mother'] : [])]);
}

const TELLS_OF_SHAPES = /\b(?:turned|changed|transformed)\b/;
const MAX_SENTENCE_LENGTH = 1_000;

/** The figure of the one under whose name a quotation stands. */
function speakerOf({ attribution }: QuoteCard, named: readonly NamedPerson[]): string | undefined {
  if (attribution === undefined) return undefined;
  const [speaker, other] = peopleOf(saidIn(`${attribution} said so.`, false), named);
  return other === undefined && speaker !== undefined && isPlayer(speaker.name) ? speaker.name : undefined;
}

/** The words of a card, or what is said meanwhile if that is a later part of its sentence, about somebody else. */
function toldIn(text: string, beats: readonly { readonly text: string }[]): string {
  const spoken = beats
    .map((beat) => beat.text)
    .join(' ')
    .trim();
  const opening = text
    .replace(/^[… “"‘']+/u, '')
    .slice(0, OPENING_LENGTH)
    .toLowerCase();
  return spoken === '' || spoken.toLowerCase().includes(opening) ? text : spoken;
}

const OPENING_LENGTH = 16;

function isPlain(card: StatementCard): boolean {
  return card.image === undefined && card.thing === undefined && lookOf(card) !== 'phrase';
}

function textOf([first]: readonly SceneContext[]): string {
  const blocks = first?.material.blocks ?? [];
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return paragraphs.join(' ').slice(0, MAX_READ_LENGTH);
}

interface Found {
  readonly name: string;
  readonly at: number;
  readonly end: number;
}

/** Whom and what a sentence tells of by itself, and not in direct speech: its subject first. */
function toldOf(
  said: Said,
  { named, reader }: { readonly named: readonly NamedPerson[]; readonly reader: Reader },
): { readonly subjects: readonly Found[]; readonly things: readonly Found[] } {
  const firstVerb = reader.read(said.written).find(({ tag }) => tag === 'VERB')?.start ?? said.text.length;
  const verbs = new Set(
    reader.read(said.written).flatMap(({ tag, start }) => (tag === 'VERB' ? [start] : [])),
  );
  const people = peopleOf(said, named).filter(({ name }) => !COUNTED.test(name));
  const things = [...creaturesIn(said.text), ...objectsIn(said.text)]
    .filter(({ at }) => !verbs.has(at))
    .sort((one, other) => one.at - other.at)
    .flatMap(({ word, at }): Found[] => {
      const name = thingNamed(word);
      const isShown =
        name !== undefined &&
        standsAlone(name) &&
        !SCENE_THINGS_OF_PLACES.has(name) &&
        looksAsDrawn(name, said.text);
      return isShown ? [{ name, at, end: at + word.length }] : [];
    });
  const others = [...creaturesIn(said.text), ...otherPeopleIn(said.text)];
  const isSubject = ({ at }: Found) =>
    at < firstVerb && !others.some((other) => other.at < at && !isSame(other.at, [...people, ...things]));
  const isAlone = others.length === 0 && new Set(people.map(({ name }) => name)).size === 1;
  const isToldOf = (one: Found) =>
    isSubject(one) ||
    SPEAKS.test(said.text.slice(0, one.at)) ||
    (isAlone && people.includes(one) && !SOMEBODY.test(said.text.slice(0, one.at)));
  const subjects = [...people, ...things].sort((one, other) => one.at - other.at).filter(isToldOf);
  return { subjects, things };
}

/** Groups of which a tale tells how many there are. A card that shows no scene does not know that. */
const COUNTED = /^(?:children|dwarfs|fairies|maidens|princes|princesses|women|young-men)$/;
const SOMEBODY = /\b(?:he|she|they|i|we|you|who|it|one)\b/;

const isSame = (at: number, found: readonly Found[]) => found.some((one) => one.at === at);

function peopleOf(said: Said, named: readonly NamedPerson[]): Found[] {
  const byNoun = peopleIn(said.text).map(({ figure, at, end }) => ({ name: figure, at, end }));
  const byName = named.flatMap(({ name, figure }) => {
    const at = said.written.search(new RegExp(String.raw`\b${name}\b(?!['’])`));
    return at < 0 ? [] : [{ name: figure, at, end: at + name.length }];
  });
  return [...byName, ...byNoun].filter(
    ({ name, at, end }) => !isOnlyTold(said.whole, at, end) && !hasOtherLook(said.text, [{ figure: name }]),
  );
}
