import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Scene } from '../../core/model.ts';
import type { Aim } from './script-aim.ts';
import { passagesNumbered } from './script-passages.ts';

const line = (most: number) =>
  z.string().refine((text) => oneLine(text) !== '' && text.length <= most, `needs 1 to ${most} characters`);

interface WrittenScene {
  readonly title: string;
  readonly passages?: readonly number[] | undefined;
  readonly shots: readonly { readonly narration: string; readonly visualPrompt: string }[];
}

/** What a model answers. */
export interface WrittenScript {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly scenes: readonly WrittenScene[];
}

/** Limits on texts are checked here and not sent, because structured outputs do not support lengths. */
export function shapeOf(
  { scenes, shotsPerScene, wordsPerShot }: Aim,
  { isTitled = false, namesLanguage = false, namesPassages = false },
): z.ZodType<WrittenScript> {
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
    .omit({ ...(!namesPassages && { passages: true }) });
  const whole = z.object({
    title: line(300).describe('The title of the film, in its language'),
    language: line(35).describe('The language that you write in, as a BCP 47 tag such as en'),
    scenes: z.array(scene).min(1).describe(`About ${scenes} scenes, in order`),
  });
  return whole.omit({ ...(!isTitled && { title: true }), ...(!namesLanguage && { language: true }) });
}

/** @param passages those of the document, by number */
export function toScenes(written: readonly WrittenScene[], passages?: readonly string[]): Scene[] {
  return written.map((scene, index) => ({
    ...toScene(scene, index),
    ...(passages && { passages: passagesNumbered(scene.passages ?? [], passages) }),
  }));
}

function toScene(written: WrittenScene, index: number): Scene {
  let narration = '';
  const parts = written.shots.map((shot) => {
    const text = oneLine(shot.narration);
    if (narration !== '' && !/[。！？」』]$/u.test(narration)) narration += ' ';
    const narrationStart = narration.length;
    narration += text;
    return { visualPrompt: oneLine(shot.visualPrompt), narrationStart };
  });
  const id = shortHash(`${index}\n${narration}`);
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
