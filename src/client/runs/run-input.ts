import type { RunMode } from '../../protocol/names.ts';
import type { GenerationInput } from '../http/generation-api.ts';

/** The run mode in the input, if it has one. */
export function modeOf(input: GenerationInput): RunMode | undefined {
  return 'file' in input ? input.options?.run : input.run;
}

/** The input with a run mode, unless it has one. */
export function withMode(input: GenerationInput, run: RunMode | undefined): GenerationInput {
  if (run === undefined) return input;
  return 'file' in input ? { ...input, options: { run, ...input.options } } : { run, ...input };
}

export function isSameInput(a: GenerationInput, b: GenerationInput): boolean {
  if ('file' in a && 'file' in b && a.file !== b.file) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}
