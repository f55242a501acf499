import type { SKRSContext2D } from '@napi-rs/canvas';
import { alpha, clamp, mix } from './colour.ts';
import type { Area } from './layer.ts';
import type { Look } from './look.ts';
import type { Puppet } from './puppets/puppet.ts';

export interface PuppetPlace {
  /** The position of its foot. */
  readonly x: number;
  readonly y: number;
  /** The length of 100 of the puppet's own units, in stage units. */
  readonly size: number;
  readonly facing: 'left' | 'right';
  /** How many steps lighter than ink the puppet is, for figures in groups or far away. */
  readonly tone?: number;
  readonly tilt?: number;
}

/** Room for the rim and the glow. */
const MARGIN = 26;

export function puppetArea(puppet: Puppet, { x, y, size, facing }: PuppetPlace): Area {
  const unit = size / 100;
  const { left, right, top, bottom } = puppet.bounds;
  const [from, to] = facing === 'right' ? [left, right] : [-right, -left];
  return {
    left: x + from * unit - MARGIN,
    right: x + to * unit + MARGIN,
    top: y + top * unit - MARGIN,
    bottom: y + bottom * unit + MARGIN,
  };
}

/**
 * Paints a puppet: a rim on the side of the lamp (a golden one for the heroine), its body and its openings.
 */
export function paintPuppet(
  context: SKRSContext2D,
  puppet: Puppet,
  place: PuppetPlace,
  light: { look: Look; lampX: number; scale: number },
): void {
  const { x, y, size, facing, tone = 0, tilt = 0 } = place;
  const { look, lampX, scale } = light;
  const pixel = 100 / size;
  const flip = facing === 'left' ? -1 : 1;
  context.save();
  context.translate(x, y);
  context.rotate(tilt);
  context.scale((flip * size) / 100, size / 100);
  context.lineJoin = 'round';
  const { gold, glow, sky, tone: ramp } = look.light;
  if (puppet.heroine && !look.painted) {
    context.strokeStyle = gold;
    context.lineWidth = 4.4 * pixel * clamp(size / 260, 0.7, 1.3);
    context.shadowColor = alpha(gold, 0.5);
    context.shadowBlur = 9 * scale;
    for (const { path } of puppet.pieces) context.stroke(path);
    context.shadowColor = 'transparent';
  } else if (look.painted) {
    context.strokeStyle = mix(ramp(0.4), ramp(sky[2]), 0.12);
    context.lineWidth = 2.6 * pixel;
    for (const { path } of puppet.pieces) context.stroke(path);
  } else {
    context.save();
    const isDark = sky[2] < 4;
    const rim = isDark ? 2.6 : 1.8;
    context.translate((lampX > x ? 1 : -1) * flip * rim * pixel, -rim * 0.8 * pixel);
    context.fillStyle = alpha(ramp(Math.min(5.9, isDark ? sky[2] + 0.9 : sky[2])), 0.85);
    for (const { path } of puppet.pieces) context.fill(path);
    context.restore();
  }
  for (const { path, of } of puppet.pieces) {
    context.fillStyle = look.puppet(puppet, of, tone);
    context.fill(path);
  }
  context.fillStyle = puppet.heroine
    ? gold
    : look.painted
      ? mix(glow, '#ffffff', 0.4)
      : ramp(Math.min(5.9, Math.max(3.6, sky[2])));
  for (const path of puppet.cuts) context.fill(path);
  context.restore();
}
