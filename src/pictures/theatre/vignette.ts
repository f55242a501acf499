import type { SKRSContext2D } from '@napi-rs/canvas';
import { alpha } from './colour.ts';
import type { Look } from './look.ts';
import { BLEED, type StageFrame } from './stage-frame.ts';

/**
 * Darkens the corners to draw the eye to the middle. It is painted into the sheets, so that no layer has to
 * cover the whole picture.
 */
export function vignette(context: SKRSContext2D, frame: StageFrame, look: Look, opaque: boolean): void {
  const dark = look.light.tone(0);
  const fade = context.createRadialGradient(
    frame.width / 2,
    frame.height * 0.44,
    Math.min(frame.width, frame.height) * 0.42,
    frame.width / 2,
    frame.height * 0.46,
    Math.hypot(frame.width, frame.height) * 0.6,
  );
  fade.addColorStop(0, alpha(dark, 0));
  fade.addColorStop(1, alpha(dark, look.painted ? 0.2 : 0.62));
  context.save();
  if (!opaque) context.globalCompositeOperation = 'source-atop';
  context.fillStyle = fade;
  context.fillRect(-BLEED * 2, -BLEED * 2, frame.width + BLEED * 4, frame.height + BLEED * 4);
  context.restore();
}
