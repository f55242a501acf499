import type { CastMember } from '../../core/model.ts';

/** As many as one picture can show well. */
const MAX_MEMBERS = 6;

/**
 * A prompt with the looks of everyone and everything in it that the cast names, so that all pictures of them are alike.
 */
export function withCast(prompt: string, cast: readonly CastMember[] = []): string {
  const shown = cast.filter(({ name }) => names(prompt, name)).slice(0, MAX_MEMBERS);
  return [prompt, ...shown.map(({ name, looks }) => `${name}: ${looks}`)].join('\n');
}

/** Whether a text has a name as words of its own, in capitals or not. */
function names(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
