import type { Painter } from './compose/painter.ts';
import { scenePainter } from './compose/scene-painter.ts';
import { TransitionPainter } from './compose/transition-painter.ts';
import { YuvFrame } from './compose/yuv-frame.ts';
import { sceneTransition } from './draw/transitions.ts';
import { changeProgress } from './draw/visible-shots.ts';
import { Kernel } from './kernel/kernel.ts';
import type { SegmentRequest } from './renderer.ts';
import { planScene, transitionFrames } from './timeline.ts';

/** Number of frames of a segment. */
export function segmentFrameCount(request: Pick<SegmentRequest, 'kind'> & SegmentRequest): number {
  const { fps } = request.settings;
  if (request.kind === 'transition') return transitionFrames(fps);
  const { segment } = planScene(request.scene, fps);
  return segment.end - segment.first;
}

/** A frame that differs from the one before it, or the segment's last. */
export interface DrawnFrame {
  /** Counts all of the segment's frames, also those that are not drawn because they repeat one. */
  readonly index: number;
  /** Planes of Y, Cb and Cr, 4:2:0. */
  readonly bytes: Uint8Array;
}

/**
 * Draws a segment and gives its frames to `write`, whose promise is waited for before the frame's bytes change.
 * A frame that looks like the one before is neither drawn nor given.
 */
export async function drawSegment(
  request: SegmentRequest,
  write: (frame: DrawnFrame) => Promise<void>,
): Promise<void> {
  const { size } = request.settings;
  const kernel = await Kernel.load(size.widthPx);
  const painter = await segmentPainter(kernel, request);
  const frame = new YuvFrame(kernel, size);
  const bytes = frame.bytes();
  const last = segmentFrameCount(request) - 1;
  let drawn: string | undefined;
  for (let index = 0; index <= last; index++) {
    const state = painter.stateAt(index);
    if (state !== drawn) {
      await painter.prepare?.(index);
      painter.paint(frame, index);
    }
    if (state !== drawn || index === last) await write({ index, bytes });
    drawn = state;
  }
}

/** Its frames count from the segment's first. */
async function segmentPainter(kernel: Kernel, request: SegmentRequest): Promise<Painter> {
  const { settings } = request;
  if (request.kind === 'scene') {
    const { scene } = request;
    const span = planScene(scene, settings.fps).segment;
    const withCaptions = settings.captions === 'burned';
    const painter = await scenePainter({ kernel, scene, settings, span, withCaptions });
    return {
      stateAt: (frame) => painter.stateAt(span.first + frame),
      prepare: async (frame) => painter.prepare?.(span.first + frame),
      paint: (target, frame) => painter.paint(target, span.first + frame),
    };
  }
  const length = transitionFrames(settings.fps);
  const { frameCount } = planScene(request.from, settings.fps);
  const leaving = { first: frameCount - length, end: frameCount };
  const basis = { kernel, settings, withCaptions: false };
  const from = await scenePainter({ ...basis, scene: request.from, span: leaving });
  const to = await scenePainter({ ...basis, scene: request.to, span: { first: 0, end: length } });
  const changes = new TransitionPainter(kernel, settings.size);
  const transition = sceneTransition(settings, request.to);
  return {
    stateAt: (frame) => `${frame}`,
    async prepare(frame) {
      await from.prepare?.(leaving.first + frame);
      await to.prepare?.(frame);
    },
    paint: (target, frame) =>
      changes.paint(target, {
        transition,
        progress: changeProgress(frame, length),
        leaving: (onto) => from.paint(onto, leaving.first + frame),
        coming: (onto) => to.paint(onto, frame),
      }),
  };
}
