import { setImmediate } from 'node:timers/promises';
import type { Card } from '../core/card.ts';
import type { SceneSetting } from '../core/scene-words.ts';
import { type Beat, beatsOf } from './beats.ts';
import { type Candidate, VALUES, wordsOf } from './candidates.ts';
import type { SceneContext } from './context.ts';
import { type ChosenShot, chooseCards, type SceneChoice } from './film/choose-cards.ts';
import { withPictures } from './film/pictures.ts';
import { withPuppets } from './film/puppets.ts';
import { withReadableCards } from './film/readable-cards.ts';
import { withoutRepeatedTitles } from './film/repeated-titles.ts';
import { withSecondViews } from './film/second-views.ts';
import { withSpokenParts } from './film/spoken-parts.ts';
import { subjectOf } from './film/subject.ts';
import { withThings } from './film/things.ts';
import { chapterCards, closingCards, headingCards, openingCards } from './film/title-cards.ts';
import { mapCards } from './places/map-cards.ts';
import { changeCards } from './quantities/change-cards.ts';
import { comparedCards } from './quantities/compared-cards.ts';
import { countedThingCards } from './quantities/counted-things.ts';
import { numberCards } from './quantities/number-cards.ts';
import { proseSeriesCards } from './quantities/prose-series.ts';
import { toldNumberCards } from './quantities/told-numbers.ts';
import { appositionCards } from './rules/appositions.ts';
import { briefCards } from './rules/briefs.ts';
import { dateCards } from './rules/dates.ts';
import { definitionCards } from './rules/definitions.ts';
import { figureCards } from './rules/figures.ts';
import { halfCards } from './rules/halves.ts';
import { instructionCards } from './rules/instructions.ts';
import { listCards } from './rules/lists.ts';
import { numberedLineCards } from './rules/numbered-lines.ts';
import { sentencePairCards } from './rules/pairs.ts';
import { emphasisOf, phraseCards } from './rules/phrases.ts';
import { proseListCards } from './rules/prose-lists.ts';
import { remainderCards } from './rules/remainders.ts';
import { roleCards } from './rules/roles.ts';
import { sayingCards } from './rules/sayings.ts';
import { sentenceCards } from './rules/sentences.ts';
import { settingCards } from './rules/settings.ts';
import { silentBlockCards } from './rules/silent-blocks.ts';
import { speechCards } from './rules/speech.ts';
import { stepCards } from './rules/steps.ts';
import { storyCards } from './rules/story.ts';
import { timelineCards } from './rules/timelines.ts';
import { quoteCards, speakerCards } from './rules/voices.ts';
import type { PlannedShot, ShotMaterial } from './spoken.ts';
import { isIndoors } from './story/places.ts';
import { pairCards } from './tables/pair-cards.ts';
import { tableCards } from './tables/table-cards.ts';
import { createReader, isEnglishText, termsOf } from './words/reading.ts';

/** Each rule proposes only cards that it is certain of. */
const RULES: readonly ((context: SceneContext) => Candidate[])[] = [
  tableCards,
  pairCards,
  listCards,
  numberedLineCards,
  instructionCards,
  stepCards,
  proseListCards,
  timelineCards,
  quoteCards,
  speakerCards,
  speechCards,
  changeCards,
  comparedCards,
  proseSeriesCards,
  numberCards,
  countedThingCards,
  mapCards,
  definitionCards,
  dateCards,
  appositionCards,
  roleCards,
  halfCards,
  sayingCards,
  toldNumberCards,
  settingCards,
  briefCards,
  sentenceCards,
  sentencePairCards,
  phraseCards,
  headingCards,
];

/** Kinds shown only once. Lists, tables and charts may come back with another row highlighted. */
const ONCE = /^(?:statement|map|number|definition|comparison|part)$/u;
const MAX_ROUNDS = 6;
/** The shortest time between two chapter cards. */
const MIN_CHAPTER_MS = 30_000;

/**
 * Decides where the shots of each scene start and what each of them shows, based on the document's structure
 * and on the certain facts in its words. The same material always gives the same shots.
 */
