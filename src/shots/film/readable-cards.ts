import { isWithinPlace } from '../../core/text/name-joints.ts';
import { estimateSpeechMs } from '../../core/text/speech-estimate.ts';
import type { Beat } from '../beats.ts';
import { type Candidate, wordsOf } from '../candidates.ts';
import { isWithin, longPagesOf, mainClauseIn, nextPage, partsSubject } from '../words/pages.ts';
import { countWords } from '../words/reading.ts';
import { shorterSentence } from '../words/shorter.ts';
import { divisionsOf } from '../words/two-sentences.ts';
import { type ChosenShot, MIN_SHOT_MS } from './choose-cards.ts';
import { type FilmWords, pageOf } from './second-views.ts';

/** More words in one shot are a page to be read, and no picture. */
const MAX_READ_WORDS = 26;

/** The shots of a scene, and its beats: a beat in which a shot begins is divided. */
export interface SceneShots {
  readonly beats: readonly Beat[];
  readonly shots: readonly ChosenShot[];
}

/**
 * Divides sentences and quotations that are too long to be read on one card: in two cards, each shown while it is
 * spoken; or else only what the sentence mainly says is shown, and the captions carry the rest. A sentence for which
 * neither is certain stays whole.
 */
export function withReadableCards(
  film: readonly SceneShots[],
  { language, ...words }: FilmWords & { readonly language: string },
): SceneShots[] {
  const shown = new Set(film.flatMap(({ shots }) => shots.map(({ candidate }) => wordsOf(candidate.card))));
  return film.map((scene, sceneIndex): SceneShots => {
    const emphasisIn = (text: string) => words.emphasisIn(sceneIndex, text);
    const material: Material = { shown, language, reader: words.reader, emphasisIn };
    const beats: Beat[] = [];
    const shots: ChosenShot[] = [];
    for (const shot of scene.shots) {
      const own = scene.beats.slice(shot.from, shot.to + 1);
      const told = goneOn(shot, scene.beats, material);
      for (const part of readable({ candidate: told, beats: own }, material)) {
        const from = beats.length;
        beats.push(...part.beats);
        shots.push({ from, to: beats.length - 1, candidate: part.candidate });
      }
    }
    return { beats, shots };
  });
}

interface Material extends Pick<FilmWords, 'reader'> {
  /** What the cards of the film say. */
  readonly shown: ReadonlySet<string>;
  readonly language: string;
  readonly emphasisIn: (text: string) => string | undefined;
}

/** A sentence that is shown when the first part of it was said: only what comes then. */
function goneOn({ from, candidate }: ChosenShot, beats: readonly Beat[], material: Material): Candidate {
  const { card } = candidate;
  const [before, beat] = [beats[from - 1], beats[from]];
  const isLate = from > candidate.from && before !== undefined && before.lineIndex === beat?.lineIndex;
  if (card.kind !== 'statement' || !isLate) return candidate;
  const words = beat.text.split(/\s+/u).slice(0, SOUGHT_WORDS).join(' ');
  const position = card.text.indexOf(words);
  const rest = card.text.slice(position);
  if (
    position <= 0 ||
    WITHIN_CLAUSE.test(rest) ||
    countWords(rest) < MIN_GONE_ON_WORDS ||
    isWithin({ before: card.text.slice(0, position), after: rest }) ||
    partsSubject(card.text.slice(0, position), rest, material.reader)
  )
    return candidate;
  const clause = /[,;:–—]$/u.test(before.text) ? mainClauseIn(rest, material.reader) : undefined;
  return pageOf(
    candidate,
    clause ?? nextPage(card.text.slice(0, position).trim(), rest, material.reader),
    material,
  );
}

const MIN_GONE_ON_WORDS = 5;
/** `the session | of the Senate`, `the board | has met`: nothing that says something by itself. */
const WITHIN_CLAUSE =
  /^(?:(?:of|in|on|at|for|to|with|from|by|into|over|about|against|among|under|as well as)\s(?!which|whom)|(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|does|did|said|says)\s)/iu;

interface Part {
  readonly candidate: Candidate;
  readonly beats: readonly Beat[];
}

function readable(part: Part, material: Material): Part[] {
  const { card } = part.candidate;
  const isRead = card.kind === 'statement' || card.kind === 'quote';
  if (!isRead || countWords(card.text) <= MAX_READ_WORDS) return [part];
  const parts = divided(part, card.text, material);
  if (parts !== undefined) return parts.flatMap((own) => readable(own, material));
  // What is between quotation marks was said like that.
  const isSaid = card.kind === 'quote' && card.reported !== true;
  const less = isSaid ? undefined : shorterSentence(card.text, MAX_READ_WORDS, material.reader);
  if (less === undefined || material.shown.has(less.toLowerCase()))
    return inPages(part, card.text, material) ?? [part];
  return (
    continued(part, { text: card.text, less }, material) ?? [
      { ...part, candidate: pageOf(part.candidate, less, material) },
    ]
  );
}

