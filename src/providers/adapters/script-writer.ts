import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DocumentError, ProviderError } from '../../core/errors.ts';
import { type Block, type Document, LENGTHS, type Length, type Scene } from '../../core/model.ts';
import { isOtherLanguage } from '../../core/text/languages/languages.ts';
import { estimateSpeechMs } from '../../core/text/speech-estimate.ts';
import type { ComposingWriter, TokenUsage } from '../../script/index.ts';
import { callProvider, contentRefused } from '../calls/call-provider.ts';
import type { EngineFacts } from './engine-facts.ts';
import { instructionsFor } from './script-instructions.ts';

const TIME_LIMIT_MS = 300_000;
/** The duration of a scene if the length sets no other target. */
const NATURAL_SCENE_MS = 14_000;
/** The rest is pauses between scenes. */
const SPEECH_SHARE = 0.93;
const SHOT_MS = 7_500;
/** Of English prose, including the pauses between sentences. */
const MS_PER_WORD = 340;

/** A model that writes text in a given shape. */
export interface ScriptModel {
  generate(request: TextRequest): Promise<GeneratedText>;
}

export interface TextRequest {
  readonly instructions: string;
  /** The document. */
  readonly text: string;
  /** The shape of the answer, as JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

export interface GeneratedText {
  /** JSON, if it is complete. */
  readonly text: string;
  /** Whether the model came to its end. */
  readonly end: 'complete' | 'too_long' | 'refused';
  readonly usage?: TokenUsage | undefined;
}

/**
 * Scripts by a model that answers in a given shape. The same document may give another script each time. The whole
 * script is one call.
 *
 * @param engine `timeLimitMs` is 300 s by default
 */
export function createScriptWriter(engine: EngineFacts, model: ScriptModel): ComposingWriter {
  const { id, timeLimitMs = TIME_LIMIT_MS } = engine;

  async function ask<Answer>(
    { instructions, text, shape }: { instructions: string; text: string; shape: z.ZodType<Answer> },
    signal: AbortSignal | undefined,
  ): Promise<{ readonly answer: Answer; readonly usage: TokenUsage | undefined }> {
    const { $schema, ...schema } = z.toJSONSchema(shape);
    return callProvider({ ...engine, timeLimitMs, signal }, async (limit) => {
      const written = await model.generate({ instructions, text, schema, signal: limit });
      checkEnd(written, id);
      return { answer: shape.parse(JSON.parse(written.text)), usage: written.usage };
    });
  }

  return {
    id,
    async write(document, { length, signal, ...direction }) {
      const { language = document.language } = direction;
      // A translated film has a title in its own language.
      const isTitled = isOtherLanguage(language, document.language);
      const request = {
        instructions: instructionsFor(direction),
        text: textOf(document),
        shape: shapeOf(aimFor(document, length), { isTitled }),
      };
      const { answer, usage } = await ask(request, signal);
      const scenes = answer.scenes.map(toScene);
      const title = oneLine(answer.title ?? '') || document.title || (scenes[0]?.title ?? '');
      return { title, language, scenes, warnings: [], ...(usage && { usage }) };
    },
    async writeAbout(topic, { length, signal, ...direction }) {
      const { language } = direction;
      const request = {
        instructions: instructionsFor({ ...direction, isTopic: true }),
        text: topic,
        shape: shapeOf(typicalAim(length), { isTitled: true, namesLanguage: language === undefined }),
      };
      const { answer, usage } = await ask(request, signal);
      return {
        title: oneLine(answer.title ?? ''),
        language: language ?? canonicalTag(answer.language),
        scenes: answer.scenes.map(toScene),
        warnings: [],
        ...(usage && { usage }),
      };
    },
  };
}

/** A model that stopped in the middle of its text would stop again. */
function checkEnd({ end }: GeneratedText, id: string): void {
  if (end === 'refused') throw contentRefused(id, { status: 200, said: '' });
  if (end === 'complete') return;
  throw new ProviderError(`${id} cannot write that much at once.`, {
    status: 200,
    advice: 'Choose a shorter length, or the embedded writer, which accepts documents of any length.',
  });
}

