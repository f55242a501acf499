import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { alpha, mix } from './colour.ts';
import type { Look } from './look.ts';
import type { Sheet } from './sheet.ts';
import type { StageFrame } from './stage-frame.ts';

type Ink = string | ReturnType<SKRSContext2D['createLinearGradient']>;

export interface SheetLight {
  readonly frame: StageFrame;
  readonly look: Look;
  /** −1 if the lamp is on the left, 1 if it is on the right. */
  readonly lampSide: number;
  readonly indoor: boolean;
  /** Where the light in a room comes from. */
  readonly heart: readonly [number, number];
}

/** The resolution of the glow behind each sheet. Scaling it up blurs it at no cost. */
const HALO_SCALE = 1 / 26;

/** Paints a sheet: the halo behind it, its lit edge, its paper and its openings. */
export function paintSheet(context: SKRSContext2D, sheet: Sheet, light: SheetLight): void {
  const { look, lampSide, indoor } = light;
  const water = sheet.sways === true;
  if (!sheet.mirrors && !look.painted) halo(context, sheet, light);
  if (!sheet.mirrors) {
    context.save();
    context.translate(lampSide * 1.4, indoor ? 0 : -1.8);
    context.globalAlpha = water ? 0.5 : look.painted ? 0.5 : 0.62;
    context.fillStyle = look.rim(sheet.z, water);
    for (const { path, pierced } of sheet.pieces) context.fill(path, pierced ? 'evenodd' : 'nonzero');
    context.restore();
  }
  const inks = new Map<string, Ink>();
  for (const { path, of, shade = 0, pierced } of sheet.pieces) {
    const key = `${look.painted ? of : ''} ${shade}`;
    let ink = inks.get(key);
    if (ink === undefined) {
      ink = inkOf(context, sheet, look.sheet(of, sheet.z, shade), light) as Ink;
      inks.set(key, ink);
    }
    context.fillStyle = ink as string;
    context.fill(path, pierced ? 'evenodd' : 'nonzero');
  }
  openings(context, sheet, light);
}

function inkOf(
  context: SKRSContext2D,
  sheet: Sheet,
  base: string,
  { frame, look, indoor, heart }: SheetLight,
): unknown {
  const { tone, sky } = look.light;
  if (sheet.mirrors) {
    const gradient = context.createLinearGradient(0, sheet.top, 0, frame.shelf);
    if (look.painted) {
      gradient.addColorStop(0, mix(base, tone(sky[2]), 0.55));
      gradient.addColorStop(1, mix(base, tone(1.4), 0.25));
    } else {
      gradient.addColorStop(0, mix(tone(sky[2]), tone(sky[1]), 0.45));
      gradient.addColorStop(0.16, mix(tone(sky[1]), base, 0.35));
      gradient.addColorStop(1, mix(base, tone(0.4), 0.6));
    }
    return gradient;
  }
  if (indoor && sheet.z < 0.66) {
    const gradient = context.createRadialGradient(
      ...heart,
      frame.height * 0.08,
      ...heart,
      frame.width * 0.66,
    );
    gradient.addColorStop(0, mix(base, tone(look.painted ? 5.6 : 3.4), look.painted ? 0.35 : 0.34));
    gradient.addColorStop(1, mix(base, tone(0), look.painted ? 0.18 : 0.5));
    return gradient;
  }
  const { z } = sheet;
  const amount = sheet.mist ?? (1 - z) ** (z > 0.65 ? 1.35 : 0.8) * 0.52 + 0.02;
  const gradient = context.createLinearGradient(
    0,
    sheet.top,
    0,
    sheet.top + frame.height * (sheet.sways ? 0.16 : 0.34),
  );
  gradient.addColorStop(0, base);
  gradient.addColorStop(
    1,
    sheet.sways ? mix(base, tone(look.painted ? 2 : 0), look.painted ? 0.25 : 0.42) : look.mist(base, amount),
  );
  return gradient;
}

function halo(context: SKRSContext2D, sheet: Sheet, { frame, look }: SheetLight): void {
  const { canvas } = context;
  const shrink = HALO_SCALE / frame.scale;
  const coarse = createCanvas(Math.ceil(canvas.width * shrink) + 2, Math.ceil(canvas.height * shrink) + 2);
  const pen = coarse.getContext('2d');
  // Keep the sheet's transform, which may be zoomed in or mirrored.
  const { a, b, c, d, e, f } = context.getTransform();
  pen.setTransform(a * shrink, b * shrink, c * shrink, d * shrink, e * shrink, f * shrink);
  pen.fillStyle = look.light.tone(look.light.sky[2]);
  for (const { path, pierced } of sheet.pieces) pen.fill(path, pierced ? 'evenodd' : 'nonzero');
  context.save();
  context.resetTransform();
  context.globalAlpha = 0.3 * (1 - sheet.z * 0.55);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(coarse, 0, 0, coarse.width / shrink, coarse.height / shrink);
  context.restore();
}

function openings(context: SKRSContext2D, sheet: Sheet, { look, frame }: SheetLight): void {
  if (!sheet.openings || sheet.openings.length === 0) return;
  const { hour, glow, tone } = look.light;
  const byDay = hour === 'day' || hour === 'morning';
  context.save();
  context.fillStyle =
    look.painted && byDay ? mix('#7fb3c8', glow, 0.25) : byDay ? mix(glow, tone(4.6), 0.55) : glow;
  context.shadowColor = alpha(glow, byDay ? 0.3 : 0.9);
  context.shadowBlur = (byDay ? 3 : 14) * frame.scale;
  for (const { path, strength } of sheet.openings) {
    context.globalAlpha = strength * (byDay ? 0.8 : 1);
    context.fill(path);
  }
  context.restore();
}