/** What a sentence mainly says, and then the rest of it after dots, if both take their time. */
function continued(
  { candidate, beats }: Part,
  { text, less }: { readonly text: string; readonly less: string },
  material: Material,
): Part[] | undefined {
  const begun = less.replace(/[.!?]$/u, '');
  if (!text.startsWith(begun)) return undefined;
  const rest = text.slice(begun.length).replace(/^[\s,;—–]+/u, '');
  const { reader } = material;
  // Captions tell with what, where or according to whom it is so.
  const isAside = reader.isEnglish && (ATTRIBUTES.test(rest) || !reader.read(rest).some(isVerb));
  if (isAside && durationOf(beats) <= MAX_ASIDE_MS)
    return [{ beats, candidate: pageOf(candidate, less, material) }];
  const halves = cutBefore(beats, rest, material.language);
  const count = countWords(rest);
  const isRead = count >= MIN_REST_WORDS && count <= MAX_READ_WORDS;
  const isLong = halves?.every((half) => durationOf(half) >= MIN_REST_MS) === true;
  if (!isRead || !isLong) return undefined;
  const begin = text.slice(0, text.length - rest.length).trim();
  return [less, nextPage(begin, rest, material.reader)].map((own, at) => ({
    candidate: pageOf(candidate, own, material),
    beats: halves[at] ?? [],
  }));
}

const ATTRIBUTES = /^(?:according to|as (?:reported|announced|shown|seen) (?:by|in))\s/u;
const MAX_ASIDE_MS = 12_500;
const isVerb = ({ tag }: { readonly tag: string }) => tag === 'VERB' || tag === 'AUX';
const MIN_REST_WORDS = 7;
const MIN_REST_MS = 3_500;

/** The shot in two, where a part of the text begins that says something by itself. */
function divided({ candidate, beats }: Part, text: string, material: Material): Part[] | undefined {
  const ways = divisionsOf(text, material.reader).flatMap(({ position, pages }) => {
    const halves = cutBefore(beats, text.slice(position), material.language);
    const isFree = pages.every((page) => !material.shown.has(page.toLowerCase()));
    if (halves === undefined || !isFree || halves.some((half) => durationOf(half) < MIN_SHOT_MS)) return [];
    return [{ halves, pages, longest: Math.max(...pages.map(countWords)) }];
  });
  const [best] = ways.toSorted((one, other) => one.longest - other.longest);
  return best?.halves.map((half, at) => ({
    candidate: pageOf(candidate, best.pages[at] ?? '', material),
    beats: half,
  }));
}

/** A long sentence in two pages, with dots where it goes on: between clauses, and elsewhere if it is very long. */
function inPages({ candidate, beats }: Part, text: string, material: Material): Part[] | undefined {
  if (durationOf(beats) < MIN_PAGES_MS) return undefined;
  const isLong = countWords(text) > MAX_WHOLE_WORDS;
  for (const joints of isLong ? PAGE_JOINTS : PAGE_JOINTS.slice(0, 1)) {
    const ways = [...text.matchAll(joints)].flatMap(({ index }) => {
      const [before, after] = [text.slice(0, index).trim(), text.slice(index).trim()];
      if (ATTRIBUTES.test(after) && durationOf(beats) <= MAX_ASIDE_MS)
        return [{ pages: [`${before.replace(/,$/u, '')}.`], halves: [beats], cost: 0 }];
      const pages = longPagesOf(text, index, material.reader);
      const halves = cutBefore(beats, after, material.language);
      const isRead =
        !isWithin({ before, after }) &&
        !isWithinPlace(before, after) &&
        !partsSubject(before, after, material.reader) &&
        pages.every((page) => countWords(page) <= MAX_READ_WORDS + 1);
      if (!isRead || !halves?.every((half) => durationOf(half) >= MIN_REST_MS)) return [];
      return [{ pages, halves, cost: Math.abs(before.length - after.length) }];
    });
    const [best] = ways.toSorted((one, other) => one.cost - other.cost);
    if (best === undefined) continue;
    return best.pages.map((page, at) => ({
      candidate: pageOf(candidate, page, material),
      beats: best.halves[at] ?? [],
    }));
  }
  return undefined;
}

const MAX_WHOLE_WORDS = 32;
const MIN_PAGES_MS = 9_000;
/** Where a page may end, the best places first: between clauses, and before a clause that belongs to the one before. */
const PAGE_JOINTS: readonly RegExp[] = [
  /(?<=[;:–—]\s|—)(?=\S)|(?<=,\s)(?=(?:and|but|or|so|yet|which|who|whose|where|when|while|as|because|if|that|for|with|including|despite|although|though|\p{Ll}{3,}ing)\s)/gu,
  /(?<=[\p{L}\p{N}”’]\s)(?<!\b(?:fact|so|such|the|that|and|or|but)\s)(?=(?:that|which|who|whose|where|when|while|because|if|after|before|although)\s)/gu,
  /(?<=,\s)(?=\S)/gu,
];

/** The beats before some words, and those from them on. */
function cutBefore(
  beats: readonly Beat[],
  text: string,
  language: string,
): [readonly Beat[], readonly Beat[]] | undefined {
  const words = text.split(/\s+/u).slice(0, SOUGHT_WORDS).join(' ');
  for (const [at, beat] of beats.entries()) {
    const offset = `${beat.text} ${beats[at + 1]?.text ?? ''}`.indexOf(words);
    if (offset < 0 || offset >= beat.text.length) continue;
    if (offset === 0) return at === 0 ? undefined : [beats.slice(0, at), beats.slice(at)];
    const [first, second] = [beat.text.slice(0, offset).trim(), beat.text.slice(offset)];
    const part = (own: string, start: number): Beat => ({
      ...beat,
      text: own,
      start: beat.start + start,
      durationMs: estimateSpeechMs(own, language),
    });
    return [
      [...beats.slice(0, at), part(first, 0)],
      [part(second, offset), ...beats.slice(at + 1)],
    ];
  }
  return undefined;
}

const SOUGHT_WORDS = 4;

function durationOf(beats: readonly Beat[]): number {
  return beats.reduce((sum, { durationMs }) => sum + durationMs, 0);
}
