import type { ClipDecoder } from '../../core/clip-decoder.ts';
import type { Document } from '../../core/model.ts';
import type { MusicDecoder } from '../../core/music-decoder.ts';
import type { DocumentSource, ReadDocumentOptions } from '../../documents/index.ts';
import type { Illustrator, PictureWork } from '../../pictures/index.ts';
import type { Renderer } from '../../render/index.ts';
import type { ScriptWork, ScriptWriter } from '../../script/index.ts';
import type { Narrator, SpeechEngine, SpeechWork } from '../../speech/index.ts';
import type { StoredSettings } from '../../store/index.ts';
import type { EngineNames } from '../plan/plan-scenes.ts';
import type { ModelRegistry } from './model-registry.ts';

/** The stages that make a film, in order. Three of them use models that each generation chooses. */
export interface Stages {
  readDocument(source: DocumentSource, options: ReadDocumentOptions): Promise<Document>;
  readonly models: Models;
  readonly narrator: Narrator;
  /** Draws the title cards that replace failed pictures, on this machine and free. */
  readonly cardIllustrator: Illustrator;
  readonly renderer: Renderer;
  /** Decodes clips. Without it, there are none. */
  readonly clips?: ClipDecoder | undefined;
  /** Decodes music. Without it, there is none but composed music. */
  readonly music?: MusicDecoder | undefined;
}

export interface Models {
  readonly script: ModelRegistry<ScriptWriter, ScriptWork>;
  readonly speech: ModelRegistry<SpeechEngine, SpeechWork>;
  readonly picture: ModelRegistry<Illustrator, PictureWork>;
}

/** The engine names that go into asset keys for a generation with these models. */
export function engineNames(
  { models, cardIllustrator, renderer }: Pick<Stages, 'models' | 'cardIllustrator' | 'renderer'>,
  { script, speech, picture: pictures }: StoredSettings['models'],
): EngineNames {
  return {
    ...{ script, speech, pictures, cards: cardIllustrator.id, renderer: renderer.settingsKey },
    scriptVersion: models.script.describe(script)?.version,
    takesReferences: models.picture.describe(pictures)?.takesReferences === true,
  };
}
