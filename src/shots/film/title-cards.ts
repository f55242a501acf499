import type { Card, SceneCard } from '../../core/card.ts';
import type { Beat } from '../beats.ts';
import type { Candidate } from '../candidates.ts';
import { CERTAIN, VALUES } from '../candidates.ts';
import type { SceneContext } from '../context.ts';
import { misleadingIn } from '../rules/things.ts';
import { type FilmSubject, MAX_TITLE_LENGTH, partThing } from './subject.ts';

const MAX_SUBTITLE_LENGTH = 90;
/** A longer title would cover the scene it stands in. */
const MAX_SCENE_WORDS = 48;
/** Shorter films have no room for a title or an end card. */
const MIN_FILM_MS = { title: 7_000, closing: 20_000 };
const MAX_FRAME_MS = 5_500;
/** The title and the end card stay for a whole sentence up to this length. */
const MAX_TITLE_MS = 11_900;
const MAX_CLOSING_LINES = 4;
/** Lowers the film's title, which has already been shown at the beginning. */
const TITLE_COST = 30;
const SECOND_COST = 6;
/**
 * Lowers headings, which are shown when their part begins and in the running head: another sentence tells
 * more.
 */
const REPEAT_COST = 420;

const KICKERS = {
  paper: 'Research paper',
  report: 'Report',
  play: 'A play',
  poem: 'A poem',
  transcript: 'Transcript',
  slides: 'Slides',
} as const;

interface Film {
  readonly durationMs: number;
  readonly sceneCount: number;
  /**
   * The first scene card of a story. The film's title is shown in it, and the film ends with its last scene
   * instead of an end card.
   */
  readonly storyScene?: Card | undefined;
  /** What the title and the end card show. */
  readonly subject?: FilmSubject;
}

/** The title card that opens the film. */
export function openingCards(context: SceneContext, film: Film): Candidate[] {
  const { material, beats, sceneIndex } = context;
  if (sceneIndex > 0 || film.durationMs < MIN_FILM_MS.title || !hasTitle(material)) return [];
  const to = film.storyScene === undefined ? openingTo(beats) : 0;
  return [{ card: openingOf(context, film), value: CERTAIN, from: 0, to, maxMs: lineMs(beats, 0) }];
}

/** The last beat of a short first sentence, or else the one until which a title can be read. */
function openingTo(beats: readonly Beat[]): number {
  const line = beats.filter(({ lineIndex }) => lineIndex === beats[0]?.lineIndex);
  const durationOf = (own: readonly Beat[]) => own.reduce((sum, beat) => sum + beat.durationMs, 0);
  const durationMs = durationOf(line);
  const readAt = line.findIndex((_, at) => durationOf(line.slice(0, at + 1)) >= MIN_OPENING_MS);
  const restMs = durationOf(line.slice(readAt + 1));
  const isShort =
    durationMs <= MAX_OPENING_MS || (durationMs < MAX_TITLE_MS && restMs < MIN_AFTER_OPENING_MS);
  return isShort || readAt < 0 ? Math.max(0, line.length - 1) : readAt;
}

const MIN_OPENING_MS = 4_000;
const MIN_AFTER_OPENING_MS = 4_500;
/** A card about a sentence of which half was said would come too late. */
const MAX_OPENING_MS = 10_500;

/**
 * The end card, with the title of the film. Only where nothing else shows what is said last: the title says nothing
 * about it.
 */
export function closingCards(context: SceneContext, film: Film, others: readonly Candidate[]): Candidate[] {
  const { material, beats, sceneIndex } = context;
  const isLast = sceneIndex === film.sceneCount - 1;
  if (!isLast || film.storyScene || film.durationMs < MIN_FILM_MS.closing || !hasTitle(material)) return [];
  const last = beats.length - 1;
  const isShown = others.some(
    ({ card, value, to }) => card.kind !== 'title' && value > VALUES.heading && to === last,
  );
  if (isShown) return [];
  const card = closingOf(context, film.subject);
  return [{ card, value: CERTAIN, from: closingFrom(beats), to: last, maxMs: lineMs(beats, last) }];
}

function hasTitle({ title }: SceneContext['material']): boolean {
  return title.trim() !== '' && title.trim().length <= MAX_TITLE_LENGTH;
}

/** The start of the last sentence if it is short, or its last beat. */
function closingFrom(beats: readonly Beat[]): number {
  const last = beats.length - 1;
  const first = beats.findIndex(({ lineIndex }) => lineIndex === beats[last]?.lineIndex);
  return first > 0 && lineMs(beats, last) > MAX_FRAME_MS ? first : last;
}

/** The duration of a beat's sentence, if a title may stay that long. */
function lineMs(beats: readonly Beat[], at: number): number {
  const own = beats.filter(({ lineIndex }) => lineIndex === beats[at]?.lineIndex);
  const durationMs = own.reduce((sum, beat) => sum + beat.durationMs, 0);
  return durationMs <= MAX_TITLE_MS ? Math.max(MAX_FRAME_MS, durationMs) : MAX_FRAME_MS;
}

