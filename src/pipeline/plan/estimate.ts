import { isPainted } from '../../core/card.ts';
import { FILM_ENDS_MS } from '../../core/film-ends.ts';
import type { Limits } from '../../core/limits.ts';
import type { Document, Length, Scene, Script } from '../../core/model.ts';
import { LENGTHS } from '../../core/model.ts';
import type { ModelPrice } from '../../core/model-price.ts';
import { isOtherLanguage } from '../../core/text/languages/languages.ts';
import { estimateSceneMs } from '../../core/text/speech-estimate.ts';
import { blockText, type DocumentSource } from '../../documents/index.ts';
import type { Estimate } from '../../protocol/index.ts';
import { boundScript, type CallWork, composes, narrationBytes } from '../../script/index.ts';
import type { StoredSettings } from '../../store/index.ts';
import type { Quote } from '../models/model-registry.ts';
import { refuseUnspeakable } from '../models/refuse-unspeakable.ts';
import type { Stages } from '../models/stages.ts';
import type { CreateRequest } from '../pipeline.ts';
import { refuseTopic } from '../rows/composing.ts';
import { settingsOf } from '../rows/new-generation.ts';
import { chosenSpeaker, sizeOf } from './settings.ts';

/** About 20 seconds of speech. */
const CHARACTERS_PER_SCENE = 300;

/**
 * Estimates what a request would make and cost, ignoring assets that already exist. Reads the document and writes its
 * script on this machine. If the request's writer is a model, the estimate uses the document's length instead.
 *
 * @param options.signal stops reading and writing
 * @throws InputError if the request is invalid or its text cannot be spoken, DocumentError if it cannot be read
 */
export async function estimateFor(
  request: CreateRequest,
  options: {
    readonly stages: Pick<Stages, 'readDocument' | 'models'>;
    readonly bounds: Limits;
    readonly signal: AbortSignal;
  },
): Promise<Estimate> {
  const { stages, bounds, signal } = options;
  const { models } = stages;
  const settings = settingsOf('upload' in request ? request.options : request, models);
  refuseTopic(request, settings, models);
  const { written, isForeign, calls } = await likelyScript(request, settings, { stages, signal });
  const { scenes } = await boundScript(written, bounds);
  const language = settings.language ?? written.language;
  const text = isForeign ? '' : scenes.map(({ narration }) => narration).join('\n\n');
  const { speaker } = chosenSpeaker(models, settings, { text, language });
  // A generation would report it once its script is ready.
  refuseUnspeakable(models.speech.find(speaker?.model ?? settings.models.speech), { text, language });
  const shots = scenes.flatMap((scene) => scene.shots);
  const { script, speech, picture } = settings.models;
  const parts = {
    script: estimatedPart(
      { model: script, price: models.script.price(script) },
      calls.map((work) => models.script.quote(script, { ...work, length: settings.length })),
    ),
    speech: estimatedPart(
      { model: speech, price: models.speech.price(speech) },
      scenes.map((scene) => models.speech.quote(speech, scene)),
    ),
    picture: estimatedPart(
      { model: picture, price: models.picture.price(picture) },
      shots
        // A paid model does not paint what is drawn by rule.
        .filter(({ card }) => !models.picture.isPaid(picture) || card === undefined || isPainted(card))
        .map(({ visualPrompt }) =>
          models.picture.quote(picture, { prompt: visualPrompt, size: sizeOf(settings) }),
        ),
    ),
  };
  return {
    scenes: scenes.length,
    shots: shots.length,
    durationMs: scenes.reduce(
      (totalMs, { narration }) => totalMs + estimateSceneMs(narration, { ...settings, language }),
      FILM_ENDS_MS,
    ),
    ...parts,
    costUsd: sumUsd(Object.values(parts).map(({ costUsd }) => costUsd)),
  };
}

interface LikelyScript {
  readonly written: Pick<Script, 'scenes' | 'language'>;
  /** Whether the words of the film are not known yet, because a model writes them from other ones. */
  readonly isForeign: boolean;
  readonly calls: readonly CallWork[];
}