export async function planShots(material: ShotMaterial, signal?: AbortSignal): Promise<PlannedShot[][]> {
  const reader = await createReader(languageOf(material));
  const terms = countTerms(material);
  const beats = material.scenes.map(({ lines }) => beatsOf(lines, material.language));
  const story = storyCards(material, { beats, reader });
  const film = {
    durationMs: beats.flat().reduce((sum, { durationMs }) => sum + durationMs, 0),
    sceneCount: beats.length,
    storyScene: openingScene(story),
    subject: subjectOf(material, reader),
  };
  // What happens in a tale is no condition with its result.
  const rules = material.kind === 'story' ? RULES.filter((rule) => rule !== halfCards) : RULES;
  const shown = shownChapters(material, beats);
  const figures = figureCards(material, beats);
  const silent = silentBlockCards(material, beats);
  const choices: SceneChoice[] = [];
  const contexts: SceneContext[] = [];
  for (const [sceneIndex, scene] of material.scenes.entries()) {
    // Tagging a scene takes several milliseconds, so let other work run in between.
    await setImmediate();
    signal?.throwIfAborted();
    const context = { material, scene, sceneIndex, beats: beats[sceneIndex] ?? [], reader, terms };
    const candidates = [
      ...openingCards(context, film),
      ...chapterCards(context, shown.has(sceneIndex)),
      ...(figures[sceneIndex] ?? []),
      ...(silent[sceneIndex] ?? []),
      ...(story[sceneIndex] ?? []),
      ...rules.flatMap((rule) => rule(context)),
    ];
    candidates.push(...remainderCards(context, candidates));
    candidates.push(...closingCards(context, film, candidates));
    choices.push({ beats: context.beats, candidates });
    contexts.push(context);
  }
  const emphasisIn = (sceneIndex: number, text: string) => {
    const context = contexts[sceneIndex];
    return context && emphasisOf(text, context);
  };
  const words = { reader, emphasisIn };
  const divided = withSecondViews(
    withoutTwins(withoutRepeatedTitles(chooseOnce(choices), choices)),
    choices,
    words,
  );
  const told = withSpokenParts(divided, choices, { isTale: material.kind === 'story' });
  const planned = told.map((shots, at) => ({ shots, beats: beats[at] ?? [] }));
  // A tale has pictures for its beats.
  const scenes =
    material.kind === 'story'
      ? planned
      : withReadableCards(planned, { ...words, language: material.language });
  const cut = contexts.map((context, at) => ({ ...context, beats: scenes[at]?.beats ?? [] }));
  const pictured = withThings(
    withPictures(
      scenes.map(({ shots }) => shots),
      cut,
    ),
    cut,
  );
  // Tales that puppets play have scenes.
  const chosen = story.some((cards) => cards.length > 0) ? withPuppets(pictured, cut) : pictured;
  const counts = { statement: 0, quote: 0, definition: 0 };
  /** Numbers the cards of each of these kinds across the film, so that neighbours have different layouts. */
  const laidOut = (card: Card): Card =>
    card.kind === 'statement' || card.kind === 'quote' || card.kind === 'definition'
      ? { ...card, view: counts[card.kind]++ }
      : card;
  return chosen.map((own, sceneIndex) =>
    own.flatMap(({ from, to, candidate }): PlannedShot[] => {
      const told = (scenes[sceneIndex]?.beats ?? []).slice(from, to + 1);
      const first = told[0];
      if (!first) return [];
      return [
        {
          texts: told.map(({ text }) => text),
          start: first.start,
          durationMs: told.reduce((sum, { durationMs }) => sum + durationMs, 0),
          card: laidOut(candidate.card),
          line: first.line,
        },
      ];
    }),
  );
}

/** A document that does not name its language is read as English only if it is. */
function languageOf({ language, scenes }: ShotMaterial): string {
  if (!/^und\b/u.test(language)) return language;
  const text = scenes.slice(0, MAX_SAMPLED_SCENES).flatMap(({ lines }) => lines.map((line) => line.text));
  return isEnglishText(text.join(' ')) ? 'en' : language.replace(/^und/u, 'x-unread');
}

const MAX_SAMPLED_SCENES = 8;

