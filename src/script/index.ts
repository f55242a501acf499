/** The door of this folder: the port of those that write scripts. `embedded-writer.ts` implements it. */
export type { ScriptWork, ScriptWriter, TokenUsage } from './script-writer.ts';
