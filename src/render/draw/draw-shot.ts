import type { Rect, Size } from '../../core/frame.ts';
import type { FrameSpan } from '../timeline.ts';
import { cameraView } from './camera.ts';
import type { ShotMotion } from './shot-motion.ts';

type ClipContext = Pick<CanvasRenderingContext2D, 'beginPath' | 'clip' | 'rect' | 'restore' | 'save'>;

/** The part of the canvas API that drawing a shot uses, in browsers and on the server. */
export type ShotContext<Image> = ClipContext &
  Pick<CanvasRenderingContext2D, 'fillRect' | 'fillStyle' | 'globalAlpha' | 'imageSmoothingQuality'> & {
    drawImage(image: Image, ...box: [number, number, number, number]): void;
    drawImage(image: Image, ...boxes: [number, number, number, number, number, number, number, number]): void;
  };

export interface ShotDrawing<Image> {
  readonly motion: ShotMotion;
  /** The flat picture's only image, or the layers' in their order. */
  readonly images: readonly Image[];
  readonly span: FrameSpan;
  /** Of the scene. */
  readonly frame: number;
  /** Of the frame. */
  readonly size: Size;
}

/**
 * Draws one frame of a shot with a canvas, for a preview. The encoder's frames have the same geometry, drawn on
 * their own planes: see `compose`.
 */
export function drawShot<Image>(context: ShotContext<Image>, drawing: ShotDrawing<Image>): void {
  const { motion, images, frame, size } = drawing;
  context.imageSmoothingQuality = 'high';
  if (motion.kind === 'flat') {
    const [image] = images;
    if (image === undefined) return;
    const view = cameraView(motion.path, shotProgress(drawing.span, frame));
    const { xPx, yPx, widthPx, heightPx } = view;
    context.drawImage(image, xPx, yPx, widthPx, heightPx, 0, 0, size.widthPx, size.heightPx);
    return;
  }
  for (const [index, pose] of motion.poses(frame).entries()) {
    const [image, layer] = [images[index], motion.layers[index]];
    if (image === undefined || layer === undefined || pose.opacity === 0) continue;
    context.globalAlpha = pose.opacity;
    const { xPx, yPx, scale, window, fill } = pose;
    if (fill) {
      context.fillStyle = fill.colour;
      context.fillRect(fill.area.xPx, fill.area.yPx, fill.area.widthPx, fill.area.heightPx);
      continue;
    }
    if (window) clipTo(context, window);
    context.drawImage(image, xPx, yPx, layer.widthPx * scale, layer.heightPx * scale);
    if (window) context.restore();
  }
  context.globalAlpha = 1;
}

/** Until the context is restored. */
export function clipTo(context: ClipContext, { xPx, yPx, widthPx, heightPx }: Rect): void {
  context.save();
  context.beginPath();
  context.rect(xPx, yPx, widthPx, heightPx);
  context.clip();
}

/** Progress of a shot: 0 at its first frame, 1 at its last. */
export function shotProgress({ first, end }: FrameSpan, frame: number): number {
  return (frame - first) / Math.max(1, end - 1 - first);
}