interface Aim {
  readonly scenes: number;
  readonly shotsPerScene: number;
  readonly wordsPerShot: number;
}

function aimFor(document: Document, length: Length): Aim {
  const { durationMs } = LENGTHS[length];
  const wholeMs = document.blocks.reduce((sum, block) => sum + estimateSpeechMs(linesOf(block).join(' ')), 0);
  if (wholeMs > durationMs * 1.1) return typicalAim(length);
  const scenes = Math.max(1, Math.round(wholeMs / NATURAL_SCENE_MS));
  return aimOf(scenes, wholeMs / scenes);
}

/** The aim of a length that is not limited by what there is to tell. */
function typicalAim(length: Length): Aim {
  const { scenes, durationMs } = LENGTHS[length];
  return aimOf(scenes, (durationMs * SPEECH_SHARE) / scenes);
}

function aimOf(scenes: number, sceneMs: number): Aim {
  const shotsPerScene = Math.max(1, Math.round(sceneMs / SHOT_MS));
  return {
    scenes,
    shotsPerScene,
    wordsPerShot: Math.max(3, Math.round(sceneMs / MS_PER_WORD / shotsPerScene)),
  };
}

const line = (most: number) =>
  z.string().refine((text) => oneLine(text) !== '' && text.length <= most, `needs 1 to ${most} characters`);

interface WrittenScene {
  readonly title: string;
  readonly shots: readonly { readonly narration: string; readonly visualPrompt: string }[];
}

interface Answer {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly scenes: readonly WrittenScene[];
}

/** Limits on texts are checked here and not sent, because structured outputs do not support lengths. */
function shapeOf(
  { scenes, shotsPerScene, wordsPerShot }: Aim,
  { isTitled = false, namesLanguage = false },
): z.ZodType<Answer> {
  const shot = z.object({
    narration: line(4000).describe(
      `What is said while the shot is seen: about ${wordsPerShot} words, whole sentences`,
    ),
    visualPrompt: line(4000).describe('What is seen'),
  });
  const scene = z.object({
    title: line(300).describe('A short title'),
    shots: z.array(shot).min(1).describe(`About ${shotsPerScene} shots`),
  });
  const whole = z.object({
    title: line(300).describe('The title of the film, in its language'),
    language: line(35).describe('The language that you write in, as a BCP 47 tag such as en'),
    scenes: z.array(scene).min(1).describe(`About ${scenes} scenes, in order`),
  });
  return whole.omit({ ...(!isTitled && { title: true }), ...(!namesLanguage && { language: true }) });
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

function textOf(document: Document): string {
  const blocks = document.blocks.map((block) => linesOf(block).join('\n'));
  if (!/[\p{L}\p{N}]/u.test(blocks.join(' '))) {
    throw new DocumentError('document_empty', 'The document has no text to narrate.', {
      advice: 'Use a document that contains text.',
    });
  }
  return [`# ${document.title}`, ...blocks].join('\n\n');
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(Math.min(6, block.level + 1))} ${block.text}`];
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${item}`);
    case 'quote':
      return [`> ${block.text}`, ...(block.attribution ? [`> ${block.attribution}`] : [])];
    case 'table':
      return [block.header, ...block.rows].map((row) => `| ${row.join(' | ')} |`);
    case 'verse':
      return block.lines;
    case 'turn':
      return [`${block.speaker}: ${block.text}`];
    case 'callout':
      return [`${block.label}: ${block.text}`];
    case 'code':
      return ['```', block.text, '```'];
    case 'formula':
      return [block.spoken ?? block.source];
    case 'diagram':
      return [];
    case 'figure':
      return block.caption === undefined ? [] : [`[${block.label ?? 'Figure'}: ${block.caption}]`];
  }
}

/** A tag that a model made up says nothing about its language. */
function canonicalTag(tag = ''): string {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0] ?? 'und';
  } catch {
    return 'und';
  }
}

/** Halves of a pair of code units cannot be stored. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
