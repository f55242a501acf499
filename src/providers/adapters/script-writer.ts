import { z } from 'zod';
import { ProviderError } from '../../core/errors.ts';
import type { Document } from '../../core/model.ts';
import { isOtherLanguage } from '../../core/text/languages/languages.ts';
import type { ComposingWriter, TokenUsage } from '../../script/index.ts';
import { callProvider, contentRefused } from '../calls/call-provider.ts';
import type { EngineFacts } from './engine-facts.ts';
import { aimFor, typicalAim } from './script-aim.ts';
import { draftReader } from './script-draft.ts';
import { instructionsFor } from './script-instructions.ts';
import { callsFor, outlineText, partsOf, partText, wholeOutline } from './script-parts.ts';
import { numberedText, passagesOf } from './script-passages.ts';
import { oneLine, outlineShapeOf, shapeOf, toCast, toScenes } from './script-shape.ts';
import { suggestionRequest } from './script-suggestion.ts';
import { translationRequest, translationsOf } from './script-translation.ts';

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
  /** Called with all of the answer that there is, by a model that tells it before its end. */
  readonly onText?: ((soFar: string) => void) | undefined;
}

export interface GeneratedText {
  /** JSON, if it is complete. */
  readonly text: string;
  /** Whether the model came to its end. */
  readonly end: 'complete' | 'too_long' | 'refused';
  readonly usage?: TokenUsage | undefined;
}

/**
 * Scripts by a model that answers in a given shape. The same document may give another script each time. Each script,
 * outline and part is one call.
 *
 * @param engine `timeLimitMs` is 300 s by default
 */
export function createScriptWriter(engine: EngineFacts, model: ScriptModel): ComposingWriter {
  const { id, timeLimitMs = TIME_LIMIT_MS } = engine;

  async function ask<Answer>(
    { instructions, text, shape }: { instructions: string; text: string; shape: z.ZodType<Answer> },
    signal: AbortSignal | undefined,
    onText?: TextRequest['onText'],
  ): Promise<{ readonly answer: Answer; readonly usage: TokenUsage | undefined }> {
    const { $schema, ...schema } = z.toJSONSchema(shape);
    return callProvider({ ...engine, timeLimitMs, signal }, async (limit) => {
      const written = await model.generate({ instructions, text, schema, signal: limit, onText });
      checkEnd(written, id);
      return { answer: shape.parse(JSON.parse(written.text)), usage: written.usage };
    });
  }

  return {
    id,
    callsFor,
    async write(document, { length, signal, onDraft, ...direction }) {
      const passages = passagesOf(document);
      const { isTitled, ...film } = filmOf(document, direction.language);
      const request = {
        instructions: instructionsFor(direction),
        text: numberedText(passages, [document.title]),
        shape: shapeOf(aimFor(passages, length), { isTitled, namesPassages: true, namesCast: true }),
      };
      const { answer, usage } = await ask(request, signal, draftReader(onDraft));
      const scenes = toScenes(answer.scenes, { passages });
      const title = titled(answer, document) || (scenes[0]?.title ?? '');
      return { ...film, title, scenes, cast: toCast(answer.cast), warnings: [], ...(usage && { usage }) };
    },
    async writeAbout(topic, { length, signal, onDraft, ...direction }) {
      const { language } = direction;
      const asked = { isTitled: true, namesLanguage: language === undefined, namesCast: true };
      const request = {
        instructions: instructionsFor({ ...direction, what: 'topic' }),
        text: topic,
        shape: shapeOf(typicalAim(length), asked),
      };
      const { answer, usage } = await ask(request, signal, draftReader(onDraft));
      return {
        title: oneLine(answer.title ?? ''),
        language: language ?? canonicalTag(answer.language),
        scenes: toScenes(answer.scenes),
        cast: toCast(answer.cast),
        warnings: [],
        ...(usage && { usage }),
      };
    },
    async writeOutline(document, { length, signal, onDraft: _, ...direction }) {
      const parts = partsOf(document, length);
      const { isTitled, ...film } = filmOf(document, direction.language);
      const request = {
        instructions: instructionsFor({ ...direction, what: 'outline' }),
        text: outlineText(document.title, parts),
        shape: outlineShapeOf(parts.length, { isTitled, namesCast: true }),
      };
      const { answer, usage } = await ask(request, signal);
      const outline = wholeOutline(answer.parts, parts, length);
      const title = titled(answer, document);
      const cast = toCast(answer.cast);
      return { ...film, title, scenes: [], cast, outline, warnings: [], ...(usage && { usage }) };
    },
    async writePart(document, { length, signal, onDraft, outline, part, cast, ...direction }) {
      const passages = partsOf(document, length)[part] ?? [];
      const { isTitled: _, ...film } = filmOf(document, direction.language);
      const aim = length === 'full' ? aimFor(passages, length) : typicalAim(length, outline[part]?.scenes);
      const request = {
        instructions: instructionsFor({ ...direction, what: 'part' }),
        text: partText(document.title, { passages, outline, index: part, cast }),
        shape: shapeOf(aim, { namesPassages: true }),
      };
      const { answer, usage } = await ask(request, signal, draftReader(onDraft));
      const scenes = toScenes(answer.scenes, { passages, part });
      return { ...film, title: document.title, scenes, warnings: [], ...(usage && { usage }) };
    },
    async suggest(scene, { signal, ...options }) {
      const { answer, usage } = await ask(suggestionRequest(scene, options), signal);
      return { narration: oneLine(answer.narration), ...(usage && { usage }) };
    },
    async translate(texts, { signal, ...options }) {
      const { answer, usage } = await ask(translationRequest(texts, options), signal);
      return { texts: translationsOf(answer, texts), ...(usage && { usage }) };
    },
  };
}

/** The language of a film, and whether its title has to be in another one than the document's. */
function filmOf(document: Document, language = document.language) {
  return { language, isTitled: isOtherLanguage(language, document.language) };
}

function titled({ title = '' }: { readonly title?: string | undefined }, document: Document): string {
  return oneLine(title) || document.title;
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
