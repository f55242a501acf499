/** The door of this folder: the script writer's port. `embedded-writer.ts` implements it. */
export { boundScript } from './bound-script.ts';
export type { ScriptWork, ScriptWriter, TokenUsage, WrittenScript } from './script-writer.ts';