function openingOf({ material, reader }: SceneContext, { storyScene, subject }: Film): Card {
  const { title, subtitle, kind } = material;
  if (storyScene?.kind === 'scene' && title.length <= MAX_SCENE_WORDS && !isBareStage(storyScene))
    return { ...storyScene, words: title.trim() };
  const kicker = reader.isEnglish && kind in KICKERS ? KICKERS[kind as keyof typeof KICKERS] : undefined;
  const saysKind =
    kicker !== undefined && title.toLowerCase().includes(kicker.replace(/^A /u, '').toLowerCase());
  return {
    kind: 'title',
    title: title.trim(),
    ...(kicker && !saysKind && { kicker }),
    ...(subtitle && subtitle.length <= MAX_SUBTITLE_LENGTH && { subtitle }),
    ...subject,
  };
}

/** Nothing but curtains: a title alone says more. */
function isBareStage({ setting, people = [], things = [] }: SceneCard): boolean {
  return setting === 'stage' && people.length === 0 && things.length === 0;
}

function closingOf({ material }: SceneContext, { thing }: FilmSubject = {}): Card {
  const chapters = material.scenes.flatMap(({ chapter }) => (chapter ? [chapter.title] : []));
  const lines = [...new Set(chapters.map(withoutCount))].filter(
    (line) => line.length <= 48 && isTelling(line),
  );
  return {
    kind: 'closing',
    title: material.title.trim(),
    ...(lines.length >= 2 && lines.length <= MAX_CLOSING_LINES && { lines }),
    ...(thing && { thing }),
  };
}

/** The heading of a part when it begins. */
export function chapterCards({ scene, reader, material }: SceneContext, isShown: boolean): Candidate[] {
  if (!scene.chapter || !isShown) return [];
  const { number } = scene.chapter;
  const title = withoutCount(scene.chapter.title);
  if (!isTelling(title)) return [];
  const lines = scene.lines.map(({ text }) => text);
  const named = partThing(title, lines, reader);
  const thing = named && misleadingIn(material)(named) ? undefined : named;
  return [
    {
      card: { kind: 'chapter', title, ...(number && { number }), ...(thing && { thing }) },
      value: VALUES.chapter + 60,
      from: 0,
      to: 0,
      maxMs: MAX_FRAME_MS,
    },
  ];
}

/** The last resort: the scene's title or a heading above it, as a phrase. */
export function headingCards({ scene, beats, material }: SceneContext): Candidate[] {
  const headings = material.headingsOf(beats[0]?.line.section ?? 0);
  // A scene title taken from one of its sentences says nothing about the others.
  const above = headings.includes(scene.title) ? [scene.title] : [];
  const [own, other] = [...above, ...headings, material.title].map(withoutCount).filter(isTelling);
  // Better than the same title again.
  const spoken =
    own !== undefined && scene.title !== own && scene.title !== other && isTelling(scene.title)
      ? [scene.title]
      : [];
  // Something has to be shown, and a title that says little is better than a dash.
  const last = [material.title, scene.title, ...headings]
    .map((text) => text.trim())
    .find((text) => text !== '');
  return [own ?? last ?? '—', ...(other === undefined || other === own ? [] : [other]), ...spoken].flatMap(
    (text, rank) =>
      beats.map((_, at): Candidate => {
        const isTitle = text === material.title.trim();
        const value = VALUES.heading - (isTitle ? TITLE_COST : 0) - rank * SECOND_COST;
        return { card: { kind: 'statement', text }, value, bonus: -REPEAT_COST, from: at, to: at };
      }),
  );
}

/** `1. Introduction`, `2.3 The lamp` */
function withoutCount(heading: string): string {
  return heading
    .trim()
    .replace(/^[AQ]\d{0,2}:\s(?=\p{Lu})/u, '')
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.):]?|[IVX]{1,4}[.):])\s+(?=\p{L})/u, '');
}

/** Leaves out titles that were cut off and headings that say nothing about the content. */
function isTelling(text: string): boolean {
  const isHollow =
    /^(?:list|table|overview|introduction|text|contents?|notes?|details|(?:in )?general|other|misc\w*|background|conclusions?|(?:\p{L}+ )?summary|abstract|history|description|usage|faq|more|info\w*|examples?|solutions?|exercises?|(?:review |\p{L}+ )?questions?|objectives?|learning (?:objectives|outcomes|goals)|key (?:terms|points)|keypoints|(?:art|free) (?:connections?|response)|further reading|references|acknowledge?ments?|ok|yes|no|update|top|intro|prerequisites|discussion|features?|objectives?|(?:study )?design|settings?|patients?|participants?|measurements?|interventions?|methods?|results?|findings|limitations?|(?:primary )?funding(?: source)?|data(?: sources?)?|materials(?: and methods)?|purpose|aims?|importance|exposures?|main outcomes?(?: and measures)?|interpretation|implications?|applications?|properties|etymology|terminology|notation)$/iu.test(
      text,
    );
  return text !== '' && !SITE.test(text) && !/…$/u.test(text) && text.length <= MAX_TITLE_LENGTH && !isHollow;
}

/** A site's own lines between the parts of an article. */
const SITE =
  /\b(?:donat(?:e|ions?)|help us|support us|newsletters?|click(?:ing)? here|subscribe|sign up|follow us|(?:download|get) (?:the|our) app|advertisement|sponsored)\b/iu;
