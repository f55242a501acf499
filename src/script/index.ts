/** The door of this folder: the script writer's port. `embedded-writer.ts` implements it. */
export { boundScript } from './bound-script.ts';
export {
  type ComposingWriter,
  composes,
  type ScriptWork,
  type ScriptWriter,
  type TokenUsage,
  type WriteOptions,
  type WrittenScript,
} from './script-writer.ts';
