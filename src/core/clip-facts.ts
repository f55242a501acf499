import type { Picture } from './model.ts';

/** What a list of takes says of a picture that moves. Nothing of one that does not. */
export interface ClipFacts {
  readonly durationMs?: number;
  /** Whether it has a sound of its own that can be heard. */
  readonly hasSound?: true;
}

export function clipFacts(picture: Picture): ClipFacts {
  const clip = picture.kind === 'flat' ? picture.clip : undefined;
  if (!clip) return {};
  return { durationMs: (clip.frames.length * 1000) / clip.fps, ...(clip.sound && { hasSound: true }) };
}
