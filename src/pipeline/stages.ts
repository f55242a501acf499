import type { Document } from '../core/model.ts';
import type { DocumentSource, ReadDocumentOptions } from '../documents/read-document.ts';
import type { Illustrator } from '../pictures/illustrator.ts';
import type { Renderer } from '../render/renderer.ts';
import type { ScriptWriter } from '../script/script-writer.ts';
import type { Narrator } from '../speech/narrator.ts';
import type { SpeechEngine } from '../speech/speech-engine.ts';

/** The stages a video passes through, in its order, each with the implementation that was chosen for it. */
export interface Stages {
  readDocument(source: DocumentSource, options: ReadDocumentOptions): Promise<Document>;
  readonly writer: ScriptWriter;
  readonly speechEngine: SpeechEngine;
  readonly narrator: Narrator;
  readonly illustrator: Illustrator;
  readonly renderer: Renderer;
}
