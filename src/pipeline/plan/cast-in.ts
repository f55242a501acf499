import type { CastMember } from '../../core/model.ts';

/** As many as one picture can show well. */
const MAX_MEMBERS = 6;

/** Everyone and everything that a prompt names. */
export function castIn(prompt: string, cast: readonly CastMember[] = []): readonly CastMember[] {
  return cast.filter(({ name }) => names(prompt, name)).slice(0, MAX_MEMBERS);
}

/** Whether a text has a name as words of its own, in capitals or not. */
export function names(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
