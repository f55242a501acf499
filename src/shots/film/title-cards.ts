import type { Card } from '../../core/card.ts';
import type { Candidate } from '../candidates.ts';
import { CERTAIN, VALUES } from '../candidates.ts';
import type { SceneContext } from '../context.ts';

const MAX_TITLE_LENGTH = 120;
const MAX_SUBTITLE_LENGTH = 90;
/** A longer title would cover the scene it stands in. */
const MAX_SCENE_WORDS = 48;
/** Shorter films have no room for a title or an end card. */
const MIN_FILM_MS = { title: 7_000, closing: 20_000 };
const MAX_FRAME_MS = 5_500;
const MAX_CLOSING_LINES = 4;
/** Lowers the film's title, which has already been shown at the beginning. */
const TITLE_COST = 30;
const SECOND_COST = 6;
/**
 * Lowers headings, which are shown when their part begins and in the running head: another sentence tells
 * more.
 */
const REPEAT_COST = 130;

const KICKERS = {
  paper: 'Research paper',
  report: 'Report',
  play: 'A play',
  poem: 'A poem',
  transcript: 'Transcript',
  slides: 'Slides',
} as const;

/** The title card that opens the film, and the end card with the same title. */
export function frameCards(
  context: SceneContext,
  film: {
    readonly durationMs: number;
    readonly sceneCount: number;
    /**
     * The first scene card of a story. The film's title is shown in it, and the film ends with its last scene
     * instead of an end card.
     */
    readonly storyScene?: Card | undefined;
  },
): Candidate[] {
  const { material, beats, sceneIndex } = context;
  const isLast = sceneIndex === film.sceneCount - 1;
  const title = material.title.trim();
  if (title === '' || title.length > MAX_TITLE_LENGTH) return [];
  return [
    ...(sceneIndex === 0 && film.durationMs >= MIN_FILM_MS.title
      ? [{ card: openingOf(context, film.storyScene), value: CERTAIN, from: 0, to: 0, maxMs: MAX_FRAME_MS }]
      : []),
    ...(isLast && !film.storyScene && film.durationMs >= MIN_FILM_MS.closing && beats.length > 0
      ? [
          {
            card: closingOf(context),
            value: CERTAIN,
            from: beats.length - 1,
            to: beats.length - 1,
            maxMs: MAX_FRAME_MS,
          },
        ]
      : []),
  ];
}

function openingOf({ material, reader }: SceneContext, storyScene: Card | undefined): Card {
  const { title, subtitle, kind } = material;
  if (storyScene?.kind === 'scene' && title.length <= MAX_SCENE_WORDS)
    return { ...storyScene, words: title.trim() };
  const kicker = reader.isEnglish && kind in KICKERS ? KICKERS[kind as keyof typeof KICKERS] : undefined;
  const saysKind =
    kicker !== undefined && title.toLowerCase().includes(kicker.replace(/^A /u, '').toLowerCase());
  return {
    kind: 'title',
    title: title.trim(),
    ...(kicker && !saysKind && { kicker }),
    ...(subtitle && subtitle.length <= MAX_SUBTITLE_LENGTH && { subtitle }),
  };
}

function closingOf({ material }: SceneContext): Card {
  const chapters = material.scenes.flatMap(({ chapter }) => (chapter ? [chapter.title] : []));
  const lines = [...new Set(chapters)].filter((line) => line.length <= 48);
  return {
    kind: 'closing',
    title: material.title.trim(),
    ...(lines.length >= 2 && lines.length <= MAX_CLOSING_LINES && { lines }),
  };
}

/** The heading of a part when it begins. */
export function chapterCards({ scene }: SceneContext, isShown: boolean): Candidate[] {
  if (!scene.chapter || !isShown) return [];
  const { title, number } = scene.chapter;
  return [
    {
      card: { kind: 'chapter', title, ...(number && { number }) },
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
  // A single word taken from the narration is not a title.
  const above = /\s/u.test(scene.title.trim()) || headings.includes(scene.title) ? [scene.title] : [];
  const [own, other] = [...above, ...headings, material.title].map((text) => text.trim()).filter(isShown);
  return [own ?? '—', ...(other === undefined || other === own ? [] : [other])].flatMap((text, rank) =>
    beats.map((_, at): Candidate => {
      const isTitle = text === material.title.trim();
      const value = VALUES.heading - (isTitle ? TITLE_COST : 0) - rank * SECOND_COST;
      return { card: { kind: 'statement', text }, value, bonus: -REPEAT_COST, from: at, to: at };
    }),
  );
}

/** Leaves out titles that were cut off and headings that say nothing about the content. */
function isShown(text: string): boolean {
  const isHollow =
    /^(?:list|table|overview|introduction|text|content|contents|notes?|details|general|other|misc\w*)$/iu.test(
      text,
    );
  return text !== '' && !/…$/u.test(text) && text.length <= MAX_TITLE_LENGTH && !isHollow;
}
