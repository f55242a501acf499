/** The door of this folder: the port of those that speak, and the narrator. `flite-engine.ts` implements it. */
export type { LocalSpeechModels } from './espeak-models.ts';
export { findVoice } from './find-voice.ts';
export { createNarrator, type Narrator } from './narrator.ts';
export type { SpeechEngine, SpeechWork, Voice } from './speech-engine.ts';
export { speechVersion } from './speech-version.ts';
