/** The door of this folder: the port of those that write scripts. `embedded-writer.ts` implements it. */
export { boundScript } from './bound-script.ts';
export type { ScriptWork, ScriptWriter, TokenUsage, WrittenScript } from './script-writer.ts';