/** Removes the emphasis from a sentence next to a phrase with the same words. */
function withoutTwins(scenes: readonly (readonly ChosenShot[])[]): ChosenShot[][] {
  const cards = scenes.flat().map(({ candidate }) => candidate.card);
  let at = -1;
  return scenes.map((shots) =>
    shots.map((shot): ChosenShot => {
      at += 1;
      const { card } = shot.candidate;
      if (card.kind !== 'statement' || card.emphasis === undefined) return shot;
      const key = card.emphasis.toLowerCase();
      const isTwin = [cards[at - 1], cards[at + 1]].some(
        (next) => next?.kind === 'statement' && next.text.toLowerCase() === key,
      );
      if (!isTwin) return shot;
      const { emphasis: _, ...plain } = card;
      return { ...shot, candidate: { ...shot.candidate, card: plain } };
    }),
  );
}

/** Shows nothing twice: the next best card replaces a repeated one. */
function chooseOnce(choices: readonly SceneChoice[]): ChosenShot[][] {
  let scenes = choices;
  let chosen = chooseCards(scenes);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const seen = new Set<string>();
    const repeated = new Set<Candidate>();
    for (const { candidate } of chosen.flat()) {
      if (!ONCE.test(candidate.card.kind) || candidate.value <= VALUES.heading) continue;
      const words = wordsOf(candidate.card);
      if (seen.has(words)) repeated.add(candidate);
      seen.add(words);
    }
    if (repeated.size === 0) break;
    scenes = scenes.map(({ beats, candidates }) => ({
      beats,
      candidates: candidates.filter((candidate) => !repeated.has(candidate)),
    }));
    chosen = chooseCards(scenes);
  }
  return chosen;
}

/** What stands around the places indoors that a story may begin in. */
const OUTSIDE: Readonly<Record<string, SceneSetting>> = {
  church: 'churchyard',
  carving: 'churchyard',
  hall: 'castle',
  chamber: 'castle',
};

/**
 * The scene for the title of a story: its first one, or the outside of the building that it begins in. A story that
 * begins at no certain place opens on the bare stage: any other place would say that it begins there.
 */
function openingScene(story: readonly (readonly Candidate[])[]): Card | undefined {
  const any = story.flat()[0]?.card;
  if (any?.kind !== 'scene') return undefined;
  const first = story[0]?.find(({ from }) => from === 0)?.card;
  const empty = { ...any, setting: 'stage', people: [], things: [] };
  if (first?.kind !== 'scene' || first.setting === 'underwater') return empty;
  if (first.setting === 'stage')
    return (first.people ?? []).length + (first.things ?? []).length > 0 ? first : empty;
  if (!isIndoors(first.setting as SceneSetting)) return first;
  const outside = OUTSIDE[first.setting];
  return outside === undefined ? empty : { ...first, setting: outside, people: [], things: [] };
}

/** How often each term occurs in the document. Terms in headings count more. */
function countTerms({ blocks, title }: ShotMaterial): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const note = (text: string, weight: number) => {
    for (const term of termsOf(text.slice(0, 20_000))) counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  note(title, 4);
  for (const block of blocks) {
    if (block.kind === 'heading') note(block.text, 2);
    else if (block.kind === 'paragraph' || block.kind === 'quote' || block.kind === 'turn')
      note(block.text, 1);
    else if (block.kind === 'list') for (const item of block.items.slice(0, 200)) note(item, 1);
  }
  for (const [term, count] of counts) if (count < 2) counts.delete(term);
  return counts;
}

/** Selects the scenes that get a chapter card: only some of them, and never two close to each other. */
function shownChapters({ scenes }: ShotMaterial, beats: readonly (readonly Beat[])[]): ReadonlySet<number> {
  const shown = new Set<number>();
  let sinceMs = 0;
  for (const [at, { chapter }] of scenes.entries()) {
    if (chapter && at > 0 && sinceMs >= MIN_CHAPTER_MS) {
      shown.add(at);
      sinceMs = 0;
    }
    sinceMs += (beats[at] ?? []).reduce((sum, { durationMs }) => sum + durationMs, 0);
  }
  return shown;
}
