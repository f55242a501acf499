import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  type CastMember,
  MAX_CAST,
  MAX_CAST_NAME_LENGTH,
  MAX_LOOKS_LENGTH,
  type OutlinedPart,
  type Scene,
} from '../../core/model.ts';
import type { Aim } from './script-aim.ts';
import { passagesNumbered } from './script-passages.ts';

const line = (most: number) =>
  z.string().refine((text) => oneLine(text) !== '' && text.length <= most, `needs 1 to ${most} characters`);

interface WrittenScene {
  readonly title: string;
  readonly passages?: readonly number[] | undefined;
  readonly shots: readonly { readonly narration: string; readonly visualPrompt: string }[];
}

/** What a model answers about the whole film. */
interface AboutFilm {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly cast?: readonly CastMember[] | undefined;
}

/** What a model answers. */
export interface AnsweredScript extends AboutFilm {
  readonly scenes: readonly WrittenScene[];
}

export interface AnsweredOutline extends AboutFilm {
  readonly parts: readonly OutlinedPart[];
}

/** What is asked for besides the scenes. */
interface Asked {
  readonly isTitled?: boolean;
  readonly namesLanguage?: boolean;
  readonly namesPassages?: boolean;
  readonly namesCast?: boolean;
}

const ABOUT_FILM = {
  title: line(300).describe('The title of the film, in its language'),
  language: line(35).describe('The language that you write in, as a BCP 47 tag such as en'),
  cast: z
    .array(
      z.object({
        name: z.string().describe('As the visual prompts name it'),
        looks: z.string().describe('Age, build, hair, clothes, colours, material: what stays the same'),
      }),
    )
    .describe('Every person, creature, thing and place that more than one shot shows'),
};

/** Limits on texts are checked here and not sent, because structured outputs do not support lengths. */
export function shapeOf(
  { scenes, shotsPerScene, wordsPerShot }: Aim,
  asked: Asked,
): z.ZodType<AnsweredScript> {
  const shot = z.object({
    narration: line(4000).describe(
      `What is said while the shot is seen: about ${wordsPerShot} words, whole sentences`,
    ),
    visualPrompt: line(4000).describe('What is seen'),
  });
  const scene = z
    .object({
      title: line(300).describe('A short title'),
      passages: z.array(z.number()).describe('The numbers of the passages that the scene rests on'),
      shots: z.array(shot).min(1).describe(`About ${shotsPerScene} shots`),
    })
    .omit({ ...(!asked.namesPassages && { passages: true }) });
  return z
    .object({
      ...ABOUT_FILM,
      scenes: z.array(scene).min(1).describe(`About ${scenes} scenes, in order`),
    })
    .omit(unasked(asked));
}

export function outlineShapeOf(parts: number, asked: Asked): z.ZodType<AnsweredOutline> {
  const part = z.object({
    summary: z.string().describe('What the film tells of it, in one or two sentences'),
    scenes: z.number().describe('How many scenes it gets'),
  });
  return z
    .object({
      ...ABOUT_FILM,
      parts: z.array(part).describe(`About ${parts} entries: one for each part, in order`),
    })
    .omit(unasked(asked));
}

function unasked({ isTitled, namesLanguage, namesCast }: Asked) {
  return {
    ...(!isTitled && { title: true as const }),
    ...(!namesLanguage && { language: true as const }),
    ...(!namesCast && { cast: true as const }),
  };
}

/** The cast that a model named, each once. What has no name or no looks is left out. */
export function toCast(cast: readonly CastMember[] = []): CastMember[] {
  const members = cast
    .map(({ name, looks }) => ({
      name: oneLine(name).slice(0, MAX_CAST_NAME_LENGTH),
      looks: oneLine(looks).slice(0, MAX_LOOKS_LENGTH),
    }))
    .filter(({ name, looks }) => /[\p{L}\p{N}]/u.test(name) && looks !== '');
  return [...new Map(members.map((member) => [member.name.toLowerCase(), member])).values()].slice(
    0,
    MAX_CAST,
  );
}

/**
 * @param options.passages those of the document, by number
 * @param options.part distinguishes the ids of scenes from those of other parts
 */
export function toScenes(
  written: readonly WrittenScene[],
  { passages, part }: { readonly passages?: readonly string[]; readonly part?: number } = {},
): Scene[] {
  return written.map((scene, index) => ({
    ...toScene(scene, part === undefined ? `${index}` : `${part}/${index}`),
    ...(passages && { passages: passagesNumbered(scene.passages ?? [], passages) }),
  }));
}

function toScene(written: WrittenScene, place: string): Scene {
  let narration = '';
  const parts = written.shots.map((shot) => {
    const text = oneLine(shot.narration);
    if (narration !== '' && !/[。！？」』]$/u.test(narration)) narration += ' ';
    const narrationStart = narration.length;
    narration += text;
    return { visualPrompt: oneLine(shot.visualPrompt), narrationStart };
  });
  const id = shortHash(`${place}\n${narration}`);
  const shots = parts.map((part, at) => ({ id: shortHash(`${id}\n${at}\n${part.visualPrompt}`), ...part }));
  return { id, title: oneLine(written.title), narration, shots };
}

/** Halves of a pair of code units cannot be stored. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
