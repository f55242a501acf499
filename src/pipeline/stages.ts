import type { Document } from '../core/model.ts';
import type { DocumentSource } from '../documents/load-document.ts';
import type { ReadDocumentOptions } from '../documents/read-document.ts';
import type { Illustrator } from '../pictures/illustrator.ts';
import type { Renderer } from '../render/renderer.ts';
import type { ScriptWriter } from '../script/script-writer.ts';
import type { Narrator } from '../speech/narrator.ts';
import type { SpeechEngine } from '../speech/speech-engine.ts';
import type { EngineNames } from './plan-scenes.ts';

/** The stages a video passes through, in its order, each with the implementation that was chosen for it. */
export interface Stages {
  readDocument(source: DocumentSource, options: ReadDocumentOptions): Promise<Document>;
  readonly writer: ScriptWriter;
  readonly speechEngine: SpeechEngine;
  readonly narrator: Narrator;
  readonly illustrator: Illustrator;
  /** Draws the title cards that stand for pictures that could not be made: local and free. */
  readonly cardIllustrator?: Illustrator;
  readonly renderer: Renderer;
}

/**
 * What one call is expected to cost, in US dollars, by what it is asked for. A stage without a function works on
 * this machine and is free: a call of it that was cut off charged nobody, and is not counted.
 */
export interface CallCosts {
  readonly script?: (request: { readonly length: string }) => number;
  readonly speech?: (request: { readonly narration: string }) => number;
  readonly picture?: (request: { readonly prompt: string }) => number;
}

/** The engines whose names are in the keys of what they make. */
export function engineNames(stages: Stages): EngineNames {
  const { writer, speechEngine, illustrator, cardIllustrator = illustrator, renderer } = stages;
  return {
    script: writer.id,
    speech: speechEngine.id,
    pictures: illustrator.id,
    cards: cardIllustrator.id,
    renderer: renderer.settingsKey,
  };
}
