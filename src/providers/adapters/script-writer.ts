import { z } from 'zod';
import { ProviderError } from '../../core/errors.ts';
import { isOtherLanguage } from '../../core/text/languages/languages.ts';
import type { ComposingWriter, TokenUsage } from '../../script/index.ts';
import { callProvider, contentRefused } from '../calls/call-provider.ts';
import type { EngineFacts } from './engine-facts.ts';
import { aimFor, typicalAim } from './script-aim.ts';
import { instructionsFor } from './script-instructions.ts';
import { numberedDocument } from './script-passages.ts';
import { oneLine, shapeOf, toScenes } from './script-shape.ts';

const TIME_LIMIT_MS = 300_000;
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
      const { text, passages } = numberedDocument(document);
      const request = {
        instructions: instructionsFor(direction),
        text,
        shape: shapeOf(aimFor(document, length), { isTitled, namesPassages: true }),
      };
      const { answer, usage } = await ask(request, signal);
      const scenes = toScenes(answer.scenes, passages);
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
        scenes: toScenes(answer.scenes),
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

/** A tag that a model made up says nothing about its language. */
function canonicalTag(tag = ''): string {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0] ?? 'und';
  } catch {
    return 'und';
  }
}
