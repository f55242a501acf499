import type { Card } from '../core/card.ts';
import { sentences } from '../core/text/sentences.ts';
import { type Beat, beatsOf } from './beats.ts';
import { type Candidate, VALUES } from './candidates.ts';
import type { SceneContext } from './context.ts';
import { changeCards } from './quantities/change-cards.ts';
import { comparedCards } from './quantities/compared-cards.ts';
import { numberCards } from './quantities/number-cards.ts';
import { proseSeriesCards } from './quantities/prose-series.ts';
import { definitionCards } from './rules/definitions.ts';
import { phraseCards } from './rules/phrases.ts';
import { proseListCards } from './rules/prose-lists.ts';
import { sentenceCards } from './rules/sentences.ts';
import { speechCards } from './rules/speech.ts';
import type { ShotMaterial, SpokenLine } from './spoken.ts';
import { countWords, createReader, isEnglishText, termsOf } from './words/reading.ts';
import { POINTS_BACK } from './words/sentences.ts';

/** A shot about which only words are known. */
export interface WordsOfShot {
  /** The words spoken during the shot, or a description of the picture. */
  readonly text: string;
  /** The title of its scene. */
  readonly title?: string | undefined;
  /** The sentences and headings before it, one per line. */
  readonly context?: string | undefined;
}

/**
 * Leaves out maps: without the document, nothing tells which of several places with the same name is meant.
 */
const RULES: readonly ((context: SceneContext) => Candidate[])[] = [
  changeCards,
  comparedCards,
  proseSeriesCards,
  numberCards,
  proseListCards,
  definitionCards,
  speechCards,
  sentenceCards,
  phraseCards,
  wholeText,
];
const MAX_TEXT_LENGTH = 2_000;
const MAX_WORDS = 14;
const MAX_LENGTH = 92;
/** Excludes phrases of low value, such as the title's own words, which say nothing about the shot. */
const MIN_VALUE = 20;

/**
 * Plans the card for a shot that has none: the certain facts in its words, or else its scene's title. The
 * same words always give the same card.
 */
export async function planCard({ text, title = '', context = '' }: WordsOfShot): Promise<Card> {
  const said = text.slice(0, MAX_TEXT_LENGTH).replace(/\s+/gu, ' ').trim();
  const language = isEnglishText(`${said} ${context}`) ? 'en' : 'x-unread';
  const reader = await createReader(language);
  const lines = linesOf(said);
  const beats = beatsOf(lines, language);
  const terms = new Map([...termsOf(`${title} ${context}`), ...termsOf(said)].map((term) => [term, 2]));
  const material: ShotMaterial = {
    title,
    language,
    kind: 'article',
    blocks: [{ kind: 'paragraph', text: said }],
    scenes: [{ title, lines }],
    headingsOf: () => [],
  };
  const scene = { title, lines };
  const candidates = RULES.flatMap((rule) => rule({ material, scene, sceneIndex: 0, beats, reader, terms }));
  const best = candidates
    .filter(({ value }) => value >= MIN_VALUE)
    .map((candidate) => ({ candidate, worth: candidate.value * shareOf(candidate, beats) }))
    .reduce<{ candidate: Candidate; worth: number } | undefined>(
      (top, own) => (top === undefined || own.worth > top.worth ? own : top),
      undefined,
    );
  return best?.candidate.card ?? { kind: 'statement', text: title.trim() };
}

/** Descriptions such as `A lighthouse by the sea.` have no verb but can still stand alone. */
function wholeText({ beats, material }: SceneContext): Candidate[] {
  const text = material.blocks[0]?.kind === 'paragraph' ? material.blocks[0].text : '';
  const count = countWords(text);
  const isShown = count >= 2 && count <= MAX_WORDS && text.length <= MAX_LENGTH && beats.length === 1;
  if (!isShown || !/^[\p{Lu}\p{Lo}\p{N}]/u.test(text) || POINTS_BACK.test(text)) return [];
  return [{ card: { kind: 'statement', text }, value: VALUES.statement - 2, from: 0, to: 0 }];
}

/** Lowers the worth of a card that is about a small part of the shot, but not in proportion. */
function shareOf({ from, to }: Candidate, beats: readonly Beat[]): number {
  const length = (own: readonly Beat[]) => own.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return 0.5 + 0.5 * (length(beats.slice(from, to + 1)) / Math.max(1, length(beats)));
}

function linesOf(text: string): SpokenLine[] {
  return sentences(text).map(({ text: sentence, start }, at) => ({
    text: sentence,
    start,
    kind: 'paragraph',
    block: 0,
    section: 0,
    opensBlock: at === 0,
    continuesSentence: false,
    ending: 'sentence',
  }));
}
