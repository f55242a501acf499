import { createRequire } from 'node:module';
import { FORMATS, type Format, RESOLUTIONS, type Resolution } from '../core/frame.ts';
import type { CaptionMode, Document, Length, Scene } from '../core/model.ts';
import { LENGTHS } from '../core/model.ts';
import { estimateSpeechMs } from '../core/text/speech-estimate.ts';
import { DEFAULT_DOCUMENT_LIMITS } from '../documents/load-document.ts';
import {
  type Capabilities,
  type Estimate,
  type EstimateRequest,
  FRAME_RATES,
  MAX_TEXT_LENGTH,
  TIME_BUDGET_MS,
} from '../protocol/index.ts';
import type { WorkLimits } from './durable-work.ts';
import type { CallCosts, Stages } from './stages.ts';

const { version } = createRequire(import.meta.url)('../../package.json') as { readonly version: string };

/** What these stages can make, and how much of it at once. */
export function capabilitiesOf(stages: Stages, costs: CallCosts, limits: WorkLimits): Capabilities {
  const model = (id: string, price: unknown) => ({
    id,
    label: id,
    paid: price !== undefined,
    available: true,
  });
  return {
    version,
    voices: stages.speechEngine.voices.map(({ id, name, language }) => ({
      ...{ id, label: name, languages: [language], model: stages.speechEngine.id },
    })),
    styles: stages.illustrator.styles.map(({ id, name }) => ({ id, label: name })),
    models: {
      script: [model(stages.writer.id, costs.script)],
      speech: [model(stages.speechEngine.id, costs.speech)],
      picture: [model(stages.illustrator.id, costs.picture)],
    },
    lengths: Object.keys(LENGTHS) as Length[],
    formats: Object.keys(FORMATS) as Format[],
    resolutions: Object.keys(RESOLUTIONS) as Resolution[],
    frameRates: [...FRAME_RATES],
    captions: ['burned', 'sidecar', 'none'] satisfies CaptionMode[],
    limits: {
      audioConcurrency: limits.audio,
      imageConcurrency: limits.images,
      timeBudgetMs: TIME_BUDGET_MS,
      maxUploadBytes: DEFAULT_DOCUMENT_LIMITS.maxBytes,
      maxTextLength: MAX_TEXT_LENGTH,
    },
  };
}

/** As a script would be, by its size alone. */
function cutEvenly(document: Document, length: Length): { readonly scenes: readonly Scene[] } {
  const text = document.blocks.map((block) => JSON.stringify(block)).join(' ');
  const count = Math.min(LENGTHS[length].scenes, Math.ceil(text.length / CHARACTERS_A_SCENE));
  const scenes = Array.from({ length: count }, (_, index): Scene => {
    const narration = text.slice(index * CHARACTERS_A_SCENE, (index + 1) * CHARACTERS_A_SCENE);
    const shots = [0, 1].map((shot) => ({ id: `${shot}`, visualPrompt: narration, narrationStart: 0 }));
    return { id: `${index}`, title: '', narration, shots };
  });
  return { scenes };
}

/** About 20 seconds of speech. */
const CHARACTERS_A_SCENE = 300;
/** Scenes take a little longer than their words: silence around them, and the film's beginning and end. */
const SCENE_OVERHEAD_MS = 400;

/**
 * What a request would make and cost. Reads the document and writes its script on this machine; with a writer
 * that costs money, the document's length is what it goes by.
 */
export async function estimateFor(
  request: EstimateRequest,
  { stages, costs }: { readonly stages: Stages; readonly costs: CallCosts },
): Promise<Estimate> {
  const { source, length = 'short', title } = request;
  const document = await stages.readDocument(
    'url' in source ? { kind: 'url', ...source } : { kind: 'text', ...source },
    {
      ...(title !== undefined && { title }),
    },
  );
  const script = await (costs.script
    ? cutEvenly(document, length)
    : stages.writer.write(document, { length }));
  const shots = script.scenes.flatMap((scene) => scene.shots);
  const part = (model: string, items: number, costUsd: number) => ({ model, items, costUsd });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const parts = {
    script: part(stages.writer.id, 1, costs.script?.({ length }) ?? 0),
    speech: part(
      stages.speechEngine.id,
      script.scenes.length,
      sum(script.scenes.map(({ narration }) => costs.speech?.({ narration }) ?? 0)),
    ),
    picture: part(
      stages.illustrator.id,
      shots.length,
      sum(shots.map(({ visualPrompt: prompt }) => costs.picture?.({ prompt }) ?? 0)),
    ),
  };
  return {
    scenes: script.scenes.length,
    shots: shots.length,
    durationMs: sum(script.scenes.map(({ narration }) => estimateSpeechMs(narration) + SCENE_OVERHEAD_MS)),
    ...parts,
    costUsd: sum(Object.values(parts).map(({ costUsd }) => costUsd)),
  };
}
