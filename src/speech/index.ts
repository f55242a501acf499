/**
 * The door of this folder: the speech engine's port, and the narrator. `flite-engine.ts` implements the port.
 */
export type { LocalSpeechModels } from './espeak-models.ts';
export { findVoice } from './find-voice.ts';
export { createNarrator, type Narrator } from './narrator.ts';
export type { SpeechEngine, SpeechWork, Voice } from './speech-engine.ts';
export { speechVersion } from './speech-version.ts';
