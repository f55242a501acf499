/** The door of this folder: the script writer's port. `embedded-writer.ts` implements it. */
export { boundScript } from './bound-script.ts';
export {
  type CallOptions,
  type CallWork,
  type ComposingWriter,
  composes,
  type DraftScene,
  narrationBytes,
  narrationMs,
  type ScriptCalls,
  type ScriptWork,
  type ScriptWriter,
  type StoryboardText,
  type SuggestedScene,
  type SuggestionKind,
  type SuggestOptions,
  type TokenUsage,
  type TranslateOptions,
  type WriteOptions,
  type WritePartOptions,
  type WrittenScript,
} from './script-writer.ts';
export {
  type Storyboard,
  storyboardParts,
  textsToTranslate,
  translatedScenes,
} from './translate/translate-storyboard.ts';