/** What a request's script will be like, without calling a model. */
async function likelyScript(
  request: CreateRequest,
  { models: chosen, length, language, title, part: chosenPart }: StoredSettings,
  {
    stages,
    signal,
  }: { readonly stages: Pick<Stages, 'readDocument' | 'models'>; readonly signal: AbortSignal },
): Promise<LikelyScript> {
  const source = documentIn(request);
  if ('topic' in source) {
    const written = { scenes: typicalScenes(length), language: language ?? 'und' };
    return { written, isForeign: true, calls: [topicWork(source.topic, length)] };
  }
  const document = await stages.readDocument(source, {
    signal,
    ...(title !== undefined && { title }),
    ...(chosenPart !== undefined && { part: chosenPart }),
  });
  const { script } = stages.models;
  const writer = script.find(chosen.script);
  if (composes(writer)) {
    const { outline, parts } = writer.callsFor(document, { length });
    const isForeign = isOtherLanguage(language ?? '', document.language);
    return {
      written: cutEvenly(document, length),
      isForeign,
      calls: [...(outline ? [outline] : []), ...parts],
    };
  }
  const isPaid = script.isPaid(writer.id);
  const written = isPaid ? cutEvenly(document, length) : await writer.write(document, { length, signal });
  return { written, isForeign: false, calls: [{ textBytes: textBytesOf(document) }] };
}

/** What the price of a script about a topic depends on. */
export function topicWork(topic: string, length: Length): CallWork {
  return { textBytes: Buffer.byteLength(topic), toldBytes: narrationBytes(length) };
}

function documentIn(request: CreateRequest): DocumentSource | { readonly topic: string } {
  if ('upload' in request) return { kind: 'bytes', ...request.upload };
  const { source } = request;
  if ('topic' in source) return source;
  return 'url' in source ? { kind: 'url', ...source } : { kind: 'text', ...source };
}

/** The text that a paid writer receives, in UTF-8 bytes. */
export function textBytesOf(document: Document): number {
  return Buffer.byteLength(textOf(document));
}

/** `null` if any of the costs is unknown. */
export function sumUsd(costs: readonly (number | null)[]): number | null {
  return costs.reduce((total, cost) => (total === null || cost === null ? null : total + cost), 0);
}

export function estimatedPart(
  { model, price }: { readonly model: string; readonly price: ModelPrice | undefined },
  quotes: readonly Quote[],
) {
  return {
    model,
    ...(price && { price }),
    items: quotes.length,
    costUsd: sumUsd(quotes.map(({ costUsd }) => costUsd)),
  };
}

/** Of average words. It takes about five seconds to say. */
const TYPICAL_SENTENCE = 'Most words of a film are short, and a few of them are considerably longer.';

/** Scenes as a model writes them for a topic. */
function typicalScenes(length: Length): Scene[] {
  const { scenes, durationMs } = LENGTHS[length];
  const sentences = Math.round(durationMs / scenes / estimateSceneMs(TYPICAL_SENTENCE));
  const narration = Array(sentences).fill(TYPICAL_SENTENCE).join(' ');
  return Array.from({ length: scenes }, (_, index) => evenScene(narration, index));
}

/** Scenes of equal length in place of a script. */
function cutEvenly(document: Document, length: Length): Pick<Script, 'scenes' | 'language'> {
  const text = textOf(document);
  const count = Math.min(LENGTHS[length].scenes, Math.ceil(text.length / CHARACTERS_PER_SCENE));
  const scenes = Array.from({ length: count }, (_, index): Scene => {
    const narration = text.slice(index * CHARACTERS_PER_SCENE, (index + 1) * CHARACTERS_PER_SCENE);
    return evenScene(narration, index);
  });
  return { scenes, language: document.language };
}

function evenScene(narration: string, index: number): Scene {
  const shots = [0, 1].map((shot) => ({ id: `${shot}`, visualPrompt: narration, narrationStart: 0 }));
  return { id: `${index}`, title: '', narration, shots };
}

function textOf({ blocks }: Document): string {
  return blocks.map(blockText).join(' ');
}
