import type { Clip } from '../../core/model.ts';
import type { FrameSpan } from '../timeline.ts';

/** A clip is played slower, up to this much, to fill its shot. For a longer shot, it begins anew. */
const SLOWEST = 1.6;
/** Frame times are inexact in their last digits. */
const ROUNDING = 1e-6;

/** Which frame of a clip a frame of the film shows. Clips that are longer than their shots are cut. */
export function clipFrame(
  { fps, frames }: { readonly fps: Clip['fps']; readonly frames: Pick<Clip['frames'], 'length'> },
  { frame, span, filmFps }: { readonly frame: number; readonly span: FrameSpan; readonly filmFps: number },
): number {
  const last = frames.length - 1;
  const clipSeconds = frames.length / fps;
  const shotSeconds = (span.end - span.first) / filmFps;
  const loops = isLooped(clipSeconds, shotSeconds);
  const pace = loops ? 1 : Math.min(1, clipSeconds / shotSeconds);
  // While a shot comes in or leaves, its clip plays already, or still.
  const seconds = Math.max(0, (frame - span.first) / filmFps);
  const index = Math.floor(seconds * pace * fps + ROUNDING);
  return loops ? index % frames.length : Math.min(index, last);
}

/** Whether a clip begins anew in its shot. Both lengths have the same unit. */
export function isLooped(clipLength: number, shotLength: number): boolean {
  return shotLength > clipLength * SLOWEST;
}
